// Brings an archive of an older format to the current one, a step at a time, and refuses a newer one. The steps are a
// table that is passed in; what stood before a step is kept under before-format-<n>/.
import { fail, ok, type Failure, type Result } from '../model/result.ts';
import { archiveFilePath, currentFormat } from './archive-file.ts';
import type { Storage } from './storage.ts';

/**
 * Brings an archive from one format to the next, archive.json with its new number written last: a step that was
 * interrupted is done again. `keep` copies a file aside before it is changed.
 */
export type UpgradeStep = (storage: Storage, keep: (path: string) => Promise<void>) => Promise<void>;

/** Steps by the format they start from. */
export type UpgradeSteps = ReadonlyMap<number, UpgradeStep>;

/** Format 1 is the first. */
export const upgradeSteps: UpgradeSteps = new Map();

export interface UpgradeOptions {
  readonly from: number;
  readonly to?: number;
  readonly steps?: UpgradeSteps;
  readonly location: string;
}

/** Answers the formats that were left behind, `archive-newer` for a later format than `to`. */
export async function upgradeArchive(
  storage: Storage,
  { from, to = currentFormat, steps = upgradeSteps, location }: UpgradeOptions,
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
    await step(storage, keep);
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
