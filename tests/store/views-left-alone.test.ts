// What the catalogue does not cover is folded again at each opening; the views that come of it are written only where
// they do not stand so already.
import { expect, it } from 'vitest';
import { newIdentifier } from '../../archive/model/identifier.ts';
import { openStore } from '../../archive/store/open.ts';
import type { Storage } from '../../archive/store/storage.ts';
import { articleViewed, articleViewPath } from '../../archive/store/views/article-view.ts';
import { importChange, noteEvent, steadyPlatform, valueOf, versionOf } from '../helpers/changes.ts';
import { memoryStorage } from '../helpers/memory-storage.ts';

const platform = steadyPlatform();
const content = versionOf('Broen åbner', 'Broen åbner tirsdag, siger kommunen.');
const options = { location: '/archive', site: { place: 'a'.repeat(64), host: 'testbed' }, create: true };

/** An archive as a process leaves it that was killed: two views are written that the catalogue does not cover. */
async function leftArchive(): Promise<{ storage: Storage; paths: readonly string[] }> {
  const storage = memoryStorage();
  const store = valueOf(await openStore(storage, platform, options));
  const articles = [newIdentifier(platform), newIdentifier(platform), newIdentifier(platform)];
  for (const article of articles) valueOf(await store.commit(importChange(platform, article, content, true)));
  valueOf(await store.verify());
  const noted = articles.slice(1);
  for (const article of noted) {
    valueOf(await store.commit({ events: [noteEvent(platform, article, content, 'Hvornår?')] }));
  }
  valueOf(await store.verify());
  return { storage, paths: noted.map(articleViewPath) };
}

/** The storage, and the paths of the views that are written to it from now on. */
function watching(storage: Storage): { storage: Storage; written: readonly string[] } {
  const written: string[] = [];
  return {
    written,
    storage: {
      ...storage,
      write: (files, after) => {
        written.push(...files.flatMap(({ path }) => (path.startsWith('articles/') ? [path] : [])));
        return storage.write(files, after);
      },
    },
  };
}

/** Opens and verifies the archive: the paths of the views that were written, and what was found. */
async function verifiedAgain(kept: Storage): Promise<{ written: readonly string[]; findings: readonly unknown[] }> {
  const { storage, written } = watching(kept);
  const { findings } = valueOf(await valueOf(await openStore(storage, platform, options)).verify());
  return { written, findings };
}

it('writes no view that stands as it is to be', async () => {
  const { storage } = await leftArchive();
  expect(await verifiedAgain(storage)).toEqual({ written: [], findings: [] });
});

it.each([
  ['is gone', (storage: Storage, path: string) => storage.remove(path)],
  ['was cut short', (storage: Storage, path: string) => storage.truncate(path, 40)],
  ['has one space more', (storage: Storage, path: string) => storage.append(path, new TextEncoder().encode(' '))],
])('writes the one that %s', async (_, alter) => {
  const { storage, paths } = await leftArchive();
  const [altered = ''] = paths;
  await alter(storage, altered);
  expect(await verifiedAgain(storage)).toEqual({ written: [altered], findings: [] });
});

it('writes the one that changed since', async () => {
  const { storage: kept, paths } = await leftArchive();
  const [changed = ''] = paths;
  const { storage, written } = watching(kept);
  const store = valueOf(await openStore(storage, platform, options));
  const article = articleViewed(changed) ?? '';
  valueOf(await store.commit({ events: [noteEvent(platform, article, content, 'Af hvem?')] }));
  expect(valueOf(await store.verify()).findings).toEqual([]);
  expect(written).toEqual([changed]);
});
