// What of a change is no part of a moved passage.
import type { TextRange } from '../model/range.ts';

/**
 * The parts of `range` outside of the passages that `moved` (in order, disjoint), in order, without the white space that
 * parts these from others. A range that none of them touches is its one part, also where it is empty.
 */
export function unmovedParts(text: string, range: TextRange, moved: readonly TextRange[]): readonly TextRange[] {
  const [start, end] = range;
  const touching = moved.filter(([from, to]) => from < end && to > start);
  if (touching.length === 0) return [range];
  const parts: TextRange[] = [];
  let at = start;
  for (const [from, to] of touching) {
    if (from > at) parts.push([at, from]);
    at = Math.max(at, to);
  }
  if (at < end) parts.push([at, end]);
  return parts.filter((part) => text.slice(...part).trim() !== '');
}
