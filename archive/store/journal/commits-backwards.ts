// A journal read from its end, commit by commit: what happened last is near, however long the journal is. Takes the
// chain for granted, which opening and verifying look after.
import { type ArchiveEvent, type JournalLine, journalLineSchema } from '../../model/event.ts';
import { parseJson } from '../canonical-json.ts';
import { journalPath } from './journal.ts';
import type { Storage } from '../storage.ts';

const newline = 0x0a;

/** Bytes read first, and the most that are read at once: each window is twice the one before. */
const firstWindow = 64 * 1024;
const largestWindow = 4 * 1024 * 1024;

/** A commit as a journal has it. */
export interface JournalCommit {
  /** What a person did, by the clock of its first event: this commit's, or that of the commit it goes on with. */
  readonly act: string;
  /** Whether it is the first commit of that. */
  readonly isFirst: boolean;
  /** In the order of their clocks. */
  readonly events: readonly ArchiveEvent[];
  /** Where its first line starts in the journal, in bytes. */
  readonly start: number;
}

interface Line {
  readonly line: JournalLine;
  readonly start: number;
}

/** Not to be asked again before it has answered. */
export class CommitsBackwards {
  readonly #storage: Storage;
  readonly #path: string;
  /** The bytes that were read and not given yet; they start at the offset `#start` and end with a line's newline. */
  #bytes: Uint8Array = new Uint8Array();
  #start: number;
  #window = firstWindow;
  /** A line that was read to see that it ends another commit. */
  #peeked: Line | undefined;

  /** Begins at the offset `end`, in bytes, which must be the end of a commit. */
  constructor(storage: Storage, device: string, end: number) {
    this.#storage = storage;
    this.#path = journalPath(device);
    this.#start = end;
  }

  /** The commit before; undefined at the journal's start, or where what stands there cannot be read. */
  async previous(): Promise<JournalCommit | undefined> {
    let first = this.#peeked ?? (await this.#previousLine());
    if (first === undefined) return undefined;
    const lines = [first];
    for (;;) {
      this.#peeked = await this.#previousLine();
      if (this.#peeked?.line.more !== true) break;
      first = this.#peeked;
      lines.push(first);
    }
    // A commit of which not every line can be read counts no more than one that was not written to its end.
    if (this.#peeked === undefined && first.start > 0) return undefined;
    const { act, clock } = first.line;
    return {
      act: act ?? clock,
      isFirst: act === undefined,
      events: lines.reverse().map(({ line }) => ({ clock: line.clock, event: line.event })),
      start: first.start,
    };
  }

  async #previousLine(): Promise<Line | undefined> {
    if (this.#bytes.length === 0) await this.#readOn();
    const length = this.#bytes.length;
    if (length === 0) return undefined;
    let before = this.#bytes.lastIndexOf(newline, length - 2);
    while (before < 0 && this.#start > 0) {
      const had = this.#bytes.length;
      await this.#readOn();
      const added = this.#bytes.length - had;
      if (added <= 0) return undefined;
      before = this.#bytes.lastIndexOf(newline, added - 1);
    }
    const parsed = journalLineSchema.safeParse(parseJson(this.#bytes.subarray(before + 1, this.#bytes.length - 1)));
    this.#bytes = this.#bytes.subarray(0, before + 1);
    return parsed.success ? { line: parsed.data, start: this.#start + before + 1 } : this.#stop();
  }

  /** Nothing before what cannot be read is given. */
  #stop(): undefined {
    this.#bytes = new Uint8Array();
    this.#start = 0;
  }

  async #readOn(): Promise<void> {
    if (this.#start === 0) return;
    const from = Math.max(0, this.#start - this.#window);
    const read = (await this.#storage.read(this.#path, from, this.#start)) ?? new Uint8Array();
    if (read.length < this.#start - from) return this.#stop();
    const joined = new Uint8Array(read.length + this.#bytes.length);
    joined.set(read);
    joined.set(this.#bytes, read.length);
    this.#bytes = joined;
    this.#start = from;
    this.#window = Math.min(this.#window * 2, largestWindow);
  }
}
