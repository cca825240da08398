// Power loss: a writer works on a file system in an image file; the image is copied as it stands, without a sync, and
// the copy is mounted as what a machine finds when the power is back. VARIORUM_POWER_CUTS sets how often.
import { copyFile, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openArchive } from '../../archive/node/open-archive.ts';
import { valueOf } from '../helpers/changes.ts';
import { failureOf, unmount } from './mount.ts';
import { phases } from './announced-files.ts';
import { Expectations, expectArchive } from './expected.ts';
import { tally, tallySkipped } from './tally.ts';
import { expectTold, sizesIn } from './told.ts';
import { bundleWriter, startWriter, takeIn } from './written.ts';

const cuts = Number(process.env['VARIORUM_POWER_CUTS'] ?? 3);
/** In bytes; the smallest that every mkfs here accepts, for it is copied at each cut. */
const sizes = { ext4: 48 * 1024 * 1024, xfs: 320 * 1024 * 1024 };

let writer: string;
let folder: string;
beforeAll(async () => {
  writer = await bundleWriter();
});
afterAll(() => rm(path.dirname(writer), { recursive: true, force: true }));
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'variorum-power-'));
});
afterEach(async () => {
  await unmount(path.join(folder, 'disk'));
  await rm(folder, { recursive: true, force: true });
});

describe.each(['ext4', 'xfs'] as const)('a power cut on %s', (kind) => {
  it(`${String(cuts)} times takes nothing that was acknowledged`, { timeout: 300_000 }, async ({ skip }) => {
    const disk = path.join(folder, 'disk');
    const image = path.join(folder, 'image');
    const after = path.join(folder, 'after');
    await mkdir(disk);
    await writeFile(image, '');
    const refusal =
      failureOf('truncate', '-s', String(sizes[kind]), image) ??
      failureOf(`mkfs.${kind}`, '-q', image) ??
      failureOf('mount', '-o', 'loop', image, disk);
    if (refusal !== undefined) {
      tallySkipped(`a power cut on ${kind}`, refusal);
      return skip();
    }

    const expectations = new Expectations();
    const archive = path.join(disk, 'archive');
    let acknowledged = 0;
    let mended = 0;
    for (let run = 0; run < cuts; run += 1) {
      const writing = startWriter(writer);
      const towards = phases[run % phases.length] ?? 'working';
      writing.begin({ folder: archive, name: `${kind} ${String(run)}`, articles: [], towards });
      await writing.until((said) => 'opened' in said);
      await setTimeout(Math.random() * 900);
      writing.process.kill('SIGSTOP');
      await setTimeout(50);
      acknowledged += takeIn(writing.said(), expectations);
      await copyFile(image, after);
      await writing.kill();
      await unmount(disk);
      await rename(after, image);
      expect(failureOf('mount', '-o', 'loop', image, disk)).toBeUndefined();

      const before = await sizesIn(archive);
      const { store, close } = valueOf(await openArchive(archive, { create: acknowledged === 0 }));
      const { removed, cut } = expectTold(before, await sizesIn(archive), store.describe().repairs);
      mended += removed + cut;
      expectations.settle(await expectArchive(store, expectations));
      expect(valueOf(await store.verify()).findings).toEqual([]);
      await close();
    }
    expect(acknowledged).toBeGreaterThan(0);
    const about = `${String(acknowledged)} changes acknowledged, ${String(mended)} files mended`;
    tally(`a power cut on ${kind}`, cuts, about);
  });
});
