import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../archive/import/read-document.ts';
import type { Draft, DraftBlock } from '../../archive/model/draft.ts';
import { blockKinds, versionContentSchema } from '../../archive/model/version.ts';
import { normalise } from '../../archive/normalise/normalise.ts';

const draft = (blocks: readonly DraftBlock[], metadata: Draft['metadata'] = {}): Draft => ({
  mediaType: 'text/plain',
  encoding: 'utf-8',
  blocks,
  metadata,
});

/** The kinds told of lines that come without marks. */
function kinds(...lines: readonly string[]): readonly string[] {
  const { content } = normalise(draft(lines.map((text) => ({ kind: null, text }))));
  return content.blocks.map((block) => block.kind);
}

const prose = 'Færgen sejler ikke i dag, oplyser rederiet i en meddelelse til pressen.';

describe('plain text tells its parts by their words and places', () => {
  test.each<readonly [string, readonly string[], readonly string[]]>([
    ['a short first line without a full stop', ['Færgen ligger stille', prose], ['headline', 'paragraph']],
    ['a first line that is a sentence', ['Færgen ligger stille.', prose], ['paragraph', 'paragraph']],
    ['a first line that asks', ['Hvornår sejler færgen?', prose], ['paragraph', 'paragraph']],
    ['a lone line', ['Færgen ligger stille'], ['paragraph']],
    [
      'a byline under the headline',
      ['Færgen ligger stille', 'Af Ane Holm', prose],
      ['headline', 'byline', 'paragraph'],
    ],
    ['a short line between paragraphs', [prose, 'Mangler en pumpe', prose], ['paragraph', 'subheading', 'paragraph']],
    ['a subheading in quotation marks', [prose, '“Vi venter”', prose], ['paragraph', 'subheading', 'paragraph']],
    ['a line that leads on', [prose, 'Han sagde:', prose], ['paragraph', 'paragraph', 'paragraph']],
    ['a line in lower case', [prose, 'mangler en pumpe', prose], ['paragraph', 'paragraph', 'paragraph']],
    ['a short last line', [prose, prose, 'Mere følger'], ['paragraph', 'paragraph', 'paragraph']],
    [
      'a list of short lines',
      [prose, 'En pumpe', 'To motorer', 'Tre skruer', prose],
      ['paragraph', 'paragraph', 'paragraph', 'paragraph', 'paragraph'],
    ],
    ['furniture', [prose, 'Artiklen fortsætter efter annoncen', prose], ['paragraph', 'furniture', 'paragraph']],
    [
      'a caption under announcing furniture',
      [prose, 'Artiklen fortsætter under videoen...', 'Færgen ved kaj onsdag.', prose],
      ['paragraph', 'furniture', 'caption', 'paragraph'],
    ],
    [
      'prose under announcing furniture',
      [prose, 'Artiklen fortsætter under billedet', `${prose} ${prose} ${prose}`],
      ['paragraph', 'furniture', 'paragraph'],
    ],
    [
      'a caption with its credit',
      [prose, 'Færgen ved kaj. Foto: Bo Lind/Ritzau Scanpix', prose],
      ['paragraph', 'caption', 'paragraph'],
    ],
    ['a credit alone', [prose, 'Foto: Bo Lind/Ritzau Scanpix', prose], ['paragraph', 'credit', 'paragraph']],
    ['an agency alone', [prose, '/ritzau/'], ['paragraph', 'credit']],
    ['an agency at a paragraph’s end', [prose, `${prose} /ritzau/`], ['paragraph', 'paragraph']],
    [
      'English',
      [
        'Harbour stands still',
        'By Hélène Marsh',
        'The port stood still on Monday, its owner said.',
        'No talks yet',
        'Nobody moves, said a pilot.',
      ],
      ['headline', 'byline', 'paragraph', 'subheading', 'paragraph'],
    ],
  ])('%s', (_, lines, expected) => {
    expect(kinds(...lines)).toEqual(expected);
  });

  test('a marked paragraph is never taken for a heading, and a heading can be furniture', () => {
    const { content } = normalise(
      draft([
        { kind: 'paragraph', text: 'Færgen ligger stille' },
        { kind: 'paragraph', text: 'Af Ane Holm' },
        { kind: 'paragraph', text: prose },
        { kind: 'subheading', text: 'Læs også: Ny bro på vej' },
      ]),
    );
    expect(content.blocks.map((block) => block.kind)).toEqual(['paragraph', 'byline', 'paragraph', 'furniture']);
  });
});

