// What the first steps can be taken on, asked of the archive: whether it is the sample as nobody has touched it yet, and
// which article leads. Whatever cannot be read is no ground; nothing here fails.
import type { Client } from '../../archive/contract.ts';
import type { Article } from '../../archive/model/article.ts';
import { sampleAgent } from '../../archive/model/capture.ts';
import { articleToLeadBy, type Ground } from './first-steps.ts';

/** An archive with more articles than these is not the sample. */
const mostOfSample = 10;
/** How many articles are looked through for one to lead by: those that changed last. */
const mostToLeadBy = 50;

/** What is the sample's in an archive: nothing, something, or all of it with no article looked at. */
export type SampleLeft = 'none' | 'some' | 'untouched';

/** Says so by what the captures themselves say took them in. */
export async function sampleLeftIn(client: Client): Promise<SampleLeft> {
  const list = await client.call('article.list', { limit: mostOfSample });
  if (!list.ok || list.value.total === 0 || list.value.total > mostOfSample) return 'none';
  const { entries } = list.value;
  const articles = await Promise.all(entries.map(({ id }) => client.call('article.get', { article: id })));
  const samples = articles.filter((article) => article.ok && isOfSample(article.value));
  if (samples.length === 0) return 'none';
  const isUnseen = entries.every(({ unseen, versions }) => unseen === versions);
  return samples.length === entries.length && isUnseen ? 'untouched' : 'some';
}

function isOfSample({ versions }: Article): boolean {
  return versions.every(({ captures }) => captures.every(({ agent }) => agent === sampleAgent));
}

/**
 * The ground as it is now: the article that is open where it has several versions, else one to lead by in the reader's
 * `language`.
 */
export async function readGround(client: Client, open: string | null, language: string): Promise<Ground> {
  const [archive, opened] = await Promise.all([client.call('archive.describe', {}), readArticle(client, open)]);
  const article = opened && opened.versions.length > 1 ? opened : ((await findArticle(client, language)) ?? opened);
  return {
    article: article?.id ?? null,
    versions: article?.versions.map(({ id }) => id) ?? [],
    notes: article?.annotations.filter(({ removed }) => removed === undefined).length ?? 0,
    captures: archive.ok ? archive.value.captures : 0,
    locked: archive.ok && archive.value.readOnly !== null,
  };
}

async function findArticle(client: Client, language: string): Promise<Article | null> {
  const list = await client.call('article.list', { limit: mostToLeadBy });
  return readArticle(client, list.ok ? articleToLeadBy(list.value.entries, language) : null);
}

/** The article as long as it was not removed. */
async function readArticle(client: Client, article: string | null): Promise<Article | null> {
  if (article === null) return null;
  const read = await client.call('article.get', { article });
  return read.ok && read.value.removed === undefined ? read.value : null;
}
