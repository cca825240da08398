// An archive that a stranger made: opening it must not let it reach what is outside its folder, nor hold us up.
import { mkdir, mkdtemp, readFile, readdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newIdentifier } from '../../archive/model/identifier.ts';
import { fileStorage } from '../../archive/node/file-storage.ts';
import { openArchive } from '../../archive/node/open-archive.ts';
import { nodePlatform } from '../../archive/node/platform.ts';
import { failureOf } from '../faults/mount.ts';
import { importChange, valueOf, versionOf } from '../helpers/changes.ts';

let outside: string;
let archive: string;
const change = () =>
  importChange(nodePlatform, newIdentifier(nodePlatform), versionOf('Overskrift', 'Et afsnit.'), true);

beforeEach(async () => {
  const base = await mkdtemp(path.join(tmpdir(), 'variorum-stranger-'));
  outside = path.join(base, 'outside');
  archive = path.join(base, 'archive');
  await mkdir(path.join(outside, 'deep'), { recursive: true });
  await writeFile(path.join(outside, 'mine.txt'), 'mine');
  await writeFile(path.join(outside, 'deep', 'too.txt'), 'mine too');
  const opened = valueOf(await openArchive(archive, { create: true }));
  valueOf(await opened.store.commit(change()));
  await opened.close();
});
afterEach(() => rm(path.dirname(archive), { recursive: true, force: true }));

async function untouched(): Promise<void> {
  expect((await readdir(outside, { recursive: true })).sort()).toEqual([
    'deep',
    path.join('deep', 'too.txt'),
    'mine.txt',
  ]);
  expect(await readFile(path.join(outside, 'mine.txt'), 'utf8')).toBe('mine');
}

describe('an archive with links in it', () => {
  const folders = ['temporary', 'lock', 'index', 'incoming', 'journal', 'devices', 'articles', 'versions', 'originals'];

  it.each(folders)('neither reads nor changes what %s leads to', async (folder) => {
    await rm(path.join(archive, folder), { recursive: true, force: true });
    await symlink(outside, path.join(archive, folder), 'junction');
    const opened = await openArchive(archive);
    if (opened.ok) {
      const { store, close } = opened.value;
      await store.commit(change());
      await store.writeIndex('search', { format: 1 });
      await store.verify();
      await close();
    } else
      expect(opened.error).toMatchObject({ code: 'unreadable', message: expect.stringContaining('link') as string });
    await untouched();
  });

  it.skipIf(process.platform === 'win32').each(['lock/owner.json', 'archive.json', 'catalogue.json'])(
    'does not follow %s',
    async (file) => {
      await rename(path.join(archive, file), path.join(archive, 'aside')).catch(() => undefined);
      await rm(path.join(archive, file), { force: true });
      await symlink(path.join(outside, 'mine.txt'), path.join(archive, file));
      expect(await openArchive(archive)).toMatchObject({ ok: false, error: { code: 'unreadable', details: { file } } });
      await untouched();
    },
  );

  it.skipIf(process.platform === 'win32')('opens where its folder itself is reached by a link', async () => {
    await symlink(archive, `${archive}-link`);
    const opened = valueOf(await openArchive(`${archive}-link`));
    expect((await opened.store.commit(change())).ok).toBe(true);
    await opened.close();
  });

  it('sweeps away no file that a link leads to', async () => {
    await rm(path.join(archive, 'temporary'), { recursive: true });
    await symlink(outside, path.join(archive, 'temporary'), 'junction');
    await expect(fileStorage(archive).sweep()).rejects.toMatchObject({ code: 'unreadable', path: 'temporary' });
    await untouched();
  });
});

describe.skipIf(process.platform === 'win32')('an archive with a pipe in it', () => {
  it.each(['archive.json', 'catalogue.json', 'lock/owner.json'])(
    'is refused rather than waited for: %s',
    async (file) => {
      await rm(path.join(archive, file), { force: true });
      expect(failureOf('mkfifo', path.join(archive, file))).toBeUndefined();
      expect(await openArchive(archive)).toMatchObject({
        ok: false,
        error: { code: 'unreadable', message: expect.stringContaining(file) as string },
      });
    },
  );
});
