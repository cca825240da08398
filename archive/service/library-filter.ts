// Which articles of the library a filter shows, as what each of them must be. Pure; knows the catalogue's entries and the
// archive's collections.
import type { CatalogueEntry } from '../model/article.ts';
import type { LibraryFilter } from '../model/collection.ts';
import type { DescribedCollection } from '../store/views/fold-collections.ts';
import { foldWords } from './library-words.ts';

/** What an article must be to be shown: all of it. */
export interface Conditions {
  /** Words that its title or publisher has, folded; not empty. Looked for in all articles at once. */
  readonly words: readonly string[];
  readonly shows: readonly ((entry: CatalogueEntry) => boolean)[];
}

/**
 * What `filter` asks, each word of its text anywhere in a title or publisher. A collection with a filter has what that
 * one shows; of collections whose filters name each other nothing is shown.
 */
export function conditionsOf(
  { collection, language, noted, publisher, tags, text, unseen }: LibraryFilter,
  collections: ReadonlyMap<string, DescribedCollection>,
): Conditions {
  const of = collection === null ? anything : conditionsOfCollection(collection, collections);
  const shows: readonly (Conditions['shows'][number] | false)[] = [
    unseen && ((entry) => entry.unseen > 0),
    noted && ((entry) => entry.annotations > 0),
    language !== null && ((entry) => entry.language === language),
    publisher !== null && ((entry) => entry.publisher === publisher),
    ...tags.map<Conditions['shows'][number]>((tag) => (entry) => entry.tags?.includes(tag) === true),
  ];
  return {
    words: [...of.words, ...foldWords(text).split(/\s+/u).filter(Boolean)],
    shows: [...of.shows, ...shows.filter((condition) => condition !== false)],
  };
}

/** What the articles of a collection are. */
export function conditionsOfCollection(id: string, collections: ReadonlyMap<string, DescribedCollection>): Conditions {
  const filter = collections.get(id)?.filter ?? null;
  if (filter === null) return { words: [], shows: [(entry) => entry.collections?.includes(id) === true] };
  // Without this one, whoever names it again finds no collection of that name, and so no articles.
  const others = new Map(collections);
  others.delete(id);
  return conditionsOf(filter, others);
}

const anything: Conditions = { words: [], shows: [] };
