import { describe, expect, it } from 'vitest';
import { newIdentifier } from '../../archive/model/identifier.ts';
import { seal } from '../../archive/store/files/seal.ts';
import { writeArchiveFile } from '../../archive/store/files/archive-file.ts';
import { inspect, openStore, type OpenOptions } from '../../archive/store/open.ts';
import type { Store } from '../../archive/store/store.ts';
import { upgradeArchive, type UpgradeStep } from '../../archive/store/files/upgrade.ts';
import { importChange, noteEvent, steadyPlatform, valueOf, versionOf } from '../helpers/changes.ts';
import { type MemoryStorage, memoryStorage } from '../helpers/memory-storage.ts';

const location = '/somewhere/min avis';
const here = { place: 'a'.repeat(64), host: 'her' };
const there = { place: 'b'.repeat(64), host: 'der' };
const platform = steadyPlatform();
const content = versionOf('Overskrift', 'Ministeren siger, at sagen er afsluttet.');

async function open(storage: MemoryStorage, options: Partial<OpenOptions> = {}): Promise<Store> {
  return valueOf(await openStore(storage, platform, { location, site: here, create: true, ...options }));
}

/** A closed archive with one article of one version and a note. */
async function made(): Promise<{ readonly storage: MemoryStorage; readonly article: string }> {
  const storage = memoryStorage();
  const store = await open(storage);
  const article = newIdentifier(platform);
  valueOf(await store.commit(importChange(platform, article, content, true)));
  valueOf(await store.commit({ events: [noteEvent(platform, article, content, 'Hvem siger det?')] }));
  await store.close();
  return { storage, article };
}

function only(storage: MemoryStorage, folder: string): string {
  const [path = '', ...others] = [...storage.files.keys()].filter((each) => each.startsWith(folder));
  expect(others).toEqual([]);
  return path;
}

describe('opening', () => {
  it('makes an archive where there is nothing, when asked', async () => {
    const refused = await openStore(memoryStorage(), platform, { location, site: here });
    expect(refused).toMatchObject({ ok: false, error: { code: 'not-an-archive', details: { folder: location } } });
    const storage = memoryStorage();
    const { id, created } = (await open(storage)).describe();
    expect([...storage.files.keys()]).toEqual(['archive.json']);
    const again = await open(storage, { create: false });
    expect(again.describe()).toMatchObject({ id, created, format: 4, title: 'min avis', articles: 0, repairs: [] });
  });

  it('leaves a folder alone that holds other things', async () => {
    const storage = memoryStorage(new Map([['photo.jpg', new Uint8Array(3)]]));
    expect(await inspect(storage, { location, create: true })).toMatchObject({ error: { code: 'not-an-archive' } });
    const opened = await openStore(storage, platform, { location, site: here, create: true });
    expect(opened).toMatchObject({ error: { code: 'not-an-archive' } });
    expect([...storage.files.keys()]).toEqual(['photo.jpg']);
  });

  it('takes a folder for empty that holds only what systems and locks leave there', async () => {
    const storage = memoryStorage(
      new Map([
        ['.DS_Store', new Uint8Array(3)],
        ['lock/owner.json', new Uint8Array()],
      ]),
    );
    expect(await inspect(storage, { location, create: true })).toEqual({ ok: true, value: 'empty' });
  });

  it('names the file when archive.json cannot be read', async () => {
    const { storage } = await made();
    storage.files.set('archive.json', Buffer.from('{"type":"variorum-arch'));
    const opened = await openStore(storage, platform, { location, site: here, create: true });
    expect(opened).toMatchObject({ error: { code: 'archive-damaged', details: { file: 'archive.json' } } });
  });

  it('gives everything back as it was', async () => {
    const { storage, article } = await made();
    const store = await open(storage);
    expect(store.describe()).toMatchObject({ articles: 1, versions: 1, captures: 1, annotations: 1, repairs: [] });
    expect(valueOf(await store.article(article)).annotations[0]?.body).toBe('Hvem siger det?');
    expect(valueOf(await store.version(store.prepare(content)))).toEqual(content);
    expect(store.findByUrl(`https://fjordposten.example/${article}`)).toEqual([article]);
  });

  it.each([
    ['is gone', undefined],
    ['is empty', ''],
    ['is no JSON', '{"type":"variorum-cat'],
    ['is something else', '{"type":"variorum-article","article":null,"log":[]}'],
  ])('makes the catalogue again when it %s', async (_, text) => {
    const { storage, article } = await made();
    const whole = storage.files.get('catalogue.json');
    if (text === undefined) storage.files.delete('catalogue.json');
    else storage.files.set('catalogue.json', Buffer.from(text));
    const store = await open(storage);
    expect(store.describe().repairs).toHaveLength(1);
    expect(store.catalogue().map((entry) => entry.id)).toEqual([article]);
    await store.close();
    expect(storage.files.get('catalogue.json')).toEqual(whole);
  });

  it.each([
    ['is gone', undefined],
    ['is no JSON', '{"type":"variorum-article"'],
    ['lacks its events', '{"article":null,"log":[],"type":"variorum-article"}'],
  ])('makes the view of an article again when it %s', async (_, text) => {
    const { storage, article } = await made();
    const path = only(storage, 'articles/');
    const whole = storage.files.get(path);
    if (text === undefined) storage.files.delete(path);
    else storage.files.set(path, Buffer.from(text));
    const store = await open(storage);
    expect(valueOf(await store.article(article)).annotations).toHaveLength(1);
    await store.close();
    expect(storage.files.get(path)).toEqual(whole);
  });

  it('replays what the catalogue and the views do not know yet', async () => {
    const { storage, article } = await made();
    const views = [...storage.files].filter(([path]) => path.startsWith('articles/') || path === 'catalogue.json');
    const store = await open(storage);
    valueOf(await store.commit({ events: [{ type: 'article-titled', article, title: 'Kaldt noget' }] }));
    const second = newIdentifier(platform);
    valueOf(await store.commit(importChange(platform, second, versionOf('Anden', 'Endnu en sag.'), true)));
    await store.close();
    const whole = new Map(storage.files);
    for (const [path, bytes] of views) storage.files.set(path, bytes);
    storage.files.delete([...storage.files.keys()].find((path) => path.endsWith(`${second}.json`)) ?? '');

    const again = await open(storage);
    expect(again.describe()).toMatchObject({ articles: 2, repairs: [] });
    expect(valueOf(await again.article(article)).title).toBe('Kaldt noget');
    await again.close();
    expect(new Map([...storage.files].sort())).toEqual(new Map([...whole].sort()));
  });
});

