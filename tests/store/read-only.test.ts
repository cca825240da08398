// Archives on a medium that cannot be written: what is there is read and verified, what is not is made in memory, and
// nothing at all is written.
import { beforeEach, describe, expect, it } from 'vitest';
import type { CallName, Params } from '../../archive/contract.ts';
import { inProcess } from '../../archive/in-process.ts';
import { newIdentifier } from '../../archive/model/identifier.ts';
import type { ReadOnly } from '../../archive/model/read-only.ts';
import { nodePlatform } from '../../archive/node/platform.ts';
import { createService } from '../../archive/service.ts';
import { openStore } from '../../archive/store/open.ts';
import { seal } from '../../archive/store/files/seal.ts';
import { type Storage, StorageError } from '../../archive/store/storage.ts';
import type { Store } from '../../archive/store/store.ts';
import { viewText } from '../../archive/store/views/view-file.ts';
import { importChange, noteEvent, steadyPlatform, valueOf, versionOf } from '../helpers/changes.ts';
import { memoryStorage, type MemoryStorage } from '../helpers/memory-storage.ts';

const location = '/archive';
const site = { host: 'redaktion', place: 'ab'.repeat(32) };
const elsewhere = { host: 'læsesal', place: 'cd'.repeat(32) };
const readOnly: ReadOnly = { reason: 'EROFS', writer: null };
const content = versionOf('Broen', 'Broen åbner tirsdag, siger kommunen.');
const later = versionOf('Broen', 'Broen åbner onsdag.');

let storage: MemoryStorage;
let article: string;
let notes: { readonly annotation: string };
let versions: readonly string[];

beforeEach(async () => {
  storage = memoryStorage();
  const platform = steadyPlatform();
  const store = valueOf(await openStore(storage, platform, { location, site, create: true }));
  article = newIdentifier(platform);
  versions = [...valueOf(await store.commit(importChange(platform, article, content, true))).versions];
  valueOf(await store.commit(importChange(platform, article, later, false)));
  const note = noteEvent(platform, article, content, 'Hvornår?');
  notes = { annotation: note.annotation.id };
  valueOf(await store.commit({ events: [note] }));
  await store.close();
});

/** The same files, in a storage that refuses whatever would change them. */
function medium(): Storage {
  const refuse = (path: string): Promise<never> => Promise.reject(new StorageError('read-only', path, 'EROFS'));
  return {
    ...storage,
    write: (files) => refuse(files[0]?.path ?? ''),
    append: refuse,
    truncate: refuse,
    remove: refuse,
  };
}

/** Opens it as it is on the medium, from another place than it was written in where `at` says so. */
async function read(told: ReadOnly = readOnly, at = site): Promise<Store> {
  const platform = steadyPlatform('2027-01-01T00:00:00.000Z');
  return valueOf(await openStore(medium(), platform, { location, site: at, readOnly: told }));
}

async function findings(store: Store): Promise<readonly string[]> {
  return valueOf(await store.verify()).findings.map(({ kind, path }) => `${kind} ${path.split('/')[0] ?? ''}`);
}

it('is read as it was written, says that it is read-only, and stays as it was', async () => {
  const before = new Map(storage.files);
  const store = await read();
  expect(store.describe()).toMatchObject({ readOnly, articles: 1, versions: 2, annotations: 1, repairs: [] });
  expect(valueOf(await store.article(article)).versions).toHaveLength(2);
  expect(valueOf(await store.version(versions[0] ?? ''))).toEqual(content);
  expect(await findings(store)).toEqual([]);
  await store.close();
  expect(storage.files).toEqual(before);
});

it('is verified without a word in the journal, and says so of itself as long as it is open', async () => {
  const store = await read();
  expect(store.describe().lastVerified).toBeNull();
  const { startedAt } = valueOf(await store.verify());
  expect(store.describe()).toMatchObject({ lastVerified: startedAt, lastFindings: 0 });
  expect((await read()).describe().lastVerified).toBeNull();
});

