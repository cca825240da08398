// Several articles that a person means, each by its number, its identifier or words of its title.
import type { Client } from '../archive/contract.ts';
import type { Article } from '../archive/model/article.ts';
import { ok, type Result } from '../archive/model/result.ts';
import { findArticle } from './find-article.ts';

/** In the order named; the failure of the first that is none. */
export async function findArticles(client: Client, names: readonly string[]): Promise<Result<readonly Article[]>> {
  const found: Article[] = [];
  for (const name of names) {
    const article = await findArticle(client, name);
    if (!article.ok) return article;
    found.push(article.value);
  }
  return ok(found);
}
