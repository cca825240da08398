// Opens an archive in a folder: the lock, the files, the store over them.
import { realpath, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import type { Platform } from '../model/platform.ts';
import type { KeyKeeper } from '../model/signing.ts';
import { fail, ok, type Result } from '../model/result.ts';
import type { Site } from '../store/files/devices.ts';
import { inspect, openStore, type OpenOptions } from '../store/open.ts';
import type { Store } from '../store/store.ts';
import { makeFolder } from './durable-folder.ts';
import { dataFolder } from './data-folder.ts';
import { fileStorage } from './file-storage.ts';
import { keyFiles } from './key-files.ts';
import { lockArchive, lockHolder } from './lock.ts';
import { nodePlatform } from './platform.ts';

export interface OpenArchiveOptions {
  /** Makes an archive where the folder is absent or empty. */
  readonly create?: boolean;
  readonly platform?: Platform;
  /** Where the archive is, as its devices tell places apart; told from the machine and the folder where not given. */
  readonly site?: Site;
  /** Where the keys to sign with are; in the application's own data where not given. */
  readonly keys?: KeyKeeper;
}

export interface OpenedArchive {
  readonly store: Store;
  /** Closes the store and gives the lock back. */
  close(): Promise<void>;
}

/** A new archive is nobody's but its owner's to look into; a folder that is there keeps what its owner chose for it. */
const ownersAlone = 0o700;

/** Built, all programs share one; what runs from its source has none. */
const digestWorker = import.meta.url.endsWith('.ts')
  ? undefined
  : new URL('../shared/digest-worker.js', import.meta.url);

/** Views follow a commit after this many milliseconds, so that a burst of commits writes each but once. */
const viewDelay = 400;

/**
 * Opens the archive in `folder` for this process alone; where it is there and may not be written to, for reading, as
 * `describe().readOnly` then says. Failures: `not-an-archive`, `archive-newer`, `archive-locked`, `archive-damaged`,
 * `read-only` (where one was to be made), `disk-full`, `unreadable`. A refused folder is left as it was.
 */
export async function openArchive(
  folder: string,
  { create = false, platform = nodePlatform, ...options }: OpenArchiveOptions = {},
): Promise<Result<OpenedArchive>> {
  const location = path.resolve(folder);
  const inspected = await inspect(fileStorage(location), { location, create });
  if (!inspected.ok) return inspected;
  let site: Site;
  try {
    if (inspected.value === 'empty') await makeFolder(location, { mode: ownersAlone });
    site = options.site ?? (await siteOf(location));
  } catch (error) {
    return cannotMake(location, error);
  }
  const keys = options.keys ?? keyFiles(path.join(dataFolder(), 'keys'));
  const asked = { location, site, create, keys };
  const opened = await openForWriting(platform, asked);
  if (opened.ok || opened.error.code !== 'read-only' || inspected.value === 'empty') return opened;
  return openForReading(platform, asked, String(opened.error.details?.['reason'] ?? ''));
}

type Asked = Pick<OpenOptions, 'location' | 'site' | 'create' | 'keys'>;

async function openForWriting(platform: Platform, asked: Asked): Promise<Result<OpenedArchive>> {
  const { location } = asked;
  const locked = await lockArchive(location);
  if (!locked.ok) return locked;
  const lock = locked.value;

  const storage = fileStorage(location, { isFenced: lock.isLost, digestWorker });
  let timer: NodeJS.Timeout | undefined;
  const later = (work: () => void): void => {
    timer = setTimeout(work, viewDelay).unref();
  };
  let opened: Result<Store> | undefined;
  try {
    const repairs = toldAsSwept(await storage.sweep().catch(() => 0));
    opened = await openStore(storage, platform, { ...asked, repairs, later });
  } finally {
    if (opened?.ok !== true) {
      await storage.release();
      await lock.release();
    }
  }
  if (!opened.ok) return opened;
  const store = opened.value;
  let closing: Promise<void> | undefined;
  const close = async (): Promise<void> => {
    clearTimeout(timer);
    await store.close();
    await storage.release();
    await lock.release();
  };
  return ok({ store, close: () => (closing ??= close()) });
}

/** Takes no lock, and heeds none: what is true is only ever added to. Who has one is told. */
async function openForReading(platform: Platform, asked: Asked, reason: string): Promise<Result<OpenedArchive>> {
  const { location } = asked;
  const writer = await lockHolder(location);
  const storage = fileStorage(location, { isFenced: () => true, digestWorker });
  const opened = await openStore(storage, platform, { ...asked, readOnly: { reason, writer } });
  if (!opened.ok) return opened;
  const store = opened.value;
  return ok({ store, close: () => store.close() });
}

function toldAsSwept(files: number): readonly string[] {
  return files === 0 ? [] : [`${String(files)} unfinished temporary files of an interrupted write were removed.`];
}

function cannotMake(location: string, error: unknown): Result<never> {
  const reason = error instanceof Error && 'code' in error ? String(error.code) : undefined;
  if (reason === undefined) throw error;
  const message = `${location} could not be made (${reason}).`;
  const details = { folder: location, reason };
  if (reason === 'ENOSPC' || reason === 'EDQUOT') return fail('disk-full', message, 'Free some space.', details);
  if (reason === 'EEXIST' || reason === 'ENOTDIR') {
    return fail('not-an-archive', message, 'Choose a folder: there is a file of that name.', details);
  }
  return fail('read-only', message, 'Choose a place that can be written to.', details);
}

/**
 * A folder is told from its copies by its number in the file system and the moment it was made. Where a file system
 * has no lasting numbers, the archive merely gets another journal each time it is mounted and written to.
 */
async function siteOf(folder: string): Promise<Site> {
  const host = hostname();
  const { ino, birthtimeMs } = await stat(await realpath(folder), { bigint: true });
  const mark = [host, ino, birthtimeMs].join('\0');
  return { host, place: nodePlatform.sha256(new TextEncoder().encode(mark)) };
}
