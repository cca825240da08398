// A corpus of an archive, page by page: every version once, however long the texts and whatever happens between.
import { beforeEach, expect, it, vi } from 'vitest';
import type { Client, Value } from '../../archive/contract.ts';
import type { Attributions } from '../../archive/model/attribution.ts';
import { importAll, startApplication, textFile } from '../helpers/application.ts';
import { valueOf } from '../helpers/changes.ts';

const nothing: Attributions = {
  language: 'da',
  attributions: [],
  sources: [],
  credits: [],
  hedges: [],
  boilerplate: [],
};
vi.mock('../../archive/attribute/attribute.ts', () => ({ attribute: () => nothing }));

const long = (word: string): string => `${word}\n\n${'Broen er åben for alle. '.repeat(50_000)}`;
let client: Client;
let articles: readonly string[];

beforeEach(async () => {
  client = (await startApplication()).client;
  const taken = await importAll(
    client,
    ['Et', 'To', 'Tre'].map((word) => textFile(`${word}.txt`, long(word))),
  );
  articles = taken.map(({ article }) => article ?? '').sort();
});

async function page(from?: string): Promise<{ readonly ids: readonly string[]; readonly next: string | null }> {
  const { files, next }: Value<'export.attributions'> = valueOf(
    await client.call('export.attributions', { format: 'jsonl', ...(from !== undefined && { from }) }),
  );
  const lines = files.flatMap(({ content }) => content.split('\n').filter(Boolean));
  return { ids: lines.map((line) => (JSON.parse(line) as { id: string }).id), next };
}

it('comes in pages that end behind a version, and the last says so', async () => {
  const first = await page();
  const second = await page(first.next ?? '');
  expect(first.next).toBe(`${articles[2] ?? ''}/1`);
  expect(second.next).toBeNull();
  expect([...first.ids, ...second.ids]).toEqual(articles.map((article) => `${article}-1`));
});

it('goes on where the page before ended, also where that article is gone', async () => {
  const { next } = await page();
  valueOf(await client.call('article.remove', { article: articles[2] ?? '' }));
  expect(await page(next ?? '')).toEqual({ ids: [], next: null });
  expect(await page(`${articles[0] ?? ''}/2`)).toMatchObject({ ids: [`${articles[1] ?? ''}-1`] });
});

it('is of the articles that are named, in the same order and each once', async () => {
  const some = [articles[2] ?? '', articles[0] ?? '', articles[2] ?? ''];
  const ask = async (from?: string): Promise<Value<'export.attributions'>> =>
    valueOf(await client.call('export.attributions', { format: 'csv', articles: some, ...(from && { from }) }));
  const ids = ({ files }: Value<'export.attributions'>): readonly string[] =>
    articles.filter((article) => files.some(({ content }) => content.includes(article)));
  const all = await ask();
  expect([ids(all), all.next]).toEqual([[], null]);
  const lines = valueOf(await client.call('export.attributions', { format: 'jsonl', articles: some }));
  expect(ids(lines)).toEqual([articles[0], articles[2]]);
  const both = await client.call('export.attributions', { format: 'csv', articles: some, article: some[0] ?? '' });
  expect(!both.ok && both.error.code).toBe('invalid-input');
});

it('ends where it is cancelled', async () => {
  const cancel = new AbortController();
  cancel.abort();
  const answer = await client.call('export.attributions', { format: 'csv' }, { signal: cancel.signal });
  expect(!answer.ok && answer.error.code).toBe('cancelled');
});
