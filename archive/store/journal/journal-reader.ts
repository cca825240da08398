// Reads a journal a stretch at a time, so that one of any length needs no more memory than its longest commit. Knows the
// spelling and the chain, not what the events mean.
import type { ArchiveEvent, JournalLine } from '../../model/event.ts';
import type { Platform } from '../../model/platform.ts';
import { decoded, parseJson, parseJsonText } from '../canonical-json.ts';
import { joinBytes } from '../join-bytes.ts';
import { follows, type JournalBreak, type JournalPosition, lineOf, positionAfter } from './journal.ts';

const newline = 0x0a;

/** Nothing of ours comes near it, and a file without a newline is not taken into memory whole. In bytes. */
const longestLine = 64 * 1024 * 1024;

/**
 * Lines are decoded together, as many as there are in so many bytes or one: it takes half the time. Longer texts would
 * outlive the lines that are in them and fill the memory.
 */
const decodedTogether = 64 * 1024;

/** A line as it was read. */
export interface ReadLine {
  readonly line: JournalLine;
  /** SHA-256 of its bytes, without the newline. */
  readonly is: string;
  /** After it. */
  readonly position: JournalPosition;
}

export class JournalReader {
  readonly #device: string;
  readonly #sha256: Platform['sha256'];
  readonly #onCommit: (lines: readonly ReadLine[]) => void;
  /** After the last whole commit, and after the last line. */
  #whole: JournalPosition;
  #at: JournalPosition;
  #commit: ReadLine[] = [];
  #rest: Uint8Array = new Uint8Array();
  #broken: JournalBreak | undefined;

  /** Calls `onCommit` for every whole commit that continues the chain after `position`. */
  constructor(
    device: string,
    position: JournalPosition,
    sha256: Platform['sha256'],
    onCommit: (lines: readonly ReadLine[]) => void,
  ) {
    this.#device = device;
    this.#whole = position;
    this.#at = position;
    this.#sha256 = sha256;
    this.#onCommit = onCommit;
  }

  /** After the last whole commit so far. */
  get position(): JournalPosition {
    return this.#whole;
  }

  /** Takes in the bytes that follow. */
  push(bytes: Uint8Array): void {
    if (this.#broken?.kind === 'damaged') return;
    const whole = bytes.lastIndexOf(newline) + 1;
    // Only the line that began earlier is put together: the others are read where they are.
    let start = this.#rest.length === 0 || whole === 0 ? 0 : bytes.indexOf(newline) + 1;
    if (start > 0) this.#takeLines(joinBytes([this.#rest, bytes.subarray(0, start)]));
    while (start < whole) {
      const together = bytes.lastIndexOf(newline, start + decodedTogether) + 1;
      const end = together > start ? together : bytes.indexOf(newline, start) + 1;
      this.#takeLines(bytes.subarray(start, end));
      start = end;
    }
    this.#rest = whole > 0 ? bytes.slice(whole) : joinBytes([this.#rest, bytes]);
    if (this.#rest.length > longestLine) {
      this.#break('damaged');
      this.#rest = new Uint8Array();
    }
  }

  /** Says where the whole commits end, and what stopped the reading before the end of the bytes, if anything did. */
  end(): { readonly position: JournalPosition; readonly broken?: JournalBreak } {
    if (this.#rest.length > 0) this.#break('torn');
    if (this.#broken === undefined && this.#commit.length > 0) {
      const message = `the commit from line ${String(this.#whole.lines + 1)} on lacks its end`;
      this.#broken = { kind: 'torn', message };
    }
    return { position: this.#whole, ...(this.#broken && { broken: this.#broken }) };
  }

  /** Takes in whole lines. Where some are not UTF-8 each has to show for itself. */
  #takeLines(bytes: Uint8Array): void {
    const text = decoded(bytes);
    let from = 0;
    let start = 0;
    for (let end = bytes.indexOf(newline); end >= 0; end = bytes.indexOf(newline, start)) {
      const line = bytes.subarray(start, end);
      start = end + 1;
      if (text === undefined) {
        this.#take(line, parseJson(line));
        continue;
      }
      const to = text.indexOf('\n', from);
      this.#take(line, parseJsonText(text.slice(from, to)));
      from = to + 1;
    }
  }

  #take(bytes: Uint8Array, json: unknown): void {
    const line = lineOf(json);
    if (this.#broken !== undefined) {
      // Something readable follows what could not be read: that was no interrupted write.
      if (this.#broken.kind === 'torn' && line !== undefined) this.#broken = { ...this.#broken, kind: 'damaged' };
      return;
    }
    if (line === undefined || !follows(line, this.#device, this.#at)) {
      this.#break('torn');
      return;
    }
    const is = this.#sha256(bytes);
    this.#at = positionAfter(this.#at, bytes.length, line.was ?? is);
    this.#commit.push({ line, is, position: this.#at });
    if (line.more === true) return;
    this.#whole = this.#at;
    this.#onCommit(this.#commit);
    this.#commit = [];
  }

  #break(kind: JournalBreak['kind']): void {
    const message = `line ${String(this.#at.lines + 1)} cannot be read or does not continue the chain`;
    this.#broken ??= { kind, message };
  }
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
  const reader = new JournalReader(device, position, sha256, (lines) => {
    for (const { line, is } of lines) {
      const { clock, event, seq, was } = line;
      events.push({ clock, event });
      if (was !== undefined) redacted.push({ seq, was, is });
    }
  });
  reader.push(bytes);
  return { events, redacted, ...reader.end() };
}
