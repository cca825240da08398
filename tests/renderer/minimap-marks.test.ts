// The strip beside a compared text: every change is on it, none over another, none outside it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minimapMarks, type PagePiece, pathOfMarks } from '../../renderer/text/minimap-marks.ts';

const piece = (top: number, bottom: number): PagePiece => ({ kind: 'added', stop: null, top, bottom });

describe('minimapMarks', () => {
  it.each([
    ['scales what is tall', [piece(100, 300)], [[10, 20]]],
    ['makes what is low high enough to be seen', [piece(100, 110)], [[10, 3]]],
    ['keeps the last within the strip', [piece(995, 1000)], [[97, 3]]],
    ['makes one of what would touch', [piece(100, 110), piece(120, 140)], [[10, 5]]],
    [
      'keeps apart what is apart, in order',
      [piece(500, 600), piece(0, 100)],
      [
        [0, 10],
        [50, 10],
      ],
    ],
  ])('%s', (_, pieces, expected) => {
    expect(minimapMarks(pieces, 1000, 100).map(({ top, height }) => [top, height])).toEqual(expected);
  });

  it('draws nothing of a page that is not there yet', () => {
    expect(minimapMarks([piece(0, 10)], 0, 100)).toEqual([]);
    expect(minimapMarks([piece(0, 10)], 1000, 0)).toEqual([]);
  });

  it('has a mark over the middle of every piece, and gaps between marks', () => {
    const pieces = fc.array(
      fc
        .tuple(fc.integer({ min: 0, max: 9_000 }), fc.integer({ min: 0, max: 999 }))
        .map(([top, tall]) => piece(top, top + tall)),
      { maxLength: 200 },
    );
    fc.assert(
      fc.property(pieces, fc.integer({ min: 50, max: 900 }), (all, height) => {
        const marks = minimapMarks(all, 10_000, height);
        marks.forEach(({ top, height: tall }, at) => {
          expect(top).toBeGreaterThanOrEqual(0);
          expect(top + tall).toBeLessThanOrEqual(height + 1e-6);
          const next = marks[at + 1];
          if (next) expect(next.top).toBeGreaterThan(top + tall);
        });
        for (const { top, bottom } of all) {
          const middle = ((top + bottom) / 2 / 10_000) * height;
          const over = marks.some((mark) => mark.top <= middle + 1e-6 && middle <= mark.top + mark.height + 1e-6);
          expect(over).toBe(true);
        }
      }),
    );
  });
});

describe('pathOfMarks', () => {
  it('is one rectangle for each mark', () => {
    expect(
      pathOfMarks(
        [
          { top: 1.234, height: 3 },
          { top: 9, height: 4.5 },
        ],
        8,
        4,
      ),
    ).toBe('M8 1.2h4v3h-4zM8 9h4v4.5h-4z');
  });
});
