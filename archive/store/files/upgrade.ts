// Brings an archive of an older format to the current one, a step at a time, and refuses a newer one. The steps are a
// table that is passed in; what stood before a step is kept under before-format-<n>/.
import type { Platform } from '../../model/platform.ts';
import { fail, ok, type Failure, type Result } from '../../model/result.ts';
import { archiveFilePath, currentFormat, damagedArchiveFile } from './archive-file.ts';
import { fromFormat1 } from './from-format-1.ts';
import { fromFormat2 } from './from-format-2.ts';
import { fromFormat3 } from './from-format-3.ts';
import type { Storage } from '../storage.ts';

export interface UpgradeTools {
  /** Copies a file aside before it is changed. */
  readonly keep: (path: string) => Promise<void>;
  readonly sha256: Platform['sha256'];
}

/**
 * Brings an archive from one format to the next, archive.json with its new number written last: a step that was
 * interrupted is done again. `damaged` when archive.json is not what it was; then nothing was changed.
 */
export type UpgradeStep = (storage: Storage, tools: UpgradeTools) => Promise<'done' | 'damaged'>;

/** Steps by the format they start from. */
export type UpgradeSteps = ReadonlyMap<number, UpgradeStep>;

export const upgradeSteps: UpgradeSteps = new Map([
  [1, fromFormat1],
  [2, fromFormat2],
  [3, fromFormat3],
]);

export interface UpgradeOptions {
  readonly from: number;
  readonly to?: number;
  readonly steps?: UpgradeSteps;
  readonly location: string;
  readonly sha256: Platform['sha256'];
}

/**
 * Answers the formats that were left behind; `archive-newer` for a later format than `to`, `archive-damaged` for an
 * archive.json that was altered.
 */
export async function upgradeArchive(
  storage: Storage,
  { from, to = currentFormat, steps = upgradeSteps, location, sha256 }: UpgradeOptions,
): Promise<Result<readonly number[]>> {
  if (from > to) return newer(from, to, location);
  const left: number[] = [];
  for (let format = from; format < to; format += 1) {
    const step = steps.get(format);
    if (step === undefined) {
      return fail(
        'not-an-archive',
        `${location} says that it is in archive format ${String(format)}, which never was.`,
        'Check archive.json against a copy of the archive.',
        { folder: location, format },
      );
    }
    const keep = keeper(storage, format);
    await keep(archiveFilePath);
    if ((await step(storage, { keep, sha256 })) === 'damaged') return damagedArchiveFile(location);
    left.push(format);
  }
  return ok(left);
}

/** The failure for an archive of a format that is later than `to`. */
export function newer(format: number, to: number, location: string): { readonly ok: false; readonly error: Failure } {
  return fail(
    'archive-newer',
    `${location} is in archive format ${String(format)}; this Variorum reads formats up to ${String(to)}.`,
    'Install a newer Variorum to open it. Nothing in the folder was changed.',
    { folder: location, format, supported: to },
  );
}

/** Copies a file aside once: what a step that is done again finds may be half changed. */
function keeper(storage: Storage, format: number): (path: string) => Promise<void> {
  return async (path) => {
    const aside = `before-format-${String(format + 1)}/${path}`;
    if ((await storage.size(aside)) !== undefined) return;
    const bytes = await storage.read(path);
    if (bytes !== undefined) await storage.write([{ path: aside, bytes }]);
  };
}
