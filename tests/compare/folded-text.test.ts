// Text without its typography, and the way back to where each part of it stands.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FoldedText } from '../../archive/compare/folded-text.ts';
import { anyText } from './arbitrary-texts.ts';

const fold = (text: string): string => new FoldedText(text, 0, text.length).text;

test.each([
  ['capitals', 'Der PARTEITAG', 'der parteitag'],
  ['quotation marks', '“it’s” „so“ «là»', '"it\'s" "so" "là"'],
  ['dashes', 'a–b—c‑d−1', 'a-b-c-d-1'],
  ['spaces', 'a\u00a0b\u2009c\u202fd', 'a b c d'],
  ['soft hyphens and joiners', 'muni\u00adci\u200bpa\u2060lity', 'municipality'],
  ['three points', 'so…', 'so...'],
  ['decomposed letters', 'e\u0301tat a\u030arhus', 'état århus'],
  ['decomposed syllables', '한국어'.normalize('NFD'), '한국어'],
  ['decomposed kana', 'か\u3099', 'が'],
  ['wide letters', 'ＡＢ１２', 'ab12'],
  ['line breaks stay', 'a\nb\r\n\nc', 'a\nb\r\n\nc'],
])('%s', (_, text, folded) => {
  expect(fold(text)).toBe(folded);
});

describe('places', () => {
  test('of letters that were composed', () => {
    const text = 'na\u0308r A\u030arhus';
    const folded = new FoldedText(text, 0, text.length);
    expect(folded.text).toBe('när århus');
    expect([folded.sourceStart(1), folded.sourceEnd(2)]).toEqual([1, 3]);
    expect(folded.source(1, 1)).toEqual([1, 1]);
    expect(folded.fold(3)).toBe(2);
  });

  test('a soft hyphen at an edge belongs to neither side', () => {
    const folded = new FoldedText('ab\u00adcd', 0, 5);
    expect([folded.sourceEnd(2), folded.sourceStart(2)]).toEqual([2, 3]);
  });

  test('of a stretch within a text count from the start of the text', () => {
    const folded = new FoldedText('xx É…y', 3, 6);
    expect(folded.text).toBe('é...y');
    expect([folded.sourceStart(0), folded.sourceStart(4), folded.sourceEnd(5)]).toEqual([3, 5, 6]);
  });

  test('lie in the stretch, in order, and fold back to themselves at the start of every character', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const folded = new FoldedText(text, 0, text.length);
        let last = 0;
        for (let place = 0; place <= folded.text.length; place++) {
          const [start, end] = folded.source(place, place);
          expect(start).toBeLessThanOrEqual(end);
          expect(end).toBeLessThanOrEqual(text.length);
          const from = folded.sourceStart(place);
          expect(from).toBeGreaterThanOrEqual(last);
          expect(folded.fold(from)).toBeLessThanOrEqual(place);
          last = from;
        }
      }),
    );
  });
});
