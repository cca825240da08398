// The lines of journals one by one, whatever state their file is in: for a repair, which must find out which of them
// belong together. Knows the spelling and the hash of a line, not what the events mean.
import { type JournalLine, journalLineSchema } from '../../model/event.ts';
import type { Platform } from '../../model/platform.ts';
import { parseJson } from '../canonical-json.ts';
import { deviceOf } from '../clock.ts';

const newline = 0x0a;

/** A line that could be read, by itself: nothing is said of its place in a chain. */
export interface FoundLine {
  /** The device whose journal it is of, as its clock says. */
  readonly device: string;
  readonly line: JournalLine;
  /** Without the newline. */
  readonly bytes: Uint8Array;
  /** SHA-256 of `bytes`. */
  readonly sha256: string;
  /** What the next line must name in `prev`. */
  readonly hash: string;
}

/** Every whole line of `bytes` that is a journal line, in their order; of those whose text `like` matches, if given. */
export function findLines(bytes: Uint8Array, sha256: Platform['sha256'], like?: RegExp): readonly FoundLine[] {
  const found: FoundLine[] = [];
  const decoder = new TextDecoder();
  for (let start = 0, end = bytes.indexOf(newline); end >= 0; start = end + 1, end = bytes.indexOf(newline, start)) {
    const own = bytes.subarray(start, end);
    if (like?.test(decoder.decode(own)) === false) continue;
    const parsed = journalLineSchema.safeParse(parseJson(own));
    if (!parsed.success) continue;
    const digest = sha256(own);
    const line = parsed.data;
    found.push({ device: deviceOf(line.clock), line, bytes: own, sha256: digest, hash: line.was ?? digest });
  }
  return found;
}

/** Lines as a journal has them. */
export function journalOf(lines: readonly FoundLine[]): Uint8Array {
  const whole = new Uint8Array(lines.reduce((sum, { bytes }) => sum + bytes.length + 1, 0)).fill(newline);
  let offset = 0;
  for (const { bytes } of lines) {
    whole.set(bytes, offset);
    offset += bytes.length + 1;
  }
  return whole;
}

/** The SHA-256 of every line that some purge among `lines` says it redacted. */
export function redactedLines(lines: Iterable<FoundLine>): ReadonlySet<string> {
  const redacted = new Set<string>();
  for (const { line } of lines) {
    if (line.event.type === 'version-purged') for (const { is } of line.event.lines) redacted.add(is);
  }
  return redacted;
}
