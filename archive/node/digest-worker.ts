// A thread that finds and hashes files for a verification.
import { parentPort } from 'node:worker_threads';
import { StorageError } from '../store/storage.ts';
import { digestFiles } from './digest-files.ts';
import { type DigestAnswer, type DigestOrder, itemsOf, listed, listedDigests } from './digest-orders.ts';
import { folderEntries } from './folder-entries.ts';
import { translateError } from './translate-error.ts';

parentPort?.on('message', (order: DigestOrder) => {
  parentPort?.postMessage(answerTo(order));
});

function answerTo({ order, root, of, paths }: DigestOrder): DigestAnswer {
  try {
    return { order, lists: listsOf(root, of, itemsOf(paths)) };
  } catch (error) {
    const told = translateError(error, itemsOf(paths)[0] ?? '', 'read');
    if (!(told instanceof StorageError)) throw error;
    return { order, lists: [], failed: { path: told.path, reason: told.reason } };
  }
}

function listsOf(root: string, of: DigestOrder['of'], paths: readonly string[]): readonly string[] {
  switch (of) {
    case 'files':
      return [listedDigests(digestFiles(root, paths))];
    case 'folders':
      return paths.flatMap((folder) => {
        const { names, folders } = folderEntries(root, folder);
        const digests = digestFiles(
          root,
          names.map((name) => `${folder}/${name}`),
        );
        return [listed(names), listedDigests(digests), listed(folders)];
      });
  }
}
