// Over the contract: two articles made of one, and one of two.
import { expect } from 'vitest';
import type { Feature, Telling } from './features.ts';
import { nobody, nothing } from './refusals.ts';

export const merge: Feature = {
  name: 'versions are made an article of their own, and merged again',
  async tell({ value, code, article, versions }: Telling) {
    const before = await value('article.get', { article });
    const made = await value('article.split', { article, versions: [versions[1], versions[2]] });
    expect(made.versions).toEqual(before.versions.slice(1));
    expect((await value('article.get', { article })).versions.map(({ id }) => id)).toEqual([versions[0]]);
    const merged = await value('article.merge', { into: article, from: [made.id] });
    expect(merged.article).toMatchObject({ versions: before.versions, annotations: before.annotations });
    expect(await value('article.get', { article: made.id })).toMatchObject({ mergedInto: article });
    expect((await value('archive.undoable', {})).undo?.clock).toBe(merged.act);

    expect(await code('article.merge', { into: article, from: [article] })).toBe('invalid-input');
    expect(await code('article.merge', { into: article, from: [made.id] })).toBe('not-found');
    expect(await code('article.merge', { into: nobody, from: [article] })).toBe('not-found');
    expect(await code('article.split', { article, versions: [nothing] })).toBe('not-found');
    expect(await code('article.split', { article, versions: [...versions] })).toBe('invalid-input');
  },
};
