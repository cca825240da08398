// A storage that fails at a step that can be chosen: before it, halfway through it, or after it was done but before
// that was known. Either once, as a full disk does, or for good, as a process that was killed does.
import { type Storage, StorageError, type StorageErrorCode } from '../../archive/store/storage.ts';

export interface Fault {
  /** The step to fail at, counted from 0 over all reads and writes. */
  readonly at: number;
  readonly when: 'before' | 'halfway' | 'after';
  readonly then: 'goes on' | 'is dead';
  readonly code?: StorageErrorCode;
}

export interface FaultyStorage extends Storage {
  /** How many steps were taken so far. */
  steps(): number;
}

export function faultyStorage(storage: Storage, { at, when, then, code = 'disk-full' }: Fault): FaultyStorage {
  let steps = 0;
  const step = async <T>(path: string, whole: () => Promise<T>, half: () => Promise<unknown>): Promise<T> => {
    const own = steps;
    steps += 1;
    if (own < at || (own > at && then === 'goes on')) return whole();
    if (own === at && when === 'halfway') await half();
    if (own === at && when === 'after') await whole();
    throw new StorageError(code, path, 'INJECTED');
  };
  const nothing = (): Promise<void> => Promise.resolve();
  return {
    steps: () => steps,
    read: (path, start) => step(path, () => storage.read(path, start), nothing),
    size: (path) => step(path, () => storage.size(path), nothing),
    list: (folder) => step(folder, () => storage.list(folder), nothing),
    write: (files) =>
      step(
        files[0]?.path ?? '',
        () => storage.write(files),
        () => storage.write(files.slice(0, Math.floor(files.length / 2))),
      ),
    append: (path, bytes) =>
      step(
        path,
        () => storage.append(path, bytes),
        () => storage.append(path, bytes.subarray(0, Math.floor(bytes.length / 2))),
      ),
    truncate: (path, length) => step(path, () => storage.truncate(path, length), nothing),
    remove: (path) => step(path, () => storage.remove(path), nothing),
  };
}
