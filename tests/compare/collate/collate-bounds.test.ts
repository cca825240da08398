// Texts made to be hard to collate stay within bounds: many equal words, and nothing in common.
import { expect, test } from 'vitest';
import { chanceFrom } from '../../helpers/chance.ts';
import { collate } from './collate.ts';

const words = 8_000;

function textOver(vocabulary: number, seed: number): string {
  const random = chanceFrom(seed);
  return Array.from({ length: words }, (_, index) => {
    const word = `w${Math.floor(random() * vocabulary).toString(36)}`;
    return word + (index % 80 === 79 ? '.\n\n' : ' ');
  }).join('');
}

test.each([
  ['three words over and over', [textOver(3, 1), textOver(3, 2), textOver(3, 3)]],
  ['one word over and over', ['a '.repeat(words), `${'a '.repeat(words / 2)}b`, 'a '.repeat(words)]],
  ['nothing in common', [textOver(5_000, 1), textOver(5_000, 2), textOver(5_000, 3)]],
])('%s', (_, texts) => {
  const start = process.cpuUsage();
  const collation = collate(texts);
  const { user, system } = process.cpuUsage(start);
  // Some hundred milliseconds, where no bound held it was half a minute.
  expect((user + system) / 1000).toBeLessThan(5_000);
  expect(collation.versions).toHaveLength(3);
});
