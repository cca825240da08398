// archive/README.md shows the files of a small archive. They are what the program writes, to the byte.
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { newIdentifier } from '../../archive/model/identifier.ts';
import { openStore } from '../../archive/store/open.ts';
import { capturedEvent, noteEvent, originalOf, steadyPlatform, valueOf, versionOf } from '../helpers/changes.ts';
import { memoryStorage } from '../helpers/memory-storage.ts';

/** An article that was captured once, was given a note, and then a title by hand. */
async function example(): Promise<ReadonlyMap<string, Uint8Array>> {
  const storage = memoryStorage();
  const platform = steadyPlatform('2026-03-01T08:00:00.000Z');
  const site = { place: platform.sha256(new TextEncoder().encode('a folder on a machine')), host: 'redaktion' };
  const store = valueOf(await openStore(storage, platform, { location: '/archive', site, create: true }));
  const article = newIdentifier(platform);
  const content = versionOf('Broen åbner', 'Broen åbner tirsdag, siger kommunen.');
  valueOf(
    await store.commit({
      versions: [content],
      originals: [originalOf(content)],
      events: [{ type: 'article-created', article }, capturedEvent(platform, article, content)],
    }),
  );
  valueOf(await store.commit({ events: [noteEvent(platform, article, content, 'Hvornår?')] }));
  valueOf(await store.commit({ events: [{ type: 'article-titled', article, title: 'Broen' }] }));
  await store.close();
  return storage.files;
}

describe('the example in archive/README.md', () => {
  it('shows every file of the archive as it is', async () => {
    const readme = await readFile('archive/README.md', 'utf8');
    const shown = new Map<string, string>();
    for (const [, path = '', text = ''] of readme.matchAll(/^`([^`\n]+)`:\n\n```\w*\n([^]*?)\n?```$/gm)) {
      shown.set(path, text);
    }
    const written = new Map<string, string>();
    for (const [path, bytes] of await example()) written.set(path, Buffer.from(bytes).toString().replace(/\n$/, ''));
    expect(new Map([...shown].sort())).toEqual(new Map([...written].sort()));
  });
});
