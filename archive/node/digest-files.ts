// SHA-256 of many small files, read one after the other without giving way: over many small files several times faster
// than reads that do. For a thread of its own, or for a few files at a time.
import { createHash, hash } from 'node:crypto';
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import path from 'node:path';
import { StorageError } from '../store/storage.ts';
import { plainPath } from './plain-path.ts';

/** What became of a file: its SHA-256, null where there is none, or why it could not be read. Can be posted to a thread. */
export type FileDigest = string | null | { readonly reason: string };

/** Read at a time, in bytes: most files are read and hashed in one go. */
const buffer = Buffer.alloc(256 * 1024);

/** As `plainPath` has it, a link is not followed and a pipe does not keep us waiting. Windows has neither flag. */
const { O_RDONLY, O_NOFOLLOW, O_NONBLOCK } = constants as Partial<typeof constants> & { O_RDONLY: number };
const knowsFlags = O_NOFOLLOW !== undefined && O_NONBLOCK !== undefined;
const flags = O_RDONLY | (O_NOFOLLOW ?? 0) | (O_NONBLOCK ?? 0);

/** The digests of `paths`, relative to the archive's folder `root` with forward slashes, in their order. */
export function digestFiles(root: string, paths: readonly string[]): readonly FileDigest[] {
  const folders = new Map<string, string>();
  const placeOf = (target: string): string => {
    if (!knowsFlags) return plainPath(root, target);
    const end = target.lastIndexOf('/');
    const folder = target.slice(0, Math.max(0, end));
    const name = target.slice(end + 1);
    if (name === '' || name === '..') return plainPath(root, target);
    const known = folders.get(folder) ?? plainPath(root, folder) + path.sep;
    folders.set(folder, known);
    return known + name;
  };
  return paths.map((target) => {
    try {
      return sha256Of(placeOf(target));
    } catch (error) {
      return toldAsDigest(error);
    }
  });
}

function sha256Of(file: string): string {
  const handle = openSync(file, flags);
  try {
    const found = fstatSync(handle);
    if (!found.isFile()) return notRegular();
    const { size } = found;
    let read = readSync(handle, buffer, 0, buffer.length, null);
    if (read === size) return hash('sha256', buffer.subarray(0, read));
    const hashing = createHash('sha256').update(buffer.subarray(0, read));
    for (;;) {
      const length = readSync(handle, buffer, 0, buffer.length, null);
      hashing.update(buffer.subarray(0, length));
      read += length;
      // Some file systems give less than they were asked for before the end.
      if (length === 0 || read === size) return hashing.digest('hex');
    }
  } finally {
    closeSync(handle);
  }
}

function notRegular(): never {
  throw new StorageError('unreadable', '', 'not a regular file');
}

function toldAsDigest(error: unknown): FileDigest {
  if (error instanceof StorageError) return { reason: error.reason };
  const reason = error instanceof Error && 'code' in error ? String(error.code) : undefined;
  if (reason === undefined) throw error;
  if (reason === 'ENOENT' || reason === 'ENOTDIR') return null;
  return { reason: reason === 'ELOOP' ? 'a link, which an archive has none of' : reason };
}
