import { expect, test } from 'vitest';
import type { Client } from '../../archive/contract.ts';
import { importAll, startApplication, textFile } from '../helpers/application.ts';
import { valueOf } from '../helpers/changes.ts';

const text = 'Færge på grund\n\nEn færge er gået på grund ved Hesselø. Det oplyser Kystvagten.';
const fields = { body: 'Ring til havnefogeden', tags: [], motivation: 'commenting', colour: 'yellow' } as const;

async function found(client: Client, words: string): Promise<string[]> {
  return valueOf(await client.call('search.query', { text: words })).hits.map(({ field }) => field);
}

test('finds headlines, texts and notes, and what changed since the last search', async () => {
  const { client } = await startApplication();
  const [first] = await importAll(client, [textFile('1.txt', text)]);
  const { article, version } = first!;
  expect(await found(client, 'færgen')).toContain('headline');
  expect(await found(client, 'kystvagt')).toEqual(['text']);
  expect(await found(client, 'havnefoged')).toEqual([]);
  const note = valueOf(await client.call('annotation.create', { article, version, range: [20, 28], fields }));
  expect(await found(client, 'havnefoged')).toEqual(['note']);
  valueOf(await client.call('annotation.remove', { article, annotation: note.id }));
  expect(await found(client, 'havnefoged')).toEqual([]);
  valueOf(await client.call('article.remove', { article }));
  expect(await found(client, 'færgen')).toEqual([]);
});

test("a hit's place is where its words stand in the version's text", async () => {
  const { client } = await startApplication();
  await importAll(client, [textFile('1.txt', text)]);
  const [hit] = valueOf(await client.call('search.query', { text: 'kystvagten' })).hits;
  expect(text.slice(...hit!.at!)).toBe('Kystvagten');
  expect(hit!.snippet.slice(...hit!.ranges[0]!)).toBe('Kystvagten');
});

test('a hit says which version of how many it is from', async () => {
  const { client } = await startApplication();
  const [first] = await importAll(client, [textFile('1.txt', text)]);
  const { article } = first!;
  const documents = [textFile('2.txt', text.replace('Kystvagten', 'politiet'))];
  valueOf(await client.call('archive.import', { documents, article }));
  const places = async (words: string): Promise<readonly (readonly [number | null, number])[]> =>
    valueOf(await client.call('search.query', { text: words })).hits.map((hit) => [hit.versionNumber, hit.versions]);
  expect(await places('kystvagten')).toEqual([[1, 2]]);
  expect(await places('politiet')).toEqual([[2, 2]]);
});

test('the index is kept, taken up again, and made anew where it is no index', async () => {
  const { client, service, storage } = await startApplication();
  await importAll(client, [textFile('1.txt', text)]);
  await found(client, 'færgen');
  await service.close();
  expect([...storage.files.keys()]).toContain('index/search.json');

  const again = await startApplication(storage);
  expect(await found(again.client, 'kystvagten')).toEqual(['text']);
  await again.service.close();

  for (const damage of ['{}', '{"format":1}', '{"format":1,"articles":[],"terms":{}}', 'no JSON']) {
    storage.files.set('index/search.json', new TextEncoder().encode(damage));
    const mended = await startApplication(storage);
    expect(await found(mended.client, 'kystvagten'), damage).toEqual(['text']);
    await mended.service.close();
  }
});

test('what is missing or was taken back hides nothing else, and is found when it is there again', async () => {
  const { client, storage } = await startApplication();
  const names = ['alfa', 'beta', 'gamma'];
  for (const name of names) await importAll(client, [textFile(`${name}.txt`, `Sag ${name}\n\nEn zebra.`)]);
  const titles = async (): Promise<readonly string[]> =>
    valueOf(await client.call('search.query', { text: 'zebra' }))
      .hits.map(({ title }) => title)
      .sort();
  expect(await titles()).toEqual(['Sag alfa', 'Sag beta', 'Sag gamma']);
  const [path = ''] = [...storage.files.keys()].filter((each) => each.startsWith('versions/'));
  const bytes = storage.files.get(path)!;
  storage.files.delete(path);
  expect(await titles()).toHaveLength(2);
  storage.files.set(path, bytes);
  expect(await titles()).toHaveLength(3);

  // Gone while the others are read.
  await importAll(client, [
    textFile('delta.txt', 'Sag delta\n\nEn zebra.'),
    textFile('eta.txt', 'Sag eta\n\nEn zebra.'),
  ]);
  let undone: Promise<unknown> | undefined;
  const onProgress = (): void => {
    undone ??= client.call('archive.undo', {});
  };
  const found = valueOf(await client.call('search.query', { text: 'zebra' }, { onProgress }));
  await undone;
  expect(found.hits.length).toBeGreaterThanOrEqual(3);
  expect(await titles()).toEqual(['Sag alfa', 'Sag beta', 'Sag gamma']);
});

test('an index that is damaged where nobody asks is not kept', async () => {
  const { client, service, storage } = await startApplication();
  await importAll(client, [textFile('1.txt', text)]);
  await found(client, 'færgen');
  await service.close();
  const path = 'index/search.json';
  const index = JSON.parse(new TextDecoder().decode(storage.files.get(path))) as { terms: unknown[] };
  index.terms.push(['qqqq', '!']);
  storage.files.set(path, new TextEncoder().encode(JSON.stringify(index)));
  const again = await startApplication(storage);
  await importAll(again.client, [textFile('2.txt', 'Toget\n\nEt tog er kørt.')]);
  expect(await found(again.client, 'tog')).not.toEqual([]);
  await again.service.close();
  expect(new TextDecoder().decode(storage.files.get(path))).not.toContain('qqqq');
});

test('articles are read for a search once, told of meanwhile, and kept where it is given up', async () => {
  const { client } = await startApplication();
  const documents = Array.from({ length: 5 }, (_, number) => textFile(`${number}.txt`, `Nr. ${number}\n\nEn tekst.`));
  await importAll(client, documents);
  const read: string[] = [];
  const stop = new AbortController();
  const given = await client.call(
    'search.query',
    { text: 'tekst' },
    {
      signal: stop.signal,
      onProgress: ({ done, item }) => {
        read.push(item);
        if (done === 2) stop.abort();
      },
    },
  );
  expect(given).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  expect(read).toHaveLength(3);
  const later: string[] = [];
  const onProgress = ({ item }: { readonly item: string }): void => void later.push(item);
  expect(valueOf(await client.call('search.query', { text: 'tekst' }, { onProgress })).hits).toHaveLength(5);
  // The one that was being read when it was given up was read to its end.
  expect([...read, ...later].sort()).toEqual(documents.map((_, number) => `Nr. ${number}`));
});
