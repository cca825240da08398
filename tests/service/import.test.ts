import { expect, test } from 'vitest';
import { importAll, startApplication, textFile } from '../helpers/application.ts';
import { valueOf } from '../helpers/changes.ts';

const noon = 'Færge på grund\n\nEn færge er gået på grund ved Hesselø. Det oplyser Kystvagten.';
const evening = 'Færge er fri\n\nFærgen ved Hesselø er kommet fri. Det oplyser Kystvagten mandag aften.';
const other = 'Bro lukket\n\nBroen over sundet er lukket på grund af storm. Det oplyser Vejvagten.';

const page = (text: string): string =>
  `<html><head><link rel="canonical" href="https://kyst.example/faerge"><title>Færge</title></head><body><article>
  <h1>Færge ved Hesselø</h1><p>${text}</p><p>Kystvagten følger sagen ved Hesselø og venter på højvande i nat.</p></article></body></html>`;

test('files given as versions become versions of one article, in the order given', async () => {
  const { client } = await startApplication();
  const outcomes = await importAll(client, [textFile('1.txt', noon), textFile('2.txt', evening)], { asVersions: true });
  expect(outcomes.map(({ outcome }) => outcome)).toEqual(['article-created', 'version-added']);
  const article = valueOf(await client.call('article.get', { article: outcomes[0]!.article }));
  expect(article.versions.map(({ headline }) => headline)).toEqual(['Færge på grund', 'Færge er fri']);
});

test('the same content again is a capture, not a version', async () => {
  const { client } = await startApplication();
  const files = [textFile('1.txt', noon), textFile('2.txt', evening)];
  const [first] = await importAll(client, files, { asVersions: true });
  expect((await importAll(client, files, { asVersions: true })).map(({ outcome }) => outcome)).toEqual([
    'capture-recorded',
    'capture-recorded',
  ]);
  expect((await importAll(client, [textFile('copy.txt', noon)])).map(({ outcome }) => outcome)).toEqual([
    'capture-recorded',
  ]);
  const article = valueOf(await client.call('article.get', { article: first!.article }));
  expect(article.versions.map(({ captures }) => captures.length)).toEqual([3, 2]);
  expect(valueOf(await client.call('article.list', {})).total).toBe(1);
});

test("a page finds its article by the address it calls its own, and another text is another article's", async () => {
  const { client } = await startApplication();
  const html = (text: string) => ({ ...textFile('side.html', page(text)), mediaType: 'text/html' });
  const [first] = await importAll(client, [html('En færge er gået på grund mandag morgen.')]);
  const [second] = await importAll(client, [html('Færgen er kommet fri mandag aften.')]);
  const [third] = await importAll(client, [textFile('other.txt', other)]);
  expect([first, second, third].map((outcome) => outcome!.outcome)).toEqual([
    'article-created',
    'version-added',
    'article-created',
  ]);
  expect(second!.article).toBe(first!.article);
});

test('what is captured earlier stands earlier', async () => {
  const { client } = await startApplication();
  const [first] = await importAll(client, [{ ...textFile('2.txt', evening), capturedAt: '2026-11-11T20:00:00.000Z' }]);
  await importAll(client, [{ ...textFile('1.txt', noon), capturedAt: '2026-11-11T11:00:00.000Z' }], {
    article: first!.article,
  });
  const article = valueOf(await client.call('article.get', { article: first!.article }));
  expect(article.versions.map(({ headline }) => headline)).toEqual(['Færge på grund', 'Færge er fri']);
});

test('one bad file hinders no other, and is named', async () => {
  const { client } = await startApplication();
  const documents = [textFile('empty.txt', ''), textFile('1.txt', noon)];
  const { outcomes } = valueOf(await client.call('archive.import', { documents }));
  expect(outcomes.map(({ outcome }) => outcome)).toEqual(['failed', 'article-created']);
  expect(outcomes[0]).toMatchObject({ name: 'empty.txt', error: { code: 'empty-file' } });
});

test('the same text in two imports at once is one article', async () => {
  const { client } = await startApplication();
  await Promise.all([1, 2, 3].map(() => importAll(client, [textFile('1.txt', noon)])));
  const { total, entries } = valueOf(await client.call('article.list', {}));
  expect([total, entries[0]!.captures]).toEqual([1, 3]);
});

