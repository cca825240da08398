// The hashes of many files, some at a time, with word of how far it is.
import { inTurns } from '../in-turns.ts';
import type { Digest, Storage } from '../storage.ts';
import type { VerifyOptions } from '../store.ts';

/**
 * Batches that are asked for at a time: whoever hashes them elsewhere need not wait for what is done here. Once there is
 * nothing else to do here, some more are: the storage may then do a part of them here.
 */
const batchesAtOnce = 8;
const furtherBatches = 2;

export interface DigestsOptions extends Pick<VerifyOptions, 'onProgress' | 'signal' | 'pause'> {
  readonly storage: Storage;
  /** All files that there are to look at, as far as is known. */
  readonly total: number;
}

export class Digests {
  readonly #options: DigestsOptions;
  /** Files in a batch. */
  readonly #batch: number;
  #done = 0;

  constructor(options: DigestsOptions) {
    this.#options = options;
    this.#batch = Math.min(512, Math.max(1, Math.ceil(options.total / 100)));
  }

  /**
   * Gives the digest of each of `paths`, in no particular order; there is other work to do here until `isFree` resolves.
   * Stops where it was cancelled.
   */
  async of(
    paths: Iterable<string>,
    give: (path: string, digest: Digest) => void,
    isFree: Promise<unknown> = Promise.resolve(),
  ): Promise<void> {
    const { storage, signal, pause } = this.#options;
    const batches = inBatches(paths, this.#batch);
    const work = async (batch: readonly string[]): Promise<void> => {
      await pause?.();
      if (signal?.aborted === true) return;
      for (const [index, digest] of (await storage.digest(batch)).entries()) give(batch[index]!, digest);
      this.did(batch);
    };
    if (pause !== undefined) return inTurns(batches, 1, work);
    await Promise.all([
      inTurns(batches, batchesAtOnce, work),
      isFree.then(() => inTurns(batches, furtherBatches, work)),
    ]);
  }

  /** Tells how far it is, after every hundredth of all files, or as many as are read in one go. */
  did(paths: readonly string[]): void {
    this.#done += paths.length;
    // What is missing is looked for, too.
    const total = Math.max(this.#options.total, this.#done);
    this.#options.onProgress?.({ done: this.#done, total, item: paths.at(-1) ?? '' });
  }
}

function* inBatches<T>(items: Iterable<T>, size: number): Generator<readonly T[]> {
  let batch: T[] = [];
  for (const item of items) {
    batch.push(item);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
