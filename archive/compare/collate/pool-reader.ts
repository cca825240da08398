// Reads a stretch of new words as copies from a pool of gone ones: the reading that costs least.
// Knows numbers for words; a copy is a chain of places of one stretch of the pool, with gaps where words differ.
import type { Pool } from './gone-words.ts';
import { type Neighbours } from './neighbours.ts';
import { FARTHEST, costOfGap, costOfPlace } from './reading-costs.ts';

/** What it is worth that a copy is all of a stretch and all of the new words. */
const WHOLE = 6;
/** Places of the pool looked at for all new words together, and for one word at least and at most. */
const MOST_LOOKS = 400_000;
const FEWEST_LOOKS_A_WORD = 16;
const MOST_LOOKS_A_WORD = 2_000;
/** So many copies of the word before are gone on with; a copy of the next word begins anew where there are more. */
const MOST_LIVE = 500;
/** A copy begins in the middle of nowhere only where so many words in a row are the same. */
const FEWEST_IN_A_ROW = 3;

/** New words (by index) that are copies of places of the pool, and how many bits that saves. */
export interface Copy {
  readonly pairs: readonly (readonly [index: number, place: number])[];
  readonly gain: number;
}

/** A new word read as the copy of a place, with the best reading up to it. */
interface Reading {
  readonly index: number;
  readonly place: number;
  readonly score: number;
  readonly previous: Reading | undefined;
  /** Whether it begins a copy. */
  readonly begins: boolean;
  /** Whether the copy began where both its stretch and the new words do. */
  readonly fromStart: boolean;
}

export class PoolReader {
  readonly #pool: Pool;
  readonly #words: Int32Array;
  readonly #information: Float64Array;
  readonly #neighbours: Neighbours;
  /** The last place of each word in the pool, and the one before each place. */
  readonly #lastPlace: Int32Array;
  readonly #placeBefore: Int32Array;
  /** The latest reading of each place, and the latest word that was read in each stretch of the pool. */
  readonly #latest: (Reading | undefined)[];
  readonly #latestIn: Int32Array;
  /** The new word that each place was last looked at for. */
  readonly #lookedAt: Int32Array;
  readonly #anywhere: number;
  readonly #looks: number;

  /** `words` are the numbers of the new version's words, -1 where they are known; `information` is of each number. */
  constructor(pool: Pool, words: Int32Array, information: Float64Array, neighbours: Neighbours) {
    this.#pool = pool;
    this.#words = words;
    this.#information = information;
    this.#neighbours = neighbours;
    this.#lastPlace = new Int32Array(information.length).fill(-1);
    this.#placeBefore = new Int32Array(pool.size).fill(-1);
    this.#latest = Array.from<Reading | undefined>({ length: pool.size });
    this.#latestIn = new Int32Array(pool.stretches.length);
    this.#lookedAt = new Int32Array(pool.size).fill(-1);
    this.#anywhere = costOfPlace(pool.size);
    const unknown = words.reduce((count, number) => (number < 0 ? count : count + 1), 1);
    this.#looks = Math.max(FEWEST_LOOKS_A_WORD, Math.min(MOST_LOOKS_A_WORD, MOST_LOOKS / unknown));
    pool.words.forEach((number, place) => {
      if (number < 0) return;
      this.#placeBefore[place] = this.#lastPlace[number]!;
      this.#lastPlace[number] = place;
    });
  }

