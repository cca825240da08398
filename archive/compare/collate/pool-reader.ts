// Reads a stretch of new words as copies from a pool of gone ones: the reading that costs least.
// Knows numbers for words; a copy is a chain of places of one stretch of the pool, with gaps where words differ.
import type { Pool } from './gone-words.ts';
import { type Neighbours } from './neighbours.ts';
import { FARTHEST, costOfGap, costOfPlace } from './reading-costs.ts';

/** What it is worth that a copy is all of a stretch and all of the new words. */
const WHOLE = 6;
/** Places of the pool looked at for one stretch of new words, all in all, and for one word at least and at most. */
const MOST_LOOKS = 2_000_000;
const FEWEST_LOOKS_A_WORD = 32;
const MOST_LOOKS_A_WORD = 2_000;

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
  readonly #anywhere: number;

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
    this.#anywhere = costOfPlace(pool.size);
    pool.words.forEach((number, place) => {
      if (number < 0) return;
      this.#placeBefore[place] = this.#lastPlace[number]!;
      this.#lastPlace[number] = place;
    });
  }

  /** The copies in the best reading of the new words from `start` up to `end`. */
  read(start: number, end: number): readonly Copy[] {
    const looks = Math.max(FEWEST_LOOKS_A_WORD, Math.min(MOST_LOOKS_A_WORD, MOST_LOOKS / (end - start)));
    const touched: number[] = [];
    this.#latestIn.fill(-FARTHEST - 2);
    let best: Reading | undefined;
    for (let index = start; index < end; index++) {
      const before = best;
      let left = looks;
      // From the last place to the first: what the place before was read as is then still of the word before.
      for (let place = this.#lastPlace[this.#words[index]!]!; place >= 0 && left > 0; left--) {
        const reading = this.#neighbours.isTaken(place) ? undefined : this.#readAs(index, place, before, start, end);
        if (reading) {
          const known = this.#latest[place];
          if (!known || known.score <= reading.score || index - known.index > FARTHEST) this.#latest[place] = reading;
          this.#latestIn[this.#pool.stretch[place]!] = index;
          touched.push(place);
          if (reading.score > (best?.score ?? 0)) best = reading;
        }
        place = this.#placeBefore[place]!;
      }
    }
    for (const place of touched) this.#latest[place] = undefined;
    return copiesIn(best);
  }

  #readAs(index: number, place: number, before: Reading | undefined, start: number, end: number): Reading | undefined {
    const { stretch, starts, words } = this.#pool;
    const first = starts[stretch[place]!]!;
    const last = starts[stretch[place]! + 1]! - 1;
    let previous: Reading | undefined;
    let reached = -Infinity;
    if (index - this.#latestIn[stretch[place]!]! <= FARTHEST + 1) {
      for (let gap = 0; gap <= FARTHEST && place - 1 - gap >= first; gap++) {
        const reading = this.#latest[place - 1 - gap];
        if (!reading || reading.index >= index) continue;
        const between = index - reading.index - 1;
        const score = reading.score - (gap + between === 0 ? 0 : costOfGap(between, gap));
        if (score <= reached) continue;
        reached = score;
        previous = reading;
      }
    }
    const information = this.#information[this.#words[index]!]!;
    const cost = Math.min(this.#anywhere, this.#neighbours.costBeside(index, place));
    const goesOn = index + 1 < end && place < last && this.#words[index + 1] === words[place + 1];
    const begun = cost < information + WHOLE || goesOn ? (before?.score ?? 0) - cost : -Infinity;
    if (begun === -Infinity && reached === -Infinity) return undefined;
    const begins = begun > reached;
    const fromStart = begins ? place === first && index === start : previous?.fromStart === true;
    const whole = fromStart && place === last && index === end - 1 ? WHOLE : 0;
    const score = (begins ? begun : reached) + information + whole;
    return { index, place, score, previous: begins ? before : previous, begins, fromStart };
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
