// A failure at every single step that the store takes on its storage: what was acknowledged stays, what was not is
// whole or not there at all, and the archive opens by itself and verifies.
import { describe, expect, it } from 'vitest';
import { newIdentifier } from '../../archive/model/identifier.ts';
import type { Platform } from '../../archive/model/platform.ts';
import type { Article } from '../../archive/model/article.ts';
import { openStore } from '../../archive/store/open.ts';
import type { Storage } from '../../archive/store/storage.ts';
import type { Change, Store } from '../../archive/store/store.ts';
import { importChange, noteEvent, steadyPlatform, valueOf, versionOf } from '../helpers/changes.ts';
import { faultyStorage, type Fault } from '../helpers/faulty-storage.ts';
import { type MemoryStorage, memoryStorage } from '../helpers/memory-storage.ts';

const site = { place: 'a'.repeat(64), host: 'testbed' };

/** What was asked of the store, and how it answered. A mark is a note's body or a version that only that change has. */
interface Asked {
  readonly marks: readonly string[];
  readonly answer: 'acknowledged' | 'refused';
}

function open(storage: Storage, platform: Platform): ReturnType<typeof openStore> {
  return openStore(storage, platform, {
    location: '/archive',
    site,
    create: true,
    later: (work) => void Promise.resolve().then(work),
  });
}

/** Imports, notes and edits over two openings; goes on after a refusal, as a person would. */
async function work(storage: Storage): Promise<readonly Asked[]> {
  const platform = steadyPlatform();
  const asked: Asked[] = [];
  const articles = [newIdentifier(platform), newIdentifier(platform)] as const;
  const commit = async (store: Store, change: Change, marks: readonly string[]): Promise<void> => {
    const { ok } = await store.commit(change);
    asked.push({ marks, answer: ok ? 'acknowledged' : 'refused' });
  };
  for (const session of [0, 1]) {
    const opened = await open(storage, platform);
    if (!opened.ok) continue;
    const store = opened.value;
    for (const [index, article] of articles.entries()) {
      const known = store.catalogue().some((entry) => entry.id === article);
      const name = `Overskrift ${String(session)}${String(index)}`;
      const content = versionOf(name, 'Ministeren siger, at sagen er afsluttet.');
      const note = noteEvent(platform, article, content, `med ${name}`);
      const change = importChange(platform, article, content, !known);
      await commit(store, { ...change, events: [...change.events, note] }, [name, `med ${name}`]);
      const isThere = store.catalogue().some((entry) => entry.id === article);
      if (isThere) {
        const second = noteEvent(platform, article, content, `efter ${name}`);
        await commit(store, { events: [second] }, [`efter ${name}`]);
      }
    }
    await store.verify();
    await store.close();
  }
  return asked;
}

/** The marks that an archive holds, and a check that it is whole. */
async function marksOf(store: Store): Promise<ReadonlySet<string>> {
  const articles: Article[] = [];
  for (const { id } of store.catalogue()) articles.push(valueOf(await store.article(id)));
  for (const { id } of articles.flatMap((article) => article.versions)) valueOf(await store.version(id));
  return new Set([
    ...articles.flatMap((article) => article.versions.map((version) => version.headline)),
    ...articles.flatMap((article) => article.annotations.map((annotation) => annotation.body)),
  ]);
}

async function check(storage: MemoryStorage, asked: readonly Asked[], { then }: Fault): Promise<void> {
  const platform = steadyPlatform('2026-04-01T08:00:00.000Z');
  const store = valueOf(await open(storage, platform));
  const held = await marksOf(store);
  for (const [index, { marks, answer }] of asked.entries()) {
    const present = marks.filter((mark) => held.has(mark)).length;
    if (answer === 'acknowledged') expect(present, marks.join()).toBe(marks.length);
    // Who was killed in the middle of a commit cannot know whether it came through; who was refused can.
    else if (then === 'is dead' && asked.findIndex((each) => each.answer === 'refused') === index) {
      expect([0, marks.length], marks.join()).toContain(present);
    } else expect(present, marks.join()).toBe(0);
  }
  expect(valueOf(await store.verify()).findings).toEqual([]);

  const article = newIdentifier(platform);
  valueOf(await store.commit(importChange(platform, article, versionOf('Bagefter', 'Alt går videre.'), true)));
  await store.close();
  const again = valueOf(await open(storage, platform));
  expect(again.describe().repairs).toEqual([]);
  expect(await marksOf(again)).toEqual(new Set([...held, 'Bagefter']));
}

describe('a failure at any step', async () => {
  const whole = faultyStorage(memoryStorage(), { at: Infinity, when: 'before', then: 'goes on' });
  const asked = await work(whole);
  const steps = whole.steps();

  it('is injected into work that does something', () => {
    expect(asked.map(({ answer }) => answer)).toEqual(Array<string>(8).fill('acknowledged'));
    expect(steps).toBeGreaterThan(80);
  });

  const faults = (['goes on', 'is dead'] as const).flatMap((then) =>
    (['before', 'halfway', 'after'] as const).map((when) => ({ then, when })),
  );
  it.each(faults)('$when it, after which the storage $then', async (fault) => {
    for (let at = 0; at < steps; at += 1) {
      const storage = memoryStorage();
      const asked = await work(faultyStorage(storage, { ...fault, at }));
      await check(storage, asked, { ...fault, at }).catch((error: unknown) => {
        throw new Error(`step ${String(at)} of ${String(steps)}: ${String(error)}`, { cause: error });
      });
    }
  });
});
