// Reads the list of the archive's sources, or one's card, as far as it is shown: in as many calls as that takes.
import type { CallOptions, Client } from '../../archive/contract.ts';
import type { SourceCard, SourceEntry } from '../../archive/model/source-card.ts';
import type { SourceChoice } from '../state/source-choice.ts';
import { succeed } from '../state/succeed.ts';

/** The most that one call gives. */
const mostEntries = 1000;
const mostArticles = 500;

export interface ListedSources {
  readonly total: number;
  readonly entries: readonly SourceEntry[];
}

/** The first `wanted` of the sources that are chosen. Throws a `FailedCall`, as do those below. */
export async function readSourceList(
  client: Client,
  { text, kind, sort }: SourceChoice,
  wanted: number,
  options: CallOptions,
): Promise<ListedSources> {
  const entries: SourceEntry[] = [];
  for (;;) {
    const limit = Math.min(wanted - entries.length, mostEntries);
    const params = { text: text.trim(), sort, offset: entries.length, limit, ...(kind !== null && { kind }) };
    const page = await succeed(client.call('source.list', params, options));
    entries.push(...page.entries);
    if (page.entries.length < limit || entries.length >= wanted) return { total: page.total, entries };
  }
}

/** The card with the first `wanted` of the articles that quote the source. */
export async function readSourceCard(
  client: Client,
  source: string,
  wanted: number,
  options: CallOptions,
): Promise<SourceCard> {
  const appearances: SourceCard['appearances'][number][] = [];
  for (;;) {
    const limit = Math.min(wanted - appearances.length, mostArticles);
    const card = await succeed(client.call('source.card', { source, offset: appearances.length, limit }, options));
    appearances.push(...card.appearances);
    if (card.appearances.length < limit || appearances.length >= wanted) return { ...card, appearances };
  }
}
