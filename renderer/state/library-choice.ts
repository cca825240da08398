// What the library shows: a filter, an order, or the articles that were removed. Kept for this window, so that it is the
// same after a reload. Knows nothing of what there is to choose from.
import { anyArticle, type LibraryFilter, libraryFilterSchema } from '../../archive/model/collection.ts';

export const librarySorts = ['captured', 'changed', 'title', 'publisher', 'versions', 'unseen'] as const;
export type LibrarySort = (typeof librarySorts)[number];

export interface LibraryChoice {
  readonly filter: LibraryFilter;
  readonly sort: LibrarySort;
  /** Shows what was removed, of all articles. */
  readonly removed: boolean;
}

export const everything: LibraryChoice = { filter: anyArticle, sort: 'captured', removed: false };

const key = 'variorum-library';

/** What was chosen last in this window; everything where that is unreadable. */
export function readChoice(storage: Pick<Storage, 'getItem'>): LibraryChoice {
  try {
    const stored = JSON.parse(storage.getItem(key) ?? 'null') as Partial<Record<keyof LibraryChoice, unknown>> | null;
    const filter = libraryFilterSchema.safeParse(stored?.filter);
    return {
      filter: filter.success ? filter.data : anyArticle,
      sort: librarySorts.find((name) => name === stored?.sort) ?? 'captured',
      removed: stored?.removed === true,
    };
  } catch {
    return everything;
  }
}

export function keepChoice(storage: Pick<Storage, 'setItem'>, choice: LibraryChoice): void {
  storage.setItem(key, JSON.stringify(choice));
}

/** Whether the filter leaves nothing out. */
export function isAny(filter: LibraryFilter): boolean {
  return isSameFilter(filter, anyArticle);
}

/** Whether two filters show the same: the order of tags does not matter. */
export function isSameFilter(one: LibraryFilter, other: LibraryFilter): boolean {
  return spelled(one) === spelled(other);
}

function spelled({ collection, language, noted, publisher, tags, text, unseen }: LibraryFilter): string {
  return JSON.stringify([collection, language, noted, publisher, [...tags].sort(), text.trim(), unseen]);
}

/** The filter with this tag, or without it where it has it. */
export function toggleTag(filter: LibraryFilter, tag: string): LibraryFilter {
  const { tags } = filter;
  return { ...filter, tags: tags.includes(tag) ? tags.filter((other) => other !== tag) : [...tags, tag] };
}
