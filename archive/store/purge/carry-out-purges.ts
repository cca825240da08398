// Does what purges say, as far as it is not done yet: takes the words out of the lines that they list, then takes the
// contents away. May be interrupted anywhere and begun again; the events alone tell what is to be done.
import type { Platform } from '../../model/platform.ts';
import { originalPath, versionPath } from '../files/content.ts';
import { journalPath, type JournalPosition } from '../journal/journal.ts';
import { linesListed, redactJournal, type VersionPurged } from './redact-journal.ts';
import type { Storage } from '../storage.ts';

export interface CarriedOut {
  readonly lines: number;
  readonly contents: number;
}

export interface CarryOutOptions {
  readonly storage: Storage;
  readonly sha256: Platform['sha256'];
  /** How far each journal counts. */
  readonly positions: ReadonlyMap<string, JournalPosition>;
  /** Called once a journal is rewritten, with where its lines end now. */
  readonly onMoved?: (device: string, position: JournalPosition) => void;
}

/** Each journal is, whatever happens, its complete old self or its complete new one. Rejects with a `StorageError`. */
export async function carryOutPurges(
  purges: readonly VersionPurged[],
  { storage, sha256, positions, onMoved }: CarryOutOptions,
): Promise<CarriedOut> {
  let lines = 0;
  for (const [device, listed] of linesListed(purges)) {
    const position = positions.get(device);
    const path = journalPath(device);
    const bytes = position && (await storage.read(path));
    if (position === undefined || bytes === undefined) continue;
    const redacted = redactJournal(bytes, position, listed, sha256);
    if (redacted.redacted === 0) continue;
    await storage.write([{ path, bytes: redacted.bytes }]);
    onMoved?.(device, redacted.position);
    lines += redacted.redacted;
  }
  const present = await contentsLeft(storage, purges);
  for (const path of present) await storage.remove(path);
  return { lines, contents: present.length };
}

/** The files of contents that purges named and that are there all the same. */
export async function contentsLeft(storage: Storage, purges: readonly VersionPurged[]): Promise<readonly string[]> {
  const present: string[] = [];
  for (const id of new Set(purges.flatMap(({ contents }) => contents))) {
    for (const path of [versionPath(id), originalPath(id)]) {
      if ((await storage.size(path)) !== undefined) present.push(path);
    }
  }
  return present;
}
