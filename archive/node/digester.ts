// Hashes files in bulk: a few on the calling thread, many on a thread beside it, which is started when it is first
// needed and ends when it was idle for a while. Where more is asked for than that thread has done soon, the calling one
// takes its part, whenever it has nothing else to do: so both processors are busy to the end.
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { StorageError } from '../store/storage.ts';
import { digestFiles, type FileDigest } from './digest-files.ts';
import { type DigestAnswer, type DigestOrder, digestsOf, itemsOf, listed } from './digest-orders.ts';
import { folderEntries } from './folder-entries.ts';

/** Fewer files than this in a row are hashed sooner than a thread is started. */
const fewFiles = 2_000;

/** How many files the calling thread hashes before others have their turn. */
const filesInARow = 64;

/** So many orders wait for the thread at most, while others are asked for. */
const ordersAhead = 8;

/** An idle thread ends after this many milliseconds. */
const patience = 5_000;

/** The names of a folder's files, and in the same places their digests. */
export interface HashedFolder {
  readonly path: string;
  readonly names: readonly string[];
  readonly digests: readonly FileDigest[];
  /** The paths of the folders in it. */
  readonly folders: readonly string[];
}

interface Asked {
  readonly answer: (lists: readonly string[]) => void;
  readonly reject: (error: unknown) => void;
}

export class Digester {
  readonly #root: string;
  readonly #script: URL | undefined;
  #worker: Worker | undefined;
  #idle: NodeJS.Timeout | undefined;
  readonly #asked = new Map<number, Asked>();
  #orders = 0;
  #files = 0;

  /** `script` is the built thread's; without one, as where the program runs from its source, all is done on this thread. */
  constructor(root: string, script: URL | undefined) {
    this.#root = root;
    this.#script = script;
  }

  /** Takes in that so many files in folders are to be looked at. */
  expect(files: number): void {
    this.#files += files;
  }

  /** The digests of `paths`, in their order. */
  digest(paths: readonly string[]): Promise<readonly FileDigest[]> {
    return this.#work(paths.length, async (script) => {
      if (script === undefined) return this.#here(paths);
      const [digests = ''] = await this.#beside(script, 'files', paths);
      return digestsOf(digests);
    });
  }

  /** The digests of all files directly in the folders `paths`. Rejects as `readdir` does, or with a `StorageError`. */
  digestFolders(paths: readonly string[]): Promise<readonly HashedFolder[]> {
    return this.#work(0, async (script) => {
      if (script !== undefined) {
        const lists = await this.#beside(script, 'folders', paths);
        return paths.map((path, index) => {
          const [names = '', digests = '', inner = ''] = lists.slice(3 * index);
          return { path, names: itemsOf(names), digests: digestsOf(digests), folders: itemsOf(inner) };
        });
      }
      const hashed: HashedFolder[] = [];
      for (const path of paths) {
        const { names, folders: inner } = folderEntries(this.#root, path);
        const digests = await this.#here(names.map((name) => `${path}/${name}`));
        hashed.push({ path, names, digests, folders: inner });
      }
      return hashed;
    });
  }

  /** Has `files` more files looked at: by the thread whose script is given, or here where none is. */
  async #work<T>(files: number, work: (script: URL | undefined) => Promise<T>): Promise<T> {
    this.#files += files;
    clearTimeout(this.#idle);
    const isBeside = this.#files >= fewFiles && this.#asked.size < ordersAhead;
    try {
      return await work(isBeside ? this.#script : undefined);
    } finally {
      // Several may be answered at once, with nothing asked in between: one clock for all of them.
      clearTimeout(this.#idle);
      if (this.#asked.size === 0) this.#idle = setTimeout(() => this.#rest(), patience).unref();
    }
  }

  async #here(paths: readonly string[]): Promise<readonly FileDigest[]> {
    const digests: FileDigest[] = [];
    for (let start = 0; start < paths.length; start += filesInARow) {
      digests.push(...digestFiles(this.#root, paths.slice(start, start + filesInARow)));
      await setImmediate();
    }
    return digests;
  }

  #beside(script: URL, of: DigestOrder['of'], paths: readonly string[]): Promise<readonly string[]> {
    this.#worker ??= this.#start(script);
    const order = this.#orders++;
    return new Promise((answer, reject) => {
      this.#asked.set(order, { answer, reject });
      // Whoever waits for an answer keeps the process from ending.
      this.#worker?.ref();
      this.#worker?.postMessage({ order, root: this.#root, of, paths: listed(paths) } satisfies DigestOrder);
    });
  }

  #start(script: URL): Worker {
    const worker = new Worker(script);
    worker.on('message', ({ order, lists, failed }: DigestAnswer) => {
      const asked = this.#asked.get(order);
      this.#asked.delete(order);
      if (failed === undefined) asked?.answer(lists);
      else asked?.reject(new StorageError('unreadable', failed.path, failed.reason));
      if (this.#asked.size === 0) worker.unref();
    });
    const ended = (error: unknown): void => {
      if (this.#worker !== worker) return;
      this.#worker = undefined;
      for (const { reject } of this.#asked.values()) reject(error);
      this.#asked.clear();
    };
    worker.on('error', ended);
    worker.on('exit', (code) => ended(new Error(`the hashing thread ended with ${String(code)}`)));
    return worker;
  }

  #rest(): void {
    this.#files = 0;
    void this.#worker?.terminate();
    this.#worker = undefined;
  }
}
