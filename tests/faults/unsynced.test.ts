// Power cuts at every step of a real run, as the strictest reading of POSIX allows them: the calls that the archive
// makes to the file system are recorded, and after each of them every part of what was not synced by then may be lost.
// Finds each sync that is missing. VARIORUM_UNSYNCED sets how many cuts of any kind are tried after each call, beside
// the extremes.
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fileStorage } from '../../archive/node/file-storage.ts';
import { openArchive } from '../../archive/node/open-archive.ts';
import { openStore } from '../../archive/store/open.ts';
import type { Store } from '../../archive/store/store.ts';
import { chanceFrom } from '../helpers/chance.ts';
import { steadyPlatform, valueOf } from '../helpers/changes.ts';
import { memoryStorage } from '../helpers/memory-storage.ts';
import { everythingKept, extremes, type Luck, randomLuck, VolatileDisk } from '../helpers/volatile-disk.ts';
import type { FileStep } from '../helpers/watched-files.ts';
import { Editor } from './editor.ts';
import { Expectations, expectArchive } from './expected.ts';
import { tally } from './tally.ts';
import { expectTold, type Mended, sizesOf } from './told.ts';

const cutsAtEach = Number(process.env['VARIORUM_UNSYNCED'] ?? 1);
const chance = chanceFrom(20260301);
const site = { place: 'a'.repeat(64), host: 'testbed' };

const { recording } = vi.hoisted(() => {
  /** Is told each step as it begins; undefined while nobody looks on. */
  const seen: { watch: ((step: FileStep) => () => void) | undefined } = { watch: undefined };
  return { recording: seen };
});
vi.mock('node:fs/promises', async (importOriginal) => {
  const { watchedFiles } = await import('../helpers/watched-files.ts');
  return watchedFiles(await importOriginal(), (step) => recording.watch?.(step) ?? (() => undefined));
});

/** What happened, in order: a step on the files, or something that was asked or acknowledged. */
type Entry = { readonly step: FileStep; readonly began: number } | { readonly said: (to: Expectations) => void };

