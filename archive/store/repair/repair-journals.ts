// Decides what each device's journal is to be: as it stands, put together from what is at hand, or without the end that
// an interrupted write left. Writes nothing: what the journals say is needed before anything may be changed.
import type { ArchiveEvent } from '../../model/event.ts';
import type { Platform } from '../../model/platform.ts';
import type { Catalogue } from '../views/catalogue.ts';
import { joinJournals } from './join-journals.ts';
import { type FoundLine, findLines, journalOf, redactedLines } from './journal-lines.ts';
import { journalDevice, journalPath, journalStart } from '../journal/journal.ts';
import { type JournalReading, readJournal } from '../journal/journal-reader.ts';
import { doubtOf, type Doubt } from './journal-doubt.ts';
import { bytesOf, look, type Looked, type RepairWork } from './repair-work.ts';
import { isPrefix, sameBytes } from '../same-bytes.ts';
import type { SecondCopy } from './second-copy.ts';

export interface JournalState {
  readonly device: string;
  readonly old: Looked;
  /** What it is to be. */
  readonly bytes: Uint8Array;
  readonly reading: JournalReading;
  /** `cut`: all but an end that cannot be read. `restored`: put together from what several files have. */
  readonly change: 'none' | 'cut' | 'restored';
  /** Why it cannot be told what the journal said, for people. */
  readonly problem?: string;
  /** What the catalogue says against the journal, and the journal itself cannot disprove. */
  readonly doubt?: Doubt;
  /** How many lines the copy has that do not continue it. */
  readonly strange: number;
}

export interface JournalSources {
  /** The archive's own journals. */
  readonly paths: readonly string[];
  /** The devices whose own file is as it was written. */
  readonly introduced: ReadonlySet<string>;
  /** As it stands in the archive, where it can be read. */
  readonly catalogue: Catalogue | undefined;
  readonly copy: SecondCopy | undefined;
}

/** The journals of all devices that either side has one of, or that the catalogue says had one. */
export async function decideJournals(work: RepairWork, sources: JournalSources): Promise<readonly JournalState[]> {
  const { sha256 } = work.platform;
  const { paths, introduced, catalogue, copy } = sources;
  const present = new Map<string, { readonly old: Looked; readonly reading: JournalReading }>();
  for (const device of paths.flatMap((path) => journalDevice(path) ?? [])) {
    const old = await work.look(journalPath(device));
    present.set(device, { old, reading: read(bytesOf(old), device, sha256) });
    work.step(journalPath(device));
  }
  // A damaged file may hold another's lines: two journals that changed places, one that was saved under a new name.
  const strays = new Map<string, FoundLine[]>();
  for (const { old, reading } of present.values()) {
    if (reading.broken === undefined) continue;
    for (const found of findLines(bytesOf(old) ?? new Uint8Array(), sha256)) {
      const there = strays.get(found.device);
      if (there) there.push(found);
      else strays.set(found.device, [found]);
    }
  }
  const begun = [...strays].filter(([, lines]) => lines.some(({ line }) => line.seq === 0)).map(([device]) => device);
  const redacted = new Set([
    ...(copy?.redacted ?? []),
    ...redactedLines([...strays.values()].flat()),
    ...[...present.values()].flatMap(({ reading }) => purgedLines(reading.events)),
  ]);
  const claims = catalogue?.journals ?? {};
  const claimed = Object.keys(claims).filter(
    (device) =>
      introduced.has(device) ||
      [...present].every(([known, { reading }]) => known in claims || reading.position.lines === 0),
  );

  const states: JournalState[] = [];
  for (const device of new Set([...present.keys(), ...claimed, ...begun, ...(copy?.journals ?? [])])) {
    const own = present.get(device) ?? { old: { is: 'absent' as const }, reading: read(undefined, device, sha256) };
    const theirs = copy && bytesOf(await look(copy.storage, journalPath(device)));
    states.push(decide(device, own, theirs));
  }
  return states;

  function decide(
    device: string,
    { old, reading }: { readonly old: Looked; readonly reading: JournalReading },
    theirs: Uint8Array | undefined,
  ): JournalState {
    const own = bytesOf(old) ?? new Uint8Array();
    const claim = claimed.includes(device) ? claims[device] : undefined;
    const doubtIn = (bytes: Uint8Array, found: JournalReading): Doubt | undefined =>
      claim && doubtOf(bytes, found, claim, sha256, (start, end) => hasSame(theirs, bytes, start, end));
    const isForged = reading.redacted.some(({ is }) => !redacted.has(is));
    const isWhole = reading.broken === undefined && !isForged && (theirs === undefined || isPrefix(theirs, own));
    const isMoved = old.is === 'absent' && strays.has(device);
    if (isWhole && !isMoved) {
      const doubt = doubtIn(own, reading);
      return { device, old, bytes: own, reading, change: 'none', strange: 0, ...(doubt && { doubt }) };
    }
    const ownLines = findLines(own, sha256).filter((found) => found.device === device);
    const { lines, lost, strange } = joinJournals({
      ours: [...ownLines, ...(strays.get(device) ?? [])],
      theirs: theirs === undefined ? [] : findLines(theirs, sha256).filter((found) => found.device === device),
      vouched: new Set([claim?.head, copy?.catalogue?.journals[device]?.head].filter((head) => head !== undefined)),
      redacted,
    });
    const ownHashes = new Set(ownLines.map(({ hash }) => hash));
    // A line that lay about elsewhere is no loss to a journal that is whole.
    const losses = lost.filter(({ hash }) => reading.broken !== undefined || isForged || ownHashes.has(hash));
    const joined = journalOf(lines);
    const joinedReading = readJournal(joined, device, journalStart, sha256);
    if (losses.length > 0 || joinedReading.broken !== undefined) {
      const problem = isForged ? forged : toldAsLost(reading, losses.length, copy !== undefined);
      return { device, old, bytes: own, reading, change: 'none', strange: 0, problem };
    }
    const change = sameBytes(joined, own) ? 'none' : isPrefix(joined, own) ? 'cut' : 'restored';
    const doubt = doubtIn(joined, joinedReading);
    return {
      device,
      old,
      bytes: joined,
      reading: joinedReading,
      change,
      strange: strange.length,
      ...(doubt && { doubt }),
    };
  }
}

function read(bytes: Uint8Array | undefined, device: string, sha256: Platform['sha256']): JournalReading {
  return readJournal(bytes ?? new Uint8Array(), device, journalStart, sha256);
}

function purgedLines(events: readonly ArchiveEvent[]): readonly string[] {
  return events.flatMap(({ event }) => (event.type === 'version-purged' ? event.lines.map(({ is }) => is) : []));
}

/** Whether `other` has the same bytes as `bytes` in a range. */
function hasSame(other: Uint8Array | undefined, bytes: Uint8Array, start: number, end: number): boolean {
  return other !== undefined && sameBytes(bytes.subarray(start, end), other.subarray(start, end));
}

const forged = 'A line of the journal says that it was redacted, and no purge lists it. It was left as it is.';

function toldAsLost({ broken }: JournalReading, lines: number, hasCopy: boolean): string {
  const what = broken === undefined ? 'The copy goes another way' : `The journal is damaged (${broken.message})`;
  const why = hasCopy
    ? 'the copy does not have what would join the rest of it on'
    : 'only a second copy could say what stood there';
  return `${what}, and ${why}: ${String(lines)} further lines of it can be read but have no place. It was left as it is.`;
}
