// An archive's files in a folder of the file system, written so that a killed process or a power cut leaves each file
// whole. Knows nothing of what the files mean.
import { randomBytes } from 'node:crypto';
import { lstatSync } from 'node:fs';
import { type FileHandle, open, rename, rm, stat, truncate } from 'node:fs/promises';
import path from 'node:path';
import { inTurns } from '../store/in-turns.ts';
import { type Digest, type Storage, StorageError, type StoredFile } from '../store/storage.ts';
import { Appender } from './appender.ts';
import type { FileDigest } from './digest-files.ts';
import { Digester } from './digester.ts';
import { makeFolder, syncFolder } from './durable-folder.ts';
import { writeNewFile } from './durable-writing.ts';
import { foldersIn } from './folder-entries.ts';
import { listFiles } from './list-files.ts';
import { plainPath } from './plain-path.ts';
import { translated, whenPresent } from './translate-error.ts';

/** Where files stand, under unique names, until they are complete; what is left there belongs to no one. */
const temporaryFolder = 'temporary';

/** Files written at a time: enough to keep the disk's queue busy, few enough for any limit on open files. */
const writesAtOnce = 8;

export interface FileStorageOptions {
  /** While it says true, nothing is written: another process owns the archive now. */
  readonly isFenced?: () => boolean;
  /** The built thread that hashes files in bulk; without it that is done on the calling thread. */
  readonly digestWorker?: URL | undefined;
}

export interface FileStorage extends Storage {
  /** Removes what interrupted writes left behind, and says how many files that were. Only for the archive's owner. */
  sweep(): Promise<number>;
  /** Closes the files that are open to be added to; the next addition opens its file again. */
  release(): Promise<void>;
}

