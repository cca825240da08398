// What changed between two texts, by words, with moved passages. Knows text only: no blocks, no versions, no pictures.
import type { Comparison, Move } from '../model/comparison.ts';
import { alignPair } from './align.ts';
import { type Edit, blocksBetween, editsBetween, joinAcrossIslands, shiftEdits, toChanges } from './edits.ts';
import { wholeOf, withoutRanges } from './equal-blocks.ts';
import { invert } from './invert.ts';
import { findMoves } from './moves.ts';
import { splitAtBreaks } from './split-at-breaks.ts';
import { TextPair } from './text-pair.ts';
import { cutterFor } from './words.ts';

export interface CompareOptions {
  /** BCP 47; helps to find words in scripts written without spaces. "und" or nothing is always safe. */
  readonly language?: string;
}

/**
 * Compares two texts. Ranges are half-open, in UTF-16 units of the text that they are of. Any string is allowed, lone
 * surrogates included; nothing throws.
 *
 * Always: the changes are in order on both sides, apart, and everything between them is equal text, so either text can
 * be rebuilt from the other; no edge of a change cuts a word, nor what people see as one character; every move lies in
 * a deletion and an insertion; the same input gives the same output; and `compare(after, before)` is exactly
 * `invert(compare(before, after))`, so that what counts as equal does not depend on the side that a text is on.
 * Not promised: that the comparisons of three texts agree with each other where several ways are as good.
 *
 * Cost: near the size of the texts where they agree; else, for what is left between equal lines, one step for each word
 * and 32 words of the other side, at most 20 million steps in a piece, and 8 bytes for 1,024 pairs of words. Where there
 * are more than 625 million pairs the search is cut into pieces, and `precise` is false.
 */
export function compare(before: string, after: string, options: CompareOptions = {}): Comparison {
  if (before === after) return { precise: true, changes: [], moves: [] };
  // Of two ways that are as good, which is taken must not depend on the side that a text is given on.
  return comesFirst(before, after)
    ? compareInOrder(before, after, options)
    : invert(compareInOrder(after, before, options));
}

function comesFirst(text: string, other: string): boolean {
  return text.length === other.length ? text < other : text.length < other.length;
}

function compareInOrder(before: string, after: string, options: CompareOptions): Comparison {
  const pair = new TextPair(before, after, cutterFor(options.language));
  const { blocks, precise } = alignPair(pair);
  const shifted = shiftEdits(editsBetween(blocks, wholeOf(before, after)), before, after);
  const edits = joinAcrossIslands(shifted, before).filter((edit) => differs(edit, before, after));
  const moves = findMoves(pair, edits);
  const told = splitAtBreaks(markMoved(edits, moves, before, after), moves, before, after);
  return { precise, changes: toChanges(told), moves };
}

/** A dictionary cuts letters by what stands beside them: the same text may have come as other words. */
function differs({ beforeStart, beforeEnd, afterStart, afterEnd }: Edit, before: string, after: string): boolean {
  return (
    beforeEnd - beforeStart !== afterEnd - afterStart ||
    before.slice(beforeStart, beforeEnd) !== after.slice(afterStart, afterEnd)
  );
}

/** Marks all of a moved passage as deleted and inserted, also the odd words of it that were matched in between. */
function markMoved(edits: readonly Edit[], moves: readonly Move[], before: string, after: string): readonly Edit[] {
  if (moves.length === 0) return edits;
  const removed = moves.map((move) => move.before).sort((one, other) => one[0] - other[0]);
  const added = moves.map((move) => move.after);
  const kept = withoutRanges(blocksBetween(edits, wholeOf(before, after)), 'before', removed);
  const blocks = withoutRanges(kept, 'after', added);
  return joinAcrossIslands(editsBetween(blocks, wholeOf(before, after)), before);
}
