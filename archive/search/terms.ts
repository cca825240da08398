// Text → the terms it is found by: words with their places, stemmed in the text's language, then folded so that a word
// is found however its letters were typed. Knows nothing of the index.
import { stemmer as danish } from '@orama/stemmers/danish';
import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as german } from '@orama/stemmers/german';
import { stemmer as norwegian } from '@orama/stemmers/norwegian';
import { stemmer as swedish } from '@orama/stemmers/swedish';
import type { TextRange } from '../model/range.ts';

type Stemmer = (word: string) => string;

const stemmers: ReadonlyMap<string, Stemmer> = new Map([
  ['da', danish],
  ['en', english],
  ['de', german],
  ['nb', norwegian],
  ['nn', norwegian],
  ['no', norwegian],
  ['sv', swedish],
]);
const everyStemmer: readonly Stemmer[] = [danish, english, german, norwegian, swedish];

/** Scripts without spaces give one term a character; found together, they find the word. */
const word =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]|[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|['’](?=\p{L}))*/gu;
/** A longer run of letters is no word, and stemmers need not meet it. */
const longestWord = 60;

/** Letters that are written in two ways where a keyboard lacks them; "ö" and "ø", "ä" and "æ" are one letter. */
const spellings: ReadonlyMap<string, string> = new Map([
  ['æ', 'ae'],
  ['ä', 'ae'],
  ['ø', 'oe'],
  ['ö', 'oe'],
  ['å', 'aa'],
  ['ü', 'ue'],
  ['ß', 'ss'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['ł', 'l'],
  ['œ', 'oe'],
]);

export interface Word {
  /** As written, in lower case. */
  readonly text: string;
  /** In UTF-16 code units of the text; of a run of letters that is no word, its beginning. */
  readonly range: TextRange;
}

/** The words of `text` in order, one at a time. Linear; any string will do. */
export function* wordsOf(text: string): Generator<Word> {
  for (const match of text.matchAll(word)) {
    const start = match.index;
    const written = match[0].slice(0, longestWord);
    // Not between the halves of a surrogate pair.
    const end = start + written.replace(/[\ud800-\udbff]$/, '').length;
    yield { text: written.toLowerCase(), range: [start, end] };
  }
}

/** `word` without what only spelling adds: "faerge" for "færge", "cafe" for "café". Lower case in, lower case out. */
export function foldWord(word: string): string {
  if (/[^\0-\u017f\u2010-\u205e]/.test(word)) return foldByParts(word);
  return word.replace(/['\u0080-\u017f\u2010-\u205e]/g, (letter) => foldedAlone.get(letter) ?? letter);
}

/** Any text: marks are put to their letters, letters spelled, and the marks that are left taken away. */
function foldByParts(text: string): string {
  const spelledOut = text.normalize('NFC').replace(/\P{ASCII}/gu, (letter) => spellings.get(letter) ?? letter);
  return spelledOut.normalize('NFD').replace(/[\p{M}'’]/gu, '');
}

/** What becomes of Latin letters and of dashes and quotation marks, which no letter beside them has a say in. */
const foldedAlone: ReadonlyMap<string, string> = new Map(
  [
    [0x27, 0x28],
    [0x80, 0x180],
    [0x2010, 0x205f],
  ].flatMap(([first = 0, end = 0]) =>
    Array.from({ length: end - first }, (_, index) => {
      const letter = String.fromCharCode(first + index);
      return [letter, foldByParts(letter)] as const;
    }),
  ),
);

/** What turns words of a language (a BCP 47 tag) into terms; words of an unknown language are folded only. */
export type TermMaker = (language: string) => (word: string) => string;

/** How many words' terms are remembered a language; most of a text are words that were met before. */
const mostKnownWords = 50_000;

/** A maker of terms that remembers them: stemming is most of the cost of indexing. */
export function createTermMaker(): TermMaker {
  const makers = new Map<string, (word: string) => string>();
  return (language) => {
    const primary = language.split('-')[0] ?? '';
    const maker = makers.get(primary) ?? remembering(stemmers.get(primary));
    makers.set(primary, maker);
    return maker;
  };
}

function remembering(stem: Stemmer = (word) => word): (word: string) => string {
  let known = new Map<string, string>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    if (known.size === mostKnownWords) known = new Map();
    const term = foldWord(stem(text));
    known.set(text, term);
    return term;
  };
}

/** Every term that a searched word may stand under, whatever the language of the text; the word itself is the first. */
export function possibleTerms(text: string): readonly string[] {
  return [...new Set([text, ...everyStemmer.map((stem) => stem(text))].map(foldWord))].filter((term) => term !== '');
}
