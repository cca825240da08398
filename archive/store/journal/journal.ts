// A device's journal: one event a line in canonical JSON, each line holding the hash of the one before. Knows the
// spelling and the chain, not what the events mean.
import type { Platform } from '../../model/platform.ts';
import type { Signer } from '../../model/signing.ts';
import { type ArchiveEvent, type JournalLine, journalLineSchema } from '../../model/event.ts';
import { canonicalBytes, parseJson } from '../canonical-json.ts';
import { exactly } from './exact-shape.ts';
import { signed } from './signing.ts';

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
 * they go on with, if there is one. The last is signed where there is a `signer`.
 */
export function journalLines(
  events: readonly ArchiveEvent[],
  position: JournalPosition,
  sha256: Platform['sha256'],
  act?: string,
  signer?: Signer,
): { readonly bytes: Uint8Array; readonly position: JournalPosition } {
  const lines: Uint8Array[] = [];
  let at = position;
  for (const [index, { clock, event }] of events.entries()) {
    const isLast = index === events.length - 1;
    const more = isLast ? {} : { more: true as const };
    const line = {
      clock,
      event,
      prev: at.head,
      seq: at.lines,
      ...more,
      ...(act === undefined ? {} : { act }),
    } satisfies JournalLine;
    const bytes = canonicalBytes(signer && isLast ? signed(line, signer) : line);
    at = positionAfter(at, bytes.length, sha256(bytes));
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

const isExactLine = exactly(journalLineSchema);

/** A line of a journal, of whatever device and chain, from its bytes without the newline; undefined where it is none. */
export function parseLine(bytes: Uint8Array): JournalLine | undefined {
  return lineOf(parseJson(bytes));
}

/** The line that a JSON value is; undefined where it is none. */
export function lineOf(json: unknown): JournalLine | undefined {
  return isExactLine(json) ? json : journalLineSchema.safeParse(json).data;
}

/** Whether a line is the one of the journal of `device` that follows `at`. */
export function follows({ seq, prev, clock }: JournalLine, device: string, at: JournalPosition): boolean {
  return seq === at.lines && prev === at.head && clock.endsWith(`-${device}`);
}

/** The hash of a line, without its newline: what its `was` says, else the SHA-256 of its bytes. */
export function lineHash(bytes: Uint8Array, sha256: Platform['sha256']): string {
  return parseLine(bytes)?.was ?? sha256(bytes);
}

/** The position after one more line of `length` bytes, without its newline, that has this hash. */
export function positionAfter(at: JournalPosition, length: number, hash: string): JournalPosition {
  return { lines: at.lines + 1, bytes: at.bytes + length + 1, lastStart: at.bytes, head: hash };
}
