// What a commit that failed could not take back is taken back later, and is never mistaken for what came after it.
import { expect, it } from 'vitest';
import { newIdentifier } from '../../archive/model/identifier.ts';
import { openStore } from '../../archive/store/open.ts';
import { type Storage, StorageError } from '../../archive/store/storage.ts';
import type { Store } from '../../archive/store/store.ts';
import { importChange, steadyPlatform, valueOf, versionOf } from '../helpers/changes.ts';
import { memoryStorage } from '../helpers/memory-storage.ts';

const content = versionOf('Overskrift', 'Ministeren siger, at sagen er afsluttet.');

/** A store whose journal cannot be appended to, and nothing removed, while `harm.isOn`. */
async function harmedStore(): Promise<{
  store: Store;
  harm: { isOn: boolean };
  storage: ReturnType<typeof memoryStorage>;
}> {
  const platform = steadyPlatform();
  const storage = memoryStorage();
  const harm = { isOn: false };
  const refused = (path: string): Promise<never> => Promise.reject(new StorageError('disk-full', path, 'ENOSPC'));
  const harmed: Storage = {
    ...storage,
    append: (path, bytes) => (harm.isOn && path.startsWith('journal/') ? refused(path) : storage.append(path, bytes)),
    remove: (path) => (harm.isOn ? refused(path) : storage.remove(path)),
  };
  const site = { place: 'a'.repeat(64), host: 'testbed' };
  const store = valueOf(await openStore(harmed, platform, { location: '/archive', site, create: true }));
  valueOf(await store.commit({ events: [{ type: 'archive-titled', title: 'Prøve' }] }));
  return { store, harm, storage };
}

const contentsOf = (files: ReadonlyMap<string, Uint8Array>): number =>
  [...files.keys()].filter((path) => /^(?:versions|originals)\//.test(path)).length;

it('is removed when the archive closes', async () => {
  const { store, harm, storage } = await harmedStore();
  const platform = steadyPlatform('2026-03-02T08:00:00.000Z');
  harm.isOn = true;
  const refused = await store.commit(importChange(platform, newIdentifier(platform), content, true));
  expect(refused).toMatchObject({ error: { code: 'disk-full' } });
  expect(contentsOf(storage.files)).toBe(2);
  harm.isOn = false;
  await store.close();
  expect(contentsOf(storage.files)).toBe(0);
});

it('stays where a later commit speaks of it', async () => {
  const { store, harm, storage } = await harmedStore();
  const platform = steadyPlatform('2026-03-02T08:00:00.000Z');
  const change = importChange(platform, newIdentifier(platform), content, true);
  harm.isOn = true;
  expect((await store.commit(change)).ok).toBe(false);
  harm.isOn = false;
  valueOf(await store.commit(change));
  await store.close();
  expect(contentsOf(storage.files)).toBe(2);
});
