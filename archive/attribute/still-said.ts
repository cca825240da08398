// Where the words of a statement live on though their order changed: "Ifølge X er broen lukket" and "Broen er lukket"
// share hardly a run of letters, and say the same.
import type { Change } from '../model/comparison.ts';
import type { TextRange } from '../model/range.ts';

/** The least share of a statement's words that must stand in its place. */
const least = 0.8;
const fewest = 3;
/** How much longer than twice the statement its place may be, in code units. */
const slack = 60;

/**
 * The range of `after` in the place of `range` of `before`, where nearly all of the words of `range` stand in it; else
 * null. `changes` lead from one text to the other, in order.
 */
export function stillSaid(
  before: string,
  after: string,
  changes: readonly Change[],
  range: TextRange,
): TextRange | null {
  const place = placeOf(changes, range);
  const words = wordsOf(before.slice(...range));
  const far = place[1] - place[0] > 2 * (range[1] - range[0]) + slack;
  if (words.length < fewest || far) return null;
  const there = new Set(wordsOf(after.slice(...place)));
  const living = words.filter((word) => there.has(word)).length;
  return living >= least * words.length ? place : null;
}

/** What stands after in the place of `range`; a change that touches an edge is taken in whole. */
function placeOf(changes: readonly Change[], [start, end]: TextRange): TextRange {
  const first = lastFrom(changes, start);
  const last = lastFrom(changes, end);
  const from = first ? (start <= first.before[1] ? first.after[0] : start + first.after[1] - first.before[1]) : start;
  const to = last ? (end <= last.before[1] ? last.after[1] : end + last.after[1] - last.before[1]) : end;
  return [from, to];
}

/** The last of the changes that begins at `position` or before it. */
function lastFrom(changes: readonly Change[], position: number): Change | undefined {
  let low = 0;
  let high = changes.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((changes[middle]?.before[0] ?? 0) <= position) low = middle + 1;
    else high = middle;
  }
  return changes[low - 1];
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
