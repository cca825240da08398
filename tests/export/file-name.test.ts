import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileName } from '../../archive/export/file-name.ts';

test.each([
  ['Færge på grund', 'Færge på grund.html'],
  ['../../etc/passwd', 'etc passwd.html'],
  ['a/b\\c:d*e?f"g<h>i|j', 'a b c d e f g h i j.html'],
  ['CON', 'variorum CON.html'],
  ['...', 'variorum.html'],
  ['', 'variorum.html'],
])('%s', (words, name) => {
  expect(fileName(words, 'html')).toBe(name);
});

/** Half the time from where the trouble is; fast-check's own "binary" unit takes seconds to set up. */
const character = fc.oneof(fc.nat(0x7f), fc.nat(0x10ffff)).map((point) => String.fromCodePoint(point));

test('any words make a name that every file system takes', () => {
  fc.assert(
    fc.property(fc.string({ unit: character, maxLength: 300 }), (words) => {
      const name = fileName(words, 'html');
      expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Surrogate}]/u);
      expect(name).toMatch(/[^. ]\.html$/);
      expect(name.length).toBeLessThanOrEqual(120);
    }),
  );
});

test.each([
  ['aux.referat', 'variorum aux.referat.html'],
  ['COM1', 'variorum COM1.html'],
  ['Comet', 'Comet.html'],
])('what Windows keeps for devices is not used: %s', (words, name) => {
  expect(fileName(words, 'html')).toBe(name);
});

test('a long name is cut at a word and has room in the 255 bytes of a file system', () => {
  expect(fileName('færge '.repeat(40), 'html')).toMatch(/^(færge )+færge\.html$/);
  expect(new TextEncoder().encode(fileName('渡'.repeat(200), 'html')).length).toBeLessThanOrEqual(255);
  expect(fileName('💥'.repeat(200), 'html')).toMatch(/^(💥)+\.html$/u);
});
