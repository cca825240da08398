// An article as it would be with some of the versions that were taken out of it. What was taken out can still be read.
import type { Article } from './article.ts';
import type { Sha256 } from './version.ts';

/** With those of `versions` that were taken out, in the order of time; the same object where none of them was. */
export function withRemoved(article: Article, versions: readonly (Sha256 | null)[]): Article {
  const back = (article.removedVersions ?? []).filter(({ id }) => versions.includes(id));
  if (back.length === 0) return article;
  const first = ({ captures }: Article['versions'][number]): string => captures[0]?.capturedAt ?? '';
  const all = [...article.versions, ...back].sort((one, other) => {
    const [a, b] = [first(one), first(other)];
    return a < b ? -1 : Number(a > b);
  });
  return { ...article, versions: all };
}
