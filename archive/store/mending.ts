// Puts right what an interrupted commit of this device left behind, and says so in words.
import type { Platform } from '../model/platform.ts';
import { contentNamed } from './files/content.ts';
import { journalPath, journalStart } from './journal/journal.ts';
import { readJournal } from './journal/journal-reader.ts';
import type { JournalTail } from './journal/journals.ts';
import { incomingPath, readIncoming } from './incoming.ts';
import type { Storage } from './storage.ts';

/** Moves the torn end of a journal to quarantine/. It was never acknowledged; whoever doubts that can look at it there. */
export async function keepTornTail(
  storage: Storage,
  { device, position, broken }: JournalTail,
  sha256: Platform['sha256'],
): Promise<readonly string[]> {
  const path = journalPath(device);
  const torn = await storage.read(path, position.bytes);
  if (torn === undefined || torn.length === 0) return [];
  const kept = `quarantine/${device}-${String(position.lines)}-${sha256(torn).slice(0, 16)}.torn`;
  await storage.write([{ path: kept, bytes: torn }]);
  await storage.truncate(path, position.bytes);
  return [
    `${path} ended in a write that was interrupted before it was acknowledged (${broken?.message ?? ''}): ` +
      `its ${String(torn.length)} bytes were moved to ${kept}.`,
  ];
}

/**
 * Takes out content files that a commit of this device made before it was interrupted, short of its journal line.
 * With `keep` they go to quarantine/ too: there was a torn line, and they may be what it speaks of.
 */
export async function takeOutUnacknowledged(
  storage: Storage,
  device: string,
  tails: readonly JournalTail[],
  { sha256, keep }: { readonly sha256: Platform['sha256']; readonly keep: boolean },
): Promise<readonly string[]> {
  const notes = readIncoming((await storage.read(incomingPath(device))) ?? new Uint8Array());
  if (notes.length === 0) return [];
  // What another device's journal says beyond what can be read of it, nobody knows: it may speak of these.
  if (tails.some((tail) => tail.device !== device && tail.broken !== undefined)) return [];
  const known = await knownContents(storage, tails, sha256);
  const removed: string[] = [];
  for (const path of new Set(notes.flatMap((note) => note.paths))) {
    const id = contentNamed(path);
    if (id === undefined || known.has(id)) continue;
    const bytes = await storage.read(path);
    if (bytes === undefined) continue;
    if (keep) await storage.write([{ path: `quarantine/${path}`, bytes }]);
    await storage.remove(path);
    removed.push(path);
  }
  await storage.remove(incomingPath(device));
  if (removed.length === 0) return [];
  const fate = keep ? 'moved to quarantine/' : 'removed';
  return [`An import was interrupted before it was acknowledged: its ${String(removed.length)} files were ${fate}.`];
}

/**
 * The contents that any journal speaks of, from its first line on: another device may have taken in what was interrupted
 * here, and a catalogue that it wrote covers those lines.
 */
async function knownContents(
  storage: Storage,
  tails: readonly JournalTail[],
  sha256: Platform['sha256'],
): Promise<ReadonlySet<string>> {
  const known = new Set<string>();
  for (const { device } of tails) {
    const bytes = (await storage.read(journalPath(device))) ?? new Uint8Array();
    for (const { event } of readJournal(bytes, device, journalStart, sha256).events) {
      if (event.type === 'stamp-attached') known.add(event.head).add(event.stamp);
      if (event.type === 'version-captured') known.add(event.capture.version).add(event.capture.original.sha256);
    }
  }
  return known;
}
