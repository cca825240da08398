// Soft hyphens that are drawn in a text: none is lost of the text, none is taken for one of its own.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DrawnPiece } from '../../renderer/text/drawn-blocks.ts';
import { drawnOffset, takesHyphens, withHyphens, withoutHyphens } from '../../renderer/text/drawn-hyphens.ts';

/** `kommu|nen` in two pieces. */
const pieces = (text: string): readonly DrawnPiece[] =>
  text.split('|').map((part, at) => ({ text: part, classes: at % 2 === 1 ? 'said' : '', note: null }));

/** Where drawn hyphens stand, as `-`. */
const drawn = (text: string, ...places: readonly number[]): string =>
  withHyphens(pieces(text), () => places)
    .map((piece) => piece.text.replaceAll('\u00ad', '-'))
    .join('|');

describe('hyphens', () => {
  it.each([
    ['stand within a piece', 'kommunen', [3, 5], 'kom-mu-nen'],
    ['stand at the end of the piece before a seam', 'kommu|nen', [3, 5], 'kom-mu-|nen'],
    ['stand in whichever piece has their place', 'en |kommu|ne gik', [6, 8], 'en |kom-mu-|ne gik'],
    ['are none where no word may be broken', 'en |by', [], 'en |by'],
  ] as const)('%s', (_, text, places, expected) => {
    expect(drawn(text, ...places)).toBe(expected);
  });

  it('are looked for in words across the seams of pieces', () => {
    let asked = '';
    withHyphens(pieces('kom|munen er |lukket'), (text) => {
      asked = text;
      return [];
    });
    expect(asked).toBe('kommunen er lukket');
  });

  it('are drawn in what is read, and where the text has none of its own', () => {
    expect(takesHyphens('paragraph', pieces('kommu|nen'))).toBe(true);
    expect(takesHyphens('caption', pieces('kommunen'))).toBe(true);
    expect(takesHyphens('headline', pieces('kommunen'))).toBe(false);
    expect(takesHyphens('byline', pieces('kommunen'))).toBe(false);
    expect(takesHyphens('paragraph', pieces('en |kom\u00admune'))).toBe(false);
  });
});

/** A block in pieces with places to break it at, none at its ends. */
const blocks = fc
  .array(fc.string({ minLength: 1, maxLength: 9, unit: fc.constantFrom(...'ab Æ.') }), { minLength: 1, maxLength: 5 })
  .chain((parts) =>
    fc.record({
      parts: fc.constant(parts),
      places: fc.subarray(Array.from({ length: parts.join('').length - 1 }, (_, at) => at + 1)),
    }),
  );

describe('whatever the text and the places', () => {
  it('the text without them is the text, and each place has one', () => {
    fc.assert(
      fc.property(blocks, ({ parts, places }) => {
        const all = withHyphens(pieces(parts.join('|')), () => places);
        expect(all.map(({ text }) => withoutHyphens(text, true))).toEqual(parts);
        const found = [...all.map(({ text }) => text).join('')].flatMap((sign, at) => (sign === '\u00ad' ? [at] : []));
        expect(found.map((at, before) => at - before)).toEqual(places);
      }),
    );
  });

  it('a place in the text is one in what is drawn, and back, at either side of a hyphen', () => {
    fc.assert(
      fc.property(blocks, ({ parts, places }) => {
        const text = parts.join('');
        const [piece] = withHyphens(pieces(text), () => places);
        const all = piece?.text ?? '';
        for (let at = 0; at <= text.length; at += 1) {
          const [end, start] = (['end', 'start'] as const).map((edge) => drawnOffset(all, at, true, edge));
          expect([end, start].map((offset) => withoutHyphens(all.slice(0, offset), true).length)).toEqual([at, at]);
          expect(all.slice(end, start)).toBe(places.includes(at) ? '\u00ad' : '');
        }
      }),
    );
  });

  it('hyphens of the text itself are characters of it', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '\u00ad') }), fc.nat(), (text, some) => {
        const at = some % (text.length + 1);
        expect(withoutHyphens(text, false)).toBe(text);
        expect([drawnOffset(text, at, false, 'start'), drawnOffset(text, at, false, 'end')]).toEqual([at, at]);
      }),
    );
  });
});
