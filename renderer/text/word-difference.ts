// Two short texts as one line of pieces, ready to be drawn: what both have, what only one has.
import type { Change } from '../../archive/model/comparison.ts';

export interface DifferencePiece {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/**
 * `changes` are those from `before` to `after`, in order. The pieces without the added ones rebuild `before`, those
 * without the removed ones rebuild `after`; none is empty, and what was removed stands before what took its place.
 */
export function wordDifference(before: string, after: string, changes: readonly Change[]): readonly DifferencePiece[] {
  const pieces: DifferencePiece[] = [];
  const add = (kind: DifferencePiece['kind'], text: string): void => {
    if (text !== '') pieces.push({ kind, text });
  };
  let read = 0;
  for (const change of changes) {
    add('same', before.slice(read, change.before[0]));
    add('removed', before.slice(...change.before));
    add('added', after.slice(...change.after));
    read = change.before[1];
  }
  add('same', before.slice(read));
  return pieces;
}
