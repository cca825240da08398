// What changed between two texts, by words, with moved passages. Knows text only: no blocks, no versions, no pictures.
import type { Comparison, Move } from '../model/comparison.ts';
import { alignPair } from './align.ts';
import { type Edit, blocksBetween, editsBetween, joinAcrossIslands, shiftEdits, toChanges } from './edits.ts';
import { wholeOf, withoutRanges } from './equal-blocks.ts';
import { findMoves } from './moves.ts';
import { splitAtBreaks } from './split-at-breaks.ts';
import { TextPair } from './text-pair.ts';
import { cutterFor } from './words.ts';

export interface CompareOptions {
  /** BCP 47; helps to find words in scripts written without spaces. "und" or nothing is always safe. */
  readonly language?: string;
}

/**
 * Compares two texts. The changes are in order on both sides, everything between them is equal text, and no edge of a
 * change cuts a word; so either text can always be rebuilt from the other. Any string is allowed, lone surrogates
 * included. The same input gives the same output.
 */
export function compare(before: string, after: string, options: CompareOptions = {}): Comparison {
  if (before === after) return { precise: true, changes: [], moves: [] };
  const pair = new TextPair(before, after, cutterFor(options.language));
  const { blocks, precise } = alignPair(pair);
  const shifted = shiftEdits(editsBetween(blocks, wholeOf(before, after)), before, after);
  const edits = joinAcrossIslands(shifted, before);
  const moves = findMoves(pair, edits);
  const told = splitAtBreaks(markMoved(edits, moves, before, after), moves, before, after);
  return { precise, changes: toChanges(told), moves };
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
