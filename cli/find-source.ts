// The source that a person means: by its identifier, or by words of its label, its names and roles.
import type { Value } from '../archive/contract.ts';
import type { SourceEntry } from '../archive/model/source-card.ts';
import { fail, ok, type Result } from '../archive/model/result.ts';
import type { Session } from './answer.ts';

/** How many candidates an ambiguous name lists. */
const shownCandidates = 8;

/** The identifier of the source that `name` means, or why it means none or several. */
export async function findSource({ client, signal, onProgress }: Session, name: string): Promise<Result<string>> {
  if (/^(?:name:|in:)|^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(name)) return ok(name);
  const listed = await client.call('source.list', { text: name.slice(0, 200), limit: 1000 }, { signal, onProgress });
  if (!listed.ok) return listed;
  const { entries } = listed.value;
  const exact = entries.filter(({ label }) => label.toLowerCase() === name.trim().toLowerCase());
  const candidates = exact.length > 0 ? exact : entries;
  const [only] = candidates;
  if (only && candidates.length === 1) return ok(only.id);
  if (!only) {
    const remedy = '`variorum source list` shows them.';
    return fail('not-found', `The archive has no source "${name}".`, remedy, { name });
  }
  return severalSources(name, candidates, listed.value.total);
}

function severalSources(name: string, candidates: readonly SourceEntry[], total: number): Result<never> {
  const many = Math.max(total, candidates.length);
  const shown = candidates.slice(0, shownCandidates).map(({ id, label }) => `\n  ${label}  (${id})`);
  const more = many > shown.length ? `\n  … and ${many - shown.length} more` : '';
  return fail(
    'invalid-input',
    `"${name}" could be any of ${many} sources:${shown.join('')}${more}`,
    'Name it in full, or by its identifier.',
    { name },
  );
}

/** All of a card: every article in which the source is quoted. */
export async function readCard(
  { client, signal, onProgress }: Session,
  source: string,
): Promise<Result<Value<'source.card'>>> {
  const limit = 500;
  const first = await client.call('source.card', { source, limit }, { signal, onProgress });
  if (!first.ok) return first;
  const appearances = [...first.value.appearances];
  while (appearances.length < first.value.entry.articles) {
    const offset = appearances.length;
    const next = await client.call('source.card', { source, offset, limit }, { signal, onProgress });
    if (!next.ok) return next;
    if (next.value.appearances.length === 0) break;
    appearances.push(...next.value.appearances);
  }
  return ok({ ...first.value, appearances });
}
