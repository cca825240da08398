// What the library can be filtered by, and how many articles each has. Pure.
import type { CatalogueEntry } from '../model/article.ts';
import type { Collection, LibraryFacets } from '../model/collection.ts';
import { compareText } from '../store/views/compare-text.ts';
import type { DescribedCollection } from '../store/views/fold-collections.ts';
import { compareTitles } from './compare-titles.ts';
import { inCollection, type WordsOf } from './library-filter.ts';

/** Of the articles that are not removed; collections by their names, removed ones left out. */
export function libraryFacets(
  catalogue: readonly CatalogueEntry[],
  collections: readonly DescribedCollection[],
  words?: WordsOf,
): LibraryFacets {
  const entries = catalogue.filter(({ removed }) => removed === undefined);
  const tags = new Map<string, number>();
  const publishers = new Map<string, number>();
  const languages = new Map<string, number>();
  const put = new Map<string, number>();
  let [unseen, noted] = [0, 0];
  for (const entry of entries) {
    for (const tag of entry.tags ?? []) count(tags, tag);
    for (const collection of entry.collections ?? []) count(put, collection);
    if (entry.publisher !== undefined) count(publishers, entry.publisher);
    count(languages, entry.language);
    if (entry.unseen > 0) unseen += 1;
    if (entry.annotations > 0) noted += 1;
  }
  const byId = new Map(collections.map((collection) => [collection.id, collection]));
  const standing = collections
    .filter(({ removed }) => removed === undefined)
    .map<Collection>((collection) => {
      if (collection.filter === null) return { ...collection, articles: put.get(collection.id) ?? 0 };
      const has = inCollection(collection.id, byId, words);
      return { ...collection, articles: entries.reduce((sum, entry) => sum + Number(has(entry)), 0) };
    })
    .sort((one, other) => compareTitles(one.name, other.name) || compareText(one.id, other.id));
  return {
    collections: standing,
    tags: commonest(tags),
    publishers: commonest(publishers),
    languages: commonest(languages),
    unseen,
    noted,
  };
}

function count(counts: Map<string, number>, value: string): void {
  counts.set(value, (counts.get(value) ?? 0) + 1);
}

function commonest(counts: ReadonlyMap<string, number>): LibraryFacets['tags'] {
  return [...counts]
    .map(([value, articles]) => ({ value, articles }))
    .sort((one, other) => other.articles - one.articles || compareText(one.value, other.value));
}
