// Texts made to be hard to collate stay within bounds: many equal words, and nothing in common.
import { expect, test } from 'vitest';
import { apparatusOf } from '../../../archive/compare/collate/apparatus.ts';
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

test('every second word of one line is other: one place, in no more time than its length asks for', () => {
  const word = (index: number, version: number): string => `w${index * 3 + (index % 2) * version}`;
  const texts = [0, 1, 2].map((version) =>
    Array.from({ length: 2 * words }, (_, index) => word(index, version)).join(' '),
  );
  const collation = collate(texts);
  const start = process.cpuUsage();
  const { places } = apparatusOf(collation);
  const { user, system } = process.cpuUsage(start);
  expect(places).toHaveLength(1);
  // Some tens of milliseconds; where each variant was read from its place's start it was several seconds.
  expect((user + system) / 1000).toBeLessThan(1_500);
});

test('an article of three hundred versions', () => {
  const random = chanceFrom(4);
  let text = Array.from({ length: 400 }, (_, index) => `w${index}`);
  const texts = Array.from({ length: 300 }, (_, version) => {
    text = text.map((word, index) => (index % 2 > 0 && random() < 0.02 ? `w${version}` : word));
    return text.join(' ');
  });
  const collation = collate(texts);
  const start = process.cpuUsage();
  apparatusOf(collation);
  const { user, system } = process.cpuUsage(start);
  // Some hundred milliseconds; where each witness looked through the variants of all it was several seconds.
  expect((user + system) / 1000).toBeLessThan(1_500);
});