  /** The copies in the best reading of the new words from `start` up to `end`. */
  read(start: number, end: number): readonly Copy[] {
    const touched: number[] = [];
    this.#latestIn.fill(-FARTHEST - 2);
    this.#lookedAt.fill(-1);
    let best: Reading | undefined;
    let live: readonly Reading[] = [];
    for (let index = start; index < end; index++) {
      const before = best;
      const read: Reading[] = [];
      const look = (place: number, goneOnWith: Reading | undefined): void => {
        if (this.#lookedAt[place] === index || this.#neighbours.isTaken(place)) return;
        this.#lookedAt[place] = index;
        const reading = this.#readAs(index, place, goneOnWith, before, start, end);
        if (!reading) return;
        if (read.length < MOST_LIVE) read.push(reading);
        touched.push(place);
        if (reading.score > (best?.score ?? 0)) best = reading;
      };
      const word = this.#words[index]!;
      for (const reading of live) if (this.#isNext(reading.place, word)) look(reading.place + 1, reading);
      let place = this.#lastPlace[word]!;
      for (let left = this.#looks; place >= 0 && left > 0; left--) {
        look(place, undefined);
        place = this.#placeBefore[place]!;
      }
      for (const reading of read) this.#remember(reading);
      live = read;
    }
    for (const place of touched) this.#latest[place] = undefined;
    return copiesIn(best);
  }

  /** Whether the place behind is of the same stretch and has this word. */
  #isNext(place: number, word: number): boolean {
    const { stretch, words } = this.#pool;
    return words[place + 1] === word && stretch[place + 1] === stretch[place];
  }

  #remember(reading: Reading): void {
    const { index, place, score } = reading;
    const known = this.#latest[place];
    if (!known || known.score <= score || index - known.index > FARTHEST) this.#latest[place] = reading;
    this.#latestIn[this.#pool.stretch[place]!] = index;
  }

  #readAs(
    index: number,
    place: number,
    goneOnWith: Reading | undefined,
    before: Reading | undefined,
    start: number,
    end: number,
  ): Reading | undefined {
    const { stretch, starts } = this.#pool;
    const first = starts[stretch[place]!]!;
    const last = starts[stretch[place]! + 1]! - 1;
    let previous = goneOnWith;
    let reached = goneOnWith?.score ?? -Infinity;
    if (index - this.#latestIn[stretch[place]!]! <= FARTHEST + 1) {
      for (let gap = 0; gap <= FARTHEST && place - 1 - gap >= first; gap++) {
        const reading = this.#latest[place - 1 - gap];
        if (!reading) continue;
        const between = index - reading.index - 1;
        const score = reading.score - (gap + between === 0 ? 0 : costOfGap(between, gap));
        if (score <= reached) continue;
        reached = score;
        previous = reading;
      }
    }
    const information = this.#information[this.#words[index]!]!;
    const beside = this.#neighbours.costBeside(index, place);
    const mayBegin = beside < information || this.#isRow(index, place, end, last);
    const begun = mayBegin ? (before?.score ?? 0) - Math.min(this.#anywhere, beside) : -Infinity;
    if (begun === -Infinity && reached === -Infinity) return undefined;
    const begins = begun > reached;
    const fromStart = begins ? place === first && index === start : previous?.fromStart === true;
    const whole = fromStart && place === last && index === end - 1 ? WHOLE : 0;
    const score = (begins ? begun : reached) + information + whole;
    return { index, place, score, previous: begins ? before : previous, begins, fromStart };
  }

  /** Whether enough words in a row are the same from here on, or all that there are. */
  #isRow(index: number, place: number, end: number, last: number): boolean {
    for (let ahead = 1; ahead < FEWEST_IN_A_ROW; ahead++) {
      if (index + ahead >= end && place + ahead > last) return true;
      if (index + ahead >= end || place + ahead > last) return false;
      if (this.#words[index + ahead] !== this.#pool.words[place + ahead]) return false;
    }
    return true;
  }
}

function copiesIn(last: Reading | undefined): readonly Copy[] {
  const copies: Copy[] = [];
  let pairs: [number, number][] = [];
  let end = last;
  for (let reading = last; reading; reading = reading.previous) {
    pairs.push([reading.index, reading.place]);
    if (!reading.begins) continue;
    copies.push({ pairs: pairs.reverse(), gain: (end?.score ?? 0) - (reading.previous?.score ?? 0) });
    pairs = [];
    end = reading.previous;
  }
  return copies;
}
