// Repairing in real folders: what the file system can put there that memory cannot, and being killed at every step.
import { cp, mkdir, mkdtemp, readdir, readFile, readlink, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Repair } from '../../archive/model/repair.ts';
import { openArchive } from '../../archive/node/open-archive.ts';
import { repairArchive } from '../../archive/node/repair-archive.ts';
import { repairFiles } from '../../archive/store/repair/repair.ts';
import { failureOf } from '../faults/mount.ts';
import { steadyPlatform, valueOf } from '../helpers/changes.ts';
import { faultyStorage } from '../helpers/faulty-storage.ts';
import { memoryStorage } from '../helpers/memory-storage.ts';
import { type Files, findings, later, makeArchive, movable, readable, repaired } from '../helpers/repairing.ts';

let base: string;
let archive: string;
let copy: string;
let files: Files;
beforeEach(async () => {
  base = await mkdtemp(path.join(tmpdir(), 'variorum-repair-'));
  archive = path.join(base, 'archive');
  copy = path.join(base, 'copy');
  files = await makeArchive();
  for (const [name, bytes] of files) {
    await mkdir(path.dirname(path.join(archive, name)), { recursive: true });
    await writeFile(path.join(archive, name), bytes);
  }
  await cp(archive, copy, { recursive: true });
});
afterEach(() => rm(base, { recursive: true, force: true }));

function first(folder: string): string {
  return [...files.keys()].filter((name) => name.startsWith(folder)).sort()[0] ?? '';
}

async function repairs(from?: string): Promise<Repair> {
  return valueOf(await repairArchive(archive, from === undefined ? {} : { from }));
}

describe('an archive in a folder', () => {
  it('is repaired, verified and told so, and its copy is not touched', async () => {
    const before = (await readdir(copy, { recursive: true })).sort();
    await rm(path.join(archive, first('versions/')));
    await writeFile(path.join(archive, first('journal/')), 'nothing');
    const done = await repairs(copy);
    expect(done.actions.map(({ done }) => done)).toEqual(['restored', 'restored']);
    expect(done.remaining).toEqual([]);
    expect((await readdir(copy, { recursive: true })).sort()).toEqual(before);
    const { store, close } = valueOf(await openArchive(archive));
    expect(store.describe().repairs).toEqual([]);
    await close();
    const journals = await Promise.all(
      (await readdir(path.join(archive, 'journal'))).map((name) =>
        readFile(path.join(archive, 'journal', name), 'utf8'),
      ),
    );
    expect(journals.join('')).toContain('"restored":2');
  });

  it('is left alone by a dry run', async () => {
    await rm(path.join(archive, first('versions/')));
    const before = (await readdir(archive, { recursive: true })).sort();
    const { actions, remaining } = valueOf(await repairArchive(archive, { from: copy, dryRun: true }));
    expect([actions.length, remaining]).toEqual([1, null]);
    expect((await readdir(archive, { recursive: true })).filter((name) => !name.startsWith('lock')).sort()).toEqual(
      before,
    );
  });

  it('is refused while it is open elsewhere, without a folder, and with itself for a copy', async () => {
    const { close } = valueOf(await openArchive(archive));
    expect(await repairArchive(archive)).toMatchObject({ ok: false, error: { code: 'archive-locked' } });
    await close();
    for (const from of [archive, path.join(archive, 'versions'), base]) {
      expect(await repairArchive(archive, { from })).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
    }
    for (const from of [path.join(base, 'none'), path.join(archive, 'catalogue.json')]) {
      expect(await repairArchive(archive, { from })).toMatchObject({ ok: false, error: { code: 'not-an-archive' } });
    }
  });

  it('of a later format is refused, also as a copy', async () => {
    const later = '{"type":"variorum-archive","format":99}\n';
    await writeFile(path.join(copy, 'archive.json'), later);
    expect(await repairArchive(archive, { from: copy })).toMatchObject({ ok: false, error: { code: 'archive-newer' } });
    await writeFile(path.join(archive, 'archive.json'), later);
    expect(await repairArchive(archive)).toMatchObject({ ok: false, error: { code: 'archive-newer' } });
  });
});

