import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare } from '../../archive/compare/compare.ts';
import { placeAfter } from '../../renderer/text/place-after.ts';
import { wordDifference } from '../../renderer/text/word-difference.ts';

const words = fc.array(fc.constantFrom('uro', 'i', 'byen', '400', '500', 'siger', '.'), { maxLength: 14 });
const text = words.map((list) => list.join(' '));

const drawn = (before: string, after: string): string =>
  wordDifference(before, after, compare(before, after).changes)
    .map((piece) => ({ same: piece.text, removed: `[-${piece.text}-]`, added: `{+${piece.text}+}` })[piece.kind])
    .join('');

describe('wordDifference', () => {
  it('puts what was removed before what took its place', () => {
    expect(drawn('omkring 400 civile', 'omkring 500 civile')).toBe('omkring [-400-]{+500+} civile');
  });

  it('rebuilds either text', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const pieces = wordDifference(before, after, compare(before, after).changes);
        const without = (kind: string) =>
          pieces
            .filter((piece) => piece.kind !== kind)
            .map((piece) => piece.text)
            .join('');
        expect(without('added')).toBe(before);
        expect(without('removed')).toBe(after);
        expect(pieces.every((piece) => piece.text !== '')).toBe(true);
      }),
    );
  });
});

describe('placeAfter', () => {
  it.each([
    ['unchanged, after an insertion', 'to tre', 'en to tre', [3, 6], [6, 9]],
    ['removed: the gap it left', 'en to tre', 'en tre', [3, 5], [3, 3]],
    ['replaced: what took its place', 'omkring 400 civile', 'omkring 500 civile', [8, 11], [8, 11]],
  ] as const)('%s', (_, before, after, range, expected) => {
    const place = placeAfter(compare(before, after), range);
    expect(after.slice(...place).trim()).toBe(after.slice(...expected).trim());
  });

  it('stays within the newer text', () => {
    fc.assert(
      fc.property(text, text, fc.nat(80), fc.nat(80), (before, after, one, other) => {
        const ends = [Math.min(one, before.length), Math.min(other, before.length)].sort((a, b) => a - b);
        const [start, end] = placeAfter(compare(before, after), [ends[0] ?? 0, ends[1] ?? 0]);
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThanOrEqual(start);
        expect(end).toBeLessThanOrEqual(after.length);
      }),
    );
  });
});
