// The library: filters, facets, collections, and what is done to many articles at once.
import { beforeEach, describe, expect, test } from 'vitest';
import type { Client, Params, Value } from '../../archive/contract.ts';
import { anyArticle, type LibraryFilter } from '../../archive/model/collection.ts';
import { type Application, importAll, startApplication, textFile } from '../helpers/application.ts';
import { valueOf } from '../helpers/changes.ts';

let app: Application;
let client: Client;
/** Three articles by the first word of their headlines. */
let ids: Readonly<Record<'Færger' | 'Tog' | 'Fly', string>>;

beforeEach(async () => {
  app = await startApplication();
  client = app.client;
  const outcomes = await importAll(client, [
    textFile('1.txt', 'Færger sejler igen\n\nDet oplyser rederiet.'),
    textFile('2.txt', 'Tog er forsinket\n\nDet oplyser banen, og det er ikke nyt.'),
    textFile('3.txt', 'Fly er aflyst\n\nDet oplyser lufthavnen.'),
  ]);
  const [one, two, three] = outcomes.map(({ article }) => article);
  ids = { Færger: one!, Tog: two!, Fly: three! };
});

async function ask<N extends Parameters<Client['call']>[0]>(call: N, params: Params<N>): Promise<Value<N>> {
  return valueOf(await client.call(call, params));
}

async function shown(filter: Partial<LibraryFilter>, more: Partial<Params<'article.list'>> = {}): Promise<string[]> {
  const { entries } = await ask('article.list', { filter: { ...anyArticle, ...filter }, sort: 'title', ...more });
  return entries.map(({ title }) => title.split(' ')[0]!);
}

describe('a filter', () => {
  test('by text finds words whatever their case and spelling, in any order, anywhere in title or publisher', async () => {
    expect(await shown({ text: '' })).toEqual(['Fly', 'Færger', 'Tog']);
    expect(await shown({ text: 'FAERGE' })).toEqual(['Færger']);
    expect(await shown({ text: 'igen færge' })).toEqual(['Færger']);
    expect(await shown({ text: 'er' })).toEqual(['Fly', 'Færger', 'Tog']);
    expect(await shown({ text: 'færge fly' })).toEqual([]);
  });

  test('by tags shows what has all of them', async () => {
    await ask('library.tag', { articles: [ids.Færger, ids.Tog], add: ['trafik'] });
    await ask('library.tag', { articles: [ids.Færger], add: ['hav'] });
    expect(await shown({ tags: ['trafik'] })).toEqual(['Færger', 'Tog']);
    expect(await shown({ tags: ['trafik', 'hav'] })).toEqual(['Færger']);
  });

  test('by language, notes and what was not looked at', async () => {
    expect(await shown({ language: 'sv' })).toEqual([]);
    expect(await shown({ unseen: true })).toEqual(['Fly', 'Færger', 'Tog']);
    const fields = { body: 'x', tags: [], motivation: 'commenting', colour: 'rose' } as const;
    const { versions } = await ask('article.get', { article: ids.Tog });
    await ask('annotation.create', { article: ids.Tog, version: versions[0]!.id, range: [0, 3], fields });
    expect(await shown({ noted: true })).toEqual(['Tog']);
  });
});

test('the list is of the archive as it is now, each time it is asked', async () => {
  expect(await shown({})).toEqual(['Fly', 'Færger', 'Tog']);
  await ask('article.remove', { article: ids.Fly });
  expect(await shown({})).toEqual(['Færger', 'Tog']);
  expect(await shown({}, { removed: true })).toEqual(['Fly']);
  await ask('article.setTitle', { article: ids.Tog, title: 'Af sporet' });
  expect(await shown({})).toEqual(['Af', 'Færger']);
});

test('pages of any size put together are the whole list, in every order', async () => {
  const documents = Array.from({ length: 60 }, (_, index) =>
    textFile(`${String(index)}.txt`, `Overskrift ${String((index * 37) % 60)}\n\nTekst ${String(index)}.`),
  );
  await importAll(client, documents);
  for (const sort of ['changed', 'captured', 'title', 'publisher', 'versions', 'unseen'] as const) {
    const whole = (await ask('article.list', { sort, limit: 1000 })).entries.map(({ id }) => id);
    expect(new Set(whole).size).toBe(63);
    // Another filter of the same meaning, so that nothing is remembered of the whole list.
    const pages: string[] = [];
    for (let offset = 0; offset < 63; offset += 4) {
      const filter = { ...anyArticle, text: ' ' };
      pages.push(...(await ask('article.list', { sort, offset, limit: 4, filter })).entries.map(({ id }) => id));
    }
    expect(pages).toEqual(whole);
  }
});

