// Where lines and sentences begin and end. ‸ marks the place that is asked about.
import { expect, test } from 'vitest';
import { breakAfter, breakBefore } from '../../archive/compare/text-break.ts';

const depths = ['none', 'sentence', 'line'] as const;
const ask = (marked: string, depth: (text: string, position: number) => number): string | undefined =>
  depths[depth(marked.replace('‸', ''), marked.indexOf('‸'))];

test.each([
  ['‸One.', 'line'],
  ['One.\n\n‸Two.', 'line'],
  ['One.\n“‸Two.', 'line'],
  ['“‸One.', 'line'],
  ['One. ‸Two.', 'sentence'],
  ['One.” ‸Two.', 'sentence'],
  ['One! (‸Two)', 'sentence'],
  ['一。‸二', 'sentence'],
  ['One ‸two.', 'none'],
  ['One, ‸two.', 'none'],
  ['1.‸5', 'none'],
])('before %s: %s', (marked, depth) => {
  expect(ask(marked, breakBefore)).toBe(depth);
});

test.each([
  ['One‸', 'line'],
  ['One.‸\nTwo', 'line'],
  ['One‸.\n\nTwo', 'line'],
  ['One.” ‸\nTwo', 'line'],
  ['One‸. Two', 'sentence'],
  ['One.‸ Two', 'sentence'],
  ['一‸。二', 'sentence'],
  ['One‸ two', 'none'],
  ['One‸, two', 'none'],
  ['1‸.5', 'none'],
])('after %s: %s', (marked, depth) => {
  expect(ask(marked, breakAfter)).toBe(depth);
});
