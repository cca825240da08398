// Which places of the pool are taken, and how near a new word stands to words that stood beside a place.
// A word that returns to the neighbours that it had is believed more readily than one that appears anywhere.
import type { Pool } from './gone-words.ts';
import { FARTHEST, costOfGap } from './reading-costs.ts';

/** No word of the new version is known to have stood beside a place on that side. */
const NOWHERE = -2;

export class Neighbours {
  readonly #pool: Pool;
  /** Where each thread stands in the new version, -1 where it does not. */
  readonly #standsAt: Int32Array;
  readonly #length: number;
  readonly #taken: Uint8Array;
  /** For each place the nearest known word on either side: where it stands in the new version, how many lie between. */
  readonly #leftAt: Int32Array;
  readonly #leftGap: Int32Array;
  readonly #rightAt: Int32Array;
  readonly #rightGap: Int32Array;

  /** `threads` are those of the new version, -1 where they are not known; `count` is how many threads there are. */
  constructor(pool: Pool, threads: Int32Array, count: number) {
    this.#pool = pool;
    this.#length = threads.length;
    this.#standsAt = new Int32Array(count).fill(-1);
    this.#taken = new Uint8Array(pool.size);
    for (let index = 0; index < threads.length; index++) {
      if (threads[index]! >= 0) this.#standsAt[threads[index]!] = index;
    }
    this.#leftAt = new Int32Array(pool.size);
    this.#leftGap = new Int32Array(pool.size);
    this.#rightAt = new Int32Array(pool.size);
    this.#rightGap = new Int32Array(pool.size);
    this.look();
  }

  isTaken(place: number): boolean {
    return this.#taken[place] === 1;
  }

  /** From now on the place is the new version's word `index`; its neighbours see it after the next `look`. */
  take(place: number, index: number): void {
    this.#taken[place] = 1;
    this.#standsAt[this.#pool.threads[place]!] = index;
  }

  /** What it costs to read the word at `index` as that place because of a known neighbour; infinite without one. */
  costBeside(index: number, place: number): number {
    const [left, right] = [this.#leftAt[place]!, this.#rightAt[place]!];
    const fromLeft = left === NOWHERE ? Infinity : costOfGap(index - left - 1, this.#leftGap[place]!);
    const fromRight = right === NOWHERE ? Infinity : costOfGap(right - index - 1, this.#rightGap[place]!);
    return Math.min(fromLeft, fromRight);
  }

  /** Finds the neighbours of all places anew. */
  look(): void {
    const { stretches, starts, threads } = this.#pool;
    stretches.forEach(({ before, after }, stretch) => {
      const [first, end] = [starts[stretch]!, starts[stretch + 1]!];
      let at = before < 0 ? -1 : this.#placeOf(before);
      for (let place = first, gap = 0; place < end; place++, gap++) {
        this.#leftAt[place] = gap > FARTHEST ? NOWHERE : at;
        this.#leftGap[place] = gap;
        if (this.#taken[place] === 1) [at, gap] = [this.#placeOf(threads[place]!), -1];
      }
      at = after < 0 ? this.#length : this.#placeOf(after);
      for (let place = end - 1, gap = 0; place >= first; place--, gap++) {
        this.#rightAt[place] = gap > FARTHEST ? NOWHERE : at;
        this.#rightGap[place] = gap;
        if (this.#taken[place] === 1) [at, gap] = [this.#placeOf(threads[place]!), -1];
      }
    });
  }

  #placeOf(thread: number): number {
    const at = this.#standsAt[thread]!;
    return at < 0 ? NOWHERE : at;
  }
}
