// A disk that fills up and is freed again, and a folder that may not be written to: real file systems, mounted for the
// purpose where that is allowed.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { newIdentifier } from '../../archive/model/identifier.ts';
import type { Failure } from '../../archive/model/result.ts';
import { nodePlatform } from '../../archive/node/platform.ts';
import { openArchive } from '../../archive/node/open-archive.ts';
import type { Store } from '../../archive/store/store.ts';
import { importChange, valueOf, versionOf } from '../helpers/changes.ts';
import { failureOf, unmount } from './mount.ts';
import { tally, tallySkipped } from './tally.ts';

/** After that many milliseconds without a write the archive has no file open to be written to. */
const idleUntilReleased = 1_300;
const mounted: string[] = [];

/** A file system of half a megabyte in memory; undefined, with the reason printed, where mounting is not allowed. */
async function smallDisk(): Promise<string | undefined> {
  const folder = await mkdtemp(path.join(tmpdir(), 'variorum-disk-'));
  const refusal = failureOf('mount', '-t', 'tmpfs', '-o', 'size=512k', 'tmpfs', folder);
  if (refusal !== undefined) {
    await rm(folder, { recursive: true });
    tallySkipped('a full disk, or one that may not be written to', refusal);
    return undefined;
  }
  mounted.push(folder);
  return folder;
}

afterEach(async () => {
  for (const folder of mounted.splice(0)) {
    await unmount(folder);
    await rm(folder, { recursive: true, force: true });
  }
});

function commit(store: Store, name: string): ReturnType<Store['commit']> {
  const content = versionOf(name, 'Ministeren siger, at sagen er afsluttet. '.repeat(100).trim());
  return store.commit(importChange(nodePlatform, newIdentifier(nodePlatform), content, true));
}

describe('a full disk', () => {
  it('refuses by name what does not fit, keeps what did, and goes on once there is space', async ({ skip }) => {
    const folder = await smallDisk();
    if (folder === undefined) return skip();
    const opened = valueOf(await openArchive(path.join(folder, 'archive'), { create: true }));
    const kept: string[] = [];
    let refusal: Failure | undefined;
    for (let round = 0; refusal === undefined; round += 1) {
      const name = `Sag ${String(round)}`;
      const answer = await commit(opened.store, name);
      if (answer.ok) kept.push(name);
      else refusal = answer.error;
    }
    expect(refusal).toMatchObject({ code: 'disk-full', remedy: 'Free some space and try again.' });
    expect(refusal.details?.['file']).toMatch(/^(?:incoming|versions|originals|journal|temporary)/);
    expect(kept.length).toBeGreaterThan(5);
    const titles = (store: Store): readonly string[] => store.catalogue().map((entry) => entry.title);
    expect(titles(opened.store)).toEqual(kept);
    await opened.close();

    expect(failureOf('mount', '-o', 'remount,size=4m', folder)).toBeUndefined();
    const again = valueOf(await openArchive(path.join(folder, 'archive')));
    expect([...titles(again.store)].sort()).toEqual([...kept].sort());
    valueOf(await commit(again.store, 'Bagefter'));
    expect(valueOf(await again.store.verify()).findings).toEqual([]);
    tally('a full disk', 1, `${kept.length} changes acknowledged before`);
    await again.close();
  });

  it('does not make an archive by half', async ({ skip }) => {
    const folder = await smallDisk();
    if (folder === undefined) return skip();
    const filler = path.join(folder, 'filler');
    failureOf('dd', 'if=/dev/zero', `of=${filler}`, 'bs=4k');
    const refused = await openArchive(path.join(folder, 'archive'), { create: true });
    expect(refused).toMatchObject({ error: { code: 'disk-full' } });
    await rm(filler);
    await valueOf(await openArchive(path.join(folder, 'archive'), { create: true })).close();
  });
});

describe('a folder that may not be written to', () => {
  it('is opened for reading, and one that is not there is not made', async ({ skip }) => {
    const folder = await smallDisk();
    if (folder === undefined) return skip();
    const archive = path.join(folder, 'archive');
    await valueOf(await openArchive(archive, { create: true })).close();
    expect(failureOf('mount', '-o', 'remount,ro', folder)).toBeUndefined();
    const reading = valueOf(await openArchive(archive));
    expect(reading.store.describe().readOnly).toEqual({ reason: 'EROFS', writer: null });
    await reading.close();
    const elsewhere = await openArchive(path.join(folder, 'new'), { create: true });
    expect(elsewhere).toMatchObject({ error: { code: 'read-only' } });
    tally('a read-only disk', 1);
  });

  it('midway refuses the commit, and opens again with all that was acknowledged', async ({ skip }) => {
    const folder = await smallDisk();
    if (folder === undefined) return skip();
    const opened = valueOf(await openArchive(path.join(folder, 'archive'), { create: true }));
    valueOf(await commit(opened.store, 'Før'));
    // A file system with a file that is open to be written to is not made read-only.
    await setTimeout(idleUntilReleased);
    expect(failureOf('mount', '-o', 'remount,ro', folder)).toBeUndefined();
    expect(await commit(opened.store, 'Imens')).toMatchObject({ error: { code: 'read-only' } });
    await opened.close();
    expect(failureOf('mount', '-o', 'remount,rw', folder)).toBeUndefined();
    const again = valueOf(await openArchive(path.join(folder, 'archive')));
    expect(again.store.catalogue().map((entry) => entry.title)).toEqual(['Før']);
    expect(valueOf(await again.store.verify()).findings).toEqual([]);
    tally('a disk that becomes read-only midway', 1);
    await again.close();
  });

  it('because a file stands there is named too', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'variorum-file-'));
    const file = path.join(folder, 'file');
    await writeFile(file, 'not a folder');
    expect(await openArchive(file)).toMatchObject({ error: { code: 'not-an-archive' } });
    expect(await openArchive(file, { create: true })).toMatchObject({ error: { code: 'not-an-archive' } });
    await rm(folder, { recursive: true });
  });
});
