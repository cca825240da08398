// What a device notes before it makes contents, so that a commit that never came to its journal line can be tidied up.
import { z } from 'zod';
import { canonicalBytes, parseJson } from './canonical-json.ts';
import { lineRanges } from './journal/line-ranges.ts';
import type { Storage } from './storage.ts';

const newline = 0x0a;

/** Where a device notes it. */
export function incomingPath(device: string): string {
  return `incoming/${device}.ndjson`;
}

/** A line of it: the files, and how long the journal was then. */
export const incomingSchema = z.object({ bytes: z.int().nonnegative(), paths: z.array(z.string()) });
export type Incoming = z.infer<typeof incomingSchema>;

/** The notes that a device left behind; a torn last one says nothing, since its files were not begun. */
export function readIncoming(bytes: Uint8Array): readonly Incoming[] {
  return [...lineRanges(bytes)].flatMap(([start, end]) => {
    const note = incomingSchema.safeParse(parseJson(bytes.subarray(start, end)));
    return note.success ? [note.data] : [];
  });
}

/** The notes of one session of a device. Methods reject with a `StorageError`; not to be called at once. */
export class IncomingNotes {
  readonly #storage: Storage;
  readonly #path: string;
  #count = 0;
  /** How long the file is; undefined while nobody knows: before the first note, and after one that failed. */
  #length: number | undefined;
  /** How much of it an earlier session left, which could not tell what became of those commits. */
  #left: number | undefined;

  constructor(storage: Storage, device: string) {
    this.#storage = storage;
    this.#path = incomingPath(device);
  }

  /** How many notes there are, also of what failed. */
  get count(): number {
    return this.#count;
  }

  async add(note: Incoming): Promise<void> {
    const line = canonicalBytes(note);
    const bytes = new Uint8Array(line.length + 1).fill(newline);
    bytes.set(line);
    this.#count += 1;
    const length = this.#length ?? (await this.#cutTornNote());
    this.#left ??= length;
    this.#length = undefined;
    await this.#storage.append(this.#path, bytes);
    this.#length = length + bytes.length;
  }

  /** Forgets the notes of this session: what they speak of is there for good, or is gone. */
  async clear(): Promise<void> {
    if (this.#count === 0) return;
    const left = this.#left ?? 0;
    this.#length = undefined;
    if (left > 0) await this.#storage.truncate(this.#path, left);
    else await this.#storage.remove(this.#path);
    this.#length = left;
    this.#count = 0;
  }

  /** What is there of a note that was not written whole would swallow the next one. Answers how long the others are. */
  async #cutTornNote(): Promise<number> {
    const notes = (await this.#storage.read(this.#path)) ?? new Uint8Array();
    const whole = notes.lastIndexOf(newline) + 1;
    if (whole < notes.length) await this.#storage.truncate(this.#path, whole);
    return whole;
  }
}
