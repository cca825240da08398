// What a commit that failed could not take back is taken back later, and is never mistaken for what came after it.
import { describe, expect, it } from 'vitest';
import { newIdentifier } from '../../archive/model/identifier.ts';
import { openStore } from '../../archive/store/open.ts';
import { type Storage, StorageError } from '../../archive/store/storage.ts';
import type { Store } from '../../archive/store/store.ts';
import { incomingPath } from '../../archive/store/incoming.ts';
import { journalPath } from '../../archive/store/journal/journal.ts';
import { versionPath } from '../../archive/store/files/content.ts';
import { importChange, steadyPlatform, valueOf, versionOf } from '../helpers/changes.ts';
import { type MemoryStorage, memoryStorage } from '../helpers/memory-storage.ts';

const content = versionOf('Overskrift', 'Ministeren siger, at sagen er afsluttet.');

/** A store whose journal cannot be appended to, and nothing removed, while `harm.isOn`; notes are torn while it `tears`. */
async function harmedStore(): Promise<{
  store: Store;
  harm: { isOn: boolean; tears: boolean };
  storage: ReturnType<typeof memoryStorage>;
}> {
  const platform = steadyPlatform();
  const storage = memoryStorage();
  const harm = { isOn: false, tears: false };
  const refused = (path: string): Promise<never> => Promise.reject(new StorageError('disk-full', path, 'ENOSPC'));
  const harmed: Storage = {
    ...storage,
    append: async (path, bytes) => {
      if (harm.isOn && path.startsWith('journal/')) return refused(path);
      const isTorn = harm.tears && path.startsWith('incoming/');
      await storage.append(path, isTorn ? bytes.subarray(0, 20) : bytes);
      if (isTorn) await refused(path);
    },
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

it('does not count after closing where its lines were written, and then neither known as durable nor cut off', async () => {
  const platform = steadyPlatform();
  const storage = memoryStorage();
  const harm = { isOn: false };
  const refused = (path: string): Promise<never> => Promise.reject(new StorageError('unreadable', path, 'EIO'));
  const harmed: Storage = {
    ...storage,
    append: async (path, bytes) => {
      await storage.append(path, bytes);
      if (harm.isOn && path.startsWith('journal/')) await refused(path);
    },
    truncate: (path, length) => (harm.isOn ? refused(path) : storage.truncate(path, length)),
  };
  const options = { location: '/archive', site: { place: 'a'.repeat(64), host: 'testbed' }, create: true };
  const store = valueOf(await openStore(harmed, platform, options));
  valueOf(await store.commit({ events: [{ type: 'archive-titled', title: 'Prøve' }] }));
  harm.isOn = true;
  const article = newIdentifier(platform);
  expect((await store.commit(importChange(platform, article, content, true))).ok).toBe(false);
  harm.isOn = false;
  await store.close();
  const again = valueOf(await openStore(storage, platform, options));
  expect(again.catalogue()).toEqual([]);
  expect(valueOf(await again.verify()).findings).toEqual([]);
  await again.close();
});

it('is known though the note before its own was not written whole', async () => {
  const { store, harm, storage } = await harmedStore();
  const platform = steadyPlatform('2026-03-02T08:00:00.000Z');
  const change = importChange(platform, newIdentifier(platform), content, true);
  harm.tears = true;
  expect(await store.commit(change)).toMatchObject({ error: { code: 'disk-full' } });
  expect(contentsOf(storage.files)).toBe(0);
  harm.tears = false;
  harm.isOn = true;
  expect((await store.commit(change)).ok).toBe(false);
  expect(contentsOf(storage.files)).toBe(2);
  // Not closed: the process is killed here.
  const again = memoryStorage(storage.files);
  const site = { place: 'a'.repeat(64), host: 'testbed' };
  await valueOf(await openStore(again, platform, { location: '/archive', site })).close();
  expect(contentsOf(again.files)).toBe(0);
});

describe('what was interrupted here and was taken in by another device', () => {
  /** Both devices have written; the first one's note says that it was about to make what the second one has. */
  async function twoDevices(): Promise<{
    open: (place: string) => Promise<Store>;
    storage: MemoryStorage;
    id: string;
  }> {
    const platform = steadyPlatform();
    const storage = memoryStorage();
    const open = async (place: string): Promise<Store> => {
      const site = { place: place.repeat(64), host: 'testbed' };
      return valueOf(await openStore(storage, platform, { location: '/archive', site, create: true }));
    };
    const here = await open('a');
    const { device } = here.describe();
    valueOf(await here.commit({ events: [{ type: 'archive-titled', title: 'Prøve' }] }));
    await here.close();
    const there = await open('b');
    const { versions } = valueOf(await there.commit(importChange(platform, newIdentifier(platform), content, true)));
    await there.close();
    const id = versions[0] ?? '';
    const note = JSON.stringify({ bytes: 0, paths: [versionPath(id)] });
    await storage.append(incomingPath(device), new TextEncoder().encode(`${note}\n`));
    return { open, storage, id };
  }

  it('stays, also where the catalogue covers its line', async () => {
    const { open, id } = await twoDevices();
    const again = await open('a');
    expect(valueOf(await again.version(id)).text).toBe(content.text);
    expect(again.describe().repairs).toEqual([]);
    await again.close();
  });

  it('stays where that journal cannot be read', async () => {
    const { open, storage, id } = await twoDevices();
    const journals = [...storage.files.keys()].filter((path) => path.startsWith('journal/'));
    const theirs = journals.find((path) => Buffer.from(storage.files.get(path) ?? []).includes(id)) ?? journalPath('');
    storage.files.get(theirs)?.fill(0x20, 0, 40);
    storage.files.delete('catalogue.json');
    const again = await open('a');
    expect(valueOf(await again.version(id)).text).toBe(content.text);
    await again.close();
  });
});
