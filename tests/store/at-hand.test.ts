// The views that were asked for last are at hand: the next change of whoever works on an article does not read its view
// again, and what stands under way is never taken for what was.
import { expect, it } from 'vitest';
import { newIdentifier } from '../../archive/model/identifier.ts';
import { openStore } from '../../archive/store/open.ts';
import type { Storage } from '../../archive/store/storage.ts';
import type { Store } from '../../archive/store/store.ts';
import { importChange, noteEvent, steadyPlatform, valueOf, versionOf } from '../helpers/changes.ts';
import { memoryStorage } from '../helpers/memory-storage.ts';

const platform = steadyPlatform();
const content = versionOf('Broen åbner', 'Broen åbner tirsdag, siger kommunen.');

/** More articles than are at hand, and the number of views that were read so far. */
async function readingStore(): Promise<{ store: Store; articles: readonly string[]; views: () => number }> {
  const storage = memoryStorage();
  const options = { location: '/archive', site: { place: 'a'.repeat(64), host: 'testbed' }, create: true };
  const first = valueOf(await openStore(storage, platform, options));
  const articles = Array.from({ length: 20 }, () => newIdentifier(platform));
  for (const article of articles) valueOf(await first.commit(importChange(platform, article, content, true)));
  await first.close();
  let views = 0;
  const counting: Storage = {
    ...storage,
    read: (path, ...range) => {
      if (path.startsWith('articles/')) views += 1;
      return storage.read(path, ...range);
    },
  };
  return { store: valueOf(await openStore(counting, platform, options)), articles, views: () => views };
}

it('reads a view once for the reader and for the note that follows, and again when many others came between', async () => {
  const { store, articles, views } = await readingStore();
  const [article = '', ...others] = articles;
  valueOf(await store.article(article));
  expect(views()).toBe(1);
  valueOf(await store.commit({ events: [noteEvent(platform, article, content, 'Hvornår?')] }));
  expect(views()).toBe(1);
  expect(valueOf(await store.article(article)).annotations).toHaveLength(1);
  const [other = ''] = others;
  for (const each of others) await store.article(each);
  const before = views();
  valueOf(await store.article(other));
  expect(views()).toBe(before + 1);
});
