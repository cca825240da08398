// Archives in folders that this process may not write to: a disk that is mounted for reading, where mounting is
// allowed, and what a lock in it says of whoever does write.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newIdentifier } from '../../archive/model/identifier.ts';
import { lockHolder } from '../../archive/node/lock.ts';
import { openArchive } from '../../archive/node/open-archive.ts';
import { nodePlatform } from '../../archive/node/platform.ts';
import { failureOf, unmount } from '../faults/mount.ts';
import { importChange, valueOf, versionOf } from '../helpers/changes.ts';

let folder: string;
let mounted: string | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'variorum-read-only-'));
});
afterEach(async () => {
  if (mounted !== undefined) await unmount(mounted);
  mounted = undefined;
  rmSync(folder, { recursive: true, force: true });
});

/** Mounts a disk, has `fill` put an archive on it, and lets nobody write to it from then on; undefined where that may not be. */
async function sealedDisk(fill: (archive: string) => Promise<void>): Promise<string | undefined> {
  const disk = join(folder, 'disk');
  mkdirSync(disk);
  const refusal = failureOf('mount', '-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', disk);
  if (refusal !== undefined) {
    console.log(`Not tried, a disk mounted for reading: ${refusal}`);
    return undefined;
  }
  mounted = disk;
  await fill(join(disk, 'archive'));
  expect(failureOf('mount', '-o', 'remount,ro', disk)).toBeUndefined();
  return join(disk, 'archive');
}

async function fill(archive: string): Promise<void> {
  const { store, close } = valueOf(await openArchive(archive, { create: true }));
  const content = versionOf('Broen', 'Broen åbner tirsdag.');
  valueOf(await store.commit(importChange(nodePlatform, newIdentifier(nodePlatform), content, true)));
  await close();
}

function contentsOf(archive: string): readonly string[] {
  const files = readdirSync(archive, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.map(({ parentPath, name }) => {
    const bytes = readFileSync(join(parentPath, name));
    return `${join(parentPath, name)} ${createHash('sha256').update(bytes).digest('hex')}`;
  });
}

describe('an archive on a disk that is mounted for reading', () => {
  it('is read and verified, refuses changes, and leaves nothing behind', async ({ skip }) => {
    const archive = await sealedDisk(fill);
    if (archive === undefined) return skip();
    const before = contentsOf(archive);
    const { store, close } = valueOf(await openArchive(archive));
    expect(store.describe()).toMatchObject({ readOnly: { reason: 'EROFS', writer: null }, articles: 1 });
    const [entry] = store.catalogue();
    expect(valueOf(await store.article(entry?.id ?? '')).title).toBe('Broen');
    expect(valueOf(await store.verify()).findings).toEqual([]);
    const titled = await store.commit({ events: [{ type: 'archive-titled', title: 'Ny' }] });
    expect(titled).toMatchObject({ error: { code: 'read-only', details: { reason: 'EROFS' } } });
    await close();
    expect(contentsOf(archive)).toEqual(before);
  });

  it('is opened by two at once', async ({ skip }) => {
    const archive = await sealedDisk(fill);
    if (archive === undefined) return skip();
    const [one, other] = [valueOf(await openArchive(archive)), valueOf(await openArchive(archive))];
    expect(valueOf(await other.store.verify()).findings).toEqual([]);
    await one.close();
    await other.close();
  });

  it('is opened though a writer that died left its lock on it, and says nothing of that', async ({ skip }) => {
    const archive = await sealedDisk(async (place) => {
      await fill(place);
      mkdirSync(join(place, 'lock/held'), { recursive: true });
      const dead = spawnSync(process.execPath, ['-e', '']).pid;
      writeFileSync(join(place, 'lock/owner.json'), JSON.stringify(owner(dead)));
    });
    if (archive === undefined) return skip();
    const { store, close } = valueOf(await openArchive(archive));
    expect(store.describe().readOnly).toEqual({ reason: 'EROFS', writer: null });
    await close();
  });

  it('is copied to be changed, as it says', async ({ skip }) => {
    const archive = await sealedDisk(fill);
    if (archive === undefined) return skip();
    const copy = join(folder, 'copy');
    cpSync(archive, copy, { recursive: true });
    const { store, close } = valueOf(await openArchive(copy));
    expect(store.describe().readOnly).toBeNull();
    valueOf(await store.commit({ events: [{ type: 'archive-titled', title: 'Ny' }] }));
    await close();
  });
});

function owner(pid: number, host = hostname()): object {
  return { pid, host, since: '2026-03-01T08:00:00.000Z', token: 'ab' };
}

describe('who has a lock', () => {
  const held = (age: number, who: object): void => {
    mkdirSync(join(folder, 'lock/held'), { recursive: true });
    writeFileSync(join(folder, 'lock/owner.json'), JSON.stringify(who));
    const then = Date.now() / 1000 - age;
    utimesSync(join(folder, 'lock/held'), then, then);
  };

  it.each([
    ['this machine’s process that runs', 1, owner(process.ppid), { pid: process.ppid, host: hostname() }],
    ['another machine’s that stirred just now', 3, owner(4711, 'nabo'), { pid: 4711, host: 'nabo' }],
    ['another machine’s that has been silent', 60, owner(4711, 'nabo'), null],
    ['nobody that can be read', 1, { pid: 'x' }, null],
  ])('is %s', async (_who, age, who, expected) => {
    held(age, who);
    expect(await lockHolder(folder)).toEqual(expected);
  });

  it('is nobody where there is none', async () => {
    expect(await lockHolder(folder)).toBeNull();
  });
});
