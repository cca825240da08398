// Where a path of the archive is in the file system, and nowhere else: an archive may come from a stranger, and a link
// in it would let whoever made it have our files read, written over and swept away. Knows nothing of what files mean.
import { lstatSync, type Stats } from 'node:fs';
import path from 'node:path';
import { StorageError } from '../store/storage.ts';

/**
 * The absolute path of `target`, which is relative to `root`, with forward slashes. Throws a `StorageError` where it
 * leads out of `root`, or where what stands there now is anything but folders and, at its end, a file or a folder: a
 * link (`root` itself may be one), a pipe that would keep its reader waiting, a device. What is absent passes. Looked at
 * anew each time and at once, since this is but microseconds and nothing can come in between on our side.
 */
export function plainPath(root: string, target: string): string {
  const parts = target.split('/');
  if (path.isAbsolute(target) || parts.some((part) => part === '..' || /[\\\0]/.test(part))) {
    throw new StorageError('unreadable', target, 'outside the archive');
  }
  let place = root;
  for (const part of parts) {
    if (part === '' || part === '.') continue;
    place = path.join(place, part);
    const found = entryAt(place);
    if (found === undefined || found.isDirectory() || found.isFile()) continue;
    const reason = found.isSymbolicLink() ? 'a link, which an archive has none of' : 'not a regular file';
    throw new StorageError('unreadable', target, reason);
  }
  return place;
}

/** Undefined where there is nothing, also because what should be a folder is a file. */
function entryAt(place: string): Stats | undefined {
  try {
    return lstatSync(place, { throwIfNoEntry: false });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOTDIR') return undefined;
    throw error;
  }
}
