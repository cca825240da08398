// An exported folder, written where a person says. It is there whole or not at all, and never mixed with what is there.
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import type { ExportedFolder } from '../archive/contract.ts';
import { type ErrorCode, fail, ok, type Result } from '../archive/model/result.ts';

/**
 * Writes the folder as `target`, or into it under the folder's own name when `target` is a folder already, and answers
 * its path. `invalid-input` where something is in the way.
 */
export async function writeFolder({ folder, files }: ExportedFolder, target: string): Promise<Result<string>> {
  const isInside = await isFolder(target);
  const path = resolve(isInside ? join(target, folder) : target);
  if (existsSync(path)) {
    return fail('invalid-input', `${path} is there already.`, 'Choose another name with --to.', { file: path });
  }
  const unfinished = `${path}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    await mkdir(unfinished, { recursive: true });
    for (const file of files) {
      const own = resolve(unfinished, file.path);
      if (!own.startsWith(unfinished + sep)) throw new Error(`${file.path} leads out of the folder`);
      await mkdir(dirname(own), { recursive: true });
      await writeFile(own, Buffer.from(file.content, 'base64'), { flag: 'wx' });
    }
    await rename(unfinished, path);
    return ok(path);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true }).catch(() => undefined);
    const reason = error instanceof Error ? error.message : String(error);
    const code: ErrorCode = reason.startsWith('ENOSPC') ? 'disk-full' : 'read-only';
    return fail(code, `${path} could not be written: ${reason}`, 'Make room or choose another place with --to.', {
      file: path,
      reason,
    });
  }
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}