describe('the name of a version', () => {
  const named = (blocks: readonly DraftBlock[], title?: string): string =>
    normalise(draft(blocks, title === undefined ? {} : { title })).headline;

  test('is its headline, else the title of its source, else its first sentence', () => {
    const headline = { kind: 'headline', text: 'Færgen\nligger  stille' } as const;
    const first = { kind: null, text: 'Færgen ligger i havn. Den sejler ikke.' };
    expect(named([headline, first], 'Titel')).toBe('Færgen ligger stille');
    expect(named([first], 'Titel')).toBe('Titel');
    expect(named([first])).toBe('Færgen ligger i havn.');
  });

  test.each([
    ['Kl. 8.30 sejlede den. Kl. 9 ikke.', 'Kl. 8.30 sejlede den.'],
    ['“Nej!” siger han. “Ja.”', '“Nej!” siger han.'],
  ])('of %s is %s', (text, expected) => {
    expect(named([{ kind: null, text }])).toBe(expected);
  });

  test('is cut at a word where it is long, and never within a character', () => {
    expect(named([{ kind: null, text: `${'færgen '.repeat(40)}sejler` }])).toMatch(/^(færgen )+…$/);
    expect(named([{ kind: null, text: '💥'.repeat(100) }])).toMatch(/^(💥)+ …$/u);
  });
});

describe('the language', () => {
  const language = (text: string, declared?: string, said?: string): string =>
    normalise(
      draft([{ kind: null, text }], declared === undefined ? {} : { language: declared }),
      said === undefined ? {} : { language: said },
    ).content.language;
  const english = 'The port of Wexmoor stood still on Monday after its pilots walked out, the owner said.';

  test.each([
    [prose, undefined, 'da'],
    [english, undefined, 'en'],
    [english, 'en-GB', 'en-GB'],
    [english, 'en_GB', 'en-GB'],
    [prose, 'en', 'da'],
    ['Statsministeren sier at hun ikke vet hva som skjedde i går kveld.', undefined, 'nb'],
    ['Statsministeren sier at hun ikke vet hva som skjedde i går kveld.', 'no', 'nb'],
    ['Regeringen säger att förslaget inte kommer att läggas fram i dag.', undefined, 'sv'],
    ['1 2 3', undefined, 'und'],
    ['1 2 3', 'da', 'da'],
    ['1 2 3', 'x"><b>', 'und'],
  ])('of %j declared %s is %s', (text, declared, expected) => {
    expect(language(text, declared)).toBe(expected);
  });

  test('a person’s word is not questioned', () => {
    expect(language(prose, 'da', 'fo')).toBe('fo');
  });
});

describe('properties', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'ord',
      ' ',
      '\n',
      '\n\n',
      '\r\n',
      '\r',
      '\u2028',
      '\u2029',
      '\u00a0',
      '\t',
      'Foto: X',
      '.',
      'Æ',
      '💥',
      '\ud800',
    ),
    fc.string({ unit: 'grapheme', maxLength: 5 }),
  );
  const block = fc.record({
    kind: fc.constantFrom(null, ...blockKinds),
    text: fc.array(piece, { maxLength: 12 }).map((pieces) => `${pieces.join('')}x`),
  });

  test('no character but white space is lost, and blocks tile the text', () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 8 }), (blocks) => {
        const { content, words } = normalise(draft(blocks));
        const solid = (text: string): string => text.replace(/\s|\u0085/gu, '').replace(/\p{Surrogate}/gu, '\ufffd');
        expect(solid(content.text)).toBe(blocks.map((each) => solid(each.text)).join(''));
        let end = -2;
        for (const { range } of content.blocks) {
          expect(range[0]).toBe(end + 2);
          end = range[1];
          const text = content.text.slice(...range);
          expect(text).toBe(text.trim());
          expect(text).not.toBe('');
          expect(text).not.toMatch(/\n\s*\n/u);
        }
        expect(end).toBe(content.text.length);
        expect(content.text.split('\n\n')).toHaveLength(content.blocks.length);
        expect(words).toBeGreaterThan(0);
        versionContentSchema.parse(content);
      }),
    );
  });

  test('normalising a canonical text again changes nothing of it', () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 8 }), (blocks) => {
        const { text } = normalise(draft(blocks)).content;
        expect(normalise(draft([{ kind: null, text }])).content.text).toBe(text);
      }),
    );
  });
});

describe('the wire story in three versions', () => {
  const folder = new URL('../../../shared/examples/kasakhstan/', import.meta.url);
  const isThere = existsSync(folder);
  if (!isThere) console.log('Skipped: the example articles are not beside the repository.');

  test.runIf(isThere)('shows its subheadings, furniture and captions, and keeps every letter', () => {
    const bytes = readFileSync(new URL('3-evening.txt', folder));
    const read = readDocument(bytes, { name: '3-evening.txt' });
    if (!read.ok) throw new Error(read.error.message);
    const { content } = normalise(read.value);
    const of = (kind: string): readonly string[] =>
      content.blocks.filter((each) => each.kind === kind).map(({ range }) => content.text.slice(...range));
    expect(of('subheading')).toEqual(['Stormløb og angreb', 'Kører på gas']);
    expect(of('furniture')).toEqual(['Artiklen fortsætter under videoen...', 'Artiklen fortsætter under billedet ...']);
    expect(of('caption').map((text) => text.slice(-8))).toEqual([' onsdag.', '/Reuters']);
    expect(of('headline')).toEqual([]);
    expect(content.blocks[0]?.kind).toBe('paragraph');
    expect(content.text).toContain('tåregas.Almatys');
    expect(content.language).toBe('da');
  });
});
