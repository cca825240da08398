// A thread that hashes files for a verification.
import { parentPort } from 'node:worker_threads';
import { digestFiles } from './digest-files.ts';

export interface DigestOrder {
  readonly order: number;
  readonly root: string;
  readonly paths: readonly string[];
}

export interface DigestAnswer {
  readonly order: number;
  readonly digests: ReturnType<typeof digestFiles>;
}

parentPort?.on('message', ({ order, root, paths }: DigestOrder) => {
  parentPort?.postMessage({ order, digests: digestFiles(root, paths) } satisfies DigestAnswer);
});
