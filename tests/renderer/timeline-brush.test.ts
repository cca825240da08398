// What is brushed on the timeline, what its bars are made of, and where captures stand.
import { describe, expect, it } from 'vitest';
import { drawBrush, nearestPlace, pairOf, stepBrush } from '../../renderer/elements/timeline-brush.ts';
import { recaptures, sharesOf } from '../../renderer/elements/timeline-parts.ts';

const places = [50, 100, 200, 400];

describe('drawBrush', () => {
  it.each([
    ['a new pair, forwards', 60, 190, null, 0, 2],
    ['a new pair, backwards', 390, 90, null, 3, 1],
    ['the later end of a pair', 205, 390, { before: 0, after: 2 }, 0, 3],
    ['the earlier end of a pair', 48, 110, { before: 0, after: 2 }, 2, 1],
    ['a new pair beside the chosen one', 120, 390, { before: 0, after: 2 }, 1, 3],
  ])('draws %s', (_, from, to, pair, anchor, head) => {
    expect(drawBrush(places, { from, to, reach: 10 }, pair)).toEqual({ anchor, head });
  });

  it('is a pair where both ends differ, the earlier first', () => {
    expect(pairOf({ anchor: 3, head: 1 })).toEqual({ before: 1, after: 3 });
    expect(pairOf({ anchor: 2, head: 2 })).toBeNull();
  });

  it('steps within the versions there are', () => {
    expect(stepBrush({ anchor: 2, head: 2 }, -1, 4)).toEqual({ anchor: 2, head: 1 });
    expect(stepBrush({ anchor: 2, head: 3 }, 1, 4)).toEqual({ anchor: 2, head: 3 });
  });

  it('finds the nearest place', () => {
    expect([0, 74, 76, 1000].map((x) => nearestPlace(places, x))).toEqual([0, 0, 1, 3]);
    expect(nearestPlace([], 10)).toBe(-1);
  });
});

describe('sharesOf', () => {
  it('adds up what belongs together, from what matters most', () => {
    const shares = sharesOf({
      classes: { number: 1, name: 1, quotation: 1, wording: 4 },
      passages: { added: 0, removed: 0, moved: 1 },
    });
    expect(shares).toEqual([
      { part: 'facts', share: 0.25 },
      { part: 'sources', share: 0.125 },
      { part: 'words', share: 0.625 },
    ]);
  });

  it('is empty where nothing that is counted changed', () => {
    expect(sharesOf({ classes: {}, passages: { added: 0, removed: 0, moved: 0 } })).toEqual([]);
  });
});

describe('recaptures', () => {
  const seen = (...hours: readonly number[]) => ({
    captures: hours.map((hour) => ({ capturedAt: new Date(Date.UTC(2026, 0, 1, hour)).toISOString() })) as never,
  });

  it('stand by time between the versions', () => {
    expect(recaptures([seen(0, 1), seen(4)], [100, 200], 300)).toEqual([125]);
  });

  it('stand to the right of the newest version up to the end', () => {
    expect(recaptures([seen(0), seen(4, 5, 6)], [100, 200], 240)).toEqual([220, 240]);
  });

  it('may fall into a later version, which was seen between', () => {
    expect(recaptures([seen(0, 6), seen(4), seen(8)], [100, 200, 300], 340)).toEqual([250]);
  });
});
