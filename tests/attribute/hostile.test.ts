// Texts made to be slow: twice the text may take about twice the time, never four times.
import { describe, expect, it } from 'vitest';
import { attribute } from '../../archive/attribute/attribute.ts';

const half = 40_000;
const hostile: readonly (readonly [string, string])[] = [
  ['marks', '"'],
  ['opening marks', ' "a'],
  ['single marks', " 'as b"],
  ['commas', 'a, '],
  ['verbs', 'siger han, '],
  ['clauses', 'siger, at '],
  ['prepositions', 'ifølge X '],
  ['names', 'Anders And '],
  ['labels', 'Foto: '],
  ['slashes', '/'],
  ['brackets', '('],
  ['anaphora', 'Det oplyser X. '],
  ['blank lines', '\n'],
  ['dashes', '- '],
  ['capitals', 'A'],
  ['colons', 'X: '],
  ['abbreviations', 'a.'],
  ['lone surrogates', '\ud83d'],
  ['quotations', '»Ord ord ord ord.« Han siger »a«. '],
  ['hedges', 'angiveligt '],
  ['statements', 'Anders And siger, at han går. Han siger, at hun er væk. '],
];

function processorTime(piece: string, length: number): number {
  const text = piece.repeat(Math.ceil(length / piece.length));
  let best = Infinity;
  for (let round = 0; round < 2; round += 1) {
    const start = process.cpuUsage();
    attribute(text, { language: 'da' });
    const { user, system } = process.cpuUsage(start);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

describe('a long text of nothing but', () => {
  it.each(hostile)('%s', (_, piece) => {
    const one = processorTime(piece, half);
    const two = processorTime(piece, 2 * half);
    expect(two).toBeLessThan(3.2 * one + 80);
    expect(two).toBeLessThan(1500);
  });
});
