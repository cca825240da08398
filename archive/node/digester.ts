// Hashes files in bulk: a few on the calling thread, many on a thread beside it, which is started when it is first
// needed and ends when it was idle for a while. Where more is asked for than that thread has done soon, the calling one
// takes its part, whenever it has nothing else to do: so both processors are busy to the end.
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { digestFiles, type FileDigest } from './digest-files.ts';
import type { DigestAnswer, DigestOrder } from './digest-worker.ts';

/** Fewer files than this in a row are hashed sooner than a thread is started. */
const fewFiles = 2_000;

/** How many files the calling thread hashes before others have their turn. */
const filesInARow = 64;

/** So many orders wait for the thread at most, while others are asked for. */
const ordersAhead = 8;

/** An idle thread ends after this many milliseconds. */
const patience = 5_000;

interface Asked {
  readonly answer: (digests: readonly FileDigest[]) => void;
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

  async digest(paths: readonly string[]): Promise<readonly FileDigest[]> {
    this.#files += paths.length;
    clearTimeout(this.#idle);
    try {
      // A name that breaks the line cannot be handed over; none of ours does.
      const isPlain = !paths.some((target) => target.includes('\n'));
      const isMany = this.#files > fewFiles && isPlain;
      if (this.#script !== undefined && isMany && this.#asked.size < ordersAhead)
        return await this.#beside(paths, this.#script);
      return await this.#here(paths);
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

  #beside(paths: readonly string[], script: URL): Promise<readonly FileDigest[]> {
    this.#worker ??= this.#start(script);
    const order = this.#orders++;
    return new Promise((answer, reject) => {
      this.#asked.set(order, { answer, reject });
      // Whoever waits for an answer keeps the process from ending.
      this.#worker?.ref();
      this.#worker?.postMessage({ order, root: this.#root, paths: paths.join('\n') } satisfies DigestOrder);
    });
  }

  #start(script: URL): Worker {
    const worker = new Worker(script);
    worker.on('message', ({ order, digests }: DigestAnswer) => {
      this.#asked.get(order)?.answer(digests.split('\n').map(told));
      this.#asked.delete(order);
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

function told(digest: string): FileDigest {
  if (digest === '') return null;
  return digest.startsWith('!') ? { reason: digest.slice(1) } : digest;
}
