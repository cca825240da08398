import { chmod, mkdir, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openArchive } from '../../archive/node/open-archive.ts';
import { valueOf } from '../helpers/changes.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'variorum-new-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function modeAfterMaking(location: string): Promise<number> {
  await valueOf(await openArchive(location, { create: true })).close();
  return (await stat(location)).mode & 0o777;
}

describe.skipIf(process.platform === 'win32')('a new archive', () => {
  it('is open to its owner alone', async () => {
    expect(await modeAfterMaking(path.join(folder, 'papers', 'archive'))).toBe(0o700);
  });

  it('leaves a folder that is there as open as its owner made it', async () => {
    const shared = path.join(folder, 'shared');
    await mkdir(shared);
    await chmod(shared, 0o775);
    expect(await modeAfterMaking(shared)).toBe(0o775);
  });
});
