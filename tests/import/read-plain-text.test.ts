import { describe, expect, test } from 'vitest';
import { readPlainText } from '../../archive/import/read-plain-text.ts';

const blocks = (text: string): readonly string[] => readPlainText(text).blocks.map((block) => block.text);

test.each([
  ['En\n\nTo', ['En', 'To']],
  ['En\r\n\r\nTo', ['En', 'To']],
  ['En\r\rTo', ['En', 'To']],
  ['En\n \t\n\n\nTo\n', ['En', 'To']],
  ['Overskrift\nAf Ane Holm\n\nBrød', ['Overskrift', 'Af Ane Holm', 'Brød']],
  ['En\u2028To\u2029Tre', ['En', 'To', 'Tre']],
])('%j', (text, expected) => {
  expect(blocks(text)).toEqual(expected);
});

describe('a text wrapped at a width', () => {
  const wrapped = `Færgen mellem Lillehavn og Store Ø sejler
ikke i dag, oplyser rederiet, der venter
på en reservedel fra Holland og beklager,
at det sker midt i ferien.

Kort linje
Endnu en kort linje`;

  test('keeps the breaks that the width forced and divides at the others', () => {
    expect(blocks(wrapped)).toEqual([wrapped.split('\n\n')[0], 'Kort linje', 'Endnu en kort linje']);
  });

  test('is not seen where lines are longer than any wrapping', () => {
    const long = 'ord '.repeat(40).trim();
    expect(blocks(`${long}\n${long}\n${long}`)).toEqual([long, long, long]);
  });
});