let root: string;
const roots: string[] = [];
function newRoot(): void {
  root = mkdtempSync(path.join(tmpdir(), 'variorum-unsynced-'));
  roots.push(root);
}
beforeEach(newRoot);
afterEach(() => {
  for (const folder of roots.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** Has editors work on the archive in `root`, over as many sessions as `changes` has numbers, and records it all. */
async function record(name: string, changes: readonly number[], start?: string): Promise<readonly Entry[]> {
  const log: Entry[] = [];
  recording.watch = (step) => {
    const began = log.length;
    return () => log.push({ step, began });
  };
  const platform = steadyPlatform(start);
  const editors = [0, 1, 2].map((index) => new Editor(platform, `${name}${String(index)}`));
  try {
    for (const count of changes) {
      const { store, close } = valueOf(await openArchive(path.join(root, 'archive'), { create: true, platform, site }));
      await Promise.all(editors.map((editor) => edit(store, editor, count, log)));
      // Long enough for views to be written by themselves.
      await setTimeout(450);
      await Promise.all(editors.map((editor) => edit(store, editor, count, log)));
      await close();
    }
  } finally {
    recording.watch = undefined;
  }
  return log;
}

async function edit(store: Store, editor: Editor, count: number, log: Entry[]): Promise<void> {
  for (let change = 0; change < count; change += 1) {
    const step = editor.next();
    log.push({ said: (expectations) => expectations.begin(step.article, step.after) });
    valueOf(await store.commit(step.change));
    log.push({ said: (expectations) => expectations.acknowledge(step.article) });
    editor.settle(step);
  }
}

/** The archive's own files among those under the root; who had it open is of no matter once the power is back. */
function archiveOf(files: ReadonlyMap<string, Uint8Array>): Map<string, Uint8Array> {
  const own = [...files].flatMap(([place, bytes]): [string, Uint8Array][] => {
    const within = place.startsWith('archive/') ? place.slice('archive/'.length) : 'lock/';
    return within.startsWith('lock/') ? [] : [[within, bytes]];
  });
  return new Map(own.sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** Those that are not under way to be whole. */
function wholeFiles(disk: VolatileDisk, luck: Luck): ReadonlyMap<string, Uint8Array> {
  return new Map([...archiveOf(disk.afterPowerCut(luck))].filter(([place]) => !place.startsWith('temporary/')));
}

/** Opens what a power cut left, and checks that it is what it must be. */
async function check(files: ReadonlyMap<string, Uint8Array>, expectations: Expectations): Promise<Mended> {
  const storage = memoryStorage(files);
  const platform = steadyPlatform('2026-04-01T08:00:00.000Z');
  const opened = await openStore(storage, platform, { location: '/archive', site, create: true });
  const store = valueOf(opened);
  const mended = expectTold(sizesOf(files), sizesOf(storage.files), store.describe().repairs);
  await expectArchive(store, expectations);
  expect(valueOf(await store.verify()).findings).toEqual([]);
  return mended;
}

interface Cut {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly expectations: Expectations;
  readonly mended: Mended;
}

/** Cuts the power after each entry of the log, in every way that is tried. Answers the cuts, each state once. */
async function cutEverywhere(log: readonly Entry[], disk: VolatileDisk, before: Expectations): Promise<readonly Cut[]> {
  const cuts: Cut[] = [];
  const expectations = before.copy();
  let tried = new Set<string>();
  const lucks: readonly Luck[] = [...extremes, ...Array.from({ length: cutsAtEach }, () => randomLuck(chance))];
  for (const [moment, entry] of log.entries()) {
    if ('said' in entry) {
      entry.said(expectations);
      // What must be there has changed: a state that was right may be wrong now.
      tried = new Set();
    } else disk.take(entry.step, moment, entry.began);
    for (const luck of lucks) {
      const files = archiveOf(disk.afterPowerCut(luck));
      const print = fingerprint(files);
      if (tried.has(print)) continue;
      tried.add(print);
      const mended = await check(files, expectations).catch((error: unknown) => {
        const last = log.slice(Math.max(0, moment - 6), moment + 1).map(spelled);
        throw new Error(`a cut after\n  ${last.join('\n  ')}\n${String(error)}`, { cause: error });
      });
      cuts.push({ files, expectations: expectations.copy(), mended });
    }
  }
  return cuts;
}

function fingerprint(files: ReadonlyMap<string, Uint8Array>): string {
  const hash = createHash('sha1');
  for (const [place, bytes] of files) hash.update(`${place}\0${String(bytes.length)}\0`).update(bytes);
  return hash.digest('hex');
}

function spelled(entry: Entry): string {
  if ('said' in entry) return 'something was asked or acknowledged';
  const { step } = entry;
  return `${step.does} ${'path' in step ? path.relative(root, step.path) : String(step.handle)}`;
}

function filesUnder(folder: string): Map<string, Uint8Array> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const places = entries.flatMap((entry) => (entry.isFile() ? path.join(entry.parentPath, entry.name) : []));
  return new Map(places.map((place) => [path.relative(folder, place), readFileSync(place)]));
}

/** Every change of the files was seen: what the model has when all is kept is what there really is. */
function expectAllSeen(log: readonly Entry[], disk: VolatileDisk): void {
  for (const [moment, entry] of log.entries()) if ('step' in entry) disk.take(entry.step, moment, entry.began);
  const [found, real] = [archiveOf(disk.afterPowerCut(everythingKept)), archiveOf(filesUnder(root))];
  expect([...found.keys()]).toEqual([...real.keys()]);
  expect(fingerprint(found)).toBe(fingerprint(real));
}

describe('a power cut that takes what was not synced', () => {
  it('takes nothing that a storage has said is done', async () => {
    const log: Entry[] = [];
    recording.watch = (step) => {
      const began = log.length;
      return () => log.push({ step, began });
    };
    const storage = fileStorage(path.join(root, 'archive'));
    const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
    const steps: readonly (() => Promise<void>)[] = [
      () => storage.write([{ path: 'archive.json', bytes: bytes('et') }]),
      () => storage.append('journal/a.ndjson', bytes('første\n')),
      () => storage.append('journal/a.ndjson', bytes('anden\n')),
      () => storage.truncate('journal/a.ndjson', 8),
      () =>
        storage.write(
          ['versions/ab/1', 'versions/ab/2', 'originals/cd/3'].map((at) => ({ path: at, bytes: bytes(at) })),
        ),
      () => storage.write([{ path: 'versions/ab/1', bytes: bytes('anden') }]),
      () => storage.remove('versions/ab/2'),
      () => storage.append('incoming/a.ndjson', bytes('note\n')),
      () => storage.remove('incoming/a.ndjson'),
    ];
    const disk = new VolatileDisk(root);
    let taken = 0;
    for (const [index, step] of steps.entries()) {
      await step();
      for (const [moment, entry] of log.entries()) {
        if (moment >= taken && 'step' in entry) disk.take(entry.step, moment, entry.began);
      }
      taken = log.length;
      const whole = wholeFiles(disk, everythingKept);
      expect(whole.size).toBeGreaterThan(0);
      for (const luck of extremes) expect(wholeFiles(disk, luck), `step ${index}`).toEqual(whole);
    }
    recording.watch = undefined;
  });

  it('after any call to the file system takes nothing that was acknowledged', { timeout: 900_000 }, async () => {
    const log = await record('først', [2, 1]);
    expectAllSeen(log, new VolatileDisk(root));
    const cuts = await cutEverywhere(log, new VolatileDisk(root), new Expectations());
    tally('what was not synced lost, while working', cuts.length, `after each of ${String(log.length)} calls`);
    expect(cuts.some(({ mended }) => mended.cut > 0)).toBe(true);
    expect(cuts.some(({ mended }) => mended.removed > 0)).toBe(true);
  });

  it('while what an earlier one left is being mended takes nothing either', { timeout: 900_000 }, async () => {
    const first = await cutEverywhere(await record('først', [1]), new VolatileDisk(root), new Expectations());
    const worst = first.findLast(({ mended }) => mended.cut > 0 && mended.removed > 0);
    if (worst === undefined) throw new Error('no cut left a torn line and contents');
    const found = new Map([...worst.files].map(([place, bytes]) => [`archive/${place}`, bytes]));
    newRoot();
    for (const [place, bytes] of found) {
      mkdirSync(path.join(root, path.dirname(place)), { recursive: true });
      writeFileSync(path.join(root, place), bytes);
    }
    const log = await record('siden', [1], '2026-03-20T08:00:00.000Z');
    expectAllSeen(log, new VolatileDisk(root, found));
    const cuts = await cutEverywhere(log, new VolatileDisk(root, found), worst.expectations);
    tally('what was not synced lost, while mending', cuts.length, `after each of ${String(log.length)} calls`);
  });
});
