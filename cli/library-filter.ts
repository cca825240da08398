// The filter of the library as it is told on the command line.
import type { Command } from 'commander';
import type { Client } from '../archive/contract.ts';
import { anyArticle, type Collection, type LibraryFilter } from '../archive/model/collection.ts';
import { fail, ok, type Result } from '../archive/model/result.ts';
import { repeated } from './repeated.ts';

export interface FilterOptions {
  readonly tag?: readonly string[];
  readonly collection?: string;
  readonly language?: string;
  readonly publisher?: string;
  readonly text?: string;
  readonly unseen?: boolean;
  readonly noted?: boolean;
}

/** Adds the options that `libraryFilterOf` reads. */
export function withFilterOptions(command: Command): Command {
  return command
    .option('-t, --tag <tag>', 'that have this tag; given several times: all of them', repeated)
    .option('--collection <collection>', 'that are in this collection')
    .option('--language <tag>', 'in this language, such as da')
    .option('--publisher <name>', 'by this publisher')
    .option('--text <words>', 'whose title or publisher has these words')
    .option('--unseen', 'with a version that nobody has looked at')
    .option('--noted', 'with notes');
}

/** What the options ask for; `not-found` for a collection that is not there. */
export async function libraryFilterOf(client: Client, options: FilterOptions): Promise<Result<LibraryFilter>> {
  const { tag = [], collection, language = null, publisher = null, text = '', unseen = false, noted = false } = options;
  const filter = { ...anyArticle, tags: tag, language, publisher, text, unseen, noted };
  if (collection === undefined) return ok(filter);
  const found = await findCollection(client, collection);
  return found.ok ? ok({ ...filter, collection: found.value.id }) : found;
}

/** Whether the options ask for anything. */
export function isFiltering(options: FilterOptions): boolean {
  const { tag, collection, language, publisher, text, unseen, noted } = options;
  return [tag, collection, language, publisher, text, unseen, noted].some((given) => given !== undefined);
}

/** The collection of that name, whatever its case, or whose identifier begins so. */
export async function findCollection(client: Client, name: string): Promise<Result<Collection>> {
  const facets = await client.call('library.facets', {});
  if (!facets.ok) return facets;
  const wanted = name.trim().toLowerCase();
  const { collections } = facets.value;
  const named = collections.filter((collection) => collection.name.toLowerCase() === wanted);
  const found = named.length > 0 ? named : collections.filter(({ id }) => wanted.length >= 4 && id.startsWith(wanted));
  const [only] = found;
  if (only !== undefined && found.length === 1) return ok(only);
  const remedy = '`variorum collection list --json` shows the collections with their identifiers.';
  return only === undefined
    ? fail('not-found', `There is no collection "${name}".`, remedy, { name })
    : fail('invalid-input', `${String(found.length)} collections are called "${name}".`, remedy, { name });
}
