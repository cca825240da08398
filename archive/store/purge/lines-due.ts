// The lines that purges list and that still have their words: by these words copies of them are known.
import type { Platform } from '../../model/platform.ts';
import { journalPath, type JournalPosition } from '../journal/journal.ts';
import { lineRanges } from '../journal/line-ranges.ts';
import type { Storage } from '../storage.ts';
import type { DoomedLine } from './plan-purge.ts';
import { linesListed, redactionDue, type VersionPurged } from './redact-journal.ts';

export interface LinesDueOptions {
  readonly storage: Storage;
  readonly sha256: Platform['sha256'];
  /** How far each journal counts. */
  readonly positions: ReadonlyMap<string, JournalPosition>;
}

/** Rejects with a `StorageError`. */
export async function linesDue(
  purges: readonly VersionPurged[],
  { storage, sha256, positions }: LinesDueOptions,
): Promise<readonly DoomedLine[]> {
  const due: DoomedLine[] = [];
  for (const [device, listed] of linesListed(purges)) {
    const length = positions.get(device)?.bytes ?? 0;
    const bytes = (await storage.read(journalPath(device), 0, length)) ?? new Uint8Array();
    let seq = 0;
    for (const [start, end] of lineRanges(bytes)) {
      const line = redactionDue(bytes.subarray(start, end), listed.get(seq), sha256);
      if (line !== undefined) due.push({ ...line.redacted, device, seq, event: line.event });
      seq += 1;
    }
  }
  return due;
}
