// The bit-parallel alignment against the plain one, which needs no cleverness to be right.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { longestCommonSubsequence } from '../../archive/compare/longest-common.ts';

function lengthByTable(before: Int32Array, after: Int32Array): number {
  let row = new Int32Array(after.length + 1);
  for (const number of before) {
    const next = new Int32Array(after.length + 1);
    for (let column = 1; column <= after.length; column++) {
      const equal = number >= 0 && number === after[column - 1];
      next[column] = equal ? row[column - 1]! + 1 : Math.max(row[column]!, next[column - 1]!);
    }
    row = next;
  }
  return row[after.length]!;
}

function expectLongest(before: Int32Array, after: Int32Array, distinct: number): void {
  const partners = longestCommonSubsequence(before, after, distinct);
  let last = -1;
  let length = 0;
  partners.forEach((partner, index) => {
    if (partner < 0) return;
    expect(partner).toBeGreaterThan(last);
    expect(before[index]).toBe(after[partner]);
    last = partner;
    length++;
  });
  expect(length).toBe(lengthByTable(before, after));
}

describe('longestCommonSubsequence', () => {
  test('is in order, equal, and as long as can be', () => {
    const numbers = fc.array(fc.integer({ min: -1, max: 4 }), { maxLength: 150 }).map((list) => Int32Array.from(list));
    fc.assert(
      fc.property(numbers, numbers, (before, after) => expectLongest(before, after, 5)),
      { numRuns: 500 },
    );
  });

  test.each([3, 3000])('stays exact where it keeps only some of its rows, with %i distinct numbers', (distinct) => {
    const series = (length: number, step: number): Int32Array =>
      Int32Array.from({ length }, (_, index) => ((index * step) ^ (index >> 3)) % distinct);
    expectLongest(series(3100, 7), series(2900, 11), distinct);
  });
});
