// How far a passage moved, as people count it: in paragraphs that it passed.
import type { Comparison, Move } from '../../archive/model/comparison.ts';
import type { Block } from '../../archive/model/version.ts';
import { placeAfter } from './place-after.ts';

export interface MovedBy {
  readonly down: boolean;
  /** 0 where it stayed between the same paragraphs. */
  readonly paragraphs: number;
}

/** Measured in the newer text, between where the passage would stand had it stayed and where it stands. */
export function movedBy(move: Move, comparison: Comparison, blocks: readonly Block[]): MovedBy {
  const [stayed] = placeAfter(comparison, move.before);
  const down = stayed <= move.after[0];
  const passed = blocks.filter(({ kind, range: [start, end] }) => {
    if (kind !== 'paragraph') return false;
    return down ? start >= stayed && end <= move.after[0] : start >= move.after[1] && start < stayed;
  });
  return { down, paragraphs: passed.length };
}
