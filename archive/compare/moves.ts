// Finds passages that were taken out in one place and put back, perhaps edited, in another.
// Knows the changes of a comparison; what stands unchanged is never part of a move.
import type { Move } from '../model/comparison.ts';
import type { TextRange } from '../model/range.ts';
import type { Edit } from './edits.ts';
import { longestCommonSubsequence } from './longest-common.ts';
import { type Piece, WordNumbers, changedPieces, partsOfPieces } from './pieces.ts';
import type { RunCutter } from './words.ts';

/** Passages with fewer words, or with few words and fewer units, are too small for people to see as moved. */
const FEWEST_WORDS = 4;
const ENOUGH_WORDS = 7;
const FEWEST_UNITS = 20;
/** A word that stands in more inserted pieces than this says nothing about which of them is meant. */
const MOST_PIECES_OF_A_WORD = 24;
/** Of the pieces that share words with a deleted one, so many are looked at closely. */
const MOST_CANDIDATES = 4;
/** Less equal text than this between two places is no distance to have moved across. */
const NEAREST = 5;

interface Match {
  readonly from: Piece;
  readonly to: Piece;
  readonly common: number;
  readonly likeness: number;
}

/**
 * The moves among the edits, ordered by their place in `after`. Whole paragraphs are paired first, then the sentences
 * of what is left; each passage takes part in one move at most. A passage counts as moved if most of its words came
 * along in order and unchanged text lies between its two places.
 */
export function findMoves(before: string, after: string, edits: readonly Edit[], cut: RunCutter): readonly Move[] {
  const deleted = edits.filter((edit) => edit.beforeEnd > edit.beforeStart);
  const inserted = edits.filter((edit) => edit.afterEnd > edit.afterStart);
  if (!holdsPassage(deleted, 'before') || !holdsPassage(inserted, 'after')) return [];
  const numbers = new WordNumbers(cut);
  const deletions = deleted.map((edit): TextRange => [edit.beforeStart, edit.beforeEnd]);
  const insertions = inserted.map((edit): TextRange => [edit.afterStart, edit.afterEnd]);
  const from = changedPieces(before, deletions, numbers);
  const to = changedPieces(after, insertions, numbers);
  const crossed = equalTextCrossed(edits);
  const taken = { from: new Taken(before.length), to: new Taken(after.length) };
  const whole = pairPieces(from, to, numbers, crossed, taken);
  const fromParts = partsOfPieces(before, from.filter(taken.from.isFree), deletions, numbers);
  const toParts = partsOfPieces(after, to.filter(taken.to.isFree), insertions, numbers);
  const parts = joinNeighbours(pairPieces(fromParts, toParts, numbers, crossed, taken), before, after);
  return [...whole, ...parts]
    .map((match): Move => ({ before: [match.from.start, match.from.end], after: [match.to.start, match.to.end] }))
    .sort((one, other) => one.after[0] - other.after[0]);
}

function holdsPassage(edits: readonly Edit[], side: 'before' | 'after'): boolean {
  return edits.some((edit) => edit[`${side}End`] - edit[`${side}Start`] >= FEWEST_UNITS / 2);
}

/** Which units of a text already belong to a move. */
class Taken {
  readonly #units: Uint8Array;

  constructor(length: number) {
    this.#units = new Uint8Array(length);
  }

  isFree = ({ start, end }: Piece): boolean => !this.#units.subarray(start, end).includes(1);

  take({ start, end }: Piece): void {
    this.#units.fill(1, start, end);
  }
}

type Crossed = (from: Piece, to: Piece) => number;

/** How much equal text lies between a place in `before` and a place in `after`. */
function equalTextCrossed(edits: readonly Edit[]): Crossed {
  const equalUpTo: number[] = [];
  let equal = 0;
  let beforeEnd = 0;
  for (const edit of edits) {
    equal += edit.beforeStart - beforeEnd;
    equalUpTo.push(equal);
    beforeEnd = edit.beforeEnd;
  }
  const indexOf = (side: 'before' | 'after', position: number): number => {
    let low = 0;
    let high = edits.length - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (edits[middle]![`${side}End`] <= position) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return (from, to) => {
    const first = equalUpTo[indexOf('before', from.start)]!;
    return Math.abs(first - equalUpTo[indexOf('after', to.start)]!);
  };
}

/** Pairs pieces one to one, the surest first, and marks them as taken. */
function pairPieces(
  from: readonly Piece[],
  to: readonly Piece[],
  numbers: WordNumbers,
  crossed: Crossed,
  taken: { readonly from: Taken; readonly to: Taken },
): readonly Match[] {
  const large = ({ words, start, end }: Piece): boolean =>
    words.length >= ENOUGH_WORDS || (words.length >= FEWEST_WORDS && end - start >= FEWEST_UNITS);
  const candidatesOf = candidatesAmong(to, numbers.count);
  const matches: Match[] = [];
  for (const piece of from) {
    if (!large(piece)) continue;
    for (const candidate of candidatesOf(piece)) {
      if (!large(candidate) || crossed(piece, candidate) < NEAREST) continue;
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
function matchPieces(from: Piece, to: Piece): Match | undefined {
  const shorter = Math.min(from.words.length, to.words.length);
  const longer = Math.max(from.words.length, to.words.length);
  const least = Math.max(FEWEST_WORDS, Math.min(0.9, 0.5 + 1.5 / shorter) * 0.5 * (shorter + longer));
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

/** Sentences that moved side by side moved as one. */
function joinNeighbours(matches: readonly Match[], before: string, after: string): readonly Match[] {
  const touch = (text: string, one: Piece, next: Piece): boolean =>
    next.start >= one.end && /^[^\S\n]*$/.test(text.slice(one.end, Math.min(next.start, one.end + 40)));
  const joined: Match[] = [];
  for (const match of [...matches].sort((one, other) => one.from.start - other.from.start)) {
    const last = joined.at(-1);
    if (last && touch(before, last.from, match.from) && touch(after, last.to, match.to)) {
      joined[joined.length - 1] = { ...last, from: span(last.from, match.from), to: span(last.to, match.to) };
    } else joined.push(match);
  }
  return joined;
}

function span(first: Piece, last: Piece): Piece {
  return { start: first.start, end: last.end, words: first.words };
}
