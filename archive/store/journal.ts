// A device's journal: one event a line in canonical JSON, each line holding the hash of the one before. Knows the
// spelling and the chain, not what the events mean.
import type { Platform } from '../model/platform.ts';
import { type ArchiveEvent, type JournalLine, journalLineSchema } from '../model/event.ts';
import { canonicalBytes, parseJson } from './canonical-json.ts';

const newline = 0x0a;

/** How far a journal is known: what the next line must build on. */
export interface JournalPosition {
  /** Lines so far, and so the next line's `seq`. */
  readonly lines: number;
  /** Their length in bytes, newlines included. */
  readonly bytes: number;
  /** Where the last of them starts, in bytes; 0 when there is none. */
  readonly lastStart: number;
  /** The hash of the last line; 64 zeros when there is none. */
  readonly head: string;
}

export const journalStart: JournalPosition = { lines: 0, bytes: 0, lastStart: 0, head: '0'.repeat(64) };

/** The journal of a device. */
export function journalPath(device: string): string {
  return `journal/${device}.ndjson`;
}

/** The device whose journal a path is; undefined where the path is no journal's. */
export function journalDevice(path: string): string | undefined {
  return /^journal\/([0-9a-f]{8})\.ndjson$/.exec(path)?.[1];
}

/**
 * The lines of one commit, to be appended in one go after `position`, and the position after them. All lines but the
 * last say `more`, so that a commit of which only a part was written is told from a whole one; all name the act that
 * they go on with, if there is one.
 */
export function journalLines(
  events: readonly ArchiveEvent[],
  position: JournalPosition,
  sha256: Platform['sha256'],
  act?: string,
): { readonly bytes: Uint8Array; readonly position: JournalPosition } {
  const lines: Uint8Array[] = [];
  let at = position;
  for (const [index, { clock, event }] of events.entries()) {
    const more = index < events.length - 1 ? { more: true as const } : {};
    const line = {
      clock,
      event,
      prev: at.head,
      seq: at.lines,
      ...more,
      ...(act === undefined ? {} : { act }),
    } satisfies JournalLine;
    const bytes = canonicalBytes(line);
    at = after(at, bytes, sha256(bytes));
    lines.push(bytes);
  }
  const bytes = new Uint8Array(at.bytes - position.bytes).fill(newline);
  let offset = 0;
  for (const line of lines) {
    bytes.set(line, offset);
    offset += line.length + 1;
  }
  return { bytes, position: at };
}

/** Why reading a journal stopped before its end. */
export interface JournalBreak {
  /**
   * `torn`: what a write that was interrupted leaves, and nothing readable after it; it was never acknowledged.
   * `damaged`: a line that was altered, is missing, or does not continue the chain.
   */
  readonly kind: 'torn' | 'damaged';
  /** What is wrong, for people. */
  readonly message: string;
}

/** A line that says of itself that a purge redacted it: its SHA-256 before and after. */
export interface RedactedPlace {
  readonly seq: number;
  readonly was: string;
  readonly is: string;
}

export interface JournalReading {
  /** The events of every whole commit that continues the chain. */
  readonly events: readonly ArchiveEvent[];
  /** Of these commits, the lines that say that they were redacted. Whether a purge says so too is not looked at. */
  readonly redacted: readonly RedactedPlace[];
  /** After those events. */
  readonly position: JournalPosition;
  /** Absent when all bytes were read. */
  readonly broken?: JournalBreak;
}

/** Reads a journal's `bytes` from `position` on (they are the file from the offset `position.bytes`). */
export function readJournal(
  bytes: Uint8Array,
  device: string,
  position: JournalPosition,
  sha256: Platform['sha256'],
): JournalReading {
  const events: ArchiveEvent[] = [];
  const redacted: RedactedPlace[] = [];
  const commit: JournalLine[] = [];
  let whole = position;
  let at = position;
  const stopped = (kind: JournalBreak['kind'], message: string): JournalReading => ({
    events,
    redacted: redacted.filter(({ seq }) => seq < whole.lines),
    position: whole,
    broken: { kind, message },
  });

  while (at.bytes - position.bytes < bytes.length) {
    const start = at.bytes - position.bytes;
    const end = bytes.indexOf(newline, start);
    const own = bytes.subarray(start, Math.max(start, end));
    const line = end < 0 ? undefined : parseLine(own, device, at);
    if (line === undefined) {
      const kind = hasReadableLine(bytes.subarray(start + 1)) ? 'damaged' : 'torn';
      return stopped(kind, `line ${String(at.lines + 1)} cannot be read or does not continue the chain`);
    }
    commit.push(line);
    const is = sha256(own);
    if (line.was !== undefined) redacted.push({ seq: line.seq, was: line.was, is });
    at = after(at, own, line.was ?? is);
    if (line.more !== true) {
      events.push(...commit.splice(0).map(({ clock, event }) => ({ clock, event })));
      whole = at;
    }
  }
  return commit.length === 0
    ? { events, redacted, position: whole }
    : stopped('torn', `the commit from line ${String(whole.lines + 1)} on lacks its end`);
}

function parseLine(bytes: Uint8Array, device: string, at: JournalPosition): JournalLine | undefined {
  const parsed = journalLineSchema.safeParse(parseJson(bytes));
  if (!parsed.success) return undefined;
  const { seq, prev, clock } = parsed.data;
  return seq === at.lines && prev === at.head && clock.endsWith(`-${device}`) ? parsed.data : undefined;
}

/** Whether any whole line further on is a journal line, of whatever chain: then what stands before it is no torn tail. */
function hasReadableLine(bytes: Uint8Array): boolean {
  let start = bytes.indexOf(newline) + 1;
  while (start > 0) {
    const end = bytes.indexOf(newline, start);
    if (end < 0) return false;
    if (journalLineSchema.safeParse(parseJson(bytes.subarray(start, end))).success) return true;
    start = end + 1;
  }
  return false;
}

/** The hash of a line, without its newline: what its `was` says, else the SHA-256 of its bytes. */
export function lineHash(bytes: Uint8Array, sha256: Platform['sha256']): string {
  const line = journalLineSchema.safeParse(parseJson(bytes));
  return (line.success ? line.data.was : undefined) ?? sha256(bytes);
}

function after(at: JournalPosition, line: Uint8Array, hash: string): JournalPosition {
  return {
    lines: at.lines + 1,
    bytes: at.bytes + line.length + 1,
    lastStart: at.bytes,
    head: hash,
  };
}
