// A failure at every single step that the store takes on its storage, while several editors' changes are in flight:
// what was acknowledged stays, what was not is whole or not there at all, and the archive opens by itself and verifies.
// VARIORUM_INJECTED_CHANGES sets how many changes each editor makes in each of the two sessions.
import { describe, expect, it } from 'vitest';
import { newIdentifier } from '../../archive/model/identifier.ts';
import type { Platform } from '../../archive/model/platform.ts';
import { openStore } from '../../archive/store/open.ts';
import type { Storage } from '../../archive/store/storage.ts';
import { importChange, steadyPlatform, valueOf, versionOf } from '../helpers/changes.ts';
import { faultyStorage, moments, type Fault } from '../helpers/faulty-storage.ts';
import { type MemoryStorage, memoryStorage } from '../helpers/memory-storage.ts';
import { Editor } from './editor.ts';
import { Expectations, expectArchive, expectArticles } from './expected.ts';
import { tally } from './tally.ts';
import { expectTold, sizesOf } from './told.ts';

const changes = Number(process.env['VARIORUM_INJECTED_CHANGES'] ?? 2);
const site = { place: 'a'.repeat(64), host: 'testbed' };

function open(storage: Storage, platform: Platform): ReturnType<typeof openStore> {
  return openStore(storage, platform, {
    location: '/archive',
    site,
    create: true,
    later: (work) => void Promise.resolve().then(work),
  });
}

/** Editors at work over two sessions. Whoever is refused goes on, as a person would, unless the storage is dead. */
async function work(storage: Storage, then: Fault['then'], atOnce: number): Promise<Expectations> {
  const platform = steadyPlatform();
  const expectations = new Expectations();
  const editors = Array.from({ length: atOnce }, (_, index) => new Editor(platform, `redaktør ${String(index)}`));
  for (const session of [0, 1]) {
    const opened = await open(storage, platform);
    if (!opened.ok) continue;
    const store = opened.value;
    const edit = async (editor: Editor): Promise<void> => {
      for (let change = 0; change < changes; change += 1) {
        const step = editor.next();
        expectations.begin(step.article, step.after);
        const { ok } = await store.commit(step.change);
        if (ok) {
          editor.settle(step);
          expectations.acknowledge(step.article);
        } else if (then === 'is dead') return;
        else expectations.refuse(step.article);
      }
    };
    await Promise.all(editors.map(edit));
    if (session === 0) await store.verify();
    await store.close();
  }
  return expectations;
}

async function check(storage: MemoryStorage, expectations: Expectations): Promise<void> {
  const platform = steadyPlatform('2026-04-01T08:00:00.000Z');
  const before = sizesOf(storage.files);
  const store = valueOf(await open(storage, platform));
  expectTold(before, sizesOf(storage.files), store.describe().repairs);
  const found = await expectArchive(store, expectations);
  expect(valueOf(await store.verify()).findings).toEqual([]);

  const article = newIdentifier(platform);
  valueOf(await store.commit(importChange(platform, article, versionOf('Bagefter', 'Alt går videre.'), true)));
  await store.close();
  const again = valueOf(await open(storage, platform));
  expect(again.describe().repairs).toEqual([]);
  expect(valueOf(await again.article(article)).title).toBe('Bagefter');
  const settled = new Expectations();
  settled.settle(found);
  expect(again.catalogue()).toHaveLength([...found.values()].filter((each) => each !== undefined).length + 1);
  await expectArticles(again, settled);
}

