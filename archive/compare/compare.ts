// What changed between two texts, by words, with moved passages. Knows text only: no blocks, no versions, no pictures.
import type { Comparison } from '../model/comparison.ts';
import { align } from './align.ts';
import { editsBetween, joinAcrossIslands, shiftEdits, toChanges } from './edits.ts';

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
  const { blocks, precise } = align(before, after, options.language === 'und' ? undefined : options.language);
  const shifted = shiftEdits(editsBetween(blocks, before.length, after.length), before, after);
  const edits = joinAcrossIslands(shifted, before);
  return { precise, changes: toChanges(edits), moves: [] };
}
