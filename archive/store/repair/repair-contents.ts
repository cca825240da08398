// Puts versions and originals back: from a second copy, or from wherever in the archive their bytes have got to. Bytes
// are taken only when their SHA-256 is the name that they are wanted for.
import type { Sha256 } from '../../model/version.ts';
import { contentNamed } from '../files/content.ts';
import type { Elsewhere } from './elsewhere.ts';
import { inTurns } from '../in-turns.ts';
import type { JournalTruth } from './journal-truth.ts';
import { bytesOf, look, type RepairWork } from './repair-work.ts';
import type { Storage } from '../storage.ts';

/** Files read at a time: enough to keep the disk busy. */
const readsAtOnce = 8;

export interface ContentSources {
  /** The contents that there are in the archive. */
  readonly present: ReadonlySet<string>;
  readonly copy: Storage | undefined;
  readonly elsewhere: Elsewhere;
  /** Whether the journals lack nothing: otherwise what they do not speak of may be what their lost lines spoke of. */
  readonly isWhole: boolean;
}

/** Puts each content right, and moves those that no journal speaks of to quarantine. */
export async function repairContents(
  work: RepairWork,
  truth: JournalTruth,
  { present, copy, elsewhere, isWhole }: ContentSources,
): Promise<void> {
  const { required, optional, purged } = truth;
  const wrong = await wrongContents(work, new Set([...required, ...present]));
  for (const path of [...wrong].sort()) {
    if (!required.has(path) && !optional.has(path)) continue;
    const id = contentNamed(path) ?? '';
    const old = await work.look(path);
    let bytes = copy && (await rightBytes(work, copy, path, id));
    let from = 'from the copy';
    if (bytes === undefined) {
      const there = await elsewhere.find(id);
      bytes = there === undefined ? undefined : await rightBytes(work, work.storage, there, id);
      from = `from ${there ?? ''}, where its bytes were`;
    }
    const state = old.is === 'absent' ? 'was missing' : old.is === 'file' ? 'was altered' : 'could not be read';
    if (bytes !== undefined) {
      await work.replace({
        path,
        bytes,
        done: 'restored',
        message: `The content ${state} and was put back ${from}.`,
        old,
      });
    } else if (optional.has(path) && old.is !== 'absent') {
      await work.setAside(path, `This original ${state}. It is not needed: the version holds the same text.`);
    } else if (required.has(path)) {
      const lacking = copy === undefined ? 'only a second copy could put it back' : 'the copy does not have it either';
      work.leave(path, `The content ${state}; ${lacking}.`);
    }
  }
  if (!isWhole) return;
  for (const path of present) {
    // Opening takes away what was purged, wherever it came back from.
    if (required.has(path) || optional.has(path) || purged.has(path)) continue;
    await work.setAside(path, 'No journal speaks of this content.');
  }
}

/** The paths at which there are not the bytes that they are named for. Notes whose bytes are there instead. */
async function wrongContents(work: RepairWork, paths: ReadonlySet<string>): Promise<ReadonlySet<string>> {
  const wrong = new Set<string>();
  await inTurns(paths, readsAtOnce, async (path) => {
    const bytes = bytesOf(await work.look(path));
    const sha256 = bytes && work.platform.sha256(bytes);
    if (sha256 === undefined || sha256 !== contentNamed(path)) wrong.add(path);
    if (sha256 !== undefined && wrong.has(path)) work.found.set(sha256, path);
    work.step(path);
  });
  return wrong;
}

async function rightBytes(
  { platform }: RepairWork,
  storage: Storage,
  path: string,
  id: Sha256,
): Promise<Uint8Array | undefined> {
  const bytes = bytesOf(await look(storage, path));
  return bytes !== undefined && platform.sha256(bytes) === id ? bytes : undefined;
}
