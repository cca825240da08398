// Power loss: a writer works on a file system in an image file; the image is copied as it stands, without a sync, and
// the copy is mounted as what a machine finds when the power is back. VARIORUM_POWER_CUTS sets how often.
import { copyFile, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openArchive } from '../../archive/node/open-archive.ts';
import { bundle } from '../helpers/bundle.ts';
import { valueOf } from '../helpers/changes.ts';
import { failureOf, unmount } from './mount.ts';
import type { Acknowledged } from './writer.ts';
import { expectWritten, startWriting } from './written.ts';

const cuts = Number(process.env['VARIORUM_POWER_CUTS'] ?? 3);
/** In bytes; the smallest that every mkfs here accepts, for it is copied at each cut. */
const sizes = { ext4: 48 * 1024 * 1024, xfs: 320 * 1024 * 1024 };

let writer: string;
let folder: string;
beforeAll(async () => {
  writer = await bundle('tests/faults/writer.ts');
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
      console.info(`Skipped: no ${kind} can be made and mounted here (${refusal}).`);
      return skip();
    }

    const all: Acknowledged[] = [];
    for (let run = 0; run < cuts; run += 1) {
      const writing = startWriting(writer, path.join(disk, 'archive'), run);
      await writing.opened;
      await setTimeout(100 + Math.random() * 900);
      writing.process.kill('SIGSTOP');
      await setTimeout(50);
      all.push(...writing.acknowledged());
      await copyFile(image, after);
      await writing.kill();
      await unmount(disk);
      await rename(after, image);
      expect(failureOf('mount', '-o', 'loop', image, disk)).toBeUndefined();

      const { store, close } = valueOf(await openArchive(path.join(disk, 'archive'), { create: all.length === 0 }));
      await expectWritten(store, all);
      expect(valueOf(await store.verify()).findings).toEqual([]);
      await close();
    }
    expect(all.length).toBeGreaterThan(0);
    console.info(`${String(cuts)} power cuts on ${kind}, ${String(all.length)} acknowledged changes`);
  });
});
