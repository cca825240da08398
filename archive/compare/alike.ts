// Pairs passages of two texts that are alike word for word, for the most part. Knows pieces; why they should be paired
// (a line that stayed, a sentence that moved) the caller knows.
import { longestCommonSubsequence } from './longest-common.ts';
import type { Piece, WordNumbers } from './pieces.ts';

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
  numbers: WordNumbers,
  taken: { readonly from: Taken; readonly to: Taken },
  mayPair: (from: Piece, to: Piece) => boolean,
): readonly AlikePair[] {
  const large = ({ words, start, end }: Piece): boolean =>
    words.length >= ENOUGH_WORDS || (words.length >= FEWEST_WORDS && end - start >= FEWEST_UNITS);
  const candidatesOf = candidatesAmong(to, numbers.count);
  const matches: AlikePair[] = [];
  for (const piece of from) {
    if (!large(piece)) continue;
    for (const candidate of candidatesOf(piece)) {
      if (!large(candidate) || !mayPair(piece, candidate)) continue;
      const match = matchPieces(piece, candidate);
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
  const holders: number[][] = Array.from({ length: distinct }, () => []);
  pieces.forEach((piece, index) => {
    for (const word of piece.words) {
      const list = holders[word]!;
      if (list.at(-1) !== index && list.length <= MOST_PIECES_OF_A_WORD) list.push(index);
    }
  });
  return (piece) => {
    const shared = new Map<number, number>();
    for (const word of piece.words) {
      const list = holders[word]!;
      if (list.length > MOST_PIECES_OF_A_WORD) continue;
      for (const index of list) shared.set(index, (shared.get(index) ?? 0) + 1 / list.length);
    }
    return [...shared]
      .sort((one, other) => other[1] - one[1] || one[0] - other[0])
      .slice(0, MOST_CANDIDATES)
      .map(([index]) => pieces[index]!);
  };
}

/** The two pieces as one passage, if enough of the words are the same in order; short ones must agree more. */
function matchPieces(from: Piece, to: Piece): AlikePair | undefined {
  const shorter = Math.min(from.words.length, to.words.length);
  const longer = Math.max(from.words.length, to.words.length);
  const least = Math.max(FEWEST_WORDS, Math.min(0.9, 0.4 + 2 / shorter) * 0.5 * (shorter + longer));
  if (shorter < least) return undefined;
  const local = new Map<number, number>();
  for (const word of from.words) if (!local.has(word)) local.set(word, local.size);
  let shared = 0;
  const toWords = to.words.map((word) => {
    const number = local.get(word) ?? -1;
    if (number >= 0) shared++;
    return number;
  });
  if (shared < least) return undefined;
  const fromWords = from.words.map((word) => local.get(word)!);
  let common = 0;
  for (const partner of longestCommonSubsequence(fromWords, toWords, local.size)) if (partner >= 0) common++;
  return common >= least ? { from, to, common, likeness: (2 * common) / (shorter + longer) } : undefined;
}
