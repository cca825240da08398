// Finds words in headlines, texts and notes. Holds what it is given and is asked; where that comes from and where it is
// kept is its owner's. Rebuildable: nothing in it is the only copy of anything.
import MiniSearch, { type AsPlainObject, type Query } from 'minisearch';
import { z } from 'zod';
import { collapseHits } from './collapse-hits.ts';
import { cutSnippet, findPhrase, findTerms } from './find-matches.ts';
import type { FoundPassage } from './found-passage.ts';
import { parseQuery, type SearchQuery } from './parse-query.ts';
import { type SearchDocument, searchDocumentSchema } from './search-document.ts';
import { createTermMaker, possibleTerms, type TermMaker, type Word, wordsOf } from './terms.ts';

/** An index as JSON: an object of another `format` is not restored but built anew. `terms` are MiniSearch's own affair. */
export const serialisedIndexSchema = z.object({
  format: z.literal(1),
  articles: z
    .array(z.object({ id: z.string(), fingerprint: z.string(), documents: z.array(searchDocumentSchema).readonly() }))
    .readonly(),
  terms: z.custom<AsPlainObject>((value) => typeof value === 'object' && value !== null),
});
export type SerialisedIndex = Readonly<z.infer<typeof serialisedIndexSchema>>;

export interface SearchIndex {
  /** Adds an article, or replaces all that is known of it. `fingerprint` names the state of the article it was read from. */
  put(article: string, fingerprint: string, documents: readonly SearchDocument[]): void;
  remove(article: string): void;
  /** The fingerprint of each article in the index: what differs from the archive's is to be put again. */
  covers(): ReadonlyMap<string, string>;
  /**
   * The best passages, best first. All words must be found; where no document has them all, any will do. Words between
   * quotation marks must follow each other. The last word may be unfinished, longer ones may have a letter wrong.
   * Never throws, whatever `text` holds.
   */
  query(text: string, limit: number): readonly FoundPassage[];
  serialise(): SerialisedIndex;
}

interface IndexedTerms {
  readonly id: string;
  readonly terms: string;
}

interface Entry {
  readonly article: string;
  readonly document: SearchDocument;
}

/** Documents looked into for snippets before they are collapsed and cut to the limit. */
const candidatesPerHit = 4;

export function createSearchIndex(serialised?: SerialisedIndex): SearchIndex {
  const options = {
    fields: ['terms'],
    tokenize: (terms: string) => terms.split(' '),
    processTerm: (term: string) => term,
  };
  const terms =
    serialised === undefined
      ? new MiniSearch<IndexedTerms>(options)
      : MiniSearch.loadJS<IndexedTerms>(serialised.terms, options);
  const termsIn = createTermMaker();
  const articles = new Map<string, { fingerprint: string; documents: readonly SearchDocument[] }>();
  const entries = new Map<string, Entry>();
  const note = (article: string, fingerprint: string, documents: readonly SearchDocument[]): void => {
    articles.set(article, { fingerprint, documents });
    documents.forEach((document, i) => entries.set(identify(article, i), { article, document }));
  };
  for (const { id, fingerprint, documents } of serialised?.articles ?? []) note(id, fingerprint, documents);

  const remove = (article: string): void => {
    const known = articles.get(article);
    known?.documents.forEach((document, i) => {
      const id = identify(article, i);
      terms.remove({ id, terms: indexedTerms(document, termsIn) });
      entries.delete(id);
    });
    articles.delete(article);
  };

  return {
    put(article, fingerprint, documents) {
      remove(article);
      note(article, fingerprint, documents);
      terms.addAll(
        documents.map((document, i) => ({ id: identify(article, i), terms: indexedTerms(document, termsIn) })),
      );
    },
    remove,
    covers: () => new Map([...articles].map(([id, { fingerprint }]) => [id, fingerprint])),
    query(text, limit) {
      const query = parseQuery(text);
      if (query.words.length === 0) return [];
      const all = search(terms, query, 'AND');
      const results = all.length > 0 || query.phrases.length > 0 ? all : search(terms, query, 'OR');
      const found: (FoundPassage & { readonly newness: number })[] = [];
      for (const { id, score, matched } of results) {
        const entry = entries.get(id);
        const passage = entry && locate(entry, query, termsIn, matched, score);
        if (passage) found.push(passage);
        if (found.length >= limit * candidatesPerHit) break;
      }
      return collapseHits(found).slice(0, limit);
    },
    serialise: () => ({
      format: 1,
      articles: [...articles].map(([id, known]) => ({ id, ...known })),
      terms: terms.toJSON(),
    }),
  };
}

function identify(article: string, document: number): string {
  return `${article}/${String(document)}`;
}

function indexedTerms({ text, language }: SearchDocument, termsIn: TermMaker): string {
  const termOf = termsIn(language);
  return Array.from(wordsOf(text), (word) => termOf(word.text)).join(' ');
}

interface TermResult {
  readonly id: string;
  readonly score: number;
  /** The terms of the document that the query met. */
  readonly matched: ReadonlySet<string>;
}

function search(terms: MiniSearch<IndexedTerms>, query: SearchQuery, combineWith: 'AND' | 'OR'): readonly TermResult[] {
  const last = query.words.length - 1;
  const queries = query.words.map((word, i): Query => {
    const possible = possibleTerms(word);
    const unfinished = i === last && query.open && word.length > 1;
    return {
      combineWith: 'OR',
      queries: [...possible],
      // What was typed may go on; its stem may not, or "gas", in English a plural of "ga", would find "gade".
      prefix: (term) => unfinished && term === possible[0],
      // By the term and not by the word: in the four letters of "kild" (kilde) a wrong one makes another word.
      fuzzy: (term) => (term.length > 7 ? 2 : term.length > 4 ? 1 : false),
      weights: { prefix: 0.4, fuzzy: 0.2 },
    };
  });
  return terms
    .search({ combineWith, queries })
    .map(({ id, score, terms: matched }) => ({ id: String(id), score, matched: new Set(matched) }));
}

/** Where in the document the query's words stand; null where a phrase of it does not. */
function locate(
  { article, document }: Entry,
  query: SearchQuery,
  termsIn: TermMaker,
  matched: ReadonlySet<string>,
  score: number,
): (FoundPassage & { readonly newness: number }) | null {
  const { field, version, annotation, text, start } = document;
  const phrases: Word[] = [];
  for (const phrase of query.phrases) {
    const places = findPhrase(text, phrase, termsIn('und'));
    if (places.length === 0) return null;
    phrases.push(...places);
  }
  const matches = phrases.length > 0 ? inOrder(phrases) : findTerms(text, matched, termsIn(document.language));
  if (matches.length === 0) return null;
  const { text: snippet, ranges, at } = cutSnippet(text, matches);
  return {
    article,
    field,
    version,
    annotation,
    snippet,
    ranges,
    at: start === null ? null : [at[0] + start, at[1] + start],
    // A headline says what an article is about; a text only mentions.
    score: field === 'headline' ? score * 2 : score,
    newness: document.newness,
  };
}

function inOrder(words: readonly Word[]): readonly Word[] {
  const sorted = [...words].sort((one, other) => one.range[0] - other.range[0]);
  return sorted.filter((word, i) => i === 0 || word.range[0] >= (sorted[i - 1]?.range[1] ?? 0));
}
