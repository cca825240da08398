// What an article is, in a line.
import { msg, str } from '@lit/localize';
import type { Article } from '../../archive/model/article.ts';
import { countVersions } from './counts.ts';
import { formatSpan } from './format.ts';

/** `Kystbladet · 4 versions over 9 hours`. */
export function articleInALine({ versions }: Pick<Article, 'versions'>): string {
  const count = countVersions(versions.length);
  const publisher = versions.at(-1)?.captures.at(-1)?.metadata.publisher;
  const [first, last] = [versions[0], versions.at(-1)].map((version) => version?.captures[0]?.capturedAt);
  const history =
    first && last && Date.parse(last) - Date.parse(first) >= 60_000
      ? msg(str`${count} over ${formatSpan(first, last)}`, { id: 'shell.versionsOver' })
      : count;
  return publisher ? `${publisher} · ${history}` : history;
}
