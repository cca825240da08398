// Recognises words of a new version that stood in an earlier one: returned, or moved or kept in ways that a comparison
// does not show. Reads the new words as copies of gone ones, at the least cost; knows nothing of texts.
import type { GoneStretch } from './collation.ts';
import { type Pool, poolOf } from './gone-words.ts';
import { Neighbours } from './neighbours.ts';
import { PoolReader } from './pool-reader.ts';
import { informationOf } from './reading-costs.ts';

/** What was recognised gives its neighbours context; after so many rounds there is nothing to gain. */
const ROUNDS = 3;

export interface NewWords {
  /** The thread of each word of the new version, -1 where it is not known. Known ones stand in no stretch of `gone`. */
  readonly threads: Int32Array;
  /** The word, without its typography, at an index; asked for only where the thread is not known. */
  readonly wordAt: (index: number) => string;
}

export interface KnownWords {
  /** The word of each thread. */
  readonly words: readonly string[];
  readonly gone: readonly GoneStretch[];
  /** The threads of the version before. */
  readonly before: Int32Array;
}

/** The threads of the new version with those filled in that were recognised. */
export function recogniseWords({ threads, wordAt }: NewWords, known: KnownWords): Int32Array {
  const found = threads.slice();
  const numbers = new Map<string, number>();
  const word = new Int32Array(threads.length).fill(-1);
  for (let index = 0; index < threads.length; index++) {
    if (threads[index]! >= 0) continue;
    const written = wordAt(index);
    const number = numbers.get(written) ?? numbers.size;
    if (number === numbers.size) numbers.set(written, number);
    word[index] = number;
  }
  if (numbers.size === 0 || known.gone.length === 0) return found;
  const pool = poolOf(known.gone, known.words, numbers);
  if (!pool.words.some((number) => number >= 0)) return found;
  const neighbours = new Neighbours(pool, found, known.words.length);
  const reader = new PoolReader(pool, word, informationOfWords(word, numbers, known), neighbours);
  for (let round = 0; round < ROUNDS; round++) {
    if (!takeCopies(found, pool, reader, neighbours)) break;
    neighbours.look();
  }
  return found;
}

/** Takes what reads best as copied, the surest first; says whether there was anything. */
function takeCopies(found: Int32Array, pool: Pool, reader: PoolReader, neighbours: Neighbours): boolean {
  const copies = unknownStretches(found).flatMap(([start, end]) => reader.read(start, end));
  copies.sort((one, other) => other.gain - one.gain);
  let any = false;
  for (const { pairs } of copies) {
    for (const [index, place] of pairs) {
      if (neighbours.isTaken(place)) continue;
      found[index] = pool.threads[place]!;
      neighbours.take(place, index);
      any = true;
    }
  }
  return any;
}

function unknownStretches(threads: Int32Array): readonly (readonly [number, number])[] {
  const stretches: (readonly [number, number])[] = [];
  for (let start = 0; start < threads.length; start++) {
    if (threads[start]! >= 0) continue;
    let end = start + 1;
    while (end < threads.length && threads[end]! < 0) end++;
    stretches.push([start, end]);
    start = end;
  }
  return stretches;
}

/** How much each number's word tells, by how often it stands in the version before and among the new words. */
function informationOfWords(
  word: Int32Array,
  numbers: ReadonlyMap<string, number>,
  { words, before }: KnownWords,
): Float64Array {
  const times = new Int32Array(numbers.size);
  let all = before.length;
  for (const thread of before) {
    const number = numbers.get(words[thread]!);
    if (number !== undefined) times[number]!++;
  }
  for (const number of word) {
    if (number < 0) continue;
    times[number]!++;
    all++;
  }
  return Float64Array.from(times, (count) => informationOf(count, all));
}
