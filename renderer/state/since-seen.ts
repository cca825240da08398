// What is new in an article since someone last looked at it. Pure.
import type { Article } from '../../archive/model/article.ts';
import type { Sha256 } from '../../archive/model/version.ts';

/** The version that was the newest then, the newest now, and how many came since. */
export interface SinceSeen {
  readonly before: Sha256;
  readonly version: Sha256;
  readonly count: number;
}

/** Null where nothing came, where nobody ever looked, or where what was seen is not among the versions any more. */
export function sinceSeen({ versions }: Pick<Article, 'versions'>, seen: Sha256 | null): SinceSeen | null {
  const at = versions.findIndex(({ id }) => id === seen);
  const newest = versions.at(-1);
  const count = versions.length - 1 - at;
  return seen === null || at < 0 || !newest || count === 0 ? null : { before: seen, version: newest.id, count };
}
