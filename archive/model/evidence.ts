// What there is to show for one version: its files, the stretches of the journals that speak of it, and the stamps that
// cover them. All as bytes, as they stand in the archive.
import type { Sha256 } from './version.ts';

export interface EvidenceFile {
  /** In the archive, with forward slashes. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The lines of one device's journal from the first that captured the version to the head. */
export interface JournalStretch {
  readonly device: string;
  /** Whole lines, newlines included. */
  readonly bytes: Uint8Array;
  /** `seq` of the first and after the last of them: half-open. */
  readonly lines: readonly [start: number, end: number];
  /** Which of them captured the version, by `seq`. */
  readonly captures: readonly number[];
  /** Of which articles lines tell, and how many of them. */
  readonly articles: ReadonlyMap<string, number>;
  /** The last of them that is signed, by `seq`, and the key that was in force there. */
  readonly signed: { readonly seq: number; readonly publicKey: string } | null;
}

/** A head statement with the stamps of it. */
export interface StampedHead {
  readonly statement: EvidenceFile & { readonly id: Sha256 };
  readonly stamps: readonly EvidenceFile[];
}

export interface Evidence {
  readonly archive: string;
  readonly article: string;
  readonly version: Sha256;
  /** The version's text, which stands in its file too. */
  readonly text: string;
  readonly content: EvidenceFile;
  readonly originals: readonly EvidenceFile[];
  /** archive.json and the files of the devices that captured the version. */
  readonly introductions: readonly EvidenceFile[];
  readonly stretches: readonly JournalStretch[];
  /** What the stretches end in. */
  readonly head: EvidenceFile & { readonly id: Sha256 };
  /** The stamped statements that some captured line stands before, and that lie within the stretches. */
  readonly stamped: readonly StampedHead[];
}
