// Which articles of the library a filter shows. Pure; knows the catalogue's entries and the archive's collections.
import type { CatalogueEntry } from '../model/article.ts';
import type { LibraryFilter } from '../model/collection.ts';
import { foldWord } from '../search/terms.ts';
import type { DescribedCollection } from '../store/views/fold-collections.ts';

export type Shows = (entry: CatalogueEntry) => boolean;

/** The words that an entry is found by, as `wordsOf` gives them; the caller remembers them where that pays. */
export type WordsOf = (entry: CatalogueEntry) => string;

/** Text in lower case and without what only spelling adds: "faerge" for "Færge", so that either finds the other. */
function foldWords(text: string): string {
  return foldWord(text.toLowerCase());
}

/** The title and the publisher, folded. */
export function wordsOf({ title, publisher }: CatalogueEntry): string {
  return foldWords(publisher === undefined ? title : `${title} ${publisher}`);
}

/**
 * Tells the articles that meet all that `filter` asks, each word of its text anywhere in a title or publisher. A
 * collection with a filter has what that one shows; of collections whose filters name each other nothing is shown.
 */
export function libraryFilter(
  filter: LibraryFilter,
  collections: ReadonlyMap<string, DescribedCollection>,
  words: WordsOf = wordsOf,
): Shows {
  const { collection, language, noted, publisher, tags, text, unseen } = filter;
  const asked = foldWords(text).split(/\s+/u).filter(Boolean);
  const conditions: readonly (Shows | false)[] = [
    unseen && ((entry) => entry.unseen > 0),
    noted && ((entry) => entry.annotations > 0),
    language !== null && ((entry) => entry.language === language),
    publisher !== null && ((entry) => entry.publisher === publisher),
    ...tags.map<Shows>((tag) => (entry) => entry.tags?.includes(tag) === true),
    collection !== null && inCollection(collection, collections, words),
    asked.length > 0 && ((entry) => containsAll(words(entry), asked)),
  ];
  const asks = conditions.filter((condition) => condition !== false);
  if (asks.length <= 1) return asks[0] ?? (() => true);
  return (entry) => asks.every((shows) => shows(entry));
}

/** Tells the articles of a collection. */
export function inCollection(
  id: string,
  collections: ReadonlyMap<string, DescribedCollection>,
  words: WordsOf = wordsOf,
): Shows {
  const filter = collections.get(id)?.filter ?? null;
  if (filter === null) return (entry) => entry.collections?.includes(id) === true;
  // Without this one, whoever names it again finds no collection of that name, and so no articles.
  const others = new Map(collections);
  others.delete(id);
  return libraryFilter(filter, others, words);
}

function containsAll(words: string, asked: readonly string[]): boolean {
  return asked.every((word) => words.includes(word));
}
