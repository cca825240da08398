// A storage that fails at a step that can be chosen: before it, partway through it, or after it was done but before
// that was known. Either once, as a full disk does, or for good, as a process that was killed does.
import { type Storage, StorageError, type StorageErrorCode } from '../../archive/store/storage.ts';

/** How far a step comes; `but its last line`: an append has written all its lines but the last, a write all files. */
export const moments = ['before', 'halfway', 'but its last line', 'after'] as const;

export interface Fault {
  /** The step to fail at, counted from 0 over all reads and writes. */
  readonly at: number;
  readonly when: (typeof moments)[number];
  readonly then: 'goes on' | 'is dead';
  readonly code?: StorageErrorCode;
}

export interface FaultyStorage extends Storage {
  /** How many steps were taken so far. */
  steps(): number;
}

export function faultyStorage(storage: Storage, { at, when, then, code = 'disk-full' }: Fault): FaultyStorage {
  let steps = 0;
  const step = async <T>(
    path: string,
    whole: () => Promise<T>,
    part: (moment: 'halfway' | 'but its last line') => Promise<unknown>,
  ): Promise<T> => {
    const own = steps;
    steps += 1;
    if (own < at || (own > at && then === 'goes on')) return whole();
    if (own === at && (when === 'halfway' || when === 'but its last line')) await part(when);
    if (own === at && when === 'after') await whole();
    throw new StorageError(code, path, 'INJECTED');
  };
  const nothing = (): Promise<void> => Promise.resolve();
  return {
    steps: () => steps,
    read: (path, start, end) => step(path, () => storage.read(path, start, end), nothing),
    size: (path) => step(path, () => storage.size(path), nothing),
    digest: (paths) => step(paths[0] ?? '', () => storage.digest(paths), nothing),
    folders: (folder) => step(folder, () => storage.folders(folder), nothing),
    digestFolders: (folders) => step(folders[0]?.path ?? '', () => storage.digestFolders(folders), nothing),
    list: (folder, but) => step(folder, () => storage.list(folder, but), nothing),
    write: (files, after) =>
      step(
        files[0]?.path ?? '',
        () => storage.write(files, after),
        (moment) => storage.write(files.slice(0, Math.floor(files.length / (moment === 'halfway' ? 2 : 1))), after),
      ),
    append: (path, bytes) =>
      step(
        path,
        () => storage.append(path, bytes),
        (moment) => storage.append(path, bytes.subarray(0, lengthAt(moment, bytes))),
      ),
    truncate: (path, length) => step(path, () => storage.truncate(path, length), nothing),
    remove: (path) => step(path, () => storage.remove(path), nothing),
  };
}

function lengthAt(moment: 'halfway' | 'but its last line', bytes: Uint8Array): number {
  return moment === 'halfway' ? Math.floor(bytes.length / 2) : bytes.lastIndexOf(0x0a, bytes.length - 2) + 1;
}
