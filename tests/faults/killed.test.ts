// A real process that writes to a real folder is killed at any moment (SIGKILL), again and again: while it opens, works,
// idles, verifies and closes. VARIORUM_KILLS sets how often.
import { mkdtemp, rm } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openArchive } from '../../archive/node/open-archive.ts';
import { valueOf } from '../helpers/changes.ts';
import { type Phase, phases } from './announced-files.ts';
import type { Standing } from './editor.ts';
import { Expectations, expectArchive, expectArticles } from './expected.ts';
import { tally } from './tally.ts';
import { expectTold, sizesIn } from './told.ts';
import { bundleWriter, lastAnnounced, startWriter, takeIn, type Writing } from './written.ts';

const kills = Number(process.env['VARIORUM_KILLS'] ?? 20);
/** An archive is left for a new one after that many kills, so that opening it to check it stays cheap. */
const killsOfAnArchive = 50;

let writer: string;
const folders: string[] = [];
beforeAll(async () => {
  writer = await bundleWriter();
});
afterAll(async () => {
  for (const folder of [...folders, path.dirname(writer)]) await rm(folder, { recursive: true, force: true });
});

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'variorum-killed-'));
  folders.push(folder);
  return path.join(folder, 'archive');
}

/** Kills the writer after some steps in `phase`, however far it is by the time that this is known, or a little later. */
async function killIn(writing: Writing, phase: Phase): Promise<void> {
  let steps = Math.floor(Math.random() * (phase === 'working' ? 120 : 24));
  await writing.until((said) => 'at' in said && said.at === phase && (steps -= 1) < 0);
  if (Math.random() < 0.5) await setTimeout(Math.random() * 4);
  await writing.kill();
}

/** Checks what an archive is like after a kill, and settles what was in doubt. Answers how much was mended. */
async function check(folder: string, expectations: Expectations, isThorough: boolean): Promise<number> {
  const before = await sizesIn(folder);
  const { store, close } = valueOf(await openArchive(folder, { create: true }));
  const { removed, cut } = expectTold(before, await sizesIn(folder), store.describe().repairs);
  const all = [...expectations.articles.keys()];
  // The latest are those that were written to; of the others, now and then all.
  const found = isThorough
    ? await expectArchive(store, expectations)
    : await expectArticles(
        store,
        expectations,
        new Set([...inDoubt(expectations), ...all.slice(-12), ...all.slice(0, 3)]),
      );
  expectations.settle(found);
  if (isThorough) expect(valueOf(await store.verify()).findings).toEqual([]);
  await close();
  return removed + cut;
}

function inDoubt({ articles }: Expectations): readonly string[] {
  return [...articles].flatMap(([id, { begun }]) => (begun === undefined ? [] : [id]));
}

/** Two articles of which it is known how they stand. */
function standing({ articles }: Expectations): readonly (readonly [string, Standing])[] {
  const known = [...articles].flatMap(([id, { settled, begun }]) =>
    settled === undefined || begun !== undefined ? [] : [[id, settled] as const],
  );
  const from = Math.floor(Math.random() * Math.max(1, known.length - 1));
  return known.slice(from, from + 2);
}

describe('a writer that is killed', () => {
  it(`${String(kills)} times leaves everything that it was told is safe, and nothing half done`, async () => {
    const interrupted = new Map<string, number>();
    const counts = { acknowledged: 0, inDoubt: 0, mended: 0, refused: 0, checked: 0 };
    let folder = '';
    let expectations = new Expectations();
    let next = startWriter(writer);
    for (let run = 0; run < kills; run += 1) {
      if (run % killsOfAnArchive === 0) {
        [folder, expectations] = [await newFolder(), new Expectations()];
      }
      const writing = next;
      const phase = phases[run % phases.length] ?? 'working';
      // Two of four go on with articles that are there.
      const articles = standing(expectations);
      writing.begin({ folder, name: String(run), articles, towards: phase === 'opening' ? 'closing' : phase });
      next = startWriter(writer);
      if (run % 10 === 1) {
        await writing.until((said) => 'opened' in said);
        const refused = await openArchive(folder);
        const owner = { pid: writing.process.pid, host: hostname() };
        expect(refused).toMatchObject({ ok: false, error: { code: 'archive-locked', details: owner } });
        counts.refused += 1;
      }
      await killIn(writing, phase);

      counts.acknowledged += takeIn(writing.said(), expectations);
      expect(writing.said().filter((said) => 'refused' in said)).toEqual([]);
      counts.inDoubt += inDoubt(expectations).length;
      const { at, does } = lastAnnounced(writing.said()) ?? { at: 'opening', does: 'nothing yet' };
      interrupted.set(`${at}: ${does}`, (interrupted.get(`${at}: ${does}`) ?? 0) + 1);
      // Every third mending is left to the next writer, and so may be interrupted in its turn.
      const isLast = run === kills - 1 || run % killsOfAnArchive === killsOfAnArchive - 1;
      if (run % 3 === 2 && !isLast) continue;
      const mended = await check(folder, expectations, isLast || run % 10 === 9).catch((error: unknown) => {
        throw new Error(`kill ${String(run)}, at "${at}: ${does}": ${String(error)}`, { cause: error });
      });
      counts.mended += mended;
      counts.checked += 1;
      if (run % 100 === 99) console.info(`${String(run + 1)} of ${String(kills)} kills`);
    }
    await next.kill();
    const { acknowledged, mended, refused, checked } = counts;
    const about = `${acknowledged} changes acknowledged, ${counts.inDoubt} in doubt, ${mended} files mended`;
    tally('a kill', kills, `${about}, ${checked} times checked`);
    tally('a second process refused', refused);
    const rows = [...interrupted].sort(([one], [other]) => (one < other ? -1 : 1));
    for (const [what, times] of rows) tally(`killed while ${what}`, times);
    expect(acknowledged).toBeGreaterThan(kills);
    for (const phase of phases)
      expect(
        rows.some(([what]) => what.startsWith(phase)),
        phase,
      ).toBe(true);
  }, 3_600_000);
});
