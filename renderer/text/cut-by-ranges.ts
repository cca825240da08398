// Cuts a stretch of text where overlapping ranges begin and end, so that each piece can be drawn with all its marks.
import type { TextRange } from '../../archive/model/range.ts';

export interface Marked<T> {
  readonly range: TextRange;
  readonly mark: T;
}

export interface MarkedPiece<T> {
  readonly range: TextRange;
  /** The marks whose range covers this piece, in the order given. */
  readonly marks: readonly T[];
}

/** The pieces of `stretch`, in order; they cover all of it, none is empty, and no range begins or ends inside one. */
export function cutByRanges<T>(stretch: TextRange, marked: readonly Marked<T>[]): readonly MarkedPiece<T>[] {
  const [start, end] = stretch;
  const here = marked.filter(({ range }) => range[0] < end && range[1] > start);
  const edges = new Set([start, end]);
  for (const { range } of here) {
    for (const edge of range) if (edge > start && edge < end) edges.add(edge);
  }
  const inOrder = [...edges].sort((one, other) => one - other);
  return inOrder.slice(1).map((to, at) => {
    const from = inOrder[at] ?? start;
    const marks = here.filter(({ range }) => range[0] <= from && range[1] >= to).map(({ mark }) => mark);
    return { range: [from, to], marks };
  });
}
