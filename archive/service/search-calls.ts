// Search: keeps the index in step with the archive, by the state that each article was indexed in.
import type { SearchHit } from '../model/search-hit.ts';
import type { Article, CatalogueEntry } from '../model/article.ts';
import { type Failure, ok, type Result } from '../model/result.ts';
import type { Version } from '../model/version.ts';
import { inTurns } from '../store/in-turns.ts';
import type { FoundPassage } from '../search/found-passage.ts';
import { type SearchDocument, searchDocuments } from '../search/search-document.ts';
import {
  createSearchIndex,
  type ReadDocuments,
  type SearchIndex,
  type SerialisedIndex,
  serialisedIndexSchema,
} from '../search/search-index.ts';
import { cancelled } from './cancelled.ts';
import type { Handlers, ServiceContext, Work } from './context.ts';

const indexName = 'search';
/** Versions of an article: most of the time is spent waiting for the disk. */
const readsAtOnce = 8;

export function searchCalls(context: ServiceContext): Handlers<'search.query'> {
  const { store, beforeClose, afterPurge } = context;
  let index: Promise<SearchIndex> | undefined;
  let last: Promise<Result<null>> = Promise.resolve(ok(null));
  let isKept = true;
  let isDirty = false;

  /** One at a time, so that two searches at once do not index the same articles. */
  const upToDate = async (work: Work): Promise<Result<SearchIndex>> => {
    const current = await (index ??= storedIndex(context));
    const next = (): Promise<Result<null>> => catchUp(context, current, () => (isDirty = true), work);
    last = last.then(next, next);
    const caughtUp = await last;
    return caughtUp.ok ? ok(current) : caughtUp;
  };

  /** A search that reads many articles, for a phrase of common words, can be given up as well. */
  const read =
    ({ signal }: Work): ReadDocuments =>
    async (article) => {
      if (signal.aborted) return cancelled();
      const documents = await documentsOf(context, article);
      return documents.ok ? ok(documents.value.found) : documents;
    };

  /** What an index throws is taken for the fault of the file that it was kept in: it is made anew from the archive, once. */
  const find = async (text: string, limit: number, work: Work): Promise<Result<readonly FoundPassage[]>> => {
    const asked = (index ??= storedIndex(context));
    try {
      const current = await upToDate(work);
      return current.ok ? await current.value.query(text, limit, read(work)) : current;
    } catch (error) {
      if (asked === index) {
        if (!isKept) throw error;
        isKept = false;
        index = Promise.resolve(createSearchIndex());
        last = Promise.resolve(ok(null));
      }
      return find(text, limit, work);
    }
  };

  /** The whole index is made anew: it keeps the words of a text until that is read again. */
  afterPurge(() => {
    index = Promise.resolve(createSearchIndex());
    last = Promise.resolve(ok(null));
    isDirty = false;
  });

  beforeClose(async () => {
    try {
      await last;
      if (index && isDirty) await store.writeIndex(indexName, serialised(await index));
    } catch {
      // An index that cannot be written is made again: closing goes on.
    }
  });

  return {
    async 'search.query'({ text, limit }, work) {
      const found = await find(text, limit, work);
      if (!found.ok) return found;
      const articles = new Map<string, Article>();
      const hits: SearchHit[] = [];
      for (const passage of found.value) {
        const known = articles.get(passage.article);
        const article = known ? ok(known) : await store.article(passage.article);
        if (!article.ok && isMissing(article.error)) continue;
        if (!article.ok) return article;
        articles.set(passage.article, article.value);
        hits.push(hitOf(passage, article.value));
      }
      return ok({ hits });
    },
  };
}

function hitOf(passage: FoundPassage, { title, versions }: Article): SearchHit {
  const index = versions.findIndex(({ id }) => id === passage.version);
  return { ...passage, title, versionNumber: index < 0 ? null : index + 1, versions: versions.length };
}

/** The index that was kept, or an empty one where there is none that can be read. */
async function storedIndex({ store }: ServiceContext): Promise<SearchIndex> {
  const stored = await store.readIndex(indexName);
  const serialised = stored.ok ? serialisedIndexSchema.safeParse(stored.value) : undefined;
  if (serialised?.success === true) {
    try {
      return createSearchIndex(serialised.data);
    } catch {
      // What is in the file is no index of ours: it follows from the archive, and is made again from there.
    }
  }
  return createSearchIndex();
}

/** An index whose file was damaged, where nobody asked for it yet, is not kept: the next search makes it anew. */
function serialised(index: SearchIndex): SerialisedIndex {
  try {
    return index.serialise();
  } catch {
    return createSearchIndex().serialise();
  }
}

/** What was read before a cancel stays read. */
async function catchUp(
  context: ServiceContext,
  index: SearchIndex,
  dirty: () => void,
  { signal, onProgress }: Work,
): Promise<Result<null>> {
  const catalogue = context.store.catalogue();
  const covered = index.covers();
  const due = catalogue.filter((entry) => covered.get(entry.id) !== fingerprintOf(entry));
  for (const [done, entry] of due.entries()) {
    if (signal.aborted) return cancelled();
    onProgress({ done, total: due.length, item: entry.title });
    const documents = await documentsOf(context, entry.id);
    if (!documents.ok) return documents;
    const { found, isWhole } = documents.value;
    // What could not be read may have been put right by the next search.
    index.put(entry.id, isWhole ? fingerprintOf(entry) : '', found);
    dirty();
  }
  const standing = new Set(catalogue.map(({ id }) => id));
  for (const id of covered.keys()) {
    if (standing.has(id)) continue;
    index.remove(id);
    dirty();
  }
  return ok(null);
}

/** Changes with whatever of an article can be found. */
function fingerprintOf({ changed, versions, captures, annotations, removed }: CatalogueEntry): string {
  return [changed, versions, captures, annotations, removed ?? ''].join(' ');
}

/**
 * Texts are read past the readings' memory: a first search reads every version once, and most of them only then.
 * What is damaged or missing cannot be found, and hides nothing else: reading or verifying it says what is wrong with it.
 * What was purged is not there to be found, nor is an article that was taken back meanwhile.
 */
async function documentsOf(
  { store }: ServiceContext,
  id: string,
): Promise<Result<{ readonly found: readonly SearchDocument[]; readonly isWhole: boolean }>> {
  const article = await store.article(id);
  if (!article.ok) return isMissing(article.error) ? ok({ found: [], isWhole: false }) : article;
  const read: (Version | undefined)[] = [];
  let isWhole = true;
  let failure: Result<never> | undefined;
  await inTurns(article.value.versions.entries(), readsAtOnce, async ([place, { id: version }]) => {
    if (failure !== undefined) return;
    const content = await store.version(version);
    if (content.ok) read[place] = { id: version, ...content.value };
    else if (isMissing(content.error)) isWhole = false;
    else if (content.error.code !== 'purged') failure = content;
  });
  if (failure !== undefined) return failure;
  const versions = read.filter((version) => version !== undefined);
  return ok({ found: searchDocuments(article.value, versions), isWhole });
}

function isMissing({ code }: Failure): boolean {
  return code === 'archive-damaged' || code === 'not-found';
}
