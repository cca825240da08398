// What a search finds, before its article is looked up.
import type { TextRange } from '../model/range.ts';
import type { Sha256 } from '../model/version.ts';

/** A place where a search found its words; ranges are half-open, in UTF-16 code units. */
export interface FoundPassage {
  readonly article: string;
  readonly field: 'headline' | 'text' | 'note';
  readonly version: Sha256 | null;
  readonly annotation: string | null;
  readonly snippet: string;
  /** The matches within `snippet`. */
  readonly ranges: readonly TextRange[];
  /** The first of them in the version's text; null where the words do not stand in it. */
  readonly at: TextRange | null;
  readonly score: number;
}
