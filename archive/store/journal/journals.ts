// Reads the journals of all devices: whole, or from where the catalogue leaves off. Changes nothing.
import type { ArchiveEvent } from '../../model/event.ts';
import type { Platform } from '../../model/platform.ts';
import { journalDevice, journalPath, type JournalPosition, journalStart, lineHash } from './journal.ts';
import { type JournalReading, readJournal } from './journal-reader.ts';
import { articleOf, mergeEvents } from '../views/replay.ts';
import type { Storage } from '../storage.ts';

/** What one device's journal holds past a position. */
export interface JournalTail extends JournalReading {
  readonly device: string;
}

/** The devices that have a journal here, or that `positions` say had one. */
export async function journalDevices(
  storage: Storage,
  positions: Readonly<Record<string, unknown>>,
): Promise<string[]> {
  const present = (await storage.list('journal')).flatMap((path) => journalDevice(path) ?? []);
  return [...new Set([...present, ...Object.keys(positions)])].sort();
}

/** Reads a journal past `position`, checking that it still holds the line that the position ends with. */
export async function readTail(
  storage: Storage,
  device: string,
  position: JournalPosition,
  sha256: Platform['sha256'],
): Promise<JournalTail> {
  const path = journalPath(device);
  const known = position.bytes - position.lastStart;
  const bytes = (await storage.read(path, position.lastStart)) ?? new Uint8Array();
  const last = bytes.subarray(0, Math.max(0, known - 1));
  if (known > 0 && (bytes.length < known || bytes[known - 1] !== 0x0a || lineHash(last, sha256) !== position.head)) {
    const message = `line ${String(position.lines)}, which was there, is missing or altered`;
    return { device, events: [], redacted: [], position, broken: { kind: 'damaged', message } };
  }
  return { device, ...readJournal(bytes.subarray(known), device, position, sha256) };
}

/**
 * All events of some articles, from every journal's start, in the order of their clocks. What is said of the archive as a
 * whole goes by `undefined`.
 */
export async function eventsOfArticles(
  storage: Storage,
  articles: ReadonlySet<string | undefined>,
  sha256: Platform['sha256'],
): Promise<ReadonlyMap<string | undefined, readonly ArchiveEvent[]>> {
  const found = new Map<string | undefined, ArchiveEvent[]>();
  for (const device of await journalDevices(storage, {})) {
    const { events } = await readTail(storage, device, journalStart, sha256);
    for (const event of events) {
      const id = articleOf(event.event);
      if (!articles.has(id)) continue;
      const own = found.get(id) ?? [];
      own.push(event);
      found.set(id, own);
    }
  }
  return new Map([...found].map(([id, events]) => [id, mergeEvents(events, [])]));
}
