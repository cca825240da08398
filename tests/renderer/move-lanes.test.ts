// The lines between the two places of moved passages: inside the gutter, apart where there is room, and from end to end.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  arrowOfLink,
  bracketOf,
  layMoveLinks,
  linksWithin,
  type MoveEnds,
  pathOfLink,
  spanOf,
} from '../../renderer/text/move-lanes.ts';

const gutter = 48;
const move = (stop: string, before: number, after: number, tall = 20): MoveEnds => ({
  stop,
  before: { top: before, bottom: before + tall },
  after: { top: after, bottom: after + tall },
});

describe('layMoveLinks', () => {
  it('takes the middle of the gutter for one line, and another lane for each that runs beside it', () => {
    const [down, up, below] = layMoveLinks([move('a', 0, 500), move('b', 400, 100), move('c', 700, 900)], gutter);
    expect([down?.x, up?.x, below?.x]).toEqual([27.5, 20.5, 27.5]);
  });

  it('keeps every line inside the gutter, and lines of one lane apart while there are lanes enough', () => {
    const place = fc.integer({ min: 0, max: 5000 });
    const moves = fc.array(fc.tuple(place, place), { maxLength: 30 });
    fc.assert(
      fc.property(moves, (pairs) => {
        const links = layMoveLinks(
          pairs.map(([before, after], at) => move(String(at), before, after)),
          gutter,
        );
        expect(links.map(({ stop }) => stop)).toEqual(pairs.map((_, at) => String(at)));
        const lanes = new Set(links.map(({ x }) => x));
        for (const x of lanes) {
          expect(x).toBeGreaterThan(9);
          expect(x).toBeLessThan(gutter - 9);
        }
        const crowded = links.some((link) => {
          const at = spanOf(link).top;
          return links.filter((other) => spanOf(other).top - 8 <= at && at <= spanOf(other).bottom + 8).length > 3;
        });
        if (crowded) return;
        for (const one of links) {
          for (const other of links) {
            if (one === other || one.x !== other.x) continue;
            const [a, b] = [spanOf(one), spanOf(other)];
            expect(a.bottom < b.top || b.bottom < a.top).toBe(true);
          }
        }
      }),
    );
  });
});

describe('linksWithin', () => {
  it('gives those of which anything is seen, also what only passes by', () => {
    const links = layMoveLinks([move('above', 0, 100), move('passing', 0, 900), move('below', 700, 900)], gutter);
    const seen = linksWithin(links, { top: 300, bottom: 600 }).map(({ stop }) => stop);
    expect(seen).toEqual(['passing']);
  });
});

describe('what is drawn of a link', () => {
  const [link] = layMoveLinks([move('a', 0, 500)], gutter);
  if (!link) throw new Error('no link');

  it('goes from the middle of the older place to the middle of the newer one, and points there', () => {
    expect(pathOfLink(link, gutter)).toBe('M3 10H22.5Q27.5 10 27.5 15V505Q27.5 510 32.5 510H39');
    expect(arrowOfLink(link, gutter)).toBe('M45 510l-6 -3.5v7z');
    expect(bracketOf(link, 'before', gutter)).toBe('M0 0H3V20H0');
    expect(bracketOf(link, 'after', gutter)).toBe('M48 500H45V520H48');
  });

  it('meets a long passage near its top', () => {
    const [long] = layMoveLinks([move('a', 0, 5000, 2000)], gutter);
    expect(long && spanOf(long)).toEqual({ top: 40, bottom: 5040 });
  });

  it('is straight where both stand at one height', () => {
    const [level] = layMoveLinks([move('a', 100, 100)], gutter);
    expect(level && pathOfLink(level, gutter)).toBe('M3 110L39 110');
  });
});
