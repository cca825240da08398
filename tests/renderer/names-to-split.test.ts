// What a person who splits a source means: a full name everywhere, a name that follows one in its article alone.
import { describe, expect, it } from 'vitest';
import type { SourceAppearance } from '../../archive/model/source-card.ts';
import { namesToSplit } from '../../renderer/text/names-to-split.ts';

function appearance(article: string, ...names: string[]): SourceAppearance {
  return { article, title: article, names, versions: [], since: '2026-01-01T00:00:00.000Z', statements: [] };
}

const appearances = [
  appearance('first', 'Anna Holm', 'Holm'),
  appearance('second', 'Anna Holm'),
  appearance('third', 'A. Holm', 'Anna Holm'),
];

describe('splitting a source', () => {
  it('means a full name everywhere, and in each article where it follows another', () => {
    expect(namesToSplit({ by: 'names', names: new Set(['Anna Holm']) }, appearances)).toEqual([
      { article: null, name: 'Anna Holm' },
      { article: 'third', name: 'Anna Holm' },
    ]);
  });

  it('means a name that always follows a fuller one in its articles alone', () => {
    expect(namesToSplit({ by: 'names', names: new Set(['Holm']) }, appearances)).toEqual([
      { article: 'first', name: 'Holm' },
    ]);
  });

  it('means a name everywhere whose articles are not shown', () => {
    expect(namesToSplit({ by: 'names', names: new Set(['Anne Holm']) }, appearances)).toEqual([
      { article: null, name: 'Anne Holm' },
    ]);
  });

  it('means all names of the articles that are chosen', () => {
    expect(namesToSplit({ by: 'articles', articles: new Set(['first', 'third']) }, appearances)).toEqual([
      { article: 'first', name: 'Anna Holm' },
      { article: 'first', name: 'Holm' },
      { article: 'third', name: 'A. Holm' },
      { article: 'third', name: 'Anna Holm' },
    ]);
  });
});
