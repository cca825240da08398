// Pairs passages of two texts that are alike word for word, for the most part. Knows pieces; why they should be paired
// (a line that stayed, a sentence that moved) the caller knows.
import { longestCommonLength } from './longest-common.ts';
import type { Piece } from './pieces.ts';
import type { TextPair } from './text-pair.ts';

/** Passages with fewer words, or with few words and fewer units, are too small for people to see as moved. */
const FEWEST_WORDS = 4;
const ENOUGH_WORDS = 7;
const FEWEST_UNITS = 20;
/** A word that stands in more inserted pieces than this says nothing about which of them is meant. */
const MOST_PIECES_OF_A_WORD = 24;
/** Of the pieces that share words with a deleted one, so many are looked at closely. */
const MOST_CANDIDATES = 4;
/** Two pieces that are alike: `common` words in the same order, `likeness` from 0 to 1. */
export interface AlikePair {
  readonly from: Piece;
  readonly to: Piece;
  readonly common: number;
  readonly likeness: number;
}

/** Which units of a text are already part of a pair. */
export class Taken {
  readonly #units: Uint8Array;

  constructor(length: number) {
    this.#units = new Uint8Array(length);
  }

  isFree = ({ start, end }: Piece): boolean => !this.#units.subarray(start, end).includes(1);

  take({ start, end }: Piece): void {
    this.#units.fill(1, start, end);
  }
}

/** Pairs pieces one to one, the surest first, and marks them as taken. */
export function pairAlike(
  from: readonly Piece[],
  to: readonly Piece[],
  pair: TextPair,
  taken: { readonly from: Taken; readonly to: Taken },
  mayPair: (from: Piece, to: Piece) => boolean,
): readonly AlikePair[] {
  const large = ({ words, start, end }: Piece): boolean =>
    words.length >= ENOUGH_WORDS || (words.length >= FEWEST_WORDS && end - start >= FEWEST_UNITS);
  const candidatesOf = candidatesAmong(to, pair.distinct);
  const matches: AlikePair[] = [];
  for (const piece of from) {
    if (!large(piece)) continue;
    for (const candidate of candidatesOf(piece)) {
      if (!large(candidate) || !mayPair(piece, candidate)) continue;
      const match = matchPieces(piece, candidate, pair);
      if (match) matches.push(match);
    }
  }
  matches.sort(
    (one, other) =>
      other.common * other.likeness - one.common * one.likeness ||
      one.from.start - other.from.start ||
      one.to.start - other.to.start,
  );
  return matches.filter((match) => {
    if (!taken.from.isFree(match.from) || !taken.to.isFree(match.to)) return false;
    taken.from.take(match.from);
    taken.to.take(match.to);
    return true;
  });
}

/** For a piece, the few of `pieces` that share most words with it, words that stand everywhere left out. */
function candidatesAmong(pieces: readonly Piece[], distinct: number): (piece: Piece) => readonly Piece[] {
  const holders = holdersOf(pieces, distinct);
  const weights = new Float64Array(pieces.length);
  return (piece) => {
    const met: number[] = [];
    for (const word of piece.words) {
      const [from, to] = [holders.first[word]!, holders.first[word + 1]!];
      if (to - from > MOST_PIECES_OF_A_WORD) continue;
      for (let holder = from; holder < to; holder++) {
        const index = holders.pieces[holder]!;
        if (weights[index] === 0) met.push(index);
        weights[index]! += 1 / (to - from);
      }
    }
    const best: number[] = [];
    for (const index of met) {
      let place = best.length;
      while (place > 0 && isBetter(weights, index, best[place - 1]!)) place--;
      if (place >= MOST_CANDIDATES) continue;
      best.splice(place, 0, index);
      if (best.length > MOST_CANDIDATES) best.pop();
    }
    for (const index of met) weights[index] = 0;
    return best.map((index) => pieces[index]!);
  };
}

function isBetter(weights: Float64Array, index: number, other: number): boolean {
  return weights[index]! > weights[other]! || (weights[index] === weights[other] && index < other);
}

/** For each word the pieces that hold it, each once: those from `first[word]` up to `first[word + 1]`. */
function holdersOf(
  pieces: readonly Piece[],
  distinct: number,
): { readonly first: Int32Array; readonly pieces: Int32Array } {
  const first = new Int32Array(distinct + 1);
  const lastPiece = new Int32Array(distinct).fill(-1);
  const forEachHolder = (visit: (word: number, index: number) => void): void => {
    lastPiece.fill(-1);
    pieces.forEach(({ words }, index) => {
      for (const word of words) {
        if (lastPiece[word] === index) continue;
        lastPiece[word] = index;
        visit(word, index);
      }
    });
  };
  forEachHolder((word) => first[word + 1]!++);
  for (let word = 0; word < distinct; word++) first[word + 1]! += first[word]!;
  const holders = new Int32Array(first[distinct]!);
  const next = first.slice(0, distinct);
  forEachHolder((word, index) => (holders[next[word]!++] = index));
  return { first, pieces: holders };
}

/** The two pieces as one passage, if enough of the words are the same in order; short ones must agree more. */
function matchPieces(from: Piece, to: Piece, pair: TextPair): AlikePair | undefined {
  const shorter = Math.min(from.words.length, to.words.length);
  const longer = Math.max(from.words.length, to.words.length);
  const least = Math.max(FEWEST_WORDS, Math.min(0.9, 0.4 + 1.5 / shorter) * 0.5 * (shorter + longer));
  if (shorter < least) return undefined;
  const shared = pair.shared(from.words, to.words);
  if (shared.after.reduce((count, number) => count + Number(number >= 0), 0) < least) return undefined;
  const common = longestCommonLength(shared.before, shared.after, shared.count);
  return common >= least ? { from, to, common, likeness: (2 * common) / (shorter + longer) } : undefined;
}
