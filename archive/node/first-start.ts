// What a first start finds: a copy of the sample archive, in the place where the person's own archive will be.
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ErrorCode, fail, ok, type Result } from '../model/result.ts';

/** The sample as it was built, never opened in place. Holds for everything built, one folder below out/. */
export const sampleArchiveFolder = fileURLToPath(new URL('../sample/', import.meta.url));

/**
 * Copies the archive folder `from` to `to` when nothing stands there, and makes the folders above it, its owner's alone. `to` is there
 * whole or not at all, and what is there already is never touched, also when two processes start at once.
 * Answers whether a copy was made; without a sample there is none to make.
 */
export async function copySample(from: string, to: string): Promise<Result<{ readonly copied: boolean }>> {
  if (existsSync(to) || !existsSync(from)) return ok({ copied: false });
  const unfinished = `${to}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    await mkdir(dirname(to), { recursive: true, mode: 0o700 });
    await cp(from, unfinished, { recursive: true, errorOnExist: true });
    await rename(unfinished, to);
    return ok({ copied: true });
  } catch (error) {
    // Where the folder above is none, there is nothing to take away, and that is a failure to rm.
    await rm(unfinished, { recursive: true, force: true }).catch(() => undefined);
    if (existsSync(to)) return ok({ copied: false });
    const reason = error instanceof Error ? error.message : String(error);
    return fail(
      codes[codeOf(error)] ?? 'unreadable',
      `The sample archive could not be copied to ${to}: ${reason}`,
      'Make room or mend the permissions of that folder, or name another archive with --archive.',
      { file: to, reason },
    );
  }
}

const codes: Readonly<Record<string, ErrorCode>> = {
  EACCES: 'read-only',
  ENOSPC: 'disk-full',
  EPERM: 'read-only',
  EROFS: 'read-only',
};

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
