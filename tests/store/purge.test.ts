// Purging in whole archives: nothing of what was purged is left anywhere in the folder, everything else is as it was.
import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { EventBody } from '../../archive/model/event.ts';
import { newIdentifier } from '../../archive/model/identifier.ts';
import type { KeyKeeper } from '../../archive/model/signing.ts';
import { signerWith } from '../../archive/node/ed25519.ts';
import { originalPath, versionPath } from '../../archive/store/files/content.ts';
import { openStore } from '../../archive/store/open.ts';
import { StorageError } from '../../archive/store/storage.ts';
import { importChange, originalOf, valueOf, versionOf } from '../helpers/changes.ts';
import { expectPurged, fill, holding, id, open, order, plain, secret } from './secret-archive.ts';

describe('a purge', () => {
  it('says what it would do, and does nothing', async () => {
    const { storage, platform, article } = await fill();
    const store = valueOf(await open(storage, platform));
    const before = new Map(storage.files);
    const report = valueOf(await store.purge(order, { dryRun: true }));
    const original = platform.sha256(originalOf(secret));
    expect(report).toMatchObject({
      versions: [{ article, version: id(secret), captures: 1, quotes: 1, notes: 0, titles: 0 }],
      contents: [versionPath(id(secret)), originalPath(original)],
      kept: [],
      copies: [],
      devices: [],
    });
    expect(report.journals).toMatchObject([{ lines: 2 }]);
    expect(new Map(storage.files)).toEqual(before);
    await store.close();
  });

  it('leaves no word anywhere, and everything else as it was', async () => {
    const filled = await fill();
    const { storage, platform, article } = filled;
    expect(holding(storage).length).toBeGreaterThan(4);
    const store = valueOf(await open(storage, platform));
    valueOf(await store.purge(order));
    expect(holding(storage)).toEqual([]);
    expect(await store.version(id(secret))).toMatchObject({
      ok: false,
      error: { code: 'purged', details: { by: 'A. Arkivar', reason: 'Østre Landsret' } },
    });
    expect(valueOf(await store.article(article)).title).toBe('Mand dømt for bedrageri');
    // It goes on in the same session.
    const later = newIdentifier(platform);
    valueOf(await store.commit(importChange(platform, later, versionOf('Senere', 'Alt går videre.'), true)));
    expect(valueOf(await store.verify()).findings).toEqual([]);
    await store.close();
    expect(holding(storage)).toEqual([]);
    const again = await expectPurged(storage, platform, filled);
    expect(again.describe().repairs).toEqual([]);
    expect(valueOf(await again.article(later)).title).toBe('Senere');
  });

  it('of a whole article takes its titles, and with the notes what was written', async () => {
    const { storage, platform, article, note } = await fill();
    const store = valueOf(await open(storage, platform));
    const fields = { body: 'Det var ham.', tags: ['sagen'] };
    const titled: EventBody = { type: 'article-titled', article, title: 'Sagen om H. H.' };
    valueOf(await store.commit({ events: [titled] }));
    valueOf(await store.commit({ events: [{ type: 'annotation-changed', article, annotation: note, fields }] }));
    const report = valueOf(await store.purge({ ...order, of: { article }, notes: true }));
    expect(report.versions).toMatchObject([
      { version: id(secret), captures: 1, quotes: 1, notes: 2, titles: 0 },
      { version: id(plain), captures: 1, quotes: 1, notes: 1, titles: 1 },
    ]);
    const state = valueOf(await store.article(article));
    expect([state.title, state.titledBy]).toEqual(['[…]', 'headline']);
    expect(state.annotations.map(({ body, tags }) => [body, tags])).toEqual([
      ['', []],
      ['', []],
    ]);
    await store.close();
    for (const bytes of storage.files.values()) {
      expect(Buffer.from(bytes).toString()).not.toMatch(
        /hemmelig|H\. H\.|Mand dømt|Navnet skal|Hvem|Det var ham|sagen"/i,
      );
    }
  });

  it('is not taken back, and what was purged is not taken in again', async () => {
    const filled = await fill();
    const { storage, platform, article } = filled;
    const store = valueOf(await open(storage, platform));
    const report = valueOf(await store.purge(order));
    expect(report.versions).toHaveLength(1);
    expect(await store.purge(order)).toMatchObject({ ok: false, error: { code: 'purged' } });
    for (const change of [
      importChange(platform, article, secret, false),
      importChange(platform, newIdentifier(platform), secret, true),
    ]) {
      expect(await store.commit(change)).toMatchObject({ ok: false, error: { code: 'purged' } });
    }
    // Others that wait with it are not refused for its sake.
    const [refused, taken] = await Promise.all([
      store.commit(importChange(platform, article, secret, false)),
      store.commit(importChange(platform, newIdentifier(platform), versionOf('Andet', 'Noget andet.'), true)),
    ]);
    expect([refused.ok, taken.ok]).toEqual([false, true]);
    expect(holding(storage)).toEqual([]);
    await store.close();
  });

  it.each([
    ['a version that nobody has', { versions: ['0'.repeat(64)] }],
    ['an article that is not there', { article: '0190a000-0000-7000-8000-000000000000' }],
  ])('finds no %s', async (_, of) => {
    const { storage, platform } = await fill();
    const store = valueOf(await open(storage, platform));
    expect(await store.purge({ ...order, of })).toMatchObject({ ok: false, error: { code: 'not-found' } });
    await store.close();
  });

  it('leaves the signatures of all other lines and the heads that were stated true, and is signed itself', async () => {
    const { storage, platform } = await fill();
    const signer = signerWith(generateKeyPairSync('ed25519').privateKey);
    if (signer === undefined) throw new Error('no key');
    const keys: KeyKeeper = { make: () => Promise.resolve(signer), find: () => Promise.resolve(signer) };
    const place = { location: '/archive', site: { place: 'a'.repeat(64), host: 'test' }, keys };
    const store = valueOf(await openStore(storage, platform, place));
    valueOf(await store.testimony.startSigning());
    const article = newIdentifier(platform);
    valueOf(await store.commit(importChange(platform, article, versionOf('Hemmelig igen', 'Mere.'), true)));
    valueOf(await store.testimony.stateHead());
    valueOf(await store.purge({ ...order, of: { article } }));
    expect(valueOf(await store.verify()).findings).toEqual([]);
    await store.close();
    const [path = ''] = [...storage.files.keys()].filter((each) => each.startsWith('journal/'));
    const lines = Buffer.from(storage.files.get(path) ?? [])
      .toString()
      .trimEnd()
      .split('\n');
    expect(lines.find((line) => line.includes('version-purged'))).toContain('"signature"');
    const redacted = lines.filter((line) => line.includes('"was"') && !line.includes('version-purged'));
    expect(redacted).toHaveLength(1);
    expect(redacted[0]).not.toContain('"signature"');
  });

  it('takes out what was set aside, line by line, and leaves the rest there', async () => {
    const { storage, platform } = await fill();
    const device = [...storage.files.keys()].find((path) => path.startsWith('journal/')) ?? '';
    const lines = Buffer.from(storage.files.get(device) ?? []).toString();
    const aside = new Map<string, string>([
      ['quarantine/aaaaaaaa-3-1234.torn', lines.split('\n')[3]?.slice(0, -20) ?? ''],
      [`quarantine/2026/files/${device}`, lines],
      [`quarantine/2026/files/${versionPath(id(secret))}`, 'not what it was'],
      [
        'before-format-2/catalogue.json',
        `{"articles":[\n{"title":"Broen åbner"},\n{"title":"${'Hans Hemmelig dømt'}"}\n]}`,
      ],
      ['before-format-2/archive.json', '{}'],
      ['journal/aaaaaaaa.sync-conflict.ndjson', lines],
    ]);
    for (const [path, text] of aside) await storage.write([{ path, bytes: new TextEncoder().encode(text) }]);
    const store = valueOf(await open(storage, platform));
    const { copies } = valueOf(await store.purge(order));
    expect(copies).toEqual([
      { path: 'before-format-2/catalogue.json', fate: 'lines-removed' },
      { path: 'journal/aaaaaaaa.sync-conflict.ndjson', fate: 'left' },
      { path: `quarantine/2026/files/${device}`, fate: 'lines-removed' },
      { path: `quarantine/2026/files/${versionPath(id(secret))}`, fate: 'removed' },
      { path: 'quarantine/aaaaaaaa-3-1234.torn', fate: 'removed' },
    ]);
    expect(holding(storage)).toEqual(['journal/aaaaaaaa.sync-conflict.ndjson']);
    expect(storage.files.has('before-format-2/archive.json')).toBe(true);
    expect(Buffer.from(storage.files.get(`quarantine/2026/files/${device}`) ?? []).toString()).toContain('Broen');
    await store.close();
  });

  it('is not kept from it by what cannot be read, and names that', async () => {
    const { storage, platform } = await fill();
    const link = 'quarantine/2026/files/versions/link';
    await storage.write([{ path: link, bytes: new Uint8Array() }]);
    const read: typeof storage.read = (path, ...range) =>
      path === link ? Promise.reject(new StorageError('unreadable', path, 'a link')) : storage.read(path, ...range);
    const store = valueOf(await open({ ...storage, read }, platform));
    expect(valueOf(await store.purge(order)).copies).toEqual([{ path: link, fate: 'left' }]);
    expect(holding(storage)).toEqual([]);
    await store.close();
  });
});
