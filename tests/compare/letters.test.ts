// Where a text may be cut: against the platform's own reading of Unicode Standard Annex 29.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitsCharacter } from '../../archive/compare/letters.ts';
import { cutterFor, findWords } from '../../archive/compare/words.ts';
import { anyText } from './arbitrary-texts.ts';

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

function characterEdges(text: string): ReadonlySet<number> {
  return new Set([...graphemes.segment(text)].map(({ index }) => index)).add(text.length);
}

describe('splitsCharacter', () => {
  test.each([
    ['a letter and its mark', 'e\u0301', [1]],
    ['an emoji with a skin tone', '👍🏽', [1, 2, 3]],
    ['a joined emoji', '👩‍👧', [1, 2, 3, 4]],
    ['a flag', '🇩🇰', [1, 2, 3]],
    ['a keycap', '1\ufe0f\u20e3', [1, 2]],
    ['a Thai syllable', 'นำ', [1]],
    ['a halfwidth kana and its voice', 'ｶﾞｷﾟ', [1, 3]],
    ['the end of a line', 'a\r\nb', [2]],
    ['letters', 'abc', []],
    ['a mark on no line', '\n\u0301', []],
  ])('holds %s together', (_, text, inside) => {
    const places = Array.from({ length: text.length + 1 }, (_, place) => place);
    expect(places.filter((place) => splitsCharacter(text, place))).toEqual(inside);
  });

  test('lets no unit of the first plane be parted from a letter, space or mark that it is written on', () => {
    for (const before of ['a', ' ', '.', 'ｶ']) {
      for (let unit = 0; unit < 0xd800; unit++) expectHeld(before + String.fromCharCode(unit));
      for (let unit = 0xe000; unit < 0x10000; unit++) expectHeld(before + String.fromCharCode(unit));
    }
    function expectHeld(text: string): void {
      if (splitsCharacter(text, 1) || characterEdges(text).has(1)) return;
      expect.fail(`${JSON.stringify(text)} may be cut, and is one character`);
    }
  });

  test('lets nothing be cut that is one character, inside a word or outside', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const edges = characterEdges(text);
        const { count, starts, ends } = findWords(text, 0, text.length, cutterFor(undefined));
        let word = 0;
        for (let place = 0; place <= text.length; place++) {
          while (word < count && ends[word]! <= place) word++;
          const isInWord = word < count && starts[word]! < place;
          if (!isInWord && !splitsCharacter(text, place)) expect(edges).toContain(place);
        }
      }),
      { numRuns: 500 },
    );
  });
});

test('words begin and end where characters do, in order and apart', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const edges = characterEdges(text);
      const { count, starts, ends } = findWords(text, 0, text.length, cutterFor(undefined));
      let last = 0;
      for (let word = 0; word < count; word++) {
        expect(starts[word]).toBeGreaterThanOrEqual(last);
        expect(ends[word]).toBeGreaterThan(starts[word]!);
        last = ends[word]!;
        expect([edges.has(starts[word]!), edges.has(last)]).toEqual([true, true]);
      }
    }),
    { numRuns: 500 },
  );
});
