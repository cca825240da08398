// Finds passages that were taken out in one place and put back, perhaps edited, in another.
// Knows the changes of a comparison; what stands unchanged is never part of a move.
import type { Move } from '../model/comparison.ts';
import type { TextRange } from '../model/range.ts';
import type { Edit } from './edits.ts';
import { type AlikePair, Taken, pairAlike } from './alike.ts';
import { type NumbersOf, type Piece, changedPieces, partsOfPieces } from './pieces.ts';
import type { TextPair } from './text-pair.ts';

/** A deletion or insertion of fewer units holds no passage. */
const FEWEST_UNITS = 10;
/** Less equal text than this between two places is no distance to have moved across. */
const NEAREST = 5;

/**
 * The moves among the edits, ordered by their place in `after`. Whole paragraphs are paired first, then the sentences
 * of what is left; each passage takes part in one move at most. A passage counts as moved if most of its words came
 * along in order and unchanged text lies between its two places.
 */
export function findMoves(pair: TextPair, edits: readonly Edit[]): readonly Move[] {
  const { before, after } = pair;
  const deleted = edits.filter((edit) => edit.beforeEnd > edit.beforeStart);
  const inserted = edits.filter((edit) => edit.afterEnd > edit.afterStart);
  if (!holdsPassage(deleted, 'before') || !holdsPassage(inserted, 'after')) return [];
  const numbersIn =
    (side: 'before' | 'after'): NumbersOf =>
    (start, end) =>
      pair.words(side, start, end).numbers;
  const [numbersBefore, numbersAfter] = [numbersIn('before'), numbersIn('after')];
  const deletions = deleted.map((edit): TextRange => [edit.beforeStart, edit.beforeEnd]);
  const insertions = inserted.map((edit): TextRange => [edit.afterStart, edit.afterEnd]);
  const from = changedPieces(before, deletions, numbersBefore);
  const to = changedPieces(after, insertions, numbersAfter);
  const crossed = equalTextCrossed(edits);
  const apart = (one: Piece, other: Piece): boolean => crossed(one, other) >= NEAREST;
  const taken = { from: new Taken(before.length), to: new Taken(after.length) };
  const whole = pairAlike(from, to, pair, taken, apart);
  const fromParts = partsOfPieces(before, from.filter(taken.from.isFree), deletions, numbersBefore);
  const toParts = partsOfPieces(after, to.filter(taken.to.isFree), insertions, numbersAfter);
  const parts = joinNeighbours(pairAlike(fromParts, toParts, pair, taken, apart), before, after);
  return [...whole, ...parts]
    .map((match): Move => ({ before: [match.from.start, match.from.end], after: [match.to.start, match.to.end] }))
    .sort((one, other) => one.after[0] - other.after[0]);
}

function holdsPassage(edits: readonly Edit[], side: 'before' | 'after'): boolean {
  return edits.some((edit) => edit[`${side}End`] - edit[`${side}Start`] >= FEWEST_UNITS);
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

/** Sentences that moved side by side moved as one. */
function joinNeighbours(matches: readonly AlikePair[], before: string, after: string): readonly AlikePair[] {
  const touch = (text: string, one: Piece, next: Piece): boolean =>
    next.start >= one.end && /^[^\S\n]*$/.test(text.slice(one.end, Math.min(next.start, one.end + 40)));
  const joined: AlikePair[] = [];
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
