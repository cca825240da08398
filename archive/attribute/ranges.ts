// Sets of stretches of one text: put in order, and how much two of them share.
import type { TextRange } from '../model/range.ts';

/** The same stretches in order and disjoint, those that touch made one, empty ones left out. */
export function inOrder(ranges: readonly TextRange[]): readonly TextRange[] {
  const sorted = ranges.filter(([start, end]) => start < end).sort((one, other) => one[0] - other[0]);
  const merged: TextRange[] = [];
  for (const [start, end] of sorted) {
    const last = merged[merged.length - 1];
    if (last === undefined || start > last[1]) merged.push([start, end]);
    else merged[merged.length - 1] = [last[0], Math.max(last[1], end)];
  }
  return merged;
}

/** From the beginning of the first to the end of the last; null where there is none. */
export function hullOf(ranges: readonly TextRange[]): TextRange | null {
  const [first, last] = [ranges[0], ranges[ranges.length - 1]];
  return first && last ? [first[0], last[1]] : null;
}

/** How many code units they hold, in order and disjoint as they are. */
export function lengthOf(ranges: readonly TextRange[]): number {
  return ranges.reduce((sum, [start, end]) => sum + end - start, 0);
}

/** How many code units two sets share, each in order and disjoint. */
export function sharedBy(some: readonly TextRange[], others: readonly TextRange[]): number {
  let shared = 0;
  let at = 0;
  for (const [start, end] of some) {
    while (at < others.length && (others[at]?.[1] ?? 0) <= start) at += 1;
    for (let next = at; next < others.length && (others[next]?.[0] ?? end) < end; next += 1) {
      const other = others[next];
      if (other) shared += Math.min(end, other[1]) - Math.max(start, other[0]);
    }
  }
  return shared;
}