describe('a version or an original', () => {
  it('that was altered is not given out', async () => {
    const { storage } = await made();
    const store = await open(storage);
    for (const folder of ['versions/', 'originals/']) {
      const path = only(storage, folder);
      const bytes = (storage.files.get(path) ?? new Uint8Array()).slice();
      bytes[10] = (bytes[10] ?? 0) ^ 1;
      storage.files.set(path, bytes);
      const id = /([0-9a-f]{64})/.exec(path)?.[1] ?? '';
      const read = folder === 'versions/' ? await store.version(id) : await store.original(id);
      expect(read).toMatchObject({ error: { code: 'archive-damaged', details: { file: path } } });
    }
    expect(await store.version('0'.repeat(64))).toMatchObject({ error: { code: 'not-found' } });
  });

  it('that was altered is put right when the same content is captured again', async () => {
    const { storage, article } = await made();
    const path = only(storage, 'versions/');
    storage.files.set(path, Buffer.from('{}'));
    const store = await open(storage);
    valueOf(await store.commit(importChange(platform, article, content, false)));
    expect(valueOf(await store.version(store.prepare(content)))).toEqual(content);
    expect(valueOf(await store.verify()).findings).toEqual([]);
  });
});

describe('devices', () => {
  it('go on with their own journal in the same place', async () => {
    const { storage, article } = await made();
    const store = await open(storage);
    valueOf(await store.commit({ events: [{ type: 'article-removed', article }] }));
    only(storage, 'journal/');
    only(storage, 'devices/');
  });

  it('begin a journal of their own in a copy, and the union of both is the same in either place', async () => {
    const { storage, article } = await made();
    const copy = memoryStorage(storage.files);
    const [mine, theirs] = [await open(storage), await open(copy, { site: there })];
    valueOf(await mine.commit({ events: [{ type: 'article-titled', article, title: 'Min' }] }));
    valueOf(await mine.commit({ events: [noteEvent(platform, article, content, 'her')] }));
    valueOf(await theirs.commit({ events: [noteEvent(platform, article, content, 'der')] }));
    valueOf(await theirs.commit({ events: [{ type: 'article-titled', article, title: 'Deres' }] }));
    await mine.close();
    await theirs.close();
    expect(mine.describe().device).not.toBe(theirs.describe().device);

    /** What a file synchroniser does: every file that is new, and of a journal the longer one. */
    const union = (own: MemoryStorage, other: MemoryStorage): MemoryStorage => {
      const synchronised = memoryStorage(own.files);
      for (const [path, bytes] of other.files) {
        if (!/^(?:journal|devices|versions|originals)\//.test(path)) continue;
        if ((own.files.get(path)?.length ?? -1) < bytes.length) synchronised.files.set(path, bytes);
      }
      return synchronised;
    };
    const merged = [await open(union(storage, copy)), await open(union(copy, storage), { site: there })] as const;
    const articles = [valueOf(await merged[0].article(article)), valueOf(await merged[1].article(article))] as const;
    expect(articles[0]).toEqual(articles[1]);
    expect(articles[0].title).toBe('Deres');
    expect(articles[0].annotations.map(({ body }) => body)).toEqual(['Hvem siger det?', 'her', 'der']);
    for (const store of merged) expect(valueOf(await store.verify()).findings).toEqual([]);
  });

  it('leave a damaged journal as it is, go on in another, and lose nothing that the views still know', async () => {
    const { storage, article } = await made();
    const path = only(storage, 'journal/');
    const damaged = (storage.files.get(path) ?? new Uint8Array()).slice(0, 700);
    storage.files.set(path, damaged);
    const store = await open(storage);
    expect(store.describe().repairs.join()).toContain(path);
    valueOf(await store.commit({ events: [{ type: 'article-titled', article, title: 'Videre' }] }));
    expect(storage.files.get(path)).toEqual(damaged);
    expect(valueOf(await store.article(article))).toMatchObject({
      title: 'Videre',
      annotations: [{ body: 'Hvem siger det?' }],
    });
    expect(valueOf(await store.verify()).findings).toContainEqual(
      expect.objectContaining({ path, kind: 'chain-broken' }),
    );
    await store.close();
    expect(valueOf(await (await open(storage)).article(article)).title).toBe('Videre');
  });
});

describe('another format', () => {
  it('that is newer is refused with both numbers, and nothing is changed', async () => {
    const { storage } = await made();
    await writeArchiveFile(
      storage,
      { format: 7, id: newIdentifier(platform), created: '2031-01-01T00:00:00.000Z' },
      platform.sha256,
    );
    const before = new Map(storage.files);
    for (const refused of [
      await inspect(storage, { location, create: true }),
      await openStore(storage, platform, { location, site: here, create: true }),
    ]) {
      expect(refused).toMatchObject({ error: { code: 'archive-newer', details: { format: 7, supported: 4 } } });
      expect(refused.ok ? '' : refused.error.message).toMatch(/format 7.*up to 4/);
    }
    expect(storage.files).toEqual(before);
  });

  it('that is older is brought forward step by step, with the old files kept', async () => {
    const { storage } = await made();
    const old = new Map(storage.files);
    const step =
      (format: number): UpgradeStep =>
      async (files, { keep }) => {
        await keep('catalogue.json');
        await files.remove('catalogue.json');
        const file = seal({ type: 'variorum-archive', format, id: newIdentifier(platform) }, platform.sha256);
        await files.write([{ path: 'archive.json', bytes: Buffer.from(JSON.stringify(file)) }]);
        return 'done';
      };
    const steps = new Map([
      [1, step(2)],
      [2, step(3)],
    ]);
    const left = await upgradeArchive(storage, { from: 1, to: 3, steps, location, sha256: platform.sha256 });
    expect(left).toEqual({ ok: true, value: [1, 2] });
    expect(storage.files.get('before-format-2/archive.json')).toEqual(old.get('archive.json'));
    expect(storage.files.get('before-format-2/catalogue.json')).toEqual(old.get('catalogue.json'));
    expect(storage.files.has('before-format-3/archive.json')).toBe(true);
    const unknown = await upgradeArchive(storage, {
      from: 1,
      to: 3,
      steps: new Map(),
      location,
      sha256: platform.sha256,
    });
    expect(unknown).toMatchObject({ error: { code: 'not-an-archive', details: { format: 1 } } });
  });
});
