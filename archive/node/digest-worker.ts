// A thread that hashes files for a verification.
import { parentPort } from 'node:worker_threads';
import { digestFiles } from './digest-files.ts';

/** Paths and digests go as one string each, a line a file: a long list of strings takes longer to hand over than to hash. */
export interface DigestOrder {
  readonly order: number;
  readonly root: string;
  readonly paths: string;
}

export interface DigestAnswer {
  readonly order: number;
  /** A SHA-256, nothing where there is no such file, or `!` and why it could not be read. */
  readonly digests: string;
}

parentPort?.on('message', ({ order, root, paths }: DigestOrder) => {
  const digests = digestFiles(root, paths.split('\n')).map((digest) =>
    typeof digest === 'string' ? digest : digest === null ? '' : `!${digest.reason}`,
  );
  parentPort?.postMessage({ order, digests: digests.join('\n') } satisfies DigestAnswer);
});
