// What is remembered of articles' sources: kept through cancels and closings, read again where something changed, gone
// with what was purged.
import { describe, expect, it } from 'vitest';
import type { Client } from '../../archive/contract.ts';
import { type Application, importAll, startApplication, textFile } from '../helpers/application.ts';
import { valueOf } from '../helpers/changes.ts';

const names = [
  'Ida Lund',
  'Jens Brix',
  'Astrid Holm',
  'Henrik Juhl',
  'Karen Toft',
  'Peter Dahl',
  'Lone Skov',
  'Lars Bang',
];
const texts = names.map(
  (name, at) => `Sag ${at}\n\nSagen er afsluttet i dag efter ${at + 2} måneder, siger direktør ${name}.`,
);

async function filled(): Promise<Application & { readonly articles: readonly string[] }> {
  const application = await startApplication();
  const outcomes = await importAll(
    application.client,
    texts.map((text, at) => textFile(`${at}.txt`, text)),
  );
  return { ...application, articles: outcomes.map(({ article }) => article) };
}

/** The labels that a list has, and the titles of the articles that it read for it. */
async function listed(
  client: Client,
): Promise<{ readonly labels: readonly string[]; readonly read: readonly string[] }> {
  const read: string[] = [];
  const list = await client.call('source.list', { sort: 'label' }, { onProgress: ({ item }) => void read.push(item) });
  return { labels: valueOf(list).entries.map(({ label }) => label), read };
}

const sorted = [...names].sort();

describe('the index of sources', () => {
  it('reads each article once, and again where it changed', async () => {
    const { client, articles } = await filled();
    expect(await listed(client)).toMatchObject({ labels: sorted, read: { length: names.length } });
    expect((await listed(client)).read).toEqual([]);
    await importAll(client, [textFile('ny.txt', 'Sag 0\n\nSagen er ikke afsluttet, siger Sofie Falk.')], {
      article: articles[0]!,
    });
    const after = await listed(client);
    expect(after.read).toEqual(['Sag 0']);
    expect(after.labels).toEqual([...sorted, 'Sofie Falk'].sort());
    await client.call('article.remove', { article: articles[0]! });
    expect((await listed(client)).labels).toEqual(sorted.filter((name) => name !== 'Ida Lund'));
    await client.call('article.restore', { article: articles[0]! });
    expect((await listed(client)).labels).toEqual(after.labels);
  });

  it('keeps what was read before a cancel, and what was read before the archive was closed', async () => {
    const { client, service, storage } = await filled();
    const cancel = new AbortController();
    let before = 0;
    const cut = await client.call(
      'source.list',
      {},
      {
        signal: cancel.signal,
        onProgress: ({ done }) => {
          before = done;
          if (done === 3) cancel.abort();
        },
      },
    );
    expect(cut).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    await service.close();

    const again = await startApplication(storage);
    const { labels, read } = await listed(again.client);
    expect([labels, read.length]).toEqual([sorted, names.length - before]);
    await again.service.close();
    const third = await startApplication(storage);
    expect((await listed(third.client)).read).toEqual([]);
  });

  it('is made anew where its files are not as they were written', async () => {
    const { client, service, storage } = await filled();
    await listed(client);
    await service.close();
    const files = [...storage.files.keys()].filter((path) => path.startsWith('index/sources'));
    expect(files.length).toBeGreaterThan(0);
    const spoilt = ['nothing', '[]', '{"type":"variorum-sources","rules":"","articles":[["x"]]}'];
    files.forEach((path, at) => storage.files.set(path, new TextEncoder().encode(spoilt[at % spoilt.length])));
    const again = await startApplication(storage);
    expect(await listed(again.client)).toMatchObject({ labels: sorted, read: { length: names.length } });
  });

  it('has nothing of what was purged: not in a list, not on a card, not in a file', async () => {
    const { client, service, storage, articles } = await filled();
    await importAll(client, [textFile('ny.txt', 'Sag 0\n\nSagen er ikke afsluttet, siger Sofie Falk.')], {
      article: articles[0]!,
    });
    const { entries } = valueOf(await client.call('source.list', { text: 'Lund' }));
    const { versions } = valueOf(await client.call('article.get', { article: articles[0]! }));
    const order = { of: { version: versions[0]!.id }, reason: 'Retten', by: 'Arkivar' };
    valueOf(await client.call('archive.purge', order));
    expect(await client.call('source.card', { source: entries[0]!.id })).toMatchObject({
      error: { code: 'not-found' },
    });
    expect((await listed(client)).labels).toEqual(
      [...sorted.filter((name) => name !== 'Ida Lund'), 'Sofie Falk'].sort(),
    );
    await service.close();
    for (const [path, bytes] of storage.files) {
      if (path.startsWith('index/')) expect(new TextDecoder().decode(bytes), path).not.toContain('Lund');
    }
  });
});
