// lowdb over the storage seam. lowdb's own adapters never sync and lose writes when two of them share a file; this one
// has the discipline of the rest of the archive.
import { type Adapter, Low } from 'lowdb';
import { canonicalJson, parseJson } from '../canonical-json.ts';
import type { Storage } from '../storage.ts';

const encoder = new TextEncoder();

/** JSON as it stands in a file of ours: canonical, so that verification can compare bytes, and a newline at its end. */
export function viewText(data: unknown): string {
  return `${canonicalJson(data)}\n`;
}

export interface ViewFileOptions<T> {
  /** The value a file's JSON stands for; null where it is none of ours. */
  readonly parse: (json: unknown) => T | null;
}

/**
 * A lowdb database in the file `path`. Its `data` is null where there is no file, or none that `parse` accepts.
 * `read` and `write` reject with a `StorageError`.
 */
export function viewFile<T>(storage: Storage, path: string, { parse }: ViewFileOptions<T>): Low<T | null> {
  const adapter: Adapter<T | null> = {
    read: async () => {
      const bytes = await storage.read(path);
      return bytes === undefined ? null : parse(parseJson(bytes));
    },
    write: async (data) => {
      if (data !== null) await storage.write([{ path, bytes: encoder.encode(viewText(data)) }]);
    },
  };
  return new Low<T | null>(adapter, null);
}
