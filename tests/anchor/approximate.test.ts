// The search letter by letter, held against the plain table that it stands for.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findApproximate } from '../../archive/anchor/approximate.ts';

/** The fewest errors of `pattern` anywhere in `text`, by the table of Sellers (1980), or in all of it. */
function fewestErrors(text: string, pattern: string, anywhere: boolean): number {
  let column = Array.from({ length: pattern.length + 1 }, (_, row) => row);
  let fewest = anywhere ? pattern.length : Infinity;
  for (let place = 0; place < text.length; place++) {
    const next = [anywhere ? 0 : place + 1];
    for (let row = 1; row <= pattern.length; row++) {
      const replaced = column[row - 1]! + (pattern[row - 1] === text[place] ? 0 : 1);
      next.push(Math.min(replaced, column[row]! + 1, next[row - 1]! + 1));
    }
    column = next;
    if (anywhere) fewest = Math.min(fewest, column[pattern.length]!);
  }
  return anywhere ? fewest : column[pattern.length]!;
}

const letters = (maxLength: number) =>
  fc.array(fc.constantFrom('a', 'b', 'c', ' '), { minLength: 1, maxLength }).map((parts) => parts.join(''));

test('finds the fewest errors, and a range that has just as many', () => {
  fc.assert(
    fc.property(letters(150), letters(100), fc.boolean(), (text, pattern, planted) => {
      const within = planted ? text + pattern.replace(/a/g, 'b') + text : text;
      const fewest = fewestErrors(within, pattern, true);
      const [best] = findApproximate(within, pattern, pattern.length - 1, 3);
      expect(best?.errors ?? pattern.length).toBe(fewest);
      if (best) expect(fewestErrors(within.slice(...best.range), pattern, false)).toBe(fewest);
    }),
    { numRuns: 500 },
  );
});

test('finds several places, the likest first, apart from each other', () => {
  const text = 'the cat sat, the bat sat, the cat sits';
  const found = findApproximate(text, 'the cat sat', 4, 5);
  expect(found.map(({ range, errors }) => [text.slice(...range), errors])).toEqual([
    ['the cat sat', 0],
    ['the bat sat', 1],
    ['the cat sit', 1],
  ]);
});

test('finds nothing with more errors than it may have', () => {
  expect(findApproximate('abcdefgh', 'xyzw', 3, 1)).toEqual([]);
  expect(findApproximate('', 'a', 1, 1)).toEqual([]);
  expect(findApproximate('a', '', 1, 1)).toEqual([]);
});
