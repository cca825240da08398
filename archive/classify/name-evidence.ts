// What the two texts show of a word with a capital: whether it is a name elsewhere too, or a plain word.
import type { Attributions } from '../model/attribution.ts';
import { opensSentence } from './opens-sentence.ts';

/** Of a word's places no more are looked at. */
const mostPlaces = 40;
const letterAround = /[\p{L}\p{N}\p{M}]/u;

export class NameEvidence {
  readonly #texts: readonly string[];
  readonly #attributions: readonly Attributions[];
  readonly #named = new Map<string, boolean>();
  readonly #plain = new Map<string, boolean>();
  #sourceWords: ReadonlySet<string> | undefined;

  constructor(texts: readonly string[], attributions: readonly Attributions[]) {
    this.#texts = texts;
    this.#attributions = attributions;
  }

  /** Whether the word stands in small letters somewhere: then a capital makes no name of it. */
  isPlain(word: string): boolean {
    const small = word.toLowerCase();
    let known = this.#plain.get(small);
    if (known === undefined) this.#plain.set(small, (known = this.#places(small).next().done !== true));
    return known;
  }

  /**
   * Whether the word is part of a source's name, or stands with its capital within a sentence. Where nouns have capitals
   * (`beside`), only next to another word with one.
   */
  isNamed(word: string, beside: boolean): boolean {
    const key = `${beside} ${word}`;
    let known = this.#named.get(key);
    if (known === undefined) this.#named.set(key, (known = this.#isSource(word) || this.#isCapital(word, beside)));
    return known;
  }

  #isSource(word: string): boolean {
    this.#sourceWords ??= new Set(
      this.#attributions.flatMap(({ sources }) =>
        sources.flatMap(({ kind, names }) =>
          kind === 'person' || kind === 'organisation'
            ? names.flatMap((name) => name.split(/[\s,]+/u).filter((part) => /^\p{Lu}\p{L}/u.test(part)))
            : [],
        ),
      ),
    );
    return this.#sourceWords.has(word);
  }

  #isCapital(word: string, beside: boolean): boolean {
    if (!beside && this.isPlain(word)) return false;
    for (const { text, start } of this.#places(word)) {
      if (opensSentence(text, start)) continue;
      if (!beside) return true;
      const before = /(\p{Lu}[\p{L}\p{M}]+) $/u.exec(text.slice(Math.max(0, start - 30), start));
      const after = /^ \p{Lu}\p{L}/u.test(text.slice(start + word.length, start + word.length + 3));
      if (after || (before && !opensSentence(text, start - before[0].length))) return true;
    }
    return false;
  }

  /** Where the word stands whole. */
  *#places(word: string): Generator<{ readonly text: string; readonly start: number }> {
    let left = mostPlaces;
    for (const text of this.#texts) {
      for (let at = text.indexOf(word); at >= 0 && left > 0; at = text.indexOf(word, at + word.length)) {
        left -= 1;
        if (letterAround.test(text.charAt(at - 1)) || letterAround.test(text.charAt(at + word.length))) continue;
        yield { text, start: at };
      }
    }
  }
}
