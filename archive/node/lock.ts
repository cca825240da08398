// One writer an archive: a lock that names its owner, is refused to everyone else, and is taken over when its owner has
// died. proper-lockfile keeps it alive; the owner's name lets a dead one be told at once rather than by silence.
import { randomBytes } from 'node:crypto';
import { type BigIntStats, lstatSync, readFileSync } from 'node:fs';
import { mkdir, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import lockfile from 'proper-lockfile';
import { z } from 'zod';
import { fail, ok, type Failure, type Result } from '../model/result.ts';
import { StorageError } from '../store/storage.ts';
import { storageFailure } from '../store/storage-failure.ts';
import { plainPath } from './plain-path.ts';

/** An owner that has not stirred for this long, in milliseconds, is taken for dead, on whatever machine it was. */
const silence = 20_000;
/** How often an owner stirs, in milliseconds. */
const heartbeat = 5_000;

/** A file whose time of change is this far behind, in milliseconds, has another one when it is written to again. */
const settled = 3_000;

/** The locks that this process had and gave back, as well as it could. */
const givenUp = new Set<string>();

export const ownerSchema = z.object({ pid: z.int(), host: z.string(), since: z.string(), token: z.string() });
type Owner = z.infer<typeof ownerSchema>;

export interface ArchiveLock {
  /** True once another process has taken the lock, as happens to one that was stopped for long: nothing may be written. */
  isLost(): boolean;
  release(): Promise<void>;
}

/**
 * Locks the archive in `folder`. `archive-locked` names the owner's pid and host; `read-only`, `disk-full` and
 * `unreadable` say why the lock could not be written.
 */
export async function lockArchive(folder: string): Promise<Result<ArchiveLock>> {
  try {
    const paths = {
      folder: plainPath(folder, 'lock'),
      owner: plainPath(folder, 'lock/owner.json'),
      held: plainPath(folder, 'lock/held'),
      door: plainPath(folder, 'lock/door'),
    };
    await mkdir(paths.folder, { recursive: true });
    // Only one process at a time may look who owns the lock and act on it: otherwise two could both find a dead owner,
    // and the second would put out the first.
    const leave = await enter(paths.door);
    try {
      return await take(paths);
    } finally {
      await leave().catch(() => undefined);
    }
  } catch (error) {
    return error instanceof StorageError ? storageFailure(error) : lockFailure(error, folder);
  }
}

/** Who has the archive in `folder` open and is alive, as far as can be told; null where nobody has. Changes nothing. */
export async function lockHolder(folder: string): Promise<{ readonly pid: number; readonly host: string } | null> {
  try {
    const owner = readOwner(plainPath(folder, 'lock/owner.json'));
    if (owner === undefined || isDead(owner)) return null;
    const { mtimeMs } = await stat(plainPath(folder, 'lock/held'));
    return Date.now() - mtimeMs < silence ? { pid: owner.pid, host: owner.host } : null;
  } catch {
    return null;
  }
}

/**
 * Gives back the lock of the archive in `folder` for a thread of this process that ended without doing so: while the
 * process goes on, nobody else can tell that it is dead. Only to be called where no thread of it has the archive open.
 */
export async function giveBackLock(folder: string): Promise<void> {
  try {
    const owner = plainPath(folder, 'lock/owner.json');
    const leave = await enter(plainPath(folder, 'lock/door'));
    try {
      const found = readOwner(owner);
      if (found?.pid !== process.pid || found.host !== hostname()) return;
      await rm(owner, { force: true });
      await rmdir(plainPath(folder, 'lock/held'));
    } finally {
      await leave().catch(() => undefined);
    }
  } catch {
    // Whoever opens the archive next is told what is wrong with it.
  }
}

/** Waits for its turn at the door, which everyone passes within moments. */
async function enter(door: string): Promise<() => Promise<void>> {
  for (let tries = 1; ; tries += 1) {
    try {
      // To lose one's turn here is no harm: what was decided behind the door is told by the lock itself.
      const onCompromised = (): void => undefined;
      return await lockfile.lock(door, { lockfilePath: door, realpath: false, stale: 2_000, onCompromised });
    } catch (error) {
      if (codeOf(error) !== 'ELOCKED' || tries === 100) throw error;
      await setTimeout(20 + Math.random() * 60);
    }
  }
}

interface LockPaths {
  readonly folder: string;
  readonly owner: string;
  readonly held: string;
  readonly door: string;
}

async function take(paths: LockPaths): Promise<Result<ArchiveLock>> {
  const owner = readOwner(paths.owner);
  // Behind the door every lock has its owner's name: one without is what a power cut left of both.
  if (owner === undefined || isDead(owner)) await rmdir(paths.held).catch(() => undefined);
  let lost = false;
  let release: () => Promise<void>;
  try {
    release = await lockfile.lock(paths.held, {
      lockfilePath: paths.held,
      realpath: false,
      stale: silence,
      update: heartbeat,
      onCompromised: () => (lost = true),
    });
  } catch (error) {
    if (codeOf(error) === 'ELOCKED') return locked(path.dirname(paths.folder), owner);
    throw error;
  }
  const self: Owner = {
    pid: process.pid,
    host: hostname(),
    since: new Date().toISOString(),
    token: randomBytes(8).toString('hex'),
  };
  try {
    await writeFile(paths.owner, `${JSON.stringify(self)}\n`);
  } catch (error) {
    await release().catch(() => undefined);
    throw error;
  }
  // The heartbeat would tell of the loss only at its next beat; the owner's name tells before each write.
  let known: BigIntStats | undefined;
  const isLost = (): boolean => {
    try {
      const found = lstatSync(paths.owner, { bigint: true, throwIfNoEntry: false });
      if (lost || found === undefined) return true;
      if (known !== undefined && isUntouched(known, found)) return false;
      const standing = readOwner(paths.owner);
      lost = standing !== undefined && standing.token !== self.token;
      known = Date.now() - Number(found.mtimeMs) > settled ? found : undefined;
      return standing?.token !== self.token;
    } catch {
      return true;
    }
  };
  return ok({
    isLost,
    release: async () => {
      if (isLost()) return;
      givenUp.add(self.token);
      // Where the folder cannot be written to any more the lock stays behind, and is known to be nobody's.
      const leave = await enter(paths.door).catch(() => undefined);
      await rm(paths.owner, { force: true }).catch(() => undefined);
      await release().catch(() => undefined);
      await leave?.().catch(() => undefined);
    },
  });
}

/**
 * The owner that is named; undefined where none is, or by half. Throws where that cannot be told. Asked
 * before each write: at once, since waiting for it would take longer than reading it.
 */
function readOwner(file: string): Owner | undefined {
  try {
    return ownerSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    if (codeOf(error) === undefined || codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** Whether nobody wrote to a file, or put another in its place, since it was `known`. */
function isUntouched(known: BigIntStats, found: BigIntStats): boolean {
  const { dev, ino, size, mtimeNs, ctimeNs } = found;
  return (
    known.ino === ino &&
    known.mtimeNs === mtimeNs &&
    known.ctimeNs === ctimeNs &&
    known.size === size &&
    known.dev === dev
  );
}

/** Whether the owner is known to be gone. One on another machine is only known by its silence. */
function isDead({ pid, host, token }: Owner): boolean {
  if (givenUp.has(token)) return true;
  if (host !== hostname()) return false;
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return codeOf(error) === 'ESRCH';
  }
}

function locked(folder: string, owner: Owner | undefined): { readonly ok: false; readonly error: Failure } {
  const who = owner === undefined ? 'another process' : `process ${String(owner.pid)} on ${owner.host}`;
  return fail(
    'archive-locked',
    `${folder} is open in ${who}.`,
    'Close it there first. If that process is gone, the archive opens again within half a minute.',
    { folder, ...(owner === undefined ? {} : { pid: owner.pid, host: owner.host, since: owner.since }) },
  );
}

function lockFailure(error: unknown, folder: string): { readonly ok: false; readonly error: Failure } {
  const reason = codeOf(error);
  const details = { folder, reason: reason ?? '' };
  switch (reason) {
    case 'ELOCKED':
      return locked(folder, undefined);
    case 'EROFS':
    case 'EACCES':
    case 'EPERM':
      return fail(
        'read-only',
        `${folder} could not be locked: it may not be written to (${reason}).`,
        'Allow writing to the folder, or copy the archive to one that can be written.',
        details,
      );
    case 'ENOSPC':
    case 'EDQUOT':
      return fail(
        'disk-full',
        `The disk is full: ${folder} could not be locked.`,
        'Free some space and try again.',
        details,
      );
    case undefined:
      throw error;
    default:
      return fail(
        'unreadable',
        `${folder} could not be opened (${reason}).`,
        'Check that the folder exists and can be read and written.',
        details,
      );
  }
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
