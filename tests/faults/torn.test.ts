// An archive whose journal was torn at any byte opens by itself, keeps every whole commit, keeps the torn end aside,
// and goes on.
import { beforeAll, describe, expect, it } from 'vitest';
import { newIdentifier } from '../../archive/model/identifier.ts';
import { openStore } from '../../archive/store/open.ts';
import type { Storage } from '../../archive/store/storage.ts';
import type { Store } from '../../archive/store/store.ts';
import { importChange, noteEvent, steadyPlatform, valueOf, versionOf } from '../helpers/changes.ts';
import { memoryStorage } from '../helpers/memory-storage.ts';

const site = { place: 'a'.repeat(64), host: 'testbed' };
const platform = steadyPlatform();
const article = newIdentifier(platform);
const content = versionOf('Overskrift', 'Ministeren siger, at sagen er afsluttet.');

/** The files after one commit, and after another of three lines with contents; views were never written. */
let before: ReadonlyMap<string, Uint8Array>;
let after: ReadonlyMap<string, Uint8Array>;
let journal: string;

async function open(storage: Storage): Promise<Store> {
  return valueOf(await openStore(storage, platform, { location: '/archive', site, create: true }));
}

beforeAll(async () => {
  const storage = memoryStorage();
  const store = await open(storage);
  const first = importChange(platform, article, content, true);
  valueOf(await store.commit(first));
  before = new Map(storage.files);
  const next = versionOf('Ny overskrift', 'Ministeren trækker sig.');
  const second = importChange(platform, article, next, false);
  const notes = [noteEvent(platform, article, next, 'et'), noteEvent(platform, article, content, 'to')];
  valueOf(await store.commit({ ...second, events: [...second.events, ...notes] }));
  after = new Map(storage.files);
  journal = [...after.keys()].find((path) => path.startsWith('journal/')) ?? '';
});

describe('a journal that was torn', () => {
  it('at any byte of a commit loses that commit and nothing else', async () => {
    const whole = after.get(journal) ?? new Uint8Array();
    const start = before.get(journal)?.length ?? 0;
    for (let length = start; length <= whole.length; length += 1) {
      const storage = memoryStorage(after);
      storage.files.set(journal, whole.slice(0, length));
      const store = await open(storage);
      const { versions, annotations } = valueOf(await store.article(article));
      const isWhole = length === whole.length;
      expect([versions.length, annotations.length], String(length)).toEqual(isWhole ? [2, 2] : [1, 0]);

      const { repairs } = store.describe();
      const kept = [...storage.files].filter(([path]) => /^quarantine\/[^/]+\.torn$/.test(path));
      const torn = whole.slice(start, length);
      expect(kept.map(([, bytes]) => [...bytes])).toEqual(isWhole || torn.length === 0 ? [] : [[...torn]]);
      // The version and the original of that commit were taken out as well, and the catalogue was made anew.
      expect(repairs.filter((repair) => repair.includes('2 files were')).length).toBe(isWhole ? 0 : 1);
      expect(storage.files.get(journal)?.length).toBe(isWhole ? whole.length : start);

      if (length % 50 !== 0) continue;
      expect(valueOf(await store.verify()).findings).toEqual([]);
      valueOf(await store.commit({ events: [{ type: 'article-titled', article, title: 'Videre' }] }));
      await store.close();
      const again = await open(storage);
      expect(again.describe().repairs).toEqual([]);
      expect(valueOf(await again.article(article)).title).toBe('Videre');
    }
  });
});
