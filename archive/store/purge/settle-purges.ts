// What purges leave to be done when an archive is opened: one that was interrupted, one that another device made, a
// journal or a content that came back as it was before. Nothing here needs the ledger: the events are there.
import type { Platform } from '../../model/platform.ts';
import { isOf, purgesOf } from '../views/archive-state.ts';
import { carryOutPurges, contentsLeft } from './carry-out-purges.ts';
import type { Catalogue } from '../views/catalogue.ts';
import { journalPath, type JournalPosition, journalStart } from '../journal/journal.ts';
import { readJournal } from '../journal/journal-reader.ts';
import { type JournalTail, readTail } from '../journal/journals.ts';
import { lineRanges } from '../journal/line-ranges.ts';
import { linesDue } from './lines-due.ts';
import type { VersionPurged } from './redact-journal.ts';
import { findCopies, type SetAsideCopy, takeOutCopies } from './set-aside-copies.ts';
import type { Storage } from '../storage.ts';

export interface SettledPurges {
  /** As the journals are now. */
  readonly tails: readonly JournalTail[];
  /** The articles that may have lost words since their views were written. */
  readonly articles: ReadonlySet<string>;
  /** What was done, for people. */
  readonly told: readonly string[];
}

export interface SettleOptions {
  readonly storage: Storage;
  readonly sha256: Platform['sha256'];
  readonly catalogue: Catalogue | undefined;
  /** What the journals hold past the catalogue. */
  readonly tails: readonly JournalTail[];
}

/** Carries out what is left of all purges. Rejects with a `StorageError`; then it is done at the next opening. */
export async function settlePurges({ storage, sha256, catalogue, tails }: SettleOptions): Promise<SettledPurges> {
  const known = catalogue === undefined ? [] : purgesOf(catalogue.state).map(({ event }) => event);
  if (known.length + purgesIn(tails).length === 0) return { tails, articles: new Set(), told: [] };

  const again = (stale: readonly JournalTail[], isStale: (tail: JournalTail) => boolean): Promise<JournalTail[]> =>
    Promise.all(stale.map(async (tail) => (isStale(tail) ? await readMoved(storage, tail, catalogue, sha256) : tail)));
  const found = await again(tails, (tail) => isDisplaced(tail, catalogue));
  // What the catalogue covers was carried out, but in a journal that came back, and in contents that did.
  const cameBack = found.some((tail, index) => tail !== tails[index]);
  const due = catalogue === undefined || cameBack ? [...known, ...purgesIn(found)] : purgesIn(found);
  const positions = new Map(found.map(({ device, position }) => [device, position]));
  const copies = await copiesDue(storage, due, positions, sha256);
  await takeOutCopies(storage, copies);
  const moved = new Set<string>();
  const done = await carryOutPurges(due, {
    storage,
    sha256,
    positions,
    onMoved: (device) => void moved.add(device),
  });
  const left = await contentsLeft(storage, known);
  for (const path of left) await storage.remove(path);
  if (due.length > 0) for (const path of await storage.list('index')) await storage.remove(path);
  return {
    tails: await again(found, ({ device }) => moved.has(device)),
    articles: new Set(due.map(({ article }) => article)),
    told: tell(done.lines, done.contents + left.length, copies.length),
  };
}

/** What was set aside of that which is still to be taken out. While the journals have the words, they tell what it is. */
async function copiesDue(
  storage: Storage,
  purges: readonly VersionPurged[],
  positions: ReadonlyMap<string, JournalPosition>,
  sha256: Platform['sha256'],
): Promise<readonly SetAsideCopy[]> {
  if (purges.length === 0) return [];
  const lines = await linesDue(purges, { storage, sha256, positions });
  const copies = await findCopies(storage, { events: purges, lines }, sha256);
  return copies.filter(({ fate }) => fate !== 'left');
}

function purgesIn(tails: readonly JournalTail[]): readonly VersionPurged[] {
  return tails.flatMap(({ events }) => events.filter(isOf('version-purged')).map(({ event }) => event));
}

/** Whether the line that the catalogue knows as the last one is not where it was. */
function isDisplaced({ device, position, broken }: JournalTail, catalogue: Catalogue | undefined): boolean {
  const known = catalogue?.journals[device];
  return known !== undefined && broken?.kind === 'damaged' && position.lines === known.lines;
}

/**
 * Reads a journal past the lines that the catalogue covers, wherever they end now: redacting a line moves those after
 * it, and changes no hash. The same tail where these are not those lines.
 */
async function readMoved(
  storage: Storage,
  tail: JournalTail,
  catalogue: Catalogue | undefined,
  sha256: Platform['sha256'],
): Promise<JournalTail> {
  const { device } = tail;
  const covered = catalogue?.journals[device] ?? journalStart;
  const bytes = (await storage.read(journalPath(device))) ?? new Uint8Array();
  const position = positionOf(bytes, device, covered.lines, sha256);
  return position?.head === covered.head ? readTail(storage, device, position, sha256) : tail;
}

/** The end of the first `lines` lines; undefined where they cannot be read. */
function positionOf(
  bytes: Uint8Array,
  device: string,
  lines: number,
  sha256: Platform['sha256'],
): JournalPosition | undefined {
  let length = 0;
  let count = 0;
  for (const [, end] of lineRanges(bytes)) {
    if (count === lines) break;
    length = end + 1;
    count += 1;
  }
  const { position, broken } = readJournal(bytes.subarray(0, length), device, journalStart, sha256);
  return broken === undefined && position.lines === lines ? position : undefined;
}

function tell(lines: number, contents: number, copies: number): readonly string[] {
  if (lines + contents + copies === 0) return [];
  const aside = copies === 0 ? '' : `, and taken out of ${String(copies)} files that were set aside`;
  return [
    `A purge was not carried out to its end, or what it took out had come back: ${String(lines)} journal lines were ` +
      `redacted and ${String(contents)} contents removed${aside}.`,
  ];
}
