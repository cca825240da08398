// An archive of which something is about to be purged: a version that names a name, one that does not, notes on both.
import { expect } from 'vitest';
import { newIdentifier } from '../../archive/model/identifier.ts';
import type { Platform } from '../../archive/model/platform.ts';
import type { VersionContent } from '../../archive/model/version.ts';
import { nameVersion } from '../../archive/store/files/content.ts';
import { openStore } from '../../archive/store/open.ts';
import type { PurgeOrder } from '../../archive/store/purge/purge-order.ts';
import type { Storage } from '../../archive/store/storage.ts';
import type { Store } from '../../archive/store/store.ts';
import {
  capturedEvent,
  importChange,
  noteEvent,
  originalOf,
  steadyPlatform,
  valueOf,
  versionOf,
} from '../helpers/changes.ts';
import { type MemoryStorage, memoryStorage } from '../helpers/memory-storage.ts';

export const secret = versionOf('Hans Hemmelig dømt', 'Hans Hemmelig fik to år for bedrageri.');
export const plain = versionOf('Mand dømt for bedrageri', 'En mand fik to år.');
const words = /hemmelig/i;

export function open(storage: Storage, platform: Platform, place = 'a'): ReturnType<typeof openStore> {
  return openStore(storage, platform, {
    location: '/archive',
    site: { place: place.repeat(64), host: 'test' },
    create: true,
  });
}

export interface Filled {
  readonly storage: MemoryStorage;
  readonly platform: Platform;
  readonly article: string;
  /** An article that the purge has nothing to do with. */
  readonly other: string;
  readonly note: string;
}

/** An archive with a version that names a name, one that does not, notes on both, and a title by hand; closed. */
export async function fill(): Promise<Filled> {
  const storage = memoryStorage();
  const platform = steadyPlatform();
  const store = valueOf(await open(storage, platform));
  const [article, other] = [newIdentifier(platform), newIdentifier(platform)];
  const metadata = { title: 'Hans Hemmelig', url: 'https://avis.example/hans-hemmelig', publisher: 'Fjordposten' };
  const note = noteEvent(platform, article, secret, 'Navnet skal ud.');
  const changes = [
    importChange(platform, other, versionOf('Broen åbner', 'Broen åbner tirsdag.'), true),
    {
      versions: [secret],
      originals: [originalOf(secret)],
      events: [{ type: 'article-created', article }, capturedEvent(platform, article, secret, { metadata })],
    },
    importChange(platform, article, plain, false),
    { events: [note, noteEvent(platform, article, plain, 'Hvem?')] },
    { events: [noteEvent(platform, other, versionOf('Broen åbner', 'Broen åbner tirsdag.'), 'Når?')] },
  ] as const;
  for (const change of changes) valueOf(await store.commit(change));
  valueOf(await store.writeIndex('search', { text: secret.text }));
  await store.close();
  return { storage, platform, article, other, note: note.annotation.id };
}

export function id(content: VersionContent): string {
  return nameVersion(content, steadyPlatform().sha256);
}

export const order: PurgeOrder = {
  of: { versions: [id(secret)] },
  notes: false,
  reason: 'Østre Landsret',
  by: 'A. Arkivar',
};

/** The files that hold the words. */
export function holding(storage: MemoryStorage): readonly string[] {
  return [...storage.files].filter(([, bytes]) => words.test(Buffer.from(bytes).toString())).map(([path]) => path);
}

export async function expectPurged(
  storage: MemoryStorage,
  platform: Platform,
  { article, other }: Filled,
): Promise<Store> {
  const store = valueOf(await open(storage, platform));
  expect(valueOf(await store.verify()).findings).toEqual([]);
  const state = valueOf(await store.article(article));
  expect(state.versions.map(({ id: name, headline, purged }) => [name, headline, purged?.reason])).toEqual([
    [id(secret), '', 'Østre Landsret'],
    [id(plain), 'Mand dømt for bedrageri', undefined],
  ]);
  expect(state.annotations.map(({ quote, body }) => [quote.exact, body])).toEqual([
    ['', 'Navnet skal ud.'],
    ['Mand dømt for bedrageri', 'Hvem?'],
  ]);
  expect(await store.version(id(secret))).toMatchObject({ ok: false, error: { code: 'purged' } });
  expect(valueOf(await store.version(id(plain))).text).toBe(plain.text);
  expect(valueOf(await store.article(other)).title).toBe('Broen åbner');
  return store;
}
