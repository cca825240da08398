// A real process that writes to a real folder is killed at any moment (SIGKILL), again and again. VARIORUM_KILLS sets
// how often.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openArchive } from '../../archive/node/open-archive.ts';
import { bundle } from '../helpers/bundle.ts';
import { valueOf } from '../helpers/changes.ts';
import type { Acknowledged } from './writer.ts';
import { expectWritten, startWriting } from './written.ts';

const kills = Number(process.env['VARIORUM_KILLS'] ?? 20);

let writer: string;
let folder: string;
beforeAll(async () => {
  writer = await bundle('tests/faults/writer.ts');
  folder = await mkdtemp(path.join(tmpdir(), 'variorum-killed-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await rm(path.dirname(writer), { recursive: true, force: true });
});

describe('a writer that is killed', () => {
  it(`${String(kills)} times leaves everything that it was told is safe, and nothing half done`, async () => {
    const all: Acknowledged[] = [];
    let mended = 0;
    for (let run = 0; run < kills; run += 1) {
      const writing = startWriting(writer, folder, run);
      await writing.opened;
      // Mostly within the first commits, now and then as late as when views are written.
      await setTimeout(Math.random() ** 3 * 900);
      await writing.kill();
      all.push(...writing.acknowledged());

      const { store, close } = valueOf(await openArchive(folder));
      mended += store.describe().repairs.length;
      await expectWritten(store, writing.acknowledged());
      if (run % 10 === 9 || run === kills - 1) {
        await expectWritten(store, all);
        expect(valueOf(await store.verify()).findings).toEqual([]);
      }
      await close();
    }
    expect(all.length).toBeGreaterThan(kills);
    console.info(`${String(kills)} kills, ${String(all.length)} acknowledged changes, ${String(mended)} things mended`);
  }, 600_000);
});
