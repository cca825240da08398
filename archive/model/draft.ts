// What a reader makes of a source before it is normalised: blocks of raw text, and what the source said of itself.
import type { SourceMetadata } from './capture.ts';
import type { BlockKind } from './version.ts';

/** `kind` is null where the form has no marks for it (plain text): normalise/ then tells it from the words. */
export interface DraftBlock {
  readonly kind: BlockKind | null;
  readonly text: string;
}

export interface Draft {
  readonly mediaType: string;
  /** The encoding the bytes were read with, as the Encoding Standard names it. */
  readonly encoding: string;
  readonly blocks: readonly DraftBlock[];
  readonly metadata: SourceMetadata;
}
