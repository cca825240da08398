// Which articles to look into for a search, the likeliest first: by their terms alone, without reading any.
import type { MeantTerms } from './meant-terms.ts';
import type { TermIndex } from './term-index.ts';

/**
 * The numbers of the articles that have any of the words, or all of them where `needed` says as many; of two that fit
 * as well, that which was put in last comes first.
 * @param words What each word of the search may mean.
 * @param isThere Whether an article of that number has not been taken out.
 * @param total All numbers are below it.
 */
export function rankArticles(
  index: TermIndex,
  words: readonly MeantTerms[],
  needed: number,
  total: number,
  isThere: (article: number) => boolean,
): readonly number[] {
  const scores = new Float64Array(total);
  const wordsMet = new Uint8Array(total);
  const lastMet = new Uint8Array(total);
  words.forEach((terms, i) => {
    for (const [term, weight] of terms) {
      const counts = weight * rarity(index.count(term), total);
      index.forEach(term, (article, { inHeadline, times }) => {
        scores[article] = (scores[article] ?? 0) + counts * (times / (times + 1)) * (inHeadline ? 2 : 1);
        if (lastMet[article] === i + 1) return;
        lastMet[article] = i + 1;
        wordsMet[article] = (wordsMet[article] ?? 0) + 1;
      });
    }
  });
  const ranked: number[] = [];
  for (let article = total - 1; article >= 0; article -= 1) {
    if ((wordsMet[article] ?? 0) >= needed && isThere(article)) ranked.push(article);
  }
  return ranked.sort((one, other) => (scores[other] ?? 0) - (scores[one] ?? 0));
}

/** How much a term tells that `having` of `total` articles have: the inverse document frequency of BM25. */
export function rarity(having: number, total: number): number {
  return Math.log(1 + (Math.max(0, total - having) + 0.5) / (having + 0.5));
}