describe.skipIf(process.platform === 'win32')('links and pipes', () => {
  it.each(['versions', 'journal', 'articles'])(
    'a link in the place of %s is set aside and not followed',
    async (folder) => {
      const outside = path.join(base, 'outside');
      await rename(path.join(archive, folder), outside);
      await symlink(outside, path.join(archive, folder));
      const before = (await readdir(outside, { recursive: true })).sort();
      const done = await repairs(copy);
      expect(done.actions).toContainEqual(expect.objectContaining({ path: folder, done: 'set-aside' }));
      expect(done.remaining).toEqual([]);
      expect(await readlink(path.join(archive, done.quarantine ?? '', 'files', folder))).toBe(outside);
      expect((await readdir(outside, { recursive: true })).sort()).toEqual(before);
    },
  );

  it.each(['catalogue.json', 'archive.json', 'versions/', 'journal/', 'articles/'])(
    'nor a pipe at %s',
    async (folder) => {
      const name = first(folder);
      await rm(path.join(archive, name));
      expect(failureOf('mkfifo', path.join(archive, name))).toBeUndefined();
      const done = await repairs(copy);
      expect(done.actions.map((action) => action.path)).toEqual([name]);
      expect(done.remaining).toEqual([]);
      expect(await readdir(path.join(archive, done.quarantine ?? '', 'files'), { recursive: true })).toContain(
        path.normalize(name),
      );
    },
  );

  it('takes nothing from a copy that a link or a pipe stands for', async () => {
    const [version, journal] = [first('versions/'), first('journal/')];
    const secret = path.join(base, 'secret');
    for (const name of [version, journal]) {
      await rename(path.join(copy, name), `${secret}-${path.basename(name)}`);
      await symlink(`${secret}-${path.basename(name)}`, path.join(copy, name));
      await rm(path.join(archive, name));
    }
    await rm(path.join(copy, 'catalogue.json'));
    expect(failureOf('mkfifo', path.join(copy, 'catalogue.json'))).toBeUndefined();
    const done = await repairs(copy);
    expect(done.actions.filter((action) => action.done === 'restored')).toEqual([]);
    expect(done.actions).toContainEqual(expect.objectContaining({ path: journal, done: 'not-repaired' }));
  });

  it('sets aside names that no path may have, under names that one may', async () => {
    await writeFile(path.join(archive, 'back\\slash\u001b[31m'), 'x');
    await mkdir(path.join(archive, 'quarantine'), { recursive: true });
    const done = await repairs();
    expect(done.remaining).toEqual([]);
    expect(await readdir(path.join(archive, done.quarantine ?? '', 'files'))).toEqual(['back%slash\u001b[31m']);
  });

  it('refuses where quarantine/ itself is a link', async () => {
    await symlink(base, path.join(archive, 'quarantine'));
    await writeFile(path.join(archive, 'readme.txt'), 'x');
    expect((await repairArchive(archive)).ok).toBe(false);
    expect(await readFile(path.join(archive, 'readme.txt'), 'utf8')).toBe('x');
    expect((await readdir(base)).sort()).toEqual(['archive', 'copy']);
  });
});

describe('a repair that is killed', () => {
  /** Something of everything. */
  function harmed(): Map<string, Uint8Array> {
    const kept = new Map(files);
    const [one = '', two = ''] = [...files.keys()].filter((name) => name.startsWith('versions/'));
    kept.set(one, files.get(two) ?? new Uint8Array()).set(two, files.get(one) ?? new Uint8Array());
    kept.delete(first('originals/'));
    kept.set(first('journal/'), (files.get(first('journal/')) ?? new Uint8Array()).slice(0, 900));
    kept.set(first('articles/'), Buffer.from('{}'));
    kept.set('archive.json', Buffer.from('{}'));
    kept.delete(first('devices/'));
    kept.set('catalogue.json', Buffer.from('{}'));
    return kept.set('readme.txt', Buffer.from('hello'));
  }

  it.each(['before', 'halfway', 'after'] as const)(
    '%s any step is finished by the next one',
    { timeout: 120_000 },
    async (when) => {
      const everything = await readable(files);
      const options = { location: '/archive', copy: memoryStorage(files) };
      for (let at = 0; ; at += 1) {
        const storage = memoryStorage(harmed());
        const moving = movable(storage);
        const faulty = faultyStorage(storage, { at, when, then: 'is dead' });
        const killed = await repairFiles({ ...faulty, move: moving.move }, steadyPlatform(later), options);
        if (killed.ok) break;
        await repaired(storage, files);
        expect(await findings(storage), String(at)).toEqual([]);
        expect(await readable(storage.files), String(at)).toEqual(everything);
        const kept = [...storage.files.values()].map((bytes) => Buffer.from(bytes).toString('hex'));
        for (const bytes of harmed().values()) expect(kept).toContain(Buffer.from(bytes).toString('hex'));
      }
    },
  );
});
