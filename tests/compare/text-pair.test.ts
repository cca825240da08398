// Words that are read once: whatever was asked before, the answer is as if nothing had been.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TextPair } from '../../archive/compare/text-pair.ts';
import { type RunCutter, cutterFor } from '../../archive/compare/words.ts';
import { prose } from './arbitrary-texts.ts';

const cut = cutterFor(undefined);

function written(pair: TextPair, side: 'before' | 'after', start: number, end: number): readonly string[] {
  const { count, starts, ends } = pair.words(side, start, end);
  return Array.from({ length: count }, (_, word) => pair[side].slice(starts[word], ends[word]));
}

describe('a pair of texts', () => {
  test('gives the same words of a stretch, whatever was read before', () => {
    const lineEdges = (text: string): readonly number[] =>
      [...text.matchAll(/\n\n|$/g)].flatMap(({ index, 0: found }) => [index, index + found.length]);
    const stretches = prose.chain((text) => {
      const edge = fc.constantFrom(0, ...lineEdges(text));
      return fc.tuple(fc.constant(text), fc.array(fc.tuple(edge, edge), { minLength: 1, maxLength: 8 }));
    });
    fc.assert(
      fc.property(stretches, ([text, asked]) => {
        const pair = new TextPair(text, text, cut);
        for (const [one, other] of asked) {
          const [start, end] = [Math.min(one, other), Math.max(one, other)];
          expect(written(pair, 'before', start, end)).toEqual(
            written(new TextPair(text, '', cut), 'before', start, end),
          );
        }
      }),
    );
  });

  test('numbers equal words alike in both texts', () => {
    const pair = new TextPair('one two one', 'two three one', cut);
    const [before, after] = [pair.words('before', 0, 11), pair.words('after', 0, 13)];
    expect([...before.numbers]).toEqual([0, 1, 0]);
    expect([...after.numbers]).toEqual([1, 2, 0]);
    expect(pair.distinct).toBe(3);
  });

  test('numbers anew what two stretches share, as often as it is asked', () => {
    const pair = new TextPair('a b c d', 'd x c', cut);
    const [before, after] = [pair.words('before', 0, 7).numbers, pair.words('after', 0, 5).numbers];
    for (let time = 0; time < 2; time++) {
      const shared = pair.shared(before, after);
      expect([...shared.before].map((number) => number >= 0)).toEqual([false, false, true, true]);
      expect([...shared.after]).toEqual([shared.before[3], -1, shared.before[2]]);
      expect(shared.count).toBe(4);
    }
  });

  test('has a run of letters without spaces cut once', () => {
    let cuts = 0;
    const counting: RunCutter = (run) => {
      cuts++;
      return cut(run);
    };
    const pair = new TextPair('東京で雨。東京で雨。', '東京で雨。', counting);
    expect(written(pair, 'before', 0, 10)).toEqual(['東京', 'で', '雨', '東京', 'で', '雨']);
    expect(written(pair, 'after', 0, 5)).toEqual(['東京', 'で', '雨']);
    expect(cuts).toBe(1);
  });
});
