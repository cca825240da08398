// Selectors of a passage: its words, its neighbours, its position.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describePassage } from '../../archive/anchor/describe.ts';
import { anyText } from '../compare/arbitrary-texts.ts';

describe('describePassage', () => {
  test('quotes the passage with text on either side', () => {
    expect(describePassage('a passage of text', [2, 9])).toEqual({
      quote: { exact: 'passage', prefix: 'a ', suffix: ' of text' },
      position: { start: 2, end: 9 },
    });
  });

  test('takes no more context than it needs', () => {
    const { quote } = describePassage(`${'x'.repeat(500)}word${'y'.repeat(500)}`, [500, 504]);
    expect([quote.prefix.length, quote.suffix.length]).toEqual([48, 48]);
  });

  test('parts no surrogate pair', () => {
    const emoji = '😀'.repeat(40);
    const { quote, position } = describePassage(`${emoji}ab${emoji}`, [79, 83]);
    expect(quote.exact).toBe('😀ab😀');
    expect(position).toEqual({ start: 78, end: 84 });
    expect(quote.prefix + quote.exact + quote.suffix).not.toMatch(
      /(?<![\ud800-\udbff])[\udc00-\udfff]|[\ud800-\udbff](?![\udc00-\udfff])/,
    );
  });

  test('always gives back the text around its position', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (text, one, other) => {
        fc.pre(text.length > 0);
        const start = one % text.length;
        const end = start + 1 + (other % (text.length - start));
        const { quote, position } = describePassage(text, [start, end]);
        expect(text.slice(position.start, position.end)).toBe(quote.exact);
        expect(position.start).toBeLessThanOrEqual(start);
        expect(position.end).toBeGreaterThanOrEqual(end);
        expect(text.slice(0, position.start).endsWith(quote.prefix)).toBe(true);
        expect(text.slice(position.end).startsWith(quote.suffix)).toBe(true);
      }),
    );
  });
});
