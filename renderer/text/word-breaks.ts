// Which words of a text may be broken at the end of a line, and where: not names, numbers, addresses or what already has
// a hyphen. What a language's patterns say of a word comes from outside. Pure; knows neither DOM nor patterns.

/** Where a language's patterns would break a word, all of it letters: offsets into it, ascending. */
export type BreakWord = (word: string) => readonly number[];

/** Where the words of a text may be broken: offsets into it in UTF-16 code units, ascending. */
export type Hyphenate = (text: string) => readonly number[];

/** What the writing of a language has to do with it. */
export interface WordCustom {
  /** Whether every noun has a capital; elsewhere one inside or at the head of a sentence is likely that of a name. */
  readonly capitalNouns: boolean;
}

/**
 * In letters. Lines need not be of one length here, and what a shorter word leaves of one by moving to the next is less
 * of a blemish than a hyphen: tried at 7, 9, 10 and 12, see docs/decisions/0020-hyphenation.md.
 */
const shortestWord = 12;
/** Names of people are seldom as long; those of offices, which are words, often are. */
const shortestName = 15;
/** What stays of a word on either line. */
const fewestLetters = 4;

/** What stands between white space: a word, with what opens before it and what closes after it, and nothing else. */
const plainWord = /^([\p{Ps}\p{Pi}\p{Pf}\p{Pd}"']*)(\p{L}+)(?:['’]\p{L}{1,2})?\p{P}*$/u;
const capitalInside = /.\p{Lu}/u;
const capitalFirst = /^\p{Lu}/u;
/** Of the languages in Latin letters, with their accents; not a few consonants of others are among them, which is no harm. */
const vowel = /[aeiouyà-ÿ]/iu;

/** Where the words of `text` may be broken. `breakWord` is asked for those alone that may be broken at all. */
export function breakPlaces(text: string, custom: WordCustom, breakWord: BreakWord): readonly number[] {
  const places: number[] = [];
  for (const { 0: token, index } of text.matchAll(/\S+/gu)) {
    if (token.length < shortestWord) continue;
    const [, before = '', word = ''] = plainWord.exec(token) ?? [];
    if (!isBreakable(word, custom)) continue;
    const start = index + before.length;
    for (const place of breakWord(word)) places.push(start + place);
  }
  return places;
}

function isBreakable(word: string, { capitalNouns }: WordCustom): boolean {
  if (word.length < shortestWord || capitalInside.test(word)) return false;
  return capitalNouns || word.length >= shortestName || !capitalFirst.test(word);
}

/**
 * The places among `places` that a careful printer would take. A syllable has a vowel: where patterns cut off a stretch
 * without one, it goes with what stands before it (Danish `ret-ning-s-tje-ne` → `ret-nings-tje-ne`).
 */
export function goodBreaks(word: string, places: readonly number[]): readonly number[] {
  const kept: number[] = [];
  for (const [at, place] of places.entries()) {
    const before = word.slice(kept.at(-1) ?? 0, place);
    const after = word.slice(place, places[at + 1] ?? word.length);
    if (vowel.test(before) && vowel.test(after)) kept.push(place);
  }
  return kept.filter((place) => place >= fewestLetters && word.length - place >= fewestLetters);
}
