// What the verb rules find in one sentence, for the rules that come after.
import type { Finding } from './finding.ts';
import type { TokenRange } from './source-phrase.ts';

/** A finding with its source and its content as tokens. */
export interface Spoken {
  readonly finding: Finding;
  readonly source: TokenRange | null;
  readonly content: TokenRange;
}
