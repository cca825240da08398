// Which rows of a long list are drawn.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowAfterKey, rowWindow, scrollToRow, type Viewport } from '../../renderer/text/row-window.ts';

const viewports: fc.Arbitrary<Viewport> = fc
  .record({
    rowHeight: fc.integer({ min: 20, max: 120 }),
    height: fc.integer({ min: 0, max: 3000 }),
    total: fc.nat(100_000),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ at, ...rest }) => ({ ...rest, scrollTop: at * Math.max(0, rest.total * rest.rowHeight - rest.height) }));

describe('the rows that are drawn', () => {
  it('have every row in view among them, and few others', () => {
    fc.assert(
      fc.property(viewports, (view) => {
        const [first, end] = rowWindow(view);
        const { scrollTop, height, rowHeight, total } = view;
        expect(first).toBeLessThanOrEqual(Math.floor(scrollTop / rowHeight));
        expect(end).toBeGreaterThanOrEqual(Math.min(total, Math.ceil((scrollTop + height) / rowHeight)));
        expect(end - first).toBeLessThanOrEqual(Math.ceil(height / rowHeight) + 33);
      }),
    );
  });

  it('are under a hundred on a large screen', () => {
    const [first, end] = rowWindow({ scrollTop: 2_000_000, height: 1400, rowHeight: 44, total: 100_000 });
    expect(end - first).toBeLessThan(100);
  });

  it('are none where there are none, and the last where the list grew shorter than the reader had scrolled', () => {
    expect(rowWindow({ scrollTop: 0, height: 500, rowHeight: 44, total: 0 })).toEqual([0, 0]);
    expect(rowWindow({ scrollTop: 90_000, height: 500, rowHeight: 44, total: 3 })).toEqual([3, 3]);
  });

  it('stay the same while one row is passed, so that nothing need be drawn', () => {
    const view = { scrollTop: 44 * 80 + 1, height: 480, rowHeight: 44, total: 1000 };
    expect(rowWindow({ ...view, scrollTop: view.scrollTop + 44 })).toEqual(rowWindow(view));
  });
});

describe('a row', () => {
  it('is scrolled to no further than needed', () => {
    fc.assert(
      fc.property(viewports, fc.nat(100_000), (view, row) => {
        const wanted = { ...view, height: Math.max(view.height, view.rowHeight) };
        const scrollTop = scrollToRow(row, wanted);
        expect(scrollTop).toBeLessThanOrEqual(row * view.rowHeight);
        expect(scrollTop + wanted.height).toBeGreaterThanOrEqual((row + 1) * view.rowHeight);
        expect(scrollToRow(row, { ...wanted, scrollTop })).toBe(scrollTop);
      }),
    );
  });

  it.each([
    ['ArrowDown', 5, 6],
    ['ArrowUp', 5, 4],
    ['ArrowUp', 0, 0],
    ['ArrowDown', 99, 99],
    ['PageDown', 5, 14],
    ['PageUp', 5, 0],
    ['Home', 50, 0],
    ['End', 50, 99],
    ['x', 50, undefined],
  ])('is reached by %s from %i: %s', (key, from, to) => {
    expect(rowAfterKey(key, from, { scrollTop: 0, height: 440, rowHeight: 44, total: 100 })).toBe(to);
  });
});
