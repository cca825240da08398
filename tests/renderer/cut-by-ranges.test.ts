import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutByRanges } from '../../renderer/text/cut-by-ranges.ts';

const range = (limit: number) =>
  fc.tuple(fc.nat(limit), fc.nat(limit)).map(([one, other]) => [Math.min(one, other), Math.max(one, other)] as const);

describe('cutByRanges', () => {
  it('cuts where ranges begin and end, and gives each piece the marks over it', () => {
    const pieces = cutByRanges(
      [10, 30],
      [
        { range: [0, 15], mark: 'a' },
        { range: [12, 20], mark: 'b' },
        { range: [40, 50], mark: 'c' },
      ],
    );
    expect(pieces).toEqual([
      { range: [10, 12], marks: ['a'] },
      { range: [12, 15], marks: ['a', 'b'] },
      { range: [15, 20], marks: ['b'] },
      { range: [20, 30], marks: [] },
    ]);
  });

  it('covers the stretch, without gaps, with the marks that cover each unit', () => {
    fc.assert(
      fc.property(range(40), fc.array(range(40), { maxLength: 8 }), (stretch, ranges) => {
        const pieces = cutByRanges(
          stretch,
          ranges.map((one, mark) => ({ range: one, mark })),
        );
        let read = stretch[0];
        for (const piece of pieces) {
          expect(piece.range[0]).toBe(read);
          expect(piece.range[1]).toBeGreaterThan(piece.range[0]);
          for (let unit = piece.range[0]; unit < piece.range[1]; unit++) {
            const over = ranges.flatMap(([start, end], mark) => (start <= unit && unit < end ? [mark] : []));
            expect(piece.marks).toEqual(over);
          }
          read = piece.range[1];
        }
        expect(read).toBe(stretch[1]);
      }),
    );
  });
});
