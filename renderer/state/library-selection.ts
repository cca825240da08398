// Which articles of the library are selected, and what a click or a key makes of that. Knows places in the list only by
// the rows that it is given for them.
import type { CatalogueEntry } from '../../archive/model/article.ts';

/** The articles as they were when they were last listed, by their identifiers, in the order they were selected. */
export interface LibrarySelection {
  readonly articles: ReadonlyMap<string, CatalogueEntry>;
  /** Where a range starts that Shift selects: a place of the list. */
  readonly anchor: number | null;
}

export const nothingSelected: LibrarySelection = { articles: new Map(), anchor: null };

/** One more, or one less; the next range starts there. */
export function toggleRow(selection: LibrarySelection, index: number, entry: CatalogueEntry): LibrarySelection {
  const articles = new Map(selection.articles);
  if (!articles.delete(entry.id)) articles.set(entry.id, entry);
  return { articles, anchor: index };
}

/** These rows and no others; `anchor` is where the range starts. */
export function selectRows(rows: readonly CatalogueEntry[], anchor: number): LibrarySelection {
  return { articles: new Map(rows.map((entry) => [entry.id, entry])), anchor };
}

/** What is selected, as it is listed now; the same object where nothing is another. */
export function refreshRows(selection: LibrarySelection, listed: readonly CatalogueEntry[]): LibrarySelection {
  const { articles, anchor } = selection;
  const others = listed.filter((entry) => articles.has(entry.id) && articles.get(entry.id) !== entry);
  if (others.length === 0) return selection;
  const refreshed = new Map(articles);
  for (const entry of others) refreshed.set(entry.id, entry);
  return { articles: refreshed, anchor };
}

/** The tags that some of the articles have, with how many have each, the commonest first. */
export function countTags(
  entries: Iterable<Pick<CatalogueEntry, 'tags'>>,
): readonly { readonly tag: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const { tags = [] } of entries) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts]
    .map(([tag, count]) => ({ tag, count }))
    .sort((a, b) => b.count - a.count || (a.tag < b.tag ? -1 : 1));
}
