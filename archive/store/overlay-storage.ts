// A storage whose writes stay in memory, over one that is only read: what must be put right before an archive can be
// read is put right there, and nowhere else.
import type { Platform } from '../model/platform.ts';
import { listedFolders } from './listed-folders.ts';
import type { Storage } from './storage.ts';

/** What is written is read again, and is gone with the process. `below` is never written. */
export function overlayStorage(below: Storage, sha256: Platform['sha256']): Storage {
  /** Undefined for a file that was removed. */
  const above = new Map<string, Uint8Array | undefined>();

  const whole = async (path: string): Promise<Uint8Array | undefined> =>
    above.has(path) ? above.get(path) : below.read(path);

  const digest: Storage['digest'] = async (paths) => {
    const untouched = await below.digest(paths.filter((path) => !above.has(path)));
    const inOrder = untouched[Symbol.iterator]();
    return paths.map((path) => {
      if (!above.has(path)) return inOrder.next().value;
      const bytes = above.get(path);
      return bytes && sha256(bytes);
    });
  };

  const list: Storage['list'] = async (folder, but = []) => {
    const paths = new Set(await below.list(folder, but));
    for (const [path, bytes] of above) {
      if (bytes === undefined) paths.delete(path);
      else if (isUnder(path, folder) && !but.some((other) => isUnder(path, other))) paths.add(path);
    }
    return [...paths];
  };

  return {
    read: async (path, start = 0, end = Infinity) =>
      above.has(path) ? above.get(path)?.slice(start, end) : below.read(path, start, end),
    size: async (path) => (above.has(path) ? above.get(path)?.length : below.size(path)),
    digest,
    ...listedFolders({ list, digest }),
    write: async (files, after) => {
      await after;
      for (const { path, bytes } of files) above.set(path, bytes.slice());
    },
    append: async (path, bytes) => {
      const before = (await whole(path)) ?? new Uint8Array();
      const after = new Uint8Array(before.length + bytes.length);
      after.set(before);
      after.set(bytes, before.length);
      above.set(path, after);
    },
    truncate: async (path, length) => {
      above.set(path, ((await whole(path)) ?? new Uint8Array()).slice(0, length));
    },
    remove: (path) => {
      above.set(path, undefined);
      return Promise.resolve();
    },
    list,
  };
}

function isUnder(path: string, folder: string): boolean {
  return folder === '' || path.startsWith(`${folder}/`);
}