// One editor alone is told of each failure; of several, those that fail together are tried again one by one.
describe.each([1, 3])('with %i editors, a failure at any step', async (atOnce) => {
  const whole = faultyStorage(memoryStorage(), { at: Infinity, when: 'before', then: 'goes on' });
  const expectations = await work(whole, 'goes on', atOnce);
  const steps = whole.steps();

  it('is injected into work that does something', () => {
    const made = [...expectations.articles.values()].map(({ settled }) => settled?.headlines.length ?? 0);
    expect(made.length).toBe(atOnce);
    expect(Math.min(...made)).toBeGreaterThan(0);
    expect(steps).toBeGreaterThan(40);
  });

  const faults = (['goes on', 'is dead'] as const).flatMap((then) => moments.map((when) => ({ then, when })));
  it.each(faults)('$when it, after which the storage $then', { timeout: 600_000 }, async (fault) => {
    for (let at = 0; at < steps; at += 1) {
      const storage = memoryStorage();
      const asked = await work(faultyStorage(storage, { ...fault, at }), fault.then, atOnce);
      await check(storage, asked).catch((error: unknown) => {
        throw new Error(`step ${String(at)} of ${String(steps)}: ${String(error)}`, { cause: error });
      });
    }
    tally(`a failure ${fault.when} a step, after which the storage ${fault.then}`, steps, `${atOnce} editors`);
  });
});

describe('a failure at any step of an opening that has something to mend', async () => {
  /** What a process left that died in the middle of its journal's line, after the contents. */
  const left = memoryStorage();
  const expectations = await workUntilTorn(left);
  const torn = sizesOf(left.files);

  async function openAndClose(storage: Storage): Promise<readonly string[]> {
    const opened = await open(storage, steadyPlatform('2026-03-20T08:00:00.000Z'));
    if (!opened.ok) return [];
    await opened.value.close();
    return opened.value.describe().repairs;
  }

  it('is injected into a mending', async () => {
    const storage = memoryStorage(left.files);
    const repairs = await openAndClose(storage);
    const mended = expectTold(torn, sizesOf(storage.files), repairs);
    expect(mended).toEqual({ removed: 2, cut: 1 });
  });

  it.each(moments)('%s it leaves it to the next opening', async (when) => {
    const whole = faultyStorage(memoryStorage(left.files), { at: Infinity, when, then: 'goes on' });
    await openAndClose(whole);
    for (const then of ['goes on', 'is dead'] as const) {
      for (let at = 0; at < whole.steps(); at += 1) {
        const storage = memoryStorage(left.files);
        await openAndClose(faultyStorage(storage, { at, when, then }));
        await openAndClose(storage);
        const kept = [...storage.files].filter(([path]) => path.startsWith('quarantine/'));
        const journal = [...torn.keys()].find((path) => path.startsWith('journal/')) ?? '';
        const cut = (torn.get(journal) ?? 0) - (storage.files.get(journal)?.length ?? 0);
        expect(cut).toBeGreaterThan(0);
        expect(kept.map(([, bytes]) => bytes.length)).toContain(cut);
        expect(kept.filter(([path]) => /\/(?:versions|originals)\//.test(path))).toHaveLength(2);
        await check(storage, expectations);
      }
    }
    tally(`a failure ${when} a step of mending`, 2 * whole.steps(), 'each step twice');
  });
});

/** Has one import acknowledged and the next one torn: part of its lines are in the journal of `storage`, and its contents. */
async function workUntilTorn(storage: MemoryStorage): Promise<Expectations> {
  for (let at = 0; at < 100; at += 1) {
    const tried = memoryStorage();
    const platform = steadyPlatform();
    const opened = await open(faultyStorage(tried, { at, when: 'but its last line', then: 'is dead' }), platform);
    if (!opened.ok) continue;
    const expectations = new Expectations();
    for (const name of ['først', 'siden']) {
      const step = new Editor(platform, name).next();
      expectations.begin(step.article, step.after);
      if ((await opened.value.commit(step.change)).ok) expectations.acknowledge(step.article);
    }
    const again = memoryStorage(tried.files);
    await open(again, platform);
    const isCut = [...again.files.keys()].some((path) => path.endsWith('.torn'));
    if (!isCut || [...expectations.articles.values()].every(({ settled }) => settled === undefined)) continue;
    for (const [path, bytes] of tried.files) storage.files.set(path, bytes);
    return expectations;
  }
  throw new Error('no failure tore the second import');
}
