// Two texts that are compared, with their words: a stretch is read once, however often its words are asked for, and
// equal words have one number in both texts.
import { type RunCutter, type Words, findWords } from './words.ts';

/** Words with a number each, equal for equal words. */
export interface NumberedWords extends Words {
  readonly numbers: Int32Array;
}

export class TextPair {
  readonly before: string;
  readonly after: string;
  readonly #vocabulary = new Map<string, number>();
  readonly #readers: { readonly before: WordReader; readonly after: WordReader };
  /** The number that a word has among those of `shared`, while these are counted; else -1. */
  #places = new Int32Array(0);

  constructor(before: string, after: string, cut: RunCutter) {
    this.before = before;
    this.after = after;
    const remembering = rememberingCutter(cut);
    this.#readers = {
      before: new WordReader(before, this.#vocabulary, remembering),
      after: new WordReader(after, this.#vocabulary, remembering),
    };
  }

  /** How many different words were read; their numbers are less. */
  get distinct(): number {
    return this.#vocabulary.size;
  }

  /** The words of a stretch of one side; both its ends must lie between words. */
  words(side: 'before' | 'after', start: number, end: number): NumberedWords {
    return this.#readers[side].read(start, end);
  }

  /**
   * Numbers anew, from 0 up to `count`, what two stretches have in common, so that these numbers are few; a word that
   * the other stretch does not have gets -1.
   */
  shared(
    before: Int32Array,
    after: Int32Array,
  ): { readonly before: Int32Array; readonly after: Int32Array; readonly count: number } {
    if (this.#places.length < this.distinct) this.#places = new Int32Array(2 * this.distinct).fill(-1);
    const places = this.#places;
    let count = 0;
    for (const number of before) if (places[number]! < 0) places[number] = count++;
    const isShared = new Uint8Array(count);
    const sharedAfter = after.map((number) => {
      const place = places[number]!;
      if (place >= 0) isShared[place] = 1;
      return place;
    });
    const sharedBefore = before.map((number) => (isShared[places[number]!] ? places[number]! : -1));
    for (const number of before) places[number] = -1;
    return { before: sharedBefore, after: sharedAfter, count };
  }
}

/** The words of one text, read a stretch at a time. */
class WordReader {
  readonly #text: string;
  readonly #vocabulary: Map<string, number>;
  readonly #cut: RunCutter;
  /** What was read, in order and apart. */
  readonly #stretches: { readonly start: number; readonly end: number; readonly words: NumberedWords }[] = [];

  constructor(text: string, vocabulary: Map<string, number>, cut: RunCutter) {
    this.#text = text;
    this.#vocabulary = vocabulary;
    this.#cut = cut;
  }

  read(start: number, end: number): NumberedWords {
    const next = firstWhere(this.#stretches.length, (index) => this.#stretches[index]!.end > start);
    const known = this.#stretches[next];
    if (known && known.start <= start && known.end >= end) return wordsWithin(known.words, start, end);
    const words = this.#number(findWords(this.#text, start, end, this.#cut));
    let last = next;
    while (last < this.#stretches.length && this.#stretches[last]!.start < end) last++;
    const isCovered = this.#stretches.slice(next, last).every((read) => read.start >= start && read.end <= end);
    if (isCovered) this.#stretches.splice(next, last - next, { start, end, words });
    return words;
  }

  #number({ count, starts, ends }: Words): NumberedWords {
    const numbers = new Int32Array(count);
    for (let index = 0; index < count; index++) {
      const word = this.#text.slice(starts[index], ends[index]);
      let number = this.#vocabulary.get(word);
      if (number === undefined) this.#vocabulary.set(word, (number = this.#vocabulary.size));
      numbers[index] = number;
    }
    return { count, starts, ends, numbers };
  }
}

function wordsWithin(words: NumberedWords, start: number, end: number): NumberedWords {
  const first = firstWhere(words.count, (index) => words.starts[index]! >= start);
  const last = firstWhere(words.count, (index) => words.ends[index]! > end);
  if (first === 0 && last === words.count) return words;
  return {
    count: Math.max(0, last - first),
    starts: words.starts.subarray(first, last),
    ends: words.ends.subarray(first, last),
    numbers: words.numbers.subarray(first, last),
  };
}

/** The first index below `count` of which `is` holds, where it holds of all after it; else `count`. */
function firstWhere(count: number, is: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (is(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Most runs of letters without spaces stand in both texts; cutting one costs many times more than looking it up. */
function rememberingCutter(cut: RunCutter): RunCutter {
  const known = new Map<string, readonly number[]>();
  return (run) => {
    let lengths = known.get(run);
    if (lengths === undefined) known.set(run, (lengths = cut(run)));
    return lengths;
  };
}
