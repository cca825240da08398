// The view of an article that is older than the catalogue, as a synchroniser or a backup puts it back: it is whole, and
// still not what stands. Nothing is lost by it, whether it is read or written on.
import { describe, expect, it } from 'vitest';
import type { Platform } from '../../archive/model/platform.ts';
import { openStore } from '../../archive/store/open.ts';
import type { Store } from '../../archive/store/store.ts';
import { steadyPlatform, valueOf } from '../helpers/changes.ts';
import { type MemoryStorage, memoryStorage } from '../helpers/memory-storage.ts';
import { Editor } from './editor.ts';
import { Expectations, expectArchive } from './expected.ts';

const site = { place: 'a'.repeat(64), host: 'testbed' };

async function open(storage: MemoryStorage, platform: Platform): Promise<Store> {
  return valueOf(await openStore(storage, platform, { location: '/archive', site, create: true }));
}

/** Makes some changes and closes. */
async function work(storage: MemoryStorage, platform: Platform, editor: Editor, count: number): Promise<Expectations> {
  const store = await open(storage, platform);
  const expectations = new Expectations();
  for (let change = 0; change < count; change += 1) {
    const step = editor.next();
    expectations.begin(step.article, step.after);
    valueOf(await store.commit(step.change));
    expectations.acknowledge(step.article);
    editor.settle(step);
  }
  await store.close();
  return expectations;
}

/** A platform whose clock stands still: events are told apart by their counters alone. */
function standingPlatform(): Platform {
  const platform = steadyPlatform();
  const now = platform.now();
  return { ...platform, now: () => now };
}

describe.each([
  ['a clock that moves', steadyPlatform],
  ['a clock that stands still', standingPlatform],
] as const)('an older view that was put back, with %s', (_, platformOf) => {
  it('is not taken for what stands', async () => {
    const platform = platformOf();
    const storage = memoryStorage();
    const editor = new Editor(platform, 'redaktør');
    for (let round = 0; round < 8; round += 1) {
      await work(storage, platform, editor, 1);
      const older = [...storage.files].filter(([path]) => path.startsWith('articles/'));
      expect(older).toHaveLength(1);
      const putBack = (): void => older.forEach(([path, bytes]) => void storage.files.set(path, bytes));

      const expectations = await work(storage, platform, editor, 1 + (round % 3));
      putBack();
      const store = await open(storage, platform);
      await expectArchive(store, expectations);
      await store.close();

      putBack();
      const later = await work(storage, platform, editor, 1);
      const again = await open(storage, platform);
      await expectArchive(again, later);
      expect(valueOf(await again.verify()).findings).toEqual([]);
      await again.close();
    }
  });
});
