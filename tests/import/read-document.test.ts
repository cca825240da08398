import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../archive/import/read-document.ts';
import { draftOf, failureOf, fixture, outline, readText } from './fixture.ts';

describe('encodings', () => {
  const lines = [
    '?: Færgen ligger stille',
    '?: Rederiet venter på en reservedel fra Holland, og “ingen ved hvornår”.',
    '?: Læs også: Ny bro på vej',
  ];
  test.each([
    ['utf-16-le.txt', 'utf-16le', '?: Det siger direktør Ib Krogh 💥. /ritzau/'],
    ['utf-16-be-unmarked.txt', 'utf-16be', '?: Det siger direktør Ib Krogh 💥. /ritzau/'],
    ['utf-8-marked.txt', 'utf-8', '?: Det siger direktør Ib Krogh 💥. /ritzau/'],
    ['windows-1252.txt', 'windows-1252', '?: Det siger direktør Ib Krogh. /ritzau/'],
  ])('%s is read as %s', (name, encoding, last) => {
    const draft = draftOf(readDocument(fixture(name), { name }));
    expect(draft.encoding).toBe(encoding);
    expect(outline(draft)).toEqual([...lines, last]);
  });

  const latin = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));
  const page = (meta: string, body: string): string =>
    `<html><head><title>x</title>${meta}</head><body><p>${body}</p></body></html>`;

  test('the transport counts before the page', () => {
    const bytes = latin(page('<meta charset="windows-1251">', 'Sm\xf8rrebr\xf8d koster mere end f\xf8r'));
    const draft = draftOf(readDocument(bytes, { name: 'a.html', mediaType: 'text/html; charset="iso-8859-1"' }));
    expect(draft.blocks[0]?.text).toBe('Smørrebrød koster mere end før');
  });

  test('bytes that are UTF-8 are, though the page says windows-1252', () => {
    const bytes = new TextEncoder().encode(page('<meta charset="windows-1252">', 'Smørrebrød koster mere end før'));
    expect(draftOf(readDocument(bytes, { name: 'a.html' })).blocks[0]?.text).toBe('Smørrebrød koster mere end før');
  });

  test('an encoding that nothing may be read with is no declaration', () => {
    const bytes = new TextEncoder().encode(page('<meta charset="iso-2022-kr">', 'Smørrebrød koster mere end før'));
    expect(draftOf(readDocument(bytes, { name: 'a.html' })).encoding).toBe('utf-8');
  });

  test('bytes that cannot be the UTF-8 they are said to be are read as what they look like', () => {
    const bytes = latin(
      page('<meta charset="utf-8">', 'Sm\xf8rrebr\xf8d er dyrere end f\xf8r p\xe5 \xd8rneg\xe5rden i \xc5rhus'),
    );
    const draft = draftOf(readDocument(bytes, { name: 'a.html' }));
    expect([draft.encoding, draft.blocks[0]?.text]).toEqual([
      'windows-1252',
      'Smørrebrød er dyrere end før på Ørnegården i Århus',
    ]);
  });
});

describe('the source form', () => {
  test.each([
    ['a.txt', undefined, 'Hej', 'text/plain'],
    ['a.md', undefined, '# Hej', 'text/markdown'],
    ['a.MARKDOWN', undefined, '# Hej', 'text/markdown'],
    ['a', undefined, '# Hej', 'text/plain'],
    ['a', 'text/markdown', '# Hej', 'text/markdown'],
    ['a.htm', undefined, '<p>Hej</p>', 'text/html'],
    ['a.xhtml', undefined, '<p>Hej</p>', 'text/html'],
    ['a', undefined, ' <!-- x --> <!DOCTYPE html><p>Hej</p>', 'text/html'],
    ['a.txt', undefined, '<html lang=da><p>Hej</p>', 'text/html'],
    ['a.html', 'text/plain', '<p>Hej</p>', 'text/plain'],
    ['clipboard', 'TEXT/HTML; charset=utf-8', '<b>Hej</b>', 'text/html'],
  ])('of %s given as %s (%s) is %s', (name, mediaType, text, form) => {
    expect(draftOf(readText(text, { name, mediaType })).mediaType).toBe(form);
  });
});

