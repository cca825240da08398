// The article that a person means: by its number in the catalogue, by its id or the beginning of it, or by words of
// its title.
import type { Client } from '../archive/contract.ts';
import type { Article, CatalogueEntry } from '../archive/model/article.ts';
import { fail, ok, type Result } from '../archive/model/result.ts';

/** A catalogue entry with its number: its place, from 1, among all articles in the order they were taken in. */
export interface NumberedEntry {
  readonly number: number;
  readonly entry: CatalogueEntry;
}

const pageSize = 1000;
/** How many candidates an ambiguous name lists. */
const shownCandidates = 8;

/** Every article of the archive, removed ones included, by number. Ids are UUIDv7, whose order is that of time. */
export async function readCatalogue(client: Client): Promise<Result<readonly NumberedEntry[]>> {
  const entries: CatalogueEntry[] = [];
  for (const removed of [false, true]) {
    let offset = 0;
    let total = 1;
    while (offset < total) {
      const page = await client.call('article.list', { sort: 'title', offset, limit: pageSize, removed });
      if (!page.ok) return page;
      entries.push(...page.value.entries);
      total = page.value.total;
      offset += pageSize;
    }
  }
  entries.sort((one, other) => (one.id < other.id ? -1 : 1));
  return ok(entries.map((entry, index) => ({ number: index + 1, entry })));
}

/** The article that `name` means, or why it means none or several. */
export async function findArticle(client: Client, name: string): Promise<Result<Article>> {
  const found = await findArticleId(client, name);
  return found.ok ? client.call('article.get', { article: found.value }) : found;
}

async function findArticleId(client: Client, name: string): Promise<Result<string>> {
  const catalogue = await readCatalogue(client);
  if (!catalogue.ok) return catalogue;
  const candidates = matching(catalogue.value, name);
  const [only] = candidates;
  if (only && candidates.length === 1) return ok(only.entry.id);
  if (!only) {
    const remedy = '`variorum list` shows the articles with their numbers; `variorum search` looks inside them.';
    return fail('not-found', `The archive has no article "${name}".`, remedy, { name });
  }
  const shown = candidates.slice(0, shownCandidates).map(({ number, entry }) => `\n  ${number}  ${entry.title}`);
  const more = candidates.length > shown.length ? `\n  … and ${candidates.length - shown.length} more` : '';
  return fail(
    'invalid-input',
    `"${name}" could be any of ${candidates.length} articles:${shown.join('')}${more}`,
    'Name it by its number, or by more of its title.',
    { name },
  );
}

/** The first way of naming that means anything decides. */
function matching(catalogue: readonly NumberedEntry[], name: string): readonly NumberedEntry[] {
  const wanted = name.trim().toLowerCase();
  const byNumber = /^[1-9]\d{0,6}$/.test(wanted) ? catalogue.filter(({ number }) => number === Number(wanted)) : [];
  if (byNumber.length > 0) return byNumber;
  const byId = /^[0-9a-f-]{4,36}$/.test(wanted) ? catalogue.filter(({ entry }) => entry.id.startsWith(wanted)) : [];
  if (byId.length > 0) return byId;
  const words = fold(wanted).split(/\s+/).filter(Boolean);
  const exact = catalogue.filter(({ entry }) => fold(entry.title) === words.join(' '));
  if (words.length === 0 || exact.length === 1) return exact;
  return catalogue.filter(({ entry }) => {
    const title = fold(entry.title);
    return words.every((word) => title.includes(word));
  });
}

/** Case and accents do not count; the Danish letters do, since they are letters of their own. */
function fold(text: string): string {
  const letters = text.normalize('NFC').toLowerCase();
  return letters.replace(/[^æøåäö\p{ASCII}]/gu, (letter) => letter.normalize('NFD').replace(/\p{M}/gu, ''));
}