describe('many at once', () => {
  test('are tagged in one act, and only those that were not already', async () => {
    const all = Object.values(ids);
    expect(await ask('library.tag', { articles: [ids.Fly], add: ['trafik'] })).toEqual({ articles: 1 });
    const again = { articles: [...all, ids.Tog], add: ['trafik'], remove: ['ukendt'] };
    expect(await ask('library.tag', again)).toEqual({ articles: 2 });
    expect(await ask('library.tag', again)).toEqual({ articles: 0 });
    expect((await ask('library.facets', {})).tags).toEqual([{ value: 'trafik', articles: 3 }]);
    const { entry } = await ask('archive.undo', {});
    expect(entry).toMatchObject({ count: 2, articles: 2, changes: [{ type: 'article-tagged', tag: 'trafik' }, {}] });
    expect((await ask('library.facets', {})).tags).toEqual([{ value: 'trafik', articles: 1 }]);
    await ask('archive.redo', {});
    expect((await ask('library.facets', {})).tags).toEqual([{ value: 'trafik', articles: 3 }]);
  });

  test('more than one commit holds are one act all the same', async () => {
    const documents = Array.from({ length: 600 }, (_, index) =>
      textFile(`${String(index)}.txt`, `Nr. ${String(index)}`),
    );
    const articles = (await importAll(client, documents)).map(({ article }) => article);
    expect(await ask('library.tag', { articles, add: ['mange'] })).toEqual({ articles: 600 });
    expect((await ask('archive.undo', {})).entry).toMatchObject({ count: 600, articles: 600 });
    expect((await ask('library.facets', {})).tags).toEqual([]);
  });

  test('are removed and restored', async () => {
    expect(await ask('library.remove', { articles: [ids.Fly, ids.Tog] })).toEqual({ articles: 2 });
    expect(await shown({})).toEqual(['Færger']);
    expect(await ask('library.restore', { articles: [ids.Fly, ids.Færger] })).toEqual({ articles: 1 });
    expect(await shown({})).toEqual(['Fly', 'Færger']);
  });

  test('are left as they are where one of them is not there', async () => {
    const nobody = '0190a000-0000-7000-8000-000000000000';
    const tagged = await client.call('library.tag', { articles: [ids.Fly, nobody], add: ['trafik'] });
    expect(!tagged.ok && tagged.error.code).toBe('not-found');
    expect((await ask('library.facets', {})).tags).toEqual([]);
  });
});

describe('a collection', () => {
  test('has what was put into it, and is described, removed and restored', async () => {
    const made = await ask('collection.describe', { description: { name: ' Transport ', filter: null } });
    expect(made).toMatchObject({ name: 'Transport', filter: null, articles: 0 });
    const collection = made.id;
    expect(await ask('library.collect', { articles: [ids.Fly, ids.Tog], collection })).toEqual({ articles: 2 });
    expect(await ask('library.collect', { articles: [ids.Fly], collection, put: false })).toEqual({ articles: 1 });
    expect(await shown({ collection })).toEqual(['Tog']);
    expect((await ask('library.facets', {})).collections).toEqual([{ ...made, articles: 1 }]);

    const renamed = { name: 'Bane', filter: null };
    expect(await ask('collection.describe', { collection, description: renamed })).toMatchObject({ articles: 1 });
    expect((await ask('collection.remove', { collection })).removed).toBeTruthy();
    expect((await ask('library.facets', {})).collections).toEqual([]);
    const put = await client.call('library.collect', { articles: [ids.Fly], collection });
    expect(!put.ok && put.error.code).toBe('not-found');
    expect((await ask('collection.restore', { collection })).removed).toBeUndefined();
    await ask('archive.undo', {});
    expect((await ask('library.facets', {})).collections).toEqual([]);
  });

  test('with a filter has what the filter shows, now and later', async () => {
    const filter = { ...anyArticle, tags: ['trafik'] };
    const { id: collection } = await ask('collection.describe', { description: { name: 'Trafik', filter } });
    expect((await ask('library.facets', {})).collections).toMatchObject([{ articles: 0 }]);
    await ask('library.tag', { articles: [ids.Fly], add: ['trafik'] });
    expect((await ask('library.facets', {})).collections).toMatchObject([{ articles: 1 }]);
    expect(await shown({ collection })).toEqual(['Fly']);
    const put = await client.call('library.collect', { articles: [ids.Fly], collection });
    expect(!put.ok && put.error.code).toBe('invalid-input');
  });

  test('whose filter names another has what both show; filters in a circle show nothing', async () => {
    const one = await ask('collection.describe', {
      description: { name: 'Nye', filter: { ...anyArticle, unseen: true } },
    });
    const filter = { ...anyArticle, text: 'fly', collection: one.id };
    const two = await ask('collection.describe', { description: { name: 'Nye fly', filter } });
    expect(await shown({ collection: two.id })).toEqual(['Fly']);
    const circle = { name: 'Nye', filter: { ...anyArticle, collection: two.id } };
    await ask('collection.describe', { collection: one.id, description: circle });
    expect(await shown({ collection: one.id })).toEqual([]);
    const itself = { name: 'Nye', filter: { ...anyArticle, collection: one.id } };
    const refused = await client.call('collection.describe', { collection: one.id, description: itself });
    expect(!refused.ok && refused.error.code).toBe('invalid-input');
  });
});
