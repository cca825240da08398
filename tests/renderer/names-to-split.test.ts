// What a person who splits a source means: names in every article, or all that some articles call it.
import { describe, expect, it } from 'vitest';
import type { SourceAppearance } from '../../archive/model/source-card.ts';
import { namesToSplit } from '../../renderer/text/names-to-split.ts';

function appearance(article: string, ...names: string[]): SourceAppearance {
  return { article, title: article, names, versions: [], since: '2026-01-01T00:00:00.000Z', statements: [] };
}

const appearances = [
  appearance('first', 'Anna Holm', 'Holm'),
  appearance('second', 'Anna Holm'),
  appearance('third', 'A. Holm', 'Anna Holm', 'A. Holm'),
];

describe('splitting a source', () => {
  it('means names that are chosen in every article', () => {
    expect(namesToSplit({ by: 'names', names: new Set(['A. Holm', 'Holm']) }, appearances)).toEqual([
      { article: null, name: 'A. Holm' },
      { article: null, name: 'Holm' },
    ]);
  });

  it('means all names of the articles that are chosen, each once', () => {
    expect(namesToSplit({ by: 'articles', articles: new Set(['first', 'third']) }, appearances)).toEqual([
      { article: 'first', name: 'Anna Holm' },
      { article: 'first', name: 'Holm' },
      { article: 'third', name: 'A. Holm' },
      { article: 'third', name: 'Anna Holm' },
    ]);
  });
});
