// The folders of files, for a storage that can only tell its files one by one.
import type { Folder, FolderDigests, Storage } from './storage.ts';

/** The two methods about folders, by those about files. */
export function listedFolders({
  list,
  digest,
}: Pick<Storage, 'list' | 'digest'>): Pick<Storage, 'folders' | 'digestFolders'> {
  return {
    folders: async (folder) => {
      const numbers = new Map<string, number>();
      for (const path of await list(folder)) {
        const own = folderOf(path);
        numbers.set(own, (numbers.get(own) ?? 0) + 1);
      }
      return [...numbers].map(([path, files]): Folder => ({ path, files }));
    },
    digestFolders: async (folders) => {
      const found: FolderDigests[] = [];
      for (const { path: folder } of folders) {
        const paths = (await list(folder)).filter((path) => folderOf(path) === folder);
        found.push({
          path: folder,
          names: paths.map((path) => path.slice(folder.length + 1)),
          digests: await digest(paths),
          folders: [],
        });
      }
      return found;
    },
  };
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