test('a removed article is left alone: the same text begins another', async () => {
  const { client } = await startApplication();
  const [first] = await importAll(client, [textFile('1.txt', noon)]);
  valueOf(await client.call('article.remove', { article: first!.article }));
  const [again] = await importAll(client, [textFile('1.txt', noon)]);
  expect(again!.outcome).toBe('article-created');
  expect(again!.article).not.toBe(first!.article);
  const refused = await client.call('archive.import', {
    documents: [textFile('2.txt', evening)],
    article: first!.article,
  });
  expect(refused).toMatchObject({ ok: false, error: { code: 'not-found' } });
});

test('a cancelled import keeps what was taken in', async () => {
  const { client } = await startApplication();
  const controller = new AbortController();
  const result = await client.call(
    'archive.import',
    { documents: [textFile('1.txt', noon), textFile('2.txt', other)] },
    { signal: controller.signal, onProgress: () => controller.abort() },
  );
  const { outcomes, act } = valueOf(result);
  expect(outcomes.map(({ name }) => name)).toEqual(['1.txt']);
  expect(act).not.toBeNull();
  expect(valueOf(await client.call('article.list', {})).total).toBe(1);
});

test('an import that is cancelled before anything was taken in says so', async () => {
  const { client } = await startApplication();
  const controller = new AbortController();
  const result = await client.call(
    'archive.import',
    { documents: [textFile('1.txt', ''), textFile('2.txt', other)] },
    { signal: controller.signal, onProgress: () => controller.abort() },
  );
  expect(result).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  expect(valueOf(await client.call('article.list', {})).total).toBe(0);
});

test('where the first document of an article cannot be kept, the next one begins it', async () => {
  const { client } = await startApplication();
  const html = (text: string) => ({ ...textFile('side.html', page(text)), mediaType: 'text/html' });
  const [purged] = await importAll(client, [html('En færge er gået på grund mandag morgen.')]);
  const order = { reason: 'Østre Landsret', by: 'A. Arkivar' };
  valueOf(await client.call('archive.purge', { of: { article: purged!.article }, ...order }));
  valueOf(await client.call('article.remove', { article: purged!.article }));
  const documents = [
    textFile('før.txt', other),
    html('En færge er gået på grund mandag morgen.'),
    html('Færgen er kommet fri mandag aften.'),
    html('Færgen er i havn tirsdag.'),
  ];
  const { outcomes, act } = valueOf(await client.call('archive.import', { documents }));
  expect(outcomes.map(({ outcome }) => outcome)).toEqual([
    'article-created',
    'failed',
    'article-created',
    'version-added',
  ]);
  const total = valueOf(await client.call('article.list', {})).total;
  expect(total).toBe(2);
  expect(act).not.toBeNull();
  valueOf(await client.call('archive.undo', {}));
  expect(valueOf(await client.call('article.list', {})).total).toBe(0);
});

test('documents taken in together find their places as they would one after the other', async () => {
  const html = (text: string) => ({ ...textFile('side.html', page(text)), mediaType: 'text/html' });
  const files = [
    textFile('før.txt', other),
    html('En færge er gået på grund mandag morgen.'),
    textFile('1.txt', noon),
    html('Færgen er kommet fri mandag aften.'),
    textFile('kopi.txt', noon),
    html('En færge er gået på grund mandag morgen.'),
    textFile('igen.txt', other),
  ];
  const together = await startApplication();
  const outcomes = await importAll(together.client, files);
  const alone = await startApplication();
  const oneByOne = [];
  for (const file of files) oneByOne.push(...(await importAll(alone.client, [file])));
  const told = (each: typeof outcomes) => {
    const names = [...new Set(each.map(({ article }) => article))];
    return each.map(({ outcome, article, version }) => [outcome, names.indexOf(article), version]);
  };
  expect(told(outcomes)).toEqual(told(oneByOne));
  expect(outcomes.map(({ outcome }) => outcome)).toEqual([
    'article-created',
    'article-created',
    'article-created',
    'version-added',
    'capture-recorded',
    'capture-recorded',
    'capture-recorded',
  ]);
});
