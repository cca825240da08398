// The library over the contract: found by its facets, ordered by tags and collections, many articles changed as one.
import { expect } from 'vitest';
import { anyArticle } from '../../archive/model/collection.ts';
import type { Feature, Telling } from './features.ts';
import { nobody } from './refusals.ts';

export const library: Feature = {
  name: 'the library is tagged, collected, filtered, removed from and restored to',
  async tell({ value, code, article }: Telling) {
    const articles = [article];
    expect(await value('library.tag', { articles, add: ['hav', 'trafik'] })).toEqual({ articles: 1 });
    expect(await value('library.tag', { articles, remove: ['hav'] })).toEqual({ articles: 1 });
    const filter = { ...anyArticle, tags: ['trafik'] };
    const made = await value('collection.describe', { description: { name: 'Trafik', filter } });
    const byHand = await value('collection.describe', { description: { name: 'Hesselø', filter: null } });
    const collection = byHand.id;
    expect([made.articles, byHand.articles]).toEqual([1, 0]);
    expect(await value('library.collect', { articles, collection })).toEqual({ articles: 1 });
    expect(await value('library.facets', {})).toMatchObject({
      collections: [
        { name: 'Hesselø', articles: 1 },
        { name: 'Trafik', articles: 1 },
      ],
      tags: [{ value: 'trafik', articles: 1 }],
    });
    const listed = await value('article.list', { filter: { ...anyArticle, collection, text: 'faerge' } });
    expect(listed.entries.map(({ id }) => id)).toEqual([article]);

    expect((await value('collection.remove', { collection })).removed).toBeTruthy();
    expect((await value('collection.restore', { collection })).removed).toBeUndefined();
    expect(await value('library.remove', { articles })).toEqual({ articles: 1 });
    expect(await value('library.restore', { articles })).toEqual({ articles: 1 });

    expect(await code('library.tag', { articles: [nobody], add: ['x'] })).toBe('not-found');
    expect(await code('library.tag', { articles, add: ['a, b'] })).toBe('invalid-input');
    expect(await code('library.tag', { articles })).toBe('invalid-input');
    expect(await code('library.collect', { articles, collection: nobody })).toBe('not-found');
    expect(await code('library.collect', { articles, collection: made.id })).toBe('invalid-input');
    expect(await code('collection.remove', { collection: nobody })).toBe('not-found');
  },
};
