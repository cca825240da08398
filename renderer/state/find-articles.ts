// Articles by words of their titles, for whoever chooses one.
import type { Client } from '../../archive/contract.ts';
import { countVersions } from '../localisation/counts.ts';
import { groupHits } from '../text/group-hits.ts';

/** An article that may be meant. */
export interface FoundArticle {
  readonly id: string;
  readonly name: string;
  readonly detail: string;
  readonly keys: readonly string[];
}

/** At most `limit` articles with the words in their headlines; none where the archive cannot say. */
export async function findArticles(client: Client, text: string, limit: number): Promise<readonly FoundArticle[]> {
  const found = await client.call('search.query', { text, limit: 200 });
  if (!found.ok) return [];
  const headlines = found.value.hits.filter(({ field }) => field === 'headline');
  return groupHits(headlines)
    .slice(0, limit)
    .map(({ article, title, hits: [hit] }) => ({
      id: article,
      name: title,
      detail: countVersions(hit?.versions ?? 1),
      keys: [],
    }));
}
