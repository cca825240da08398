// The library: its list, what it can be filtered by, and what is done to many articles at once.
import type { CatalogueEntry } from '../model/article.ts';
import type { EventBody } from '../model/event.ts';
import { fail, ok, type Result } from '../model/result.ts';
import { unknownArticle } from '../store/refusals.ts';
import { cancelled } from './cancelled.ts';
import { standingCollection } from './collection-calls.ts';
import type { Handlers, ServiceContext, Work } from './context.ts';
import type { LibraryList } from './library-list.ts';
import { tellChanged } from './tell-changed.ts';

/** Articles that are changed with one commit: few enough for their views to be in memory, and for a cancel to come soon. */
const changedTogether = 500;

type Calls =
  'article.list' | 'library.facets' | 'library.tag' | 'library.collect' | 'library.remove' | 'library.restore';

export function libraryCalls(context: ServiceContext, library: LibraryList): Handlers<Calls> {
  const { store } = context;

  return {
    'article.list': (params) => Promise.resolve(ok(library.list(params))),

    'library.facets': () => Promise.resolve(ok(library.facets())),

    'library.tag': ({ articles, add, remove }, work) =>
      changeEach(context, work, articles, ({ id, tags = [] }) => [
        ...difference(add, tags).map((tag): EventBody => ({ type: 'article-tagged', article: id, tag })),
        ...remove
          .filter((tag) => tags.includes(tag))
          .map((tag): EventBody => ({ type: 'article-untagged', article: id, tag })),
      ]),

    async 'library.collect'({ articles, collection, put }, work) {
      const known = standingCollection(store, collection);
      if (!known.ok) return known;
      if (known.value.filter !== null) {
        return fail(
          'invalid-input',
          `"${known.value.name}" has what its filter shows: nothing can be put into it by hand.`,
          'Change its filter, or choose a collection without one.',
        );
      }
      return changeEach(context, work, articles, ({ id, collections = [] }) => {
        if (collections.includes(collection) === put) return [];
        return [{ type: put ? 'article-collected' : 'article-uncollected', article: id, collection }];
      });
    },

    'library.remove': ({ articles }, work) =>
      changeEach(context, work, articles, ({ id, removed }) =>
        removed === undefined ? [{ type: 'article-removed', article: id }] : [],
      ),

    'library.restore': ({ articles }, work) =>
      changeEach(context, work, articles, ({ id, removed }) =>
        removed === undefined ? [] : [{ type: 'article-restored', article: id }],
      ),
  };
}

/**
 * Commits what `change` makes of each of `articles` as one act. `not-found` where one is not there: then nothing is done.
 * Answers how many articles are not as they were.
 */
async function changeEach(
  { store, changed }: ServiceContext,
  { signal, onProgress }: Work,
  articles: readonly string[],
  change: (entry: CatalogueEntry) => readonly EventBody[],
): Promise<Result<{ readonly articles: number }>> {
  const due: { readonly id: string; readonly events: readonly EventBody[] }[] = [];
  for (const id of new Set(articles)) {
    const entry = store.entry(id);
    if (entry === undefined) return unknownArticle(id);
    const events = change(entry);
    if (events.length > 0) due.push({ id, events });
  }
  const done: string[] = [];
  let act: string | undefined;
  try {
    for (let start = 0; start < due.length; start += changedTogether) {
      if (signal.aborted) return cancelled();
      onProgress({ done: start, total: due.length, item: store.entry(due[start]!.id)?.title ?? '' });
      const some = due.slice(start, start + changedTogether);
      const committed = await store.commit({ events: some.flatMap(({ events }) => events), ...(act && { act }) });
      if (!committed.ok) return committed;
      act ??= committed.value.clock;
      done.push(...some.map(({ id }) => id));
    }
    return ok({ articles: due.length });
  } finally {
    if (done.length > 0) tellChanged(changed, done);
  }
}

/** Those of `some` that are not among `others`, each once. */
function difference(some: readonly string[], others: readonly string[]): readonly string[] {
  return [...new Set(some)].filter((each) => !others.includes(each));
}
