// Which line each of several crossing notes is drawn on.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TextRange } from '../../archive/model/range.ts';
import { noteLanes } from '../../renderer/text/note-lanes.ts';

const aRange = fc
  .tuple(fc.nat(60), fc.integer({ min: 1, max: 20 }))
  .map(([start, length]): TextRange => [start, start + length]);

describe('lanes of notes', () => {
  it.each<readonly [string, readonly TextRange[], readonly number[]]>([
    ['apart', [[0, 5], [5, 9]], [0, 0]],
    ['crossing', [[0, 5], [3, 9]], [0, 1]],
    ['one in another, whichever comes first', [[3, 5], [0, 9]], [1, 0]],
    ['three over one place', [[0, 6], [2, 8], [4, 9]], [0, 1, 2]],
    ['a lane that is free again', [[0, 6], [2, 8], [6, 9]], [0, 1, 0]],
  ])('%s', (_, ranges, lanes) => {
    expect(noteLanes(ranges)).toEqual(lanes);
  }); // prettier-ignore

  it('none that overlap share one, and there are no more than notes over one place', () => {
    fc.assert(
      fc.property(fc.array(aRange, { maxLength: 12 }), (ranges) => {
        const lanes = noteLanes(ranges);
        ranges.forEach((one, at) =>
          ranges.forEach((other, index) => {
            const overlap = one[0] < other[1] && other[0] < one[1];
            if (index !== at && overlap) expect(lanes[at]).not.toBe(lanes[index]);
          }),
        );
        const over = (place: number): number => ranges.filter(([start, end]) => start <= place && place < end).length;
        const most = Math.max(0, ...Array.from({ length: 81 }, (_, place) => over(place)));
        expect(Math.max(-1, ...lanes) + 1).toBe(most);
      }),
    );
  });
});
