// A storage over a map from paths to bytes. Knows neither Node nor a browser: hashing is given.
import { listedFolders } from '../../archive/store/listed-folders.ts';
import type { Storage } from '../../archive/store/storage.ts';

/** Keeps what is written in `kept`. */
export function storageIn(kept: Map<string, Uint8Array>, sha256: (bytes: Uint8Array) => string): Storage {
  const digest: Storage['digest'] = (paths) =>
    Promise.resolve(
      paths.map((path) => {
        const bytes = kept.get(path);
        return bytes && sha256(bytes);
      }),
    );
  const list: Storage['list'] = (folder, but = []) =>
    Promise.resolve(
      [...kept.keys()].filter((path) => isUnder(path, folder) && !but.some((other) => isUnder(path, other))),
    );
  return {
    read: (path, start = 0, end = Infinity) => Promise.resolve(kept.get(path)?.slice(start, end)),
    size: (path) => Promise.resolve(kept.get(path)?.length),
    digest,
    ...listedFolders({ list, digest }),
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
    list,
  };
}

function isUnder(path: string, folder: string): boolean {
  return folder === '' || path.startsWith(`${folder}/`);
}
