// What a person typed into the search box → words and quoted phrases. There is no syntax to get wrong: whatever is
// neither a word nor a quotation mark is passed over.
import { foldWord, wordsOf } from './terms.ts';

export interface SearchQuery {
  /** Lower case, as typed, in order; the words of phrases included. */
  readonly words: readonly string[];
  /** Folded words that must follow each other. */
  readonly phrases: readonly (readonly string[])[];
  /** True when the last word may not be finished yet. */
  readonly open: boolean;
}

const longestQuery = 1_000;
const mostWords = 32;
const quoted = /["“”„«»]([^"“”„«»]*)["“”„«»]/gu;

export function parseQuery(text: string): SearchQuery {
  const typed = text.slice(0, longestQuery);
  const phrases = [...typed.matchAll(quoted)]
    .map(([, inner = '']) => [...wordsOf(inner)].map((word) => foldWord(word.text)).filter((word) => word !== ''))
    .filter((phrase) => phrase.length > 0);
  const words = [...new Set([...wordsOf(typed)].map((word) => word.text))].filter((word) => foldWord(word) !== '');
  return { words: words.slice(0, mostWords), phrases, open: /[\p{L}\p{N}]$/u.test(typed) };
}
