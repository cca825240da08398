// Cards in the margin: never one over another, and the chosen one where its passage is.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stackCards } from '../../renderer/elements/stack-cards.ts';

const cards = (...wanted: readonly number[]) => wanted.map((top) => ({ wanted: top, height: 40 }));

describe('cards', () => {
  it.each([
    ['with room stand at their passages', cards(0, 100, 300), undefined, [0, 100, 300]],
    ['of one passage follow each other', cards(100, 100, 100), undefined, [100, 150, 200]],
    ['give way downwards', cards(0, 20, 100), undefined, [0, 50, 100]],
    ['give way to the chosen one, both ways', cards(100, 110, 120), 1, [60, 110, 160]],
    ['never leave the margin at the top', cards(0, 10, 20), 2, [0, 50, 100]],
  ])('%s', (_, given, fixed, tops) => expect(stackCards(given, { gap: 10, top: 0, fixed })).toEqual(tops));

  it('never overlap', () => {
    const card = fc.record({ wanted: fc.integer({ min: -500, max: 5000 }), height: fc.integer({ min: 0, max: 400 }) });
    const several = fc.array(card, { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(several, fc.nat(60), (given, chosen) => {
        const fixed = chosen < given.length ? chosen : undefined;
        const sorted = [...given].sort((one, other) => one.wanted - other.wanted);
        const tops = stackCards(sorted, { gap: 10, top: 0, fixed });
        expect(tops[0]).toBeGreaterThanOrEqual(0);
        tops.slice(1).forEach((top, index) => {
          expect(top).toBeGreaterThanOrEqual((tops[index] ?? 0) + (sorted[index]?.height ?? 0) + 10);
        });
      }),
    );
  });
});
