// Which line each of several notes is drawn on where they cross, as trains that meet are given tracks. Pure.
import type { TextRange } from '../../archive/model/range.ts';

/**
 * The lane of each range, from 0, in the order given: the lowest that none of those it overlaps has, where ranges are
 * given lanes in the order in which they begin, of two that begin together the longer first. A range keeps its lane all
 * along, and there are no more lanes than ranges over one place.
 */
export function noteLanes(ranges: readonly TextRange[]): readonly number[] {
  const lanes = ranges.map(() => 0);
  /** Where the last range of each lane ends. */
  const ends: number[] = [];
  const order = ranges.map((range, index) => ({ range, index }));
  order.sort(({ range: one }, { range: other }) => one[0] - other[0] || other[1] - one[1]);
  for (const { range, index } of order) {
    const free = ends.findIndex((end) => end <= range[0]);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = range[1];
    lanes[index] = lane;
  }
  return lanes;
}