it('refuses every change by name, with the way out, and keeps answering', async () => {
  const store = await read();
  const service = createService({ store, platform: nodePlatform, agent: 'test/1' });
  const client = inProcess(service);
  const fields = { body: 'Ny', tags: [], motivation: 'commenting', colour: 'yellow' } as const;
  const document = { name: 'a.txt', content: Buffer.from('Titel\n\nEn ny artikel.').toString('base64') };
  const purge = { of: { version: versions[0] ?? '' }, reason: 'Retten', by: 'A. Arkivar' };
  const changes: { [N in CallName]?: Params<N> } = {
    'archive.setTitle': { title: 'Ny' },
    'archive.purge': purge,
    'archive.undo': {},
    'article.setTitle': { article, title: 'Ny' },
    'article.remove': { article },
    'annotation.create': { article, version: versions[0] ?? '', range: [0, 5], fields },
    'annotation.change': { article, ...notes, fields: { body: 'Anden' } },
    'annotation.remove': { article, ...notes },
    'library.tag': { articles: [article], add: ['ny'] },
    'collection.describe': { description: { name: 'Ny', filter: null } },
    'version.setLanguage': { article, version: versions[0] ?? '', language: 'nb' },
    'signing.start': {},
    'stamp.request': {},
  };
  for (const [name, params] of Object.entries(changes) as [CallName, never][]) {
    const answer = await client.call(name, params);
    expect([name, !answer.ok && answer.error.code]).toEqual([name, 'read-only']);
    expect(!answer.ok && answer.error.remedy).toContain('Copy the archive');
  }
  const imported = valueOf(await client.call('archive.import', { documents: [document] }));
  expect(imported.outcomes).toMatchObject([{ outcome: 'failed', error: { code: 'read-only' } }]);

  const asked: { [N in CallName]?: Params<N> } = {
    'archive.describe': {},
    'archive.history': {},
    'archive.undoable': {},
    'archive.verify': {},
    'archive.lastVerification': {},
    'article.list': {},
    'article.see': { article },
    'library.facets': {},
    'article.get': { article },
    'article.passages': { article },
    'annotation.list': { article, version: versions[0] ?? '' },
    'search.query': { text: 'onsdag' },
    'export.annotations': { article },
    'export.attributions': { format: 'jsonl' },
    'export.proof': { version: versions[0] ?? '' },
    'signing.describe': {},
    'stamp.list': {},
    'archive.purge': { ...purge, dryRun: true },
  };
  for (const [name, params] of Object.entries(asked) as [CallName, never][]) {
    const answer = await client.call(name, params);
    expect([name, answer.ok ? 'ok' : answer.error.message]).toEqual([name, 'ok']);
  }
  expect(valueOf(await client.call('search.query', { text: 'onsdag' })).hits).toHaveLength(1);
  await service.close();
});

it('is never verified by itself, since that could not be noted', async () => {
  const store = await read();
  const timers = {
    now: () => 0,
    after: () => {
      throw new Error('a timer was set');
    },
  };
  const service = createService({ store, platform: nodePlatform, agent: 'test/1', audit: { timers, days: 7 } });
  await service.close();
});

