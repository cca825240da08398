import { expect, test } from 'vitest';
import { countWords } from '../../archive/normalise/count-words.ts';

test.each([
  ['', 0],
  [' … – !', 0],
  ['Færgen sejler ikke.', 3],
  ['50 tegne (0,72 kroner) per liter', 6],
  ['den 81-årige partileder', 3],
  ["don't it’s", 2],
  ['tåregas.Almatys', 1],
  ['kl. 8.30', 2],
  ['e\u0301tat', 1],
  ['a💥b', 2],
  ['渡船今天停航', 3],
])('%j has %i', (text, words) => {
  expect(countWords(text)).toBe(words);
});
