// Folding: a word is one and the same, whichever way its letters are written down.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { foldWord } from '../../archive/search/terms.ts';

it.each([
  ['færge', 'faerge'],
  ['småøer', 'smaaoeer'],
  ['grüße', 'gruesse'],
  ['café', 'cafe'],
  ["d'angleterre", 'dangleterre'],
  ['borgmesterens sag 12', 'borgmesterens sag 12'],
])('%s is found as %s', (word, folded) => {
  expect(foldWord(word)).toBe(folded);
});

it('letters of one piece and letters with their marks beside them are folded alike', () => {
  const letters = fc.constantFrom(..."abcæäøöåüßéþł-\u2019' 1");
  fc.assert(
    fc.property(fc.array(letters, { maxLength: 12 }), (word) => {
      const whole = word.join('');
      expect(foldWord(whole.normalize('NFD'))).toBe(foldWord(whole));
      // A letter of another script is folded the long way, and does nothing to those before it.
      expect(foldWord(`${whole}я`)).toBe(`${foldWord(whole)}я`);
    }),
  );
});

it('a line of a text is folded as it is alone, whatever stands in the next one', () => {
  const letters = fc.constantFrom(..."abcæøåéΣσİŉ\u0301\u030a\u1e9b\u0323\uac00\u11a8\ud83d\ude00–…»’' 1");
  const line = fc.array(letters, { maxLength: 8 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.array(line, { maxLength: 5 }), (lines) => {
      const alone = lines.map((each) => foldWord(each.toLowerCase()));
      expect(foldWord(lines.join('\n').toLowerCase())).toBe(alone.join('\n'));
    }),
  );
});
