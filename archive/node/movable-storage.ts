// The files of an archive, with the one thing more that a repair needs: to move what cannot be read, such as a link or
// a pipe, without following or opening it.
import { lstat, rename } from 'node:fs/promises';
import path from 'node:path';
import type { RepairStorage } from '../store/repair/repair-storage.ts';
import { StorageError, type Storage } from '../store/storage.ts';
import { makeFolder, syncFolder } from './durable-folder.ts';
import { plainPath } from './plain-path.ts';

/** `storage`, whose files are those under `root`, with a `move`. While `isFenced` says true nothing is moved. */
export function movableStorage(storage: Storage, root: string, isFenced: () => boolean): RepairStorage {
  return {
    ...storage,
    move: async (from, to) => {
      if (isFenced()) throw new StorageError('locked', from, 'lock lost');
      try {
        const source = entryPath(root, from);
        const target = entryPath(root, to);
        await makeFolder(path.dirname(target));
        if (await exists(target)) throw new StorageError('unreadable', to, 'EEXIST');
        await rename(source, target);
        for (const folder of [path.dirname(target), path.dirname(source)]) await syncFolder(folder);
      } catch (error) {
        throw translated(error, from);
      }
    },
  };
}

/** Where an entry is: its folder must be a plain one of the archive, it itself may be anything. */
function entryPath(root: string, target: string): string {
  const name = target.slice(target.lastIndexOf('/') + 1);
  if (name === '' || name === '.' || name === '..' || name.includes(path.sep)) {
    throw new StorageError('unreadable', target, 'outside the archive');
  }
  return path.join(plainPath(root, path.posix.dirname(target)), name);
}

async function exists(place: string): Promise<boolean> {
  try {
    await lstat(place);
    return true;
  } catch (error) {
    if (reasonOf(error) === 'ENOENT') return false;
    throw error;
  }
}

function translated(error: unknown, target: string): unknown {
  const reason = reasonOf(error);
  if (error instanceof StorageError || reason === undefined) return error;
  if (reason === 'ENOSPC' || reason === 'EDQUOT') return new StorageError('disk-full', target, reason);
  if (reason === 'EROFS') return new StorageError('read-only', target, reason);
  return new StorageError('unreadable', target, reason);
}

function reasonOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
