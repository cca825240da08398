// A folder that the writer's user may not write to, from the start or from some moment on. Root may write everywhere, so
// the writer is run as nobody where the tests are run by root.
import { chmod, chown, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openArchive } from '../../archive/node/open-archive.ts';
import { valueOf } from '../helpers/changes.ts';
import { Expectations, expectArchive } from './expected.ts';
import { tally } from './tally.ts';
import { expectTold, sizesIn } from './told.ts';
import { bundleWriter, startWriter, takeIn, type Writing } from './written.ts';

const times = Number(process.env['VARIORUM_PERMISSIONS_LOST'] ?? 4);
const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : undefined;

let writer: string;
let folder: string;
let archive: string;
let writing: Writing | undefined;
beforeAll(async () => {
  writer = await bundleWriter();
});
afterAll(() => rm(path.dirname(writer), { recursive: true, force: true }));
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'variorum-permission-'));
  archive = path.join(folder, 'archive');
  if (nobody) await chown(folder, nobody.uid, nobody.gid);
});
afterEach(async () => {
  writing?.process.kill('SIGKILL');
  await allow(folder, 'all');
  await rm(folder, { recursive: true, force: true });
});

/** Lets everyone read the files under `place`, and its owner write them or not. */
async function allow(place: string, what: 'reading' | 'all'): Promise<void> {
  const write = what === 'all' ? 0o200 : 0;
  await chmod(place, 0o555 | write);
  for (const entry of await readdir(place, { recursive: true, withFileTypes: true })) {
    // What is gone again by now, as a file that is not whole yet may be, needs no permission.
    const change = chmod(path.join(entry.parentPath, entry.name), (entry.isDirectory() ? 0o555 : 0o444) | write);
    await change.catch(() => undefined);
  }
}

function start(name: string): Writing {
  writing = startWriter(writer, nobody);
  writing.begin({ folder: archive, name, articles: [], towards: 'working' });
  return writing;
}

describe.skipIf(process.platform === 'win32')('a writer without permission', () => {
  it('may read where it has none from the start, is refused by name what it writes, and leaves all as it was', async () => {
    await valueOf(await openArchive(archive, { create: true })).close();
    await rm(path.join(archive, 'lock'), { recursive: true });
    await allow(archive, 'reading');
    const before = await sizesIn(archive);
    const refused = start('forgæves');
    await refused.ended;
    const said = refused.said();
    expect(said.some((each) => 'opened' in each && each.repairs.length === 0)).toBe(true);
    expect(said.some((each) => 'acknowledged' in each)).toBe(false);
    const codes = said.flatMap((each) => ('refused' in each ? [each.code] : []));
    expect(new Set(codes)).toEqual(new Set(['read-only']));
    expect(await sizesIn(archive)).toEqual(before);
    tally('permission lacking from the start', 1);
  });

  it(`that loses it midway, ${String(times)} times, is refused, and keeps all that was acknowledged`, async () => {
    const expectations = new Expectations();
    let acknowledged = 0;
    for (let time = 0; time < times; time += 1) {
      const losing = start(String(time));
      let changes = 3 + Math.floor(Math.random() * 20);
      await losing.until((said) => 'acknowledged' in said && (changes -= 1) < 0);
      await allow(archive, 'reading');
      await losing.ended;
      acknowledged += takeIn(losing.said(), expectations);
      const codes = losing.said().flatMap((said) => ('refused' in said ? [said.code] : []));
      expect(codes.length).toBeGreaterThan(0);
      expect(new Set(codes)).toEqual(new Set(['read-only']));

      await allow(archive, 'all');
      const before = await sizesIn(archive);
      const { store, close } = valueOf(await openArchive(archive));
      expectTold(before, await sizesIn(archive), store.describe().repairs);
      expectations.settle(await expectArchive(store, expectations));
      expect(valueOf(await store.verify()).findings).toEqual([]);
      await close();
      // What was mended here is root's now.
      if (nobody) await give(archive, nobody);
    }
    tally('permission lost midway', times, `${String(acknowledged)} changes were acknowledged before`);
  }, 300_000);
});

async function give(place: string, { uid, gid }: { readonly uid: number; readonly gid: number }): Promise<void> {
  await chown(place, uid, gid);
  for (const entry of await readdir(place, { recursive: true, withFileTypes: true })) {
    await chown(path.join(entry.parentPath, entry.name), uid, gid);
  }
}
