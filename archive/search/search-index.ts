// Finds words in headlines, texts and notes. Holds which articles have which terms, and no text: those that fit are read
// again where they are kept. Rebuildable: nothing in it is the only copy of anything. See docs/decisions/0021.
import { z } from 'zod';
import { ok, type Result } from '../model/result.ts';
import { createBlockReader } from './block-words.ts';
import { collapseHits } from './collapse-hits.ts';
import { type FoundInArticle, findInArticle, type Sought } from './find-in-article.ts';
import type { FoundPassage } from './found-passage.ts';
import { type MeantTerms, meantTerms } from './meant-terms.ts';
import { parseQuery } from './parse-query.ts';
import { rankArticles, rarity } from './rank-articles.ts';
import type { SearchDocument } from './search-document.ts';
import { mostTimes, TermIndex, type TermUse } from './term-index.ts';
import { createTermMaker, foldWord } from './terms.ts';

/** An index as JSON: an object of another `format` is not restored but built anew. An article's number is its place. */
export const serialisedIndexSchema = z.object({
  format: z.literal(2),
  articles: z.array(z.object({ id: z.string(), fingerprint: z.string(), words: z.int().nonnegative() })).readonly(),
  terms: z.array(z.tuple([z.string(), z.string()])).readonly(),
});
export type SerialisedIndex = Readonly<z.infer<typeof serialisedIndexSchema>>;

/** Reads what of an article can be found, as it is now. */
export type ReadDocuments = (article: string) => Promise<Result<readonly SearchDocument[]>>;

export interface SearchIndex {
  /** Adds an article, or replaces all that is known of it. `fingerprint` names the state of the article it was read from. */
  put(article: string, fingerprint: string, documents: readonly SearchDocument[]): void;
  remove(article: string): void;
  /** The fingerprint of each article in the index: what differs from the archive's is to be put again. */
  covers(): ReadonlyMap<string, string>;
  /**
   * The best passages, best first. All words must be found; where no document has them all, any will do. Words between
   * quotation marks must follow each other. The last word may be unfinished, longer ones may have a letter wrong.
   * Whatever `text` holds is answered; a failure is one of `read`.
   */
  query(text: string, limit: number, read: ReadDocuments): Promise<Result<readonly FoundPassage[]>>;
  serialise(): SerialisedIndex;
}

interface Indexed {
  readonly number: number;
  readonly fingerprint: string;
  /** How many the article's texts have, each paragraph counted once. */
  readonly words: number;
}

/** Articles with passages that are looked for, for each that is told: their order is known only once they are read. */
const articlesPerHit = 2;

export function createSearchIndex(serialised?: SerialisedIndex): SearchIndex {
  const terms = new TermIndex(serialised?.terms);
  const termsIn = createTermMaker();
  const articles = new Map<string, Indexed>();
  /** The articles by their numbers; those that were taken out have left a gap. */
  const byNumber: (string | undefined)[] = [];
  let words = 0;

  const note = (id: string, fingerprint: string, count: number): number => {
    const number = byNumber.push(id) - 1;
    articles.set(id, { number, fingerprint, words: count });
    words += count;
    return number;
  };
  for (const { id, fingerprint, words: count } of serialised?.articles ?? []) {
    if (articles.has(id)) throw new Error(`the index has the article ${id} twice`);
    note(id, fingerprint, count);
  }

  const remove = (id: string): void => {
    const known = articles.get(id);
    if (known === undefined) return;
    byNumber[known.number] = undefined;
    words -= known.words;
    articles.delete(id);
  };

  /** Reads the articles that may have `needed` of the words, the likeliest first, until there is enough to choose from. */
  const find = async (
    meant: readonly MeantTerms[],
    needed: number,
    phrases: Sought['phrases'],
    limit: number,
    read: ReadDocuments,
  ): Promise<Result<readonly FoundInArticle[]>> => {
    const usualLength = Math.max(1, words / Math.max(1, articles.size));
    const sought: Sought = { terms: soughtTerms(meant, terms, byNumber.length), needed, phrases, usualLength };
    const isThere = (number: number): boolean => byNumber[number] !== undefined;
    const found: FoundInArticle[] = [];
    let having = 0;
    const ranked = rankArticles(terms, meant, needed, byNumber.length, isThere);
    for (const article of ranked.flatMap((number) => byNumber[number] ?? [])) {
      // Taken out while others were read; one that was put again has another number, and is read as it is now.
      if (!articles.has(article)) continue;
      const documents = await read(article);
      if (!documents.ok) return documents;
      const passages = findInArticle(article, documents.value, sought, termsIn);
      for (const passage of passages) found.push(passage);
      if (passages.length > 0) having += 1;
      if (having === limit * articlesPerHit) break;
    }
    return ok(found);
  };

  return {
    put(article, fingerprint, documents) {
      remove(article);
      const { uses, count } = usesIn(documents);
      terms.add(note(article, fingerprint, count), uses);
    },
    remove,
    covers: () => new Map([...articles].map(([id, { fingerprint }]) => [id, fingerprint])),
    async query(text, limit, read) {
      const query = parseQuery(text);
      if (query.words.length === 0) return ok([]);
      const last = query.words.length - 1;
      // Nothing else than a phrase's own words can be found in it: what only resembles them need not be read.
      const quoted = new Set(query.phrases.flat());
      const meant = query.words.map((word, i) =>
        meantTerms(
          word,
          quoted.has(foldWord(word)) ? 'exact' : i === last && query.open ? 'unfinished' : 'whole',
          terms,
        ),
      );
      const all = await find(meant, meant.length, query.phrases, limit, read);
      if (!all.ok) return all;
      const settled = all.value.length > 0 || query.phrases.length > 0 || meant.length === 1;
      const found = settled ? all : await find(meant, 1, [], limit, read);
      return found.ok ? ok(collapseHits(found.value).slice(0, limit)) : found;
    },
    serialise() {
      const kept = [...articles].sort(([, one], [, other]) => one.number - other.number);
      const numbers = new Map(kept.map(([, { number }], place) => [number, place]));
      return {
        format: 2,
        articles: kept.map(([id, { fingerprint, words: count }]) => ({ id, fingerprint, words: count })),
        terms: terms.write((number) => numbers.get(number)),
      };
    },
  };

  function usesIn(documents: readonly SearchDocument[]): { uses: ReadonlyMap<string, TermUse>; count: number } {
    const uses = new Map<string, TermUse>();
    const reader = createBlockReader(termsIn, () => true);
    let count = 0;
    for (const { text, language, field } of documents) {
      const inHeadline = field === 'headline';
      reader.read(text, language, (read, _start, isNew) => {
        if (!isNew && !inHeadline) return;
        if (isNew) count += read.count;
        for (const { text: term } of read.words) {
          const known = uses.get(term);
          const times = Math.min(mostTimes, (known?.times ?? 0) + (isNew ? 1 : 0));
          uses.set(term, { inHeadline: inHeadline || known?.inHeadline === true, times });
        }
      });
    }
    return { uses, count };
  }
}

/** By term, which of the words it may stand for; a rare one counts more. */
function soughtTerms(meant: readonly MeantTerms[], index: TermIndex, total: number): Sought['terms'] {
  const sought = new Map<string, { word: number; weight: number }[]>();
  meant.forEach((terms, word) => {
    for (const [term, weight] of terms) {
      const entry = { word, weight: weight * rarity(index.count(term), total) };
      const known = sought.get(term);
      if (known) known.push(entry);
      else sought.set(term, [entry]);
    }
  });
  return sought;
}
