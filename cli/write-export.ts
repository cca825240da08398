// An exported file, written where a person says; a file that is there already is not lost by accident.
import { stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { ExportedFile } from '../archive/contract.ts';
import { type ErrorCode, fail, ok, type Result } from '../archive/model/result.ts';

/** Writes `file` to `target`, or into it when it is a folder, and answers the path that was written. */
export async function writeExport(file: ExportedFile, target: string, force: boolean): Promise<Result<string>> {
  const path = (await isFolder(target)) ? join(target, basename(file.fileName)) : target;
  try {
    await writeFile(path, file.content, { flag: force ? 'w' : 'wx' });
    return ok(path);
  } catch (error) {
    return failure(path, error);
  }
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}

function failure(path: string, error: unknown): Result<never> {
  const reason = error instanceof Error ? error.message : String(error);
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const details = { file: path, reason };
  if (code === 'EEXIST') {
    return fail(
      'invalid-input',
      `${path} is there already.`,
      'Choose another name, or write over it with --force.',
      details,
    );
  }
  if (code === 'ENOENT') {
    return fail('not-found', `The folder of ${path} does not exist.`, 'Make it first, or choose another.', details);
  }
  const kind: ErrorCode = code === 'ENOSPC' ? 'disk-full' : 'read-only';
  return fail(kind, `${path} could not be written: ${reason}`, 'Make room or choose another folder with -o.', details);
}
