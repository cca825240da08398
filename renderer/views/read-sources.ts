// Reads the list of the archive's sources by stretches, and one's card as far as it is shown.
import type { CallOptions, Client, Value } from '../../archive/contract.ts';
import type { SourceCard } from '../../archive/model/source-card.ts';
import type { SourceChoice } from '../state/source-choice.ts';
import { succeed } from '../state/succeed.ts';

/** The most that one call gives. */
const mostArticles = 500;

/** A stretch of the sources that are chosen. Throws a `FailedCall`, as does the one below. */
export function readSources(
  client: Client,
  { text, kind, sort }: SourceChoice,
  page: { readonly offset: number; readonly limit: number },
  options: CallOptions,
): Promise<Value<'source.list'>> {
  return succeed(
    client.call('source.list', { text: text.trim(), sort, ...page, ...(kind !== null && { kind }) }, options),
  );
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
