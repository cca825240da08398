// What a rule finds, before sources are grouped and identities given; in text positions, not tokens.
import type { AttributionRule, LexiconEntry } from '../model/attribution.ts';
import type { TextRange } from '../model/range.ts';
import type { Passage } from './sentence.ts';
import type { TokenRange } from './source-phrase.ts';

export interface Finding {
  readonly source: readonly TextRange[];
  readonly cue: readonly TextRange[];
  readonly content: readonly TextRange[];
  readonly rule: AttributionRule;
  /** What of the lexicon it leans on; null where marks, a colon or what stands before decide. */
  readonly entry: LexiconEntry | null;
  /** All that is said stands behind a dash or in marks, whatever rule named the speaker. */
  readonly spoken?: true;
}

/** The text range of `range`, without white space or marks at its edges other than those of the tokens themselves. */
export function textOf(passage: Passage, range: TokenRange): TextRange {
  const first = passage.tokens[range.from];
  const last = passage.tokens[range.to - 1];
  return first && last && range.to > range.from
    ? [first.start, last.end]
    : [passage.paragraph.start, passage.paragraph.start];
}