/** The files under `root`, an absolute path. Paths that lead out of it, also by a link, are refused as `unreadable`. */
export function fileStorage(
  root: string,
  { isFenced = () => false, digestWorker }: FileStorageOptions = {},
): FileStorage {
  const madeFolders = new Set<string>();
  /** Those that this process synced: they hold the names of all folders that were there before it. */
  const syncedFolders = new Set<string>();
  const digester = new Digester(root, digestWorker);
  const appender = new Appender();

  const write = async (files: readonly StoredFile[], after: Promise<unknown> | undefined): Promise<void> => {
    if (files.length === 0) return;
    const folders = new Set<string>();
    await haveFolder(temporaryFolder);
    await inTurns(files, writesAtOnce, async (file) => {
      const folder = path.posix.dirname(file.path);
      await haveFolder(folder);
      await replaceFile(file, after);
      folders.add(folder);
    });
    await inTurns(folders, writesAtOnce, (folder) =>
      translated(folder, 'write', () => syncFolder(plainPath(root, folder))),
    );
  };

  const replaceFile = (file: StoredFile, after: Promise<unknown> | undefined): Promise<void> =>
    translated(file.path, 'write', async () => {
      const target = plainPath(root, file.path);
      const temporary = path.join(root, temporaryFolder, `${randomBytes(12).toString('hex')}.tmp`);
      try {
        await writeNewFile(temporary, file.bytes);
        await after;
        await appender.release(target);
        await rename(temporary, target);
      } catch (error) {
        await rm(temporary, { force: true }).catch(() => undefined);
        // A folder that someone took away meanwhile is made again next time.
        madeFolders.clear();
        throw error;
      }
    });

  /** Makes a folder where it is absent. Its name is durable, also where a process made it that died before that. */
  const haveFolder = async (folder: string): Promise<void> => {
    if (madeFolders.has(folder)) return;
    await translated(folder, 'write', async () => {
      const place = plainPath(root, folder);
      if (isAbsent(place)) await makeFolder(place);
      for (let inner = folder; inner !== '.'; inner = path.posix.dirname(inner)) {
        const parent = path.posix.dirname(inner);
        if (syncedFolders.has(parent)) break;
        await syncFolder(plainPath(root, parent));
        syncedFolders.add(parent);
      }
    });
    madeFolders.add(folder);
  };

  /** Refuses what would write while another process owns the archive. */
  const owned = async <T>(target: string, work: () => Promise<T>): Promise<T> => {
    if (isFenced()) throw new StorageError('locked', target, 'lock lost');
    return work();
  };

  return {
    read: (target, start = 0, end = Infinity) =>
      translated(target, 'read', () => readRange(plainPath(root, target), start, end)),
    size: (target) =>
      translated(target, 'read', () => whenPresent(async () => (await stat(plainPath(root, target))).size)),
    digest: async (paths) => {
      const digests = await digester.digest(paths);
      return digests.map((digest, index) => digestOf(digest, () => paths[index]!));
    },
    folders: (folder) =>
      translated(folder, 'read', async () => {
        const found = await foldersIn(root, folder);
        digester.expect(found.reduce((sum, { files }) => sum + files, 0));
        return found;
      }),
    digestFolders: (folders) =>
      translated(folders[0]?.path ?? '', 'read', async () => {
        const hashed = await digester.digestFolders(folders.map(({ path: folder }) => folder));
        return hashed.map(({ path: folder, names, digests, folders: inner }) => ({
          path: folder,
          names,
          folders: inner,
          digests: digests.map((digest, index) => digestOf(digest, () => `${folder}/${names[index]!}`)),
        }));
      }),
    write: (files, after) => owned(files[0]?.path ?? '', () => write(files, after)),
    append: (target, bytes) =>
      owned(target, async () => {
        const folder = path.posix.dirname(target);
        if (!madeFolders.has(folder)) await haveFolder(folder);
        await translated(target, 'write', () => appender.append(plainPath(root, target), bytes));
      }),
    truncate: (target, length) =>
      owned(target, () =>
        translated(target, 'write', async () => {
          await truncate(plainPath(root, target), length);
          await withFile(plainPath(root, target), 'r+', (handle) => handle.sync());
        }),
      ),
    remove: (target) =>
      owned(target, () =>
        translated(target, 'write', async () => {
          const file = plainPath(root, target);
          await appender.release(file);
          await rm(file, { force: true });
          await whenPresent(() => syncFolder(path.dirname(file)));
        }),
      ),
    list: (folder, but) => translated(folder, 'read', () => listFiles(root, folder, but)),
    sweep: async () => {
      const left = await translated(temporaryFolder, 'read', () => listFiles(root, temporaryFolder));
      for (const file of left) await translated(file, 'write', () => rm(plainPath(root, file), { force: true }));
      return left.length;
    },
    release: () => appender.releaseAll(),
  };
}

function digestOf(digest: FileDigest, pathOf: () => string): Digest {
  if (digest === null) return undefined;
  return typeof digest === 'string' ? digest : new StorageError('unreadable', pathOf(), digest.reason);
}

async function readRange(file: string, start: number, end: number): Promise<Uint8Array | undefined> {
  if (isAbsent(file)) return undefined;
  return whenPresent(() =>
    withFile(file, 'r', async (handle) => {
      if (start === 0 && end === Infinity) return handle.readFile();
      const { size } = await handle.stat();
      const bytes = Buffer.alloc(Math.max(0, Math.min(size, end) - start));
      let filled = 0;
      while (filled < bytes.length) {
        const { bytesRead } = await handle.read(bytes, filled, bytes.length - filled, start + filled);
        if (bytesRead === 0) break;
        filled += bytesRead;
      }
      return bytes.subarray(0, filled);
    }),
  );
}

/** Told at once: as `plainPath` has it, to look takes microseconds, and to wait for the answer many times that. */
function isAbsent(place: string): boolean {
  try {
    return lstatSync(place, { throwIfNoEntry: false }) === undefined;
  } catch {
    // Whoever opens it is told why it cannot be.
    return false;
  }
}

async function withFile<T>(file: string, flags: string, work: (handle: FileHandle) => Promise<T>): Promise<T> {
  const handle = await open(file, flags);
  try {
    return await work(handle);
  } finally {
    await handle.close();
  }
}
