// Where a repair keeps what it takes out of its place: quarantine/<time>/files/<path>, with a line about each in
// quarantine/<time>/notes.ndjson. Nothing here is ever written over or taken away.
import { z } from 'zod';
import { instantSchema } from '../../model/capture.ts';
import type { Platform } from '../../model/platform.ts';
import { sha256Schema } from '../../model/version.ts';
import { canonicalBytes } from '../canonical-json.ts';
import type { RepairStorage } from './repair-storage.ts';

/** What was set aside and why. */
export interface Aside {
  /** Where it was. */
  readonly path: string;
  /** For people. */
  readonly why: string;
  /** Where in that file the bytes began, where they are not the whole of it. */
  readonly from?: number;
}

/** A line of the notes: what was kept where. */
export const quarantineNoteSchema = z.object({
  at: instantSchema,
  path: z.string(),
  kept: z.string(),
  why: z.string(),
  from: z.int().nonnegative().optional(),
  byteLength: z.int().nonnegative().optional(),
  sha256: sha256Schema.optional(),
});
type QuarantineNote = z.infer<typeof quarantineNoteSchema>;

/** One repair's part of the quarantine. With `dryRun` it says where things would go and writes nothing. */
export class Quarantine {
  readonly folder: string;
  readonly #storage: RepairStorage;
  readonly #platform: Platform;
  readonly #dryRun: boolean;
  readonly #taken = new Set<string>();

  constructor(storage: RepairStorage, platform: Platform, folder: string, dryRun: boolean) {
    this.#storage = storage;
    this.#platform = platform;
    this.folder = folder;
    this.#dryRun = dryRun;
  }

  /** Whether anything was set aside. */
  get isUsed(): boolean {
    return this.#taken.size > 0;
  }

  /** Keeps a copy of `bytes`, which are about to be written over, and answers where. */
  async keep(aside: Aside, bytes: Uint8Array): Promise<string> {
    const kept = await this.#note(aside, bytes);
    if (!this.#dryRun) await this.#storage.write([{ path: kept, bytes }]);
    return kept;
  }

  /** Moves a thing; `bytes` are what is in it, where that can be read. Answers where it is now. */
  async take(aside: Aside, bytes: Uint8Array | undefined): Promise<string> {
    const kept = await this.#note(aside, bytes);
    if (!this.#dryRun) await this.#storage.move(aside.path, kept);
    return kept;
  }

  /** The note is written first: a note of what is still in its place does no harm, a thing without a note does. */
  async #note({ path, why, from }: Aside, bytes: Uint8Array | undefined): Promise<string> {
    const kept = this.#placeFor(from === undefined ? path : `${path}.from-${String(from)}`);
    this.#taken.add(kept);
    if (this.#dryRun) return kept;
    const note: QuarantineNote = {
      at: new Date(this.#platform.now()).toISOString(),
      path,
      kept,
      why,
      ...(from === undefined ? {} : { from }),
      ...(bytes === undefined ? {} : { byteLength: bytes.length, sha256: this.#platform.sha256(bytes) }),
    };
    const line = canonicalBytes(note);
    const whole = new Uint8Array(line.length + 1).fill(0x0a);
    whole.set(line);
    await this.#storage.append(`${this.folder}/notes.ndjson`, whole);
    return kept;
  }

  /** A name that no other thing of this repair has, and that every system can spell. */
  #placeFor(path: string): string {
    const spelled = path
      .split('/')
      .map((part) => (part === '..' ? '%2E%2E' : part.replace(/[\\\0]/g, '%')))
      .join('/');
    let place = `${this.folder}/files/${spelled}`;
    for (let count = 2; this.#taken.has(place); count += 1) place = `${this.folder}/files/${spelled}.${String(count)}`;
    return place;
  }
}

/** The folder for a repair that began at `startedAt`: one that is not there yet. */
export async function quarantineFolder(storage: RepairStorage, startedAt: string): Promise<string> {
  const name = `quarantine/${startedAt.replaceAll(':', '-')}`;
  for (let count = 1; ; count += 1) {
    const folder = count === 1 ? name : `${name}-${String(count)}`;
    if ((await storage.list(folder)).length === 0) return folder;
  }
}
