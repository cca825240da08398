// A storage in memory, which can be looked into and tampered with.
import { nodePlatform } from '../../archive/node/platform.ts';
import type { Storage } from '../../archive/store/storage.ts';

export interface MemoryStorage extends Storage {
  readonly files: Map<string, Uint8Array>;
}

export function memoryStorage(files: ReadonlyMap<string, Uint8Array> = new Map()): MemoryStorage {
  const kept = new Map(files);
  return {
    files: kept,
    read: (path, start = 0, end = Infinity) => Promise.resolve(kept.get(path)?.slice(start, end)),
    size: (path) => Promise.resolve(kept.get(path)?.length),
    digest: (paths) =>
      Promise.resolve(
        paths.map((path) => {
          const bytes = kept.get(path);
          return bytes && nodePlatform.sha256(bytes);
        }),
      ),
    write: async (written, after) => {
      await after;
      for (const { path, bytes } of written) kept.set(path, bytes.slice());
    },
    append: (path, bytes) => {
      const before = kept.get(path) ?? new Uint8Array();
      const after = new Uint8Array(before.length + bytes.length);
      after.set(before);
      after.set(bytes, before.length);
      kept.set(path, after);
      return Promise.resolve();
    },
    truncate: (path, length) => {
      kept.set(path, (kept.get(path) ?? new Uint8Array()).slice(0, length));
      return Promise.resolve();
    },
    remove: (path) => {
      kept.delete(path);
      return Promise.resolve();
    },
    list: (folder) =>
      Promise.resolve([...kept.keys()].filter((path) => folder === '' || path.startsWith(`${folder}/`))),
  };
}
