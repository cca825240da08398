// The hands of a repair: looks at files, changes them one at a time so that it may be killed between any two steps, and
// keeps the list of what was done. With `dryRun` it writes nothing and lists the same. Knows nothing of what files mean.
import type { Platform } from '../../model/platform.ts';
import type { RepairAction, RepairOutcome } from '../../model/repair.ts';
import { Quarantine } from './quarantine.ts';
import type { RepairStorage } from './repair-storage.ts';
import { type Storage, StorageError } from '../storage.ts';
import type { VerifyOptions } from '../store.ts';

/** What stands at a path: nothing, bytes, or something that cannot be read, and why. */
export type Looked =
  | { readonly is: 'absent' }
  | { readonly is: 'file'; readonly bytes: Uint8Array }
  | { readonly is: 'unreadable'; readonly reason: string };

/** Looks at a path, and takes what cannot be read for an answer. */
export async function look(storage: Storage, path: string): Promise<Looked> {
  try {
    const bytes = await storage.read(path);
    return bytes === undefined ? { is: 'absent' } : { is: 'file', bytes };
  } catch (error) {
    if (!(error instanceof StorageError) || error.code !== 'unreadable') throw error;
    return { is: 'unreadable', reason: error.reason };
  }
}

/** The bytes of what was looked at; undefined where there are none to be had. */
export function bytesOf(looked: Looked): Uint8Array | undefined {
  return looked.is === 'file' ? looked.bytes : undefined;
}

/** Thrown where the person who asked for the repair has called it off. */
export class RepairCancelled extends Error {}

export interface Replacement {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly done: Extract<RepairOutcome, 'rebuilt' | 'restored'>;
  readonly message: string;
  /** What stands there now. */
  readonly old: Looked;
  /** Whether that may go without being kept, since all that it says is known. */
  readonly isKnown?: boolean;
}

export interface RepairWorkOptions extends VerifyOptions {
  readonly storage: RepairStorage;
  readonly platform: Platform;
  readonly dryRun: boolean;
  /** The folder under quarantine/ for what is set aside. */
  readonly quarantine: string;
}

export class RepairWork {
  readonly storage: RepairStorage;
  readonly platform: Platform;
  readonly quarantine: Quarantine;
  /** Where bytes are now that were set aside or are not where their name is, by their SHA-256. */
  readonly found = new Map<string, string>();
  readonly #actions: RepairAction[] = [];
  readonly #options: RepairWorkOptions;
  #done = 0;
  #total = 0;

  constructor(options: RepairWorkOptions) {
    this.#options = options;
    this.storage = options.storage;
    this.platform = options.platform;
    this.quarantine = new Quarantine(options.storage, options.platform, options.quarantine, options.dryRun);
  }

  get actions(): readonly RepairAction[] {
    return this.#actions;
  }

  /** Says that so many files more are to be looked at. */
  expect(files: number): void {
    this.#total += files;
  }

  /** Says that a file is done; throws `RepairCancelled` where the work was called off. */
  step(item: string): void {
    const { onProgress, signal } = this.#options;
    if (signal?.aborted === true) throw new RepairCancelled();
    this.#done += 1;
    this.#total = Math.max(this.#total, this.#done);
    onProgress?.({ done: this.#done, total: this.#total, item });
  }

  look(path: string): Promise<Looked> {
    return look(this.storage, path);
  }

  /** Moves what is at `path` to quarantine. */
  async setAside(path: string, why: string): Promise<void> {
    await this.#attempt(path, async () => {
      const bytes = bytesOf(await this.look(path));
      const kept = await this.quarantine.take({ path, why }, bytes);
      if (bytes !== undefined) this.#found(bytes, path, kept);
      this.#record({ path, done: 'set-aside', message: why, kept });
    });
  }

  /** Moves the end of a file, from the offset `from` on, to quarantine. */
  async setEndAside(path: string, bytes: Uint8Array, from: number, why: string): Promise<void> {
    await this.#attempt(path, async () => {
      const kept = await this.quarantine.keep({ path, why, from }, bytes.subarray(from));
      if (!this.#options.dryRun) await this.storage.truncate(path, from);
      this.#record({ path, done: 'set-aside', message: why, kept });
    });
  }

  /** Puts bytes in the place of what stands there, which goes to quarantine first. */
  async replace({ path, bytes, done, message, old, isKnown = false }: Replacement): Promise<void> {
    await this.#attempt(path, async () => {
      const aside = { path, why: `Replaced: ${message}` };
      let kept: string | undefined;
      if (old.is === 'unreadable') kept = await this.quarantine.take(aside, undefined);
      else if (old.is === 'file' && !isKnown) {
        kept = await this.quarantine.keep(aside, old.bytes);
        this.#found(old.bytes, path, kept);
      }
      if (!this.#options.dryRun) await this.storage.write([{ path, bytes }]);
      this.#record({ path, done, message, ...(kept === undefined ? {} : { kept }) });
    });
  }

  leave(path: string, message: string): void {
    this.#record({ path, done: 'not-repaired', message });
  }

  /** What the file system refuses for one file is told of that file; what it refuses for all ends the repair. */
  async #attempt(path: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof StorageError) || error.code !== 'unreadable') throw error;
      this.leave(path, `The file could not be put right: ${error.path} (${error.reason}).`);
    }
  }

  #found(bytes: Uint8Array, path: string, kept: string): void {
    this.found.set(this.platform.sha256(bytes), this.#options.dryRun ? path : kept);
  }

  #record(action: RepairAction): void {
    this.#actions.push(action);
  }
}
