// Where a place of the older text lies in the newer one, even if its words are gone there.
import type { Comparison } from '../../archive/model/comparison.ts';
import type { TextRange } from '../../archive/model/range.ts';

/**
 * The stretch of `after` that stands where `range` stood in `before`, moves aside; empty where only a gap is left.
 * An end inside a change becomes that change's end.
 */
export function placeAfter(comparison: Comparison, range: TextRange): TextRange {
  let shift = 0;
  let start: number | null = null;
  let end: number | null = null;
  for (const { before, after } of comparison.changes) {
    if (start === null && range[0] < before[1]) start = range[0] < before[0] ? range[0] + shift : after[0];
    if (end === null && range[1] <= before[1]) end = range[1] <= before[0] ? range[1] + shift : after[1];
    if (start !== null && end !== null) break;
    shift = after[1] - before[1];
  }
  const from = start ?? range[0] + shift;
  return [from, Math.max(from, end ?? range[1] + shift)];
}
