import { describe, expect, it } from 'vitest';
import { newIdentifier } from '../../archive/model/identifier.ts';
import { openStore } from '../../archive/store/open.ts';
import type { Store } from '../../archive/store/store.ts';
import { importChange, noteEvent, steadyPlatform, valueOf, versionOf } from '../helpers/changes.ts';
import { type MemoryStorage, memoryStorage } from '../helpers/memory-storage.ts';

const platform = steadyPlatform();
const content = versionOf('Overskrift', 'Ministeren siger, at sagen er afsluttet.');

/** Opens with views that follow each commit, and answers when all that is due has been written. */
async function open(
  storage: MemoryStorage,
): Promise<{ readonly store: Store; readonly settled: () => Promise<unknown> }> {
  const site = { place: 'a'.repeat(64), host: 'testbed' };
  const later = (work: () => void): void => void setImmediate(work);
  const store = valueOf(await openStore(storage, platform, { location: '/archive', site, create: true, later }));
  return { store, settled: () => new Promise((resolve) => setTimeout(resolve, 5)) };
}

/** A storage that adds up what is written to the catalogue, in bytes. */
function countingStorage(): { readonly storage: MemoryStorage; readonly written: () => number } {
  const storage = memoryStorage();
  let written = 0;
  const write: MemoryStorage['write'] = (files) => {
    for (const { path, bytes } of files) if (path === 'catalogue.json') written += bytes.length;
    return storage.write(files);
  };
  return { storage: { ...storage, files: storage.files, write }, written: () => written };
}

describe('the catalogue', () => {
  it('costs a commit the same in a large archive: what is written of it keeps within a share of the journals', async () => {
    const { storage, written } = countingStorage();
    const { store, settled } = await open(storage);
    const articles: string[] = [];
    for (let round = 0; round < 20; round += 1) {
      const changes = Array.from({ length: 100 }, () => {
        const article = newIdentifier(platform);
        articles.push(article);
        return importChange(platform, article, content, true);
      });
      valueOf(await store.commit({ ...changes[0], events: changes.flatMap((change) => change.events) }));
      await settled();
    }
    const journal = [...storage.files].find(([path]) => path.startsWith('journal/'))?.[1].length ?? 0;
    const catalogue = storage.files.get('catalogue.json')?.length ?? 0;
    expect(catalogue).toBeGreaterThan(500_000);
    expect(written()).toBeLessThan(16 * journal);

    const before = written();
    for (const article of articles.slice(0, 50)) {
      valueOf(await store.commit({ events: [noteEvent(platform, article, content, 'Et notat.')] }));
      await settled();
    }
    expect(written()).toBe(before);
    await store.close();

    const again = await open(storage);
    expect(again.store.describe()).toMatchObject({ articles: 2000, annotations: 50, repairs: [] });
    expect(valueOf(await again.store.verify()).findings).toEqual([]);
  });

  it('has one line an article, in the order of their identifiers', async () => {
    const storage = memoryStorage();
    const { store } = await open(storage);
    const ids = Array.from({ length: 5 }, () => newIdentifier(platform));
    for (const id of [...ids].reverse()) valueOf(await store.commit(importChange(platform, id, content, true)));
    await store.close();
    const lines = Buffer.from(storage.files.get('catalogue.json') ?? [])
      .toString()
      .split('\n');
    expect(lines.slice(1, -2).map((line) => (JSON.parse(line.replace(/,$/, '')) as { id: string }).id)).toEqual(ids);
  });
});
