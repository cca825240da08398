// The library's order: what is quick must say what is slow and plain says.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareTitles } from '../../archive/service/compare-titles.ts';
import { firstEntries } from '../../archive/service/first-entries.ts';

const collator = new Intl.Collator('da', { sensitivity: 'base', numeric: true });
const letters = [...'aabcdvwyzABVWZ09åÅæøØöüéđþĀ -"«\u0301\u0335\u030a\u00ad\u200b'];
const words = fc.array(fc.constantFrom(...letters), { maxLength: 4 }).map((parts) => parts.join(''));
/** Two that begin alike, perhaps but for case. */
const pairs = fc
  .tuple(words, words, words, fc.boolean())
  .map(([first, one, other, isLoud]) => [first + one, (isLoud ? first.toUpperCase() : first) + other] as const);

it('titles are in the order of the Danish alphabet, wherever they part', () => {
  fc.assert(
    fc.property(pairs, ([one, other]) => {
      expect(Math.sign(compareTitles(one, other)), `${one} | ${other}`).toBe(Math.sign(collator.compare(one, other)));
    }),
    { numRuns: 20_000 },
  );
});

it('the first entries are those that sorting them all puts first', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer(), { maxLength: 200 }),
      fc.nat({ max: 30 }),
      fc.integer({ min: 1, max: 30 }),
      (entries, offset, limit) => {
        const compare = (one: number, other: number): number => other - one;
        expect(firstEntries(entries, compare, { offset, limit })).toEqual(
          entries.toSorted(compare).slice(offset, offset + limit),
        );
      },
    ),
  );
});
