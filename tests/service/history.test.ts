// Taking things back through the service: what counts as one act, who is told of it, and what is found afterwards.
import { expect, test } from 'vitest';
import type { Notice } from '../../archive/contract.ts';
import { startApplication, textFile } from '../helpers/application.ts';
import { valueOf } from '../helpers/changes.ts';

const texts = ['Færge på grund', 'Bro lukket', 'Vej åbnet'].map(
  (headline, index) => `${headline}\n\n${headline} ved Hesselø, oplyser Kystvagten nummer ${String(index)}.`,
);
const files = texts.map((text, index) => textFile(`${String(index)}.txt`, text));

test('an import is one act, and so is one that takes several calls', async () => {
  const { client } = await startApplication();
  const total = async (): Promise<number> => valueOf(await client.call('article.list', {})).total;
  const first = valueOf(await client.call('archive.import', { documents: files.slice(0, 2) }));
  const act = first.act ?? '';
  expect(valueOf(await client.call('archive.import', { documents: files.slice(2), act })).act).toBe(act);
  const { undo } = valueOf(await client.call('archive.undoable', {}));
  expect(undo).toMatchObject({ count: 3, articles: 3 });
  valueOf(await client.call('archive.undo', {}));
  expect(await total()).toBe(0);
  valueOf(await client.call('archive.redo', {}));
  expect(await total()).toBe(3);
  const { entries } = valueOf(await client.call('archive.history', {}));
  expect(entries.map(({ changes, count }) => [changes[0]?.type, count])).toEqual([
    ['change-redone', 3],
    ['change-undone', 3],
    ['version-captured', 3],
  ]);
});

test('an import of nothing is no act', async () => {
  const { client } = await startApplication();
  expect(valueOf(await client.call('archive.import', { documents: [textFile('empty.txt', '')] })).act).toBeNull();
  expect(valueOf(await client.call('archive.undoable', {}))).toEqual({ undo: null, redo: null });
});

test('what was undone is not found, and when it is imported once more it is another article', async () => {
  const { client } = await startApplication();
  const hits = async (): Promise<number> =>
    valueOf(await client.call('search.query', { text: 'kystvagten' })).hits.length;
  const documents = files.slice(0, 1);
  const [first] = valueOf(await client.call('archive.import', { documents })).outcomes;
  expect(await hits()).toBeGreaterThan(0);
  valueOf(await client.call('archive.undo', {}));
  expect(await hits()).toBe(0);
  const [again] = valueOf(await client.call('archive.import', { documents })).outcomes;
  expect(again?.outcome).toBe('article-created');
  expect(again).not.toMatchObject({ article: first?.outcome === 'failed' ? '' : first?.article });
  expect(await hits()).toBeGreaterThan(0);
  expect(valueOf(await client.call('archive.verify', {})).findings).toEqual([]);
});

test('clients are told which articles are not as they were, or that the archive is not', async () => {
  const { client } = await startApplication();
  const { outcomes } = valueOf(await client.call('archive.import', { documents: files }));
  valueOf(await client.call('archive.setTitle', { title: 'Avis' }));
  const told: Notice[] = [];
  client.subscribe((notice) => told.push(notice));
  valueOf(await client.call('archive.undo', {}));
  expect(told).toEqual([{ type: 'changed', article: null }]);
  valueOf(await client.call('archive.undo', {}));
  const articles = outcomes.map((outcome) => (outcome.outcome === 'failed' ? '' : outcome.article));
  expect(told.slice(1).map((notice) => notice.type === 'changed' && notice.article)).toEqual(articles);
  valueOf(await client.call('archive.undo', {}));
  expect(told).toHaveLength(4);
});
