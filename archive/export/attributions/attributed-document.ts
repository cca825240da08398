// One version with who says what in it, as every format of a corpus is made from it. Values only.
import type { Attributions } from '../../model/attribution.ts';
import type { Sha256 } from '../../model/version.ts';

export interface AttributedDocument {
  readonly article: string;
  /** The article's number of the version, from 1. */
  readonly number: number;
  readonly version: Sha256;
  readonly headline: string;
  /** When it was first captured. */
  readonly capturedAt: string;
  readonly text: string;
  readonly found: Attributions;
}

/** The name of a document in a corpus: the same for the same version of the same article, whoever exports it. */
export function documentName({ article, number }: AttributedDocument): string {
  return `${article}-${number}`;
}
