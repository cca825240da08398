// Hits of a search, grouped by article.
import type { SearchHit } from '../../archive/model/search-hit.ts';

export interface HitGroup {
  readonly article: string;
  readonly title: string;
  readonly hits: readonly SearchHit[];
}

/** The articles in the order of their first hit, and the hits of each in the order given. */
export function groupHits(hits: readonly SearchHit[]): readonly HitGroup[] {
  return [...new Set(hits.map(({ article }) => article))].map((article) => {
    const ofArticle = hits.filter((hit) => hit.article === article);
    return { article, title: ofArticle[0]?.title ?? '', hits: ofArticle };
  });
}
