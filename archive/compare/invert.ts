// Reads a comparison from the other end: what was put in was taken out. Knows no text.
import type { Change, Comparison } from '../model/comparison.ts';

const kinds = { insert: 'delete', delete: 'insert', replace: 'replace' } as const;

/** The comparison of `after` with `before`, from that of `before` with `after`. Linear in the changes. */
export function invert({ precise, changes, moves }: Comparison): Comparison {
  return {
    precise,
    changes: changes.map(({ kind, before, after }): Change => ({ kind: kinds[kind], before: after, after: before })),
    moves: moves
      .map(({ before, after }) => ({ before: after, after: before }))
      .sort((one, other) => one.after[0] - other.after[0]),
  };
}
