// Where the documents of one article have what is searched for, and how well each fits.
import { createBlockReader } from './block-words.ts';
import { cutSnippet, findPhrase } from './find-matches.ts';
import type { FoundPassage } from './found-passage.ts';
import type { SearchDocument } from './search-document.ts';
import type { TermMaker, Word } from './terms.ts';

/** What is searched for. */
export interface Sought {
  /** By term: which of the words it may stand for (by index), and how much it counts. */
  readonly terms: ReadonlyMap<string, readonly { readonly word: number; readonly weight: number }[]>;
  /** How many of the words a document must have. */
  readonly needed: number;
  /** Folded words that must follow each other. */
  readonly phrases: readonly (readonly string[])[];
  /** Words of an article, each paragraph counted once, on average. */
  readonly usualLength: number;
}

/** A passage, and the place of its version among those of its article: the higher, the newer. */
export type FoundInArticle = FoundPassage & { readonly newness: number };

// BM25+, Lv and Zhai 2011, with the parameters that MiniSearch takes.
const saturation = 1.2;
const lengthShare = 0.7;
const floor = 0.5;

export function findInArticle(
  article: string,
  documents: readonly SearchDocument[],
  sought: Sought,
  termsIn: TermMaker,
): readonly FoundInArticle[] {
  const reader = createBlockReader(termsIn, (term) => sought.terms.has(term));
  const found: FoundInArticle[] = [];
  for (const document of documents) {
    const words: Word[] = [];
    let length = 0;
    reader.read(document.text, document.language, (read, start) => {
      length += read.count;
      for (const { text, range } of read.words) {
        words.push({ text, range: [range[0] + start, range[1] + start] });
      }
    });
    const score = fit(words, length, sought);
    const matches = score === null ? [] : matchesOf(document.text, words, sought, termsIn);
    if (score !== null && matches.length > 0) found.push(passageOf(article, document, matches, score));
  }
  return found;
}

/** How well a document fits that has these of the terms, in so many words; null where it has too few of them. */
function fit(words: readonly Word[], length: number, { terms, needed, usualLength }: Sought): number | null {
  const times = new Map<string, number>();
  for (const { text } of words) times.set(text, (times.get(text) ?? 0) + 1);
  const met = new Set<number>();
  let score = 0;
  for (const [term, count] of times) {
    const share = count + saturation * (1 - lengthShare + (lengthShare * length) / usualLength);
    for (const { word, weight } of terms.get(term) ?? []) {
      met.add(word);
      score += weight * (floor + (count * (saturation + 1)) / share);
    }
  }
  return met.size < needed ? null : score;
}

/** What is shown of them: the phrases where there are any, and all of them are there. */
function matchesOf(text: string, words: readonly Word[], { phrases }: Sought, termsIn: TermMaker): readonly Word[] {
  if (phrases.length === 0) return words;
  const places: Word[] = [];
  for (const phrase of phrases) {
    const found = findPhrase(text, phrase, termsIn('und'));
    if (found.length === 0) return [];
    places.push(...found);
  }
  const sorted = places.sort((one, other) => one.range[0] - other.range[0]);
  return sorted.filter((word, i) => i === 0 || word.range[0] >= (sorted[i - 1]?.range[1] ?? 0));
}

function passageOf(
  article: string,
  { field, version, annotation, text, start, newness }: SearchDocument,
  matches: readonly Word[],
  score: number,
): FoundInArticle {
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
    newness,
  };
}