describe('what cannot be read', () => {
  const bytes = (...parts: readonly (string | number)[]): Uint8Array =>
    Uint8Array.from(
      parts.flatMap((part) => (typeof part === 'number' ? [part] : Array.from(part, (c) => c.charCodeAt(0)))),
    );

  test.each([
    ['nothing', bytes(), 'empty-file', 'empty'],
    ['white space', bytes(' \n\t \r\n'), 'empty-file', 'empty'],
    ['only a byte order mark', bytes(0xef, 0xbb, 0xbf), 'empty-file', 'empty'],
    ['a PDF', bytes('%PDF-1.7\n…'), 'binary-file', 'a PDF document'],
    ['a PNG', bytes(0x89, 'PNG\r\n', 0x1a, '\n'), 'binary-file', 'a PNG picture'],
    ['a zip', bytes('PK', 3, 4, 20, 0), 'binary-file', 'a zip file or an office document'],
    ['rich text', bytes('{\\rtf1 Hej}'), 'binary-file', 'a rich text document'],
    [
      'MHTML',
      bytes('From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n'),
      'binary-file',
      'MHTML',
    ],
    ['zero bytes', bytes('Hej', 0, 0, 0, 'med dig og jer'), 'binary-file', 'not text'],
    ['noise', Uint8Array.from({ length: 3000 }, (_, i) => (i * i * 7919 + i * 31) % 251), 'binary-file', 'not text'],
    ['broken letters', bytes('Hej ', 0xff, 0x81, 0x8d, ' ', 0x9d, 0xfe), 'wrong-encoding', 'encoding'],
  ])('%s', (_, content, code, words) => {
    const error = failureOf(readDocument(content, { name: 'min fil.txt' }));
    expect(error.code).toBe(code);
    expect(error.message).toContain('min fil.txt');
    expect(error.message).toContain(words);
    expect(error.remedy).not.toBe('');
    expect(error.details).toMatchObject({ file: 'min fil.txt' });
  });

  test('more than the bound, told with the bound', () => {
    const error = failureOf(readText('x'.repeat(3 * 1024 * 1024), { largest: 2 * 1024 * 1024 }));
    expect(error).toMatchObject({ code: 'too-large', details: { limit: 2 * 1024 * 1024, size: 3 * 1024 * 1024 } });
    expect(error.message).toContain('2 MB');
  });

  test('a page without an article', () => {
    const page =
      '<html><head><title>Log ind</title></head><body><nav><a href="/">Forside</a></nav><form><input></form></body></html>';
    expect(failureOf(readText(page, { name: 'login.html' }))).toMatchObject({ code: 'no-article-found' });
  });
});

test('the address it came from becomes the canonical one where the source gives none', () => {
  const url = 'https://www.havnebladet.example/a?utm_medium=x&id=7#top';
  expect(draftOf(readText('Hej med jer', { url })).metadata).toEqual({
    url,
    canonicalUrl: 'https://www.havnebladet.example/a?id=7',
  });
});

test('any bytes give a draft with text or a failure with a name, never an exception', () => {
  const name = fc.constantFrom('a.txt', 'a.html', 'a.md', 'a');
  const markup = fc
    .array(
      fc.constantFrom(
        '<p>',
        '</p>',
        '<h1>',
        '<a href=x>',
        '<table>',
        '<td>',
        '<!--',
        '-->',
        '<script>',
        '</script>',
        '&amp;',
        '<br>',
        '# ',
        '> ',
        '- ',
        '| a |\n',
        '```\n',
        '\n\n',
        '\n',
        'ord ',
        'Ærø. ',
        '<',
        '"',
        '\ud83d',
        '<html>',
        '<title>x</title>',
      ),
    )
    .map((parts) => new TextEncoder().encode(parts.join('')));
  fc.assert(
    fc.property(fc.oneof(fc.uint8Array({ maxLength: 300 }), markup), name, (bytes, file) => {
      const result = readDocument(bytes, { name: file });
      if (result.ok) {
        expect(result.value.blocks.length).toBeGreaterThan(0);
        for (const block of result.value.blocks) expect(block.text.trim()).not.toBe('');
      } else expect(result.error.message).toContain(file);
    }),
    { numRuns: 300 },
  );
});
