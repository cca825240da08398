// Articles by words of their titles, for whoever chooses one.
import type { Client } from '../../archive/contract.ts';
import { anyArticle } from '../../archive/model/collection.ts';
import { countVersions } from '../localisation/counts.ts';

/** An article that may be meant. */
export interface FoundArticle {
  readonly id: string;
  readonly name: string;
  readonly detail: string;
  readonly keys: readonly string[];
}

/** At most `limit` articles with these words in title or publisher, the last changed first; none where nobody can say. */
export async function findArticles(client: Client, text: string, limit: number): Promise<readonly FoundArticle[]> {
  const found = await client.call('article.list', { filter: { ...anyArticle, text: text.slice(0, 200) }, limit });
  if (!found.ok) return [];
  return found.value.entries.map(({ id, title, publisher, versions }) => ({
    id,
    name: title,
    detail: [...(publisher === undefined ? [] : [publisher]), countVersions(versions)].join(' · '),
    keys: [],
  }));
}