describe('what is wrong on the medium', () => {
  it('is found', async () => {
    const [path = ''] = [...storage.files.keys()].filter((each) => each.startsWith('originals/'));
    storage.files.get(path)?.fill(0, 0, 1);
    expect(await findings(await read())).toEqual(['content-differs originals']);
  });

  it('is found where a view was damaged, and read past', async () => {
    const [path = ''] = [...storage.files.keys()].filter((each) => each.startsWith('articles/'));
    storage.files.set(path, new TextEncoder().encode('{}\n'));
    const store = await read();
    expect(valueOf(await store.article(article)).annotations).toHaveLength(1);
    expect(await findings(store)).toEqual(['view-differs articles']);
  });

  it('is made in memory where views and the catalogue are missing', async () => {
    for (const path of storage.files.keys()) if (/^(?:articles|catalogue)/.test(path)) storage.files.delete(path);
    const store = await read();
    expect(valueOf(await store.article(article)).versions).toHaveLength(2);
    expect(store.describe().repairs).toEqual([]);
    expect(await findings(store)).toEqual(['missing articles', 'missing catalogue.json']);
  });

  it('is left where a write was interrupted, by this very place or another', async () => {
    const [path = ''] = [...storage.files.keys()].filter((each) => each.startsWith('journal/'));
    const whole = storage.files.get(path) ?? new Uint8Array();
    storage.files.set(path, Uint8Array.from([...whole, ...new TextEncoder().encode('{"clock":"2026')]));
    for (const place of [site, elsewhere]) {
      const store = await read(readOnly, place);
      expect(store.describe()).toMatchObject({ articles: 1, annotations: 1, repairs: [] });
      expect(await findings(store)).toEqual(['chain-broken journal']);
    }
  });

  it('does not give back what was purged', async () => {
    const before = new Map(storage.files);
    const platform = steadyPlatform('2026-04-01T00:00:00.000Z');
    const store = valueOf(await openStore(storage, platform, { location, site }));
    const order = { of: { versions: versions.slice(0, 1) }, notes: false, reason: 'Retten', by: 'A. Arkivar' };
    valueOf(await store.purge(order));
    await store.close();
    // The purge's event reached the medium; that it was carried out did not.
    for (const [path, bytes] of before) if (/^(?:versions|originals)/.test(path)) storage.files.set(path, bytes);
    const after = await read();
    expect(await after.version(versions[0] ?? '')).toMatchObject({ error: { code: 'purged' } });
    expect(await findings(after)).toEqual(['unexpected originals', 'unexpected versions']);
  });
});

describe('views that are behind the journal', () => {
  it('are no finding where the catalogue is too', async () => {
    const behind = new Map([...storage.files].filter(([path]) => /^(?:articles|catalogue)/.test(path)));
    const platform = steadyPlatform('2026-04-01T00:00:00.000Z');
    const store = valueOf(await openStore(storage, platform, { location, site }));
    valueOf(await store.commit({ events: [{ type: 'article-titled', article, title: 'Bro' }] }));
    await store.close();
    for (const [path, bytes] of behind) storage.files.set(path, bytes);
    const reading = await read();
    expect(valueOf(await reading.article(article)).title).toBe('Bro');
    expect(await findings(reading)).toEqual([]);
  });
});

describe('an archive that somebody else goes on writing', () => {
  it('is read as far as it was when it was opened, and verified without taking that for damage', async () => {
    const reading = await read({ reason: 'EACCES', writer: { pid: 4711, host: 'nabo' } }, elsewhere);
    const platform = steadyPlatform('2026-04-01T00:00:00.000Z');
    const writing = valueOf(await openStore(storage, platform, { location, site }));
    const more = versionOf('Broen', 'Broen åbner torsdag.');
    valueOf(await writing.commit(importChange(platform, article, more, false)));
    await writing.close();
    expect(reading.describe()).toMatchObject({ readOnly: { writer: { pid: 4711 } }, versions: 2 });
    expect(valueOf(await reading.version(versions[0] ?? ''))).toEqual(content);
    expect(await findings(reading)).toEqual([]);
  });
});

it('of an older format is brought forward in memory alone, and verified as that', async () => {
  const { id, created } = JSON.parse(new TextDecoder().decode(storage.files.get('archive.json'))) as {
    id: string;
    created: string;
  };
  const first = seal({ type: 'variorum-archive', format: 1, id, created }, nodePlatform.sha256);
  storage.files.set('archive.json', new TextEncoder().encode(viewText(first)));
  const store = await read();
  expect(store.describe()).toMatchObject({ format: 4, articles: 1, readOnly });
  expect(await findings(store)).toEqual([]);
  const [path = ''] = [...storage.files.keys()].filter((each) => each.startsWith('versions/'));
  storage.files.get(path)?.fill(0, 0, 1);
  expect(await findings(store)).toEqual(['content-differs versions']);
});
