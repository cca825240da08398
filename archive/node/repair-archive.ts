// Repairs the archive in a folder: takes the lock, mends the files, then opens and verifies it as anyone would.
import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Platform } from '../model/platform.ts';
import type { Repair, RepairOutcome } from '../model/repair.ts';
import { fail, ok, type Failure, type Result } from '../model/result.ts';
import type { Finding } from '../model/verification.ts';
import { archiveFilePath, currentFormat, readFormat } from '../store/files/archive-file.ts';
import type { Site } from '../store/files/devices.ts';
import { repairFiles } from '../store/repair/repair.ts';
import type { Storage } from '../store/storage.ts';
import { guarded } from '../store/storage-failure.ts';
import type { VerifyOptions } from '../store/store.ts';
import { newer } from '../store/files/upgrade.ts';
import { fileStorage } from './file-storage.ts';
import { lockArchive } from './lock.ts';
import { movableStorage } from './movable-storage.ts';
import { openArchive } from './open-archive.ts';
import { nodePlatform } from './platform.ts';

export interface RepairArchiveOptions extends VerifyOptions {
  /** The folder of a second copy of the archive. It is only read. */
  readonly from?: string;
  /** Says what would be done, and changes nothing. */
  readonly dryRun?: boolean;
  readonly platform?: Platform;
  readonly site?: Site;
}

/**
 * Repairs the archive in `folder` and verifies it. It is not opened before it is mended: opening goes on with the
 * journals as they are, and one that had lost its end would then have two. Failures: those of `repairFiles`, of
 * `lockArchive`, and `archive-newer`.
 */
export async function repairArchive(
  folder: string,
  { from, dryRun = false, platform = nodePlatform, site, ...options }: RepairArchiveOptions = {},
): Promise<Result<Repair>> {
  const location = path.resolve(folder);
  const copyLocation = from === undefined ? undefined : path.resolve(from);
  const checked = await check(location, copyLocation);
  if (!checked.ok) return checked;
  const repaired = await mend(location, copyLocation, { dryRun, platform, ...options });
  if (!repaired.ok || dryRun) return repaired;
  const remaining = await verify(location, repaired.value, { platform, ...(site && { site }), ...options });
  return remaining.ok
    ? ok({ ...repaired.value, finishedAt: new Date(platform.now()).toISOString(), remaining: remaining.value })
    : remaining;
}

/** Whether both folders are there, are two, and are of a format that is known here. */
async function check(location: string, copyLocation: string | undefined): Promise<Result<null>> {
  for (const place of [location, copyLocation]) {
    if (place === undefined) continue;
    if (!(await isFolder(place))) return noFolder(place);
    const format = await guarded(() => readFormat(fileStorage(place), place));
    if (format.ok && format.value !== undefined && format.value > currentFormat) {
      return newer(format.value, currentFormat, place);
    }
  }
  if (copyLocation === undefined) return ok(null);
  const [own, other] = [await realpath(location), await realpath(copyLocation)];
  const isWithin = (inner: string, outer: string): boolean => `${inner}${path.sep}`.startsWith(`${outer}${path.sep}`);
  return isWithin(own, other) || isWithin(other, own) ? sameFolder(copyLocation) : ok(null);
}

async function mend(
  location: string,
  copyLocation: string | undefined,
  { platform, ...options }: VerifyOptions & { readonly platform: Platform; readonly dryRun: boolean },
): Promise<Result<Repair>> {
  const locked = await lockArchive(location);
  if (!locked.ok) return locked;
  try {
    const isFenced = locked.value.isLost;
    const storage = movableStorage(fileStorage(location, { isFenced }), location, isFenced);
    const copy = copyLocation === undefined ? {} : { copy: readOnly(copyLocation), copyLocation };
    return await repairFiles(storage, platform, { location, ...copy, ...options });
  } finally {
    await locked.value.release();
  }
}

/** Nothing is ever written to a second copy. */
function readOnly(location: string): Storage {
  return fileStorage(location, { isFenced: () => true });
}

/** What a full verification finds now; an archive that cannot be opened is one finding. Records the repair in it. */
async function verify(
  location: string,
  { startedAt, actions }: Repair,
  { platform, site, onProgress, signal }: VerifyOptions & { readonly platform: Platform; readonly site?: Site },
): Promise<Result<readonly Finding[]>> {
  const opened = await openArchive(location, { platform, ...(site && { site }) });
  if (!opened.ok) {
    const { code, message, details } = opened.error;
    if (code !== 'archive-damaged' && code !== 'not-an-archive' && code !== 'unreadable') return opened;
    return ok([{ kind: 'unreadable', path: String(details?.['file'] ?? archiveFilePath), message }]);
  }
  const { store, close } = opened.value;
  try {
    const count = (outcome: RepairOutcome): number => actions.filter(({ done }) => done === outcome).length;
    const [restored, rebuilt, setAside] = [count('restored'), count('rebuilt'), count('set-aside')];
    if (restored + rebuilt + setAside > 0) {
      const noted = await store.commit({
        events: [{ type: 'archive-repaired', startedAt, restored, rebuilt, setAside }],
      });
      if (!noted.ok) return noted;
    }
    const verified = await store.verify({ ...(onProgress && { onProgress }), ...(signal && { signal }) });
    return verified.ok ? ok(verified.value.findings) : verified;
  } finally {
    await close();
  }
}

async function isFolder(place: string): Promise<boolean> {
  try {
    return (await stat(place)).isDirectory();
  } catch {
    return false;
  }
}

function noFolder(folder: string): { readonly ok: false; readonly error: Failure } {
  return fail('not-an-archive', `There is no folder ${folder}.`, 'Name the folder of an archive.', { folder });
}

function sameFolder(folder: string): { readonly ok: false; readonly error: Failure } {
  return fail(
    'invalid-input',
    `${folder} is not a second copy: it is the archive itself, or one of the two is in the other.`,
    'Name the folder of a copy that stands somewhere else.',
    { folder },
  );
}
