// What the library can be filtered by, and how many articles each has. Pure.
import type { Collection, LibraryFacets } from '../model/collection.ts';
import { compareText } from '../store/views/compare-text.ts';
import type { DescribedCollection } from '../store/views/fold-collections.ts';
import { compareTitles } from './compare-titles.ts';
import type { LibraryTally } from './library-tally.ts';

/**
 * Of the articles that are not removed; collections by their names, removed ones left out. `countIn` says how many a
 * collection has that is a filter.
 */
export function libraryFacets(
  { tags, publishers, languages, put, unseen, noted }: LibraryTally,
  collections: readonly DescribedCollection[],
  countIn: (collection: string) => number,
): LibraryFacets {
  const standing = collections
    .filter(({ removed }) => removed === undefined)
    .map<Collection>((collection) => {
      const { id, filter } = collection;
      return { ...collection, articles: filter === null ? (put.get(id) ?? 0) : countIn(id) };
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

function commonest(counts: ReadonlyMap<string, number>): LibraryFacets['tags'] {
  return [...counts]
    .map(([value, articles]) => ({ value, articles }))
    .sort((one, other) => other.articles - one.articles || compareText(one.value, other.value));
}
