// The hashes of many files, some at a time, with word of how far it is.
import { inTurns } from '../in-turns.ts';
import type { Digest, Folder, FolderDigests, Storage } from '../storage.ts';
import type { VerifyOptions } from '../store.ts';

/**
 * Batches that are asked for at a time: whoever hashes them elsewhere need not wait for what is done here. Once there is
 * nothing else to do here, some more are: the storage may then do a part of them here.
 */
const batchesAtOnce = 8;
const furtherBatches = 2;

export interface DigestsOptions extends Pick<VerifyOptions, 'onProgress' | 'signal' | 'pause'> {
  readonly storage: Storage;
}

export class Digests {
  readonly #options: DigestsOptions;
  /** Files that there are to look at, as far as is known. */
  #total = 0;
  #done = 0;

  constructor(options: DigestsOptions) {
    this.#options = options;
  }

  /** Takes in that there are more files to look at. */
  expect(files: number): void {
    this.#total += files;
  }

  /** Gives the digest of each of `paths`, in no particular order. Stops where it was cancelled. */
  of(paths: Iterable<string>, give: (path: string, digest: Digest) => void): Promise<void> {
    const batches = inBatches(paths, this.#batch, () => 1);
    return this.#over(batches, async (batch) => {
      const digests = await this.#options.storage.digest(batch);
      for (const [index, digest] of digests.entries()) give(batch[index]!, digest);
      this.did(batch.length, batch.at(-1));
    });
  }

  /**
   * Gives the digests of the files that are in each of `folders`, and in those that are found in them; there is other
   * work to do here until `isFree` resolves. Stops where it was cancelled.
   */
  async ofFolders(
    folders: readonly Folder[],
    give: (hashed: FolderDigests) => void,
    isFree: Promise<unknown>,
  ): Promise<void> {
    const known = new Set<string>();
    for (let due = folders; due.length > 0;) {
      for (const { path } of due) known.add(path);
      const found: string[] = [];
      const hash = async (batch: readonly Folder[]): Promise<void> => {
        for (const hashed of await this.#options.storage.digestFolders(batch)) {
          give(hashed);
          const { path, names, folders: inner } = hashed;
          found.push(...inner);
          if (names.length > 0) this.did(names.length, `${path}/${names.at(-1)!}`);
        }
      };
      await this.#over(
        inBatches(due, this.#batch, ({ files }) => files),
        hash,
        isFree,
      );
      due = found.filter((path) => !known.has(path)).map((path) => ({ path, files: 1 }));
    }
  }

  /** Tells how far it is, after so many more files. */
  did(files: number, item = ''): void {
    this.#done += files;
    // What is missing is looked for, too.
    this.#options.onProgress?.({ done: this.#done, total: Math.max(this.#total, this.#done), item });
  }

  /** Files in a batch: a hundredth of all, or as many as are read in one go. */
  get #batch(): number {
    return Math.min(512, Math.max(1, Math.ceil(this.#total / 100)));
  }

  async #over<T>(
    batches: Iterable<readonly T[]>,
    hash: (batch: readonly T[]) => Promise<void>,
    isFree: Promise<unknown> = Promise.resolve(),
  ): Promise<void> {
    const { signal, pause } = this.#options;
    const work = async (batch: readonly T[]): Promise<void> => {
      await pause?.();
      if (signal?.aborted !== true) await hash(batch);
    };
    if (pause !== undefined) return inTurns(batches, 1, work);
    await Promise.all([
      inTurns(batches, batchesAtOnce, work),
      isFree.then(() => inTurns(batches, furtherBatches, work)),
    ]);
  }
}

/** The items in batches that come to `size` each, by what `sizeOf` says of them, or a little more. */
function* inBatches<T>(items: Iterable<T>, size: number, sizeOf: (item: T) => number): Generator<readonly T[]> {
  let batch: T[] = [];
  let room = size;
  for (const item of items) {
    batch.push(item);
    room -= sizeOf(item);
    if (room > 0) continue;
    yield batch;
    batch = [];
    room = size;
  }
  if (batch.length > 0) yield batch;
}
