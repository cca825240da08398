import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openArchive } from '../../archive/node/open-archive.ts';
import { nodePlatform } from '../../archive/node/platform.ts';
import type { EventBody } from '../../archive/model/event.ts';
import { newIdentifier } from '../../archive/model/identifier.ts';
import type { Result } from '../../archive/model/result.ts';
import type { VersionContent } from '../../archive/model/version.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'variorum-store-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.value;
}

describe('an archive', () => {
  it('keeps what was committed across closing and opening', async () => {
    const { store, close } = value(await openArchive(folder, { create: true }));
    const text = 'En overskrift\n\nOg et afsnit.';
    const content: VersionContent = {
      type: 'variorum-version',
      language: 'da',
      text,
      blocks: [
        { kind: 'headline', range: [0, 13] },
        { kind: 'paragraph', range: [15, 28] },
      ],
    };
    const bytes = new TextEncoder().encode(text);
    const article = newIdentifier(nodePlatform);
    const at = '2026-01-02T03:04:05.678Z';
    const captured: EventBody = {
      type: 'version-captured',
      article,
      textSha256: nodePlatform.sha256(bytes),
      headline: 'En overskrift',
      language: 'da',
      words: 5,
      capture: {
        id: newIdentifier(nodePlatform),
        version: store.prepare(content),
        capturedAt: at,
        recordedAt: at,
        via: 'file',
        agent: 'test/1',
        original: { sha256: nodePlatform.sha256(bytes), byteLength: bytes.length, mediaType: 'text/plain' },
        metadata: { canonicalUrl: 'https://a.example/1' },
      },
    };
    value(
      await store.commit({
        versions: [content],
        originals: [bytes],
        events: [{ type: 'article-created', article }, captured],
      }),
    );
    const before = value(await store.article(article));
    expect(before.versions).toHaveLength(1);
    await close();
    const again = value(await openArchive(folder));
    expect(value(await again.store.article(article))).toEqual(before);
    expect(value(await again.store.version(store.prepare(content)))).toEqual(content);
    expect(again.store.findByUrl('https://a.example/1')).toEqual([article]);
    expect(again.store.describe()).toMatchObject({ articles: 1, versions: 1, repairs: [] });
    value(await again.store.commit({ events: [{ type: 'article-titled', article, title: 'Ny' }] }));
    const locked = await openArchive(folder);
    expect(locked.ok ? '' : locked.error).toMatchObject({ code: 'archive-locked' });
    await again.close();
    const third = value(await openArchive(folder));
    expect(value(await third.store.article(article)).title).toBe('Ny');
    const verified = value(await third.store.verify());
    expect(verified.findings).toEqual([]);
    expect(verified).toMatchObject({ versions: 1, originals: 1, journalLines: 3, views: 2 });
    expect(third.store.describe().lastVerified).toBe(verified.startedAt);
    await third.close();
  });
});
