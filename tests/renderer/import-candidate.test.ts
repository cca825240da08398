// What a paste becomes: HTML where it says more than the plain text, else the text.
import { describe, expect, it } from 'vitest';
import { isTooLarge, textCandidates } from '../../renderer/state/import-candidate.ts';

describe('a pasted text', () => {
  it.each([
    ['plain text', 'A headline\n\nA paragraph.', '', 'A headline.txt', 'text/plain;charset=utf-8', false],
    [
      'text with mere emphasis',
      'A bold word',
      '<b>A bold word</b>',
      'A bold word.txt',
      'text/plain;charset=utf-8',
      false,
    ],
    ['paragraphs', 'A\n\nB', '<p>A</p><p>B</p>', 'A.html', 'text/html;charset=utf-8', true],
    ['HTML alone', '', '<article><p>A</p></article>', 'paste.html', 'text/html;charset=utf-8', false],
  ])('of %s', (_, plain, html, name, type, hasOther) => {
    const [candidate] = textCandidates(plain, html);
    expect(candidate).toMatchObject({ name, via: 'paste', capturedAt: '' });
    expect(candidate?.content.type).toBe(type);
    expect(candidate?.otherwise !== undefined).toBe(hasOther);
  });

  it('is none where it is blank', () => {
    expect(textCandidates(' \n ', '<b> </b>')).toEqual([]);
  });

  it('has a short name', () => {
    const [candidate] = textCandidates('x'.repeat(200));
    expect(candidate?.name.length).toBeLessThan(70);
  });

  it('is refused before it is read where it is too large', () => {
    const [candidate] = textCandidates('A headline');
    expect(isTooLarge(candidate!)).toBe(false);
    expect(isTooLarge({ ...candidate!, content: { size: 32 * 1024 * 1024 + 1 } as Blob })).toBe(true);
  });
});
