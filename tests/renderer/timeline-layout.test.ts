// Versions along the timeline: in order, inside, apart, and by time where time tells something.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crowding, layOutInstants } from '../../renderer/elements/timeline-layout.ts';

const at = (minutes: number): string => new Date(Date.UTC(2026, 10, 11, 12) + minutes * 60_000).toISOString();
const layOut = (minutes: readonly number[], width = 1000, gap = 20): readonly number[] =>
  layOutInstants(minutes.map(at), width, { inset: 50, gap }).map(Math.round);

describe('versions in time', () => {
  it.each([
    ['one stands at the left', [0], [50]],
    ['two at the edges', [0, 60], [50, 950]],
    ['spaced by time', [0, 60, 240], [50, 275, 950]],
    ['minutes apart, evenly', [0, 1, 9], [50, 500, 950]],
    ['a crowd at the left is spread', [0, 1, 2, 600], [50, 70, 90, 950]],
    ['a crowd at the right too', [0, 598, 599, 600], [50, 910, 930, 950]],
  ])('%s', (_, minutes, places) => expect(layOut(minutes)).toEqual(places));

  it('stay in order, inside and apart, however many there are', () => {
    const minutes = fc.array(fc.nat(100_000), { minLength: 2, maxLength: 80 }).map((all) => all.sort((a, b) => a - b));
    fc.assert(
      fc.property(minutes, fc.integer({ min: 300, max: 2000 }), (all, width) => {
        const places = layOutInstants(all.map(at), width, { inset: 50, gap: 22 });
        const apart = Math.min(22, (0.8 * (width - 100)) / (all.length - 1));
        expect(places[0]).toBeGreaterThanOrEqual(50 - 1e-6);
        expect(places.at(-1)).toBeLessThanOrEqual(width - 50 + 1e-6);
        places.slice(1).forEach((place, index) => expect(place - (places[index] ?? 0)).toBeGreaterThan(apart - 1e-6));
      }),
    );
  });
});

describe('hundreds of captures', () => {
  const days = 24 * 60;
  const crowd = [0, ...Array.from({ length: 500 }, (_, at) => 3000 * days + (at * 3 * days) / 500), 3650 * days];

  it('leave room for the years beside them', () => {
    const places = layOut(crowd);
    expect((places[1] ?? 0) - (places[0] ?? 0)).toBeGreaterThan(100);
    expect(places.at(-1)).toBe(950);
  });

  it('stand apart where they are drawn as wide as they need', () => {
    const wider = crowding(crowd.length, 900, 22);
    expect(wider).toBeCloseTo((501 * 22) / 0.8 / 900);
    const places = layOutInstants(crowd.map(at), 100 + 900 * wider, { inset: 50, gap: 22 });
    places.slice(1).forEach((place, index) => expect(place - (places[index] ?? 0)).toBeGreaterThan(22 - 1e-6));
  });

  it.each([
    ['no versions', 0, 900],
    ['one', 1, 900],
    ['few', 20, 900],
    ['no room', 500, 0],
  ])('are not what %s are', (_, count, width) => expect(crowding(count, width, 22)).toBe(1));
});
