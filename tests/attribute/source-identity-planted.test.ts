// How well names alone tell who is one source in different articles: pairs of statements in a planted archive.
import { describe, expect, it } from 'vitest';
import { attribute } from '../../archive/attribute/attribute.ts';
import { KnownNames } from '../../archive/attribute/known-names.ts';
import { NameSources } from '../../archive/attribute/name-sources.ts';
import { type ArticleSource, sourcesInArticle } from '../../archive/attribute/sources-in-article.ts';
import { summariseSources } from '../../archive/attribute/source-summary.ts';
import { chanceFrom } from '../helpers/chance.ts';
import { type PlantedArticle, plantedArticle, plantedSpeakers } from '../helpers/planted-sources.ts';

interface Item {
  readonly article: number;
  readonly by: string;
  readonly isNamed: boolean;
  readonly source: string | null;
}

/** Every planted statement with the source that it was found to be of, if any. */
function itemsOf(articles: readonly PlantedArticle[]): readonly Item[] {
  const names = new KnownNames();
  const read = articles.map(({ text, language }) => {
    const attributions = attribute(text, { language });
    const sources = sourcesInArticle([{ text, attributions }]);
    names.add(summariseSources(sources, ['2026-01-01T00:00:00.000Z']));
    return { attributions, sources };
  });
  const nothing = { everywhere: new Map(), inArticle: new Map(), descriptions: new Map() };
  const nameSources = new NameSources(nothing, names.identify());
  return articles.flatMap(({ text, said }, article) => {
    const { attributions, sources } = read[article]!;
    return said.map(({ words, by, isNamed }): Item => {
      const at = attributions.attributions.findIndex(({ content }) =>
        content.some((range) => text.slice(...range).includes(words)),
      );
      return { article, by, isNamed, source: sourceOf(at, `${article}`, sources, nameSources) };
    });
  });
}

function sourceOf(at: number, article: string, sources: readonly ArticleSource[], known: NameSources): string | null {
  for (const { names } of sources) {
    const index = names.findIndex(({ statements }) => statements.some((place) => place.at === at));
    if (index >= 0) return known.of(article, names)[index]!;
  }
  return null;
}

/**
 * Of pairs of statements in two articles: of those that are found to be of one source, how many are of one speaker; of
 * those of one speaker, how many are found, where both articles give more than a last name.
 */
function pairsOf(items: readonly Item[]) {
  let planted = 0;
  let found = 0;
  let right = 0;
  let both = 0;
  for (const [index, one] of items.entries()) {
    for (const other of items.slice(index + 1)) {
      if (one.article === other.article) continue;
      const isOne = one.by === other.by;
      const isFound = one.source !== null && one.source === other.source;
      const isNamed = one.isNamed && other.isNamed;
      if (isFound) found += 1;
      if (isFound && isOne) right += 1;
      if (isOne && isNamed) planted += 1;
      if (isOne && isNamed && isFound) both += 1;
    }
  }
  return { precision: right / found, recall: both / planted, planted, found };
}

describe('sources across articles, by their names alone', () => {
  it.each([1, 2, 3])('finds 92 of 100 pairs, with one false in 100 at most (archive %i)', (seed) => {
    const chance = chanceFrom(seed);
    const speakers = plantedSpeakers(chance, 40);
    const articles = Array.from({ length: 300 }, (_, number) => plantedArticle(chance, speakers, number + 1));
    const { precision, recall, planted } = pairsOf(itemsOf(articles));
    console.log(`archive ${seed}: precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)} of ${planted} pairs`);
    expect(planted).toBeGreaterThan(10_000);
    expect(precision).toBeGreaterThan(0.99);
    expect(recall).toBeGreaterThan(0.92);
  });
});
