import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSearchIndex, type SearchIndex, type SerialisedIndex } from '../../archive/search/search-index.ts';
import type { SearchDocument } from '../../archive/search/search-document.ts';

const text = (words: string, changes: Partial<SearchDocument> = {}): SearchDocument => ({
  field: 'text',
  version: 'a'.repeat(64),
  annotation: null,
  text: words,
  language: 'da',
  newness: 0,
  start: 0,
  ...changes,
});

function indexOf(...documents: readonly SearchDocument[]): SearchIndex {
  const index = createSearchIndex();
  documents.forEach((document, i) => index.put(`article-${String(i)}`, 'as it is', [document]));
  return index;
}

const found = (index: SearchIndex, query: string): readonly string[] =>
  index.query(query, 20).map(({ snippet, ranges }) => ranges.map((range) => snippet.slice(...range)).join(' '));

test.each([
  ['kilde', 'Han kalder det en god idé.', 'Kilderne tier.', 'Kilderne'],
  ['gas', 'Der var folk på gader og pladser.', 'Byen kører på gas.', 'gas'],
  ['demonstration', 'Tre demonstranter blev såret.', 'Demonstrationerne gik gennem byen.', 'Demonstrationerne'],
])('%s does not find a word that only looks like it', (query, other, meant, words) => {
  expect(found(indexOf(text(other), text(meant)), query)).toEqual([words]);
});

describe('a Danish text is found', () => {
  const index = indexOf(
    text('Færgerne til Ærø sejler ikke, siger ministeren. Ålborgs borgere må vente på reservedelene.'),
    text('Regeringens forslag om skovrejsning blev vedtaget.'),
  );
  test.each([
    ['færge', 'Færgerne'],
    ['færgen', 'Færgerne'],
    ['FAERGE', 'Færgerne'],
    ['faergen', 'Færgerne'],
    ['aeroe', 'Ærø'],
    ['minister', 'ministeren'],
    ['aalborg', 'Ålborgs'],
    ['reservedel', 'reservedelene'],
    ['regering', 'Regeringens'],
    ['skovrej', 'skovrejsning'],
    ['regeringns', 'Regeringens'],
    ['færge minister', 'Færgerne ministeren'],
    ['"sejler ikke"', 'sejler ikke'],
    ['”sejler ikke”', 'sejler ikke'],
    ['"SEJLER ikke, siger"', 'sejler ikke, siger'],
  ])('%s finds %s', (query, words) => {
    expect(found(index, query)).toEqual([words]);
  });
  test.each(['"ikke sejler"', '"sejle ikke"', 'havn', '', '   ', '!!!', '""'])('%s finds nothing', (query) => {
    expect(found(index, query)).toEqual([]);
  });
  test('every word counts where one text has them all, and any word where none has', () => {
    expect(found(index, 'forslag færge')).toHaveLength(2);
    expect(found(index, 'forslag skovrejsning')).toEqual(['forslag skovrejsning']);
  });
});

test.each([
  ['en', 'The ferries were cancelled on Tuesday', 'ferry', 'ferries'],
  ['sv', 'Regeringen presenterade förslagen i Malmö', 'förslag', 'förslagen'],
  ['sv', 'Regeringen presenterade förslagen i Malmö', 'malmo', 'Malmö'],
  ['de', 'Die Zeitungen schreiben über Straßen', 'strassen', 'Straßen'],
  ['nb', 'Fergene går ikke i dag', 'ferge', 'Fergene'],
  ['und', 'Café Zoë', 'cafe', 'Café'],
  ['zh', '渡船今天停航', '停航', '停 航'],
])('%s: %s is found by %s', (language, words, query, match) => {
  expect(found(indexOf(text(words, { language })), query)).toEqual([match]);
});

describe('a hit', () => {
  const long = `${'Indledning uden betydning. '.repeat(20)}\n\n${'Fyld '.repeat(30)}her står nålen i høstakken ${'og mere fyld '.repeat(30)}`;

  test('shows the match in a piece of its block and says where it stands in the text', () => {
    const [hit] = indexOf(text(long)).query('nål', 5);
    expect(long.slice(...(hit?.at ?? [0, 0]))).toBe('nålen');
    const [first] = hit?.ranges ?? [];
    expect(hit?.snippet.slice(...(first ?? [0, 0]))).toBe('nålen');
    expect(hit?.snippet).toMatch(/^….*…$/u);
    expect(hit?.snippet).not.toContain('Indledning');
    expect(hit?.snippet.length).toBeLessThan(200);
  });

  test('in a headline stands where the headline stands', () => {
    const headline = text('Færgen sejler', { field: 'headline', start: 12 });
    expect(indexOf(headline).query('sejler', 5)[0]?.at).toEqual([19, 25]);
  });

  test('in a note or in a title of a person stands nowhere in the text', () => {
    const note = text('Se på færgen', { field: 'note', annotation: 'n', start: null });
    expect(indexOf(note).query('færge', 5)[0]).toMatchObject({ field: 'note', annotation: 'n', at: null });
  });

  test('prefers the piece with most of the words', () => {
    const scattered = `Havnen er lukket. ${'x '.repeat(300)} Færgen ligger i havnen.`;
    const [hit] = indexOf(text(scattered)).query('færge havn', 5);
    expect(scattered.slice(...(hit?.at ?? [0, 0]))).toBe('Færgen');
  });
});

describe('the versions of one article', () => {
  const versions = (texts: readonly string[]): SearchIndex => {
    const index = createSearchIndex();
    const documents = texts.map((words, i) => text(words, { version: String(i).repeat(64), newness: i }));
    index.put('article', 'as it is', documents);
    return index;
  };

  test('are one hit, of the newest, where the passage is the same', () => {
    const hits = versions(['Færgen sejler.\n\nEn.', 'Færgen sejler.\n\nTo.', 'Noget andet.']).query('færge', 5);
    expect(hits.map((hit) => hit.version)).toEqual(['1'.repeat(64)]);
  });

  test('are several hits where it was rewritten', () => {
    const hits = versions(['Færgen sejler.', 'Færgen ligger stille.']).query('færge', 5);
    expect(hits.map((hit) => hit.snippet).sort()).toEqual(['Færgen ligger stille.', 'Færgen sejler.']);
  });
});

test('a headline outranks a text, and its own words in the text are not told twice', () => {
  const index = createSearchIndex();
  index.put('one', '1', [
    text('Færgen ligger stille', { field: 'headline' }),
    text('Færgen ligger stille\n\nDen venter på en pumpe.'),
  ]);
  index.put('two', '1', [text('En dag uden blæst, men med en færge i havn.')]);
  expect(index.query('færge', 5).map(({ article, field }) => `${article} ${field}`)).toEqual([
    'one headline',
    'two text',
  ]);
});

test('what is replaced or removed is no longer found', () => {
  const index = indexOf(text('Færgen sejler'), text('Toget kører'));
  index.put('article-0', 'changed', [text('Bussen kører')]);
  index.remove('article-1');
  index.remove('never there');
  expect(found(index, 'færge')).toEqual([]);
  expect(found(index, 'kører')).toEqual(['kører']);
  expect([...index.covers()]).toEqual([['article-0', 'changed']]);
});

test('an index that was written as JSON and read again finds the same and can be changed', () => {
  const index = indexOf(text('Færgen sejler til Ærø'), text('Færgen ligger stille'));
  const restored = createSearchIndex(JSON.parse(JSON.stringify(index.serialise())) as SerialisedIndex);
  expect(restored.query('færge', 5)).toEqual(index.query('færge', 5));
  expect(restored.covers()).toEqual(index.covers());
  restored.remove('article-0');
  expect(found(restored, 'færge')).toEqual(['Færgen']);
});

describe('whatever is typed', () => {
  const index = indexOf(text('Færgen “sejler” ikke. constructor __proto__ toString'), text('\ud800 lone \udfff'));

  test.each([
    'AND OR NOT -færge +x (a',
    '"',
    '"""',
    '\ud800',
    '\udfff"\ud800',
    '\u0000',
    '*',
    'færge*',
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'æ'.repeat(1000),
    'a '.repeat(500),
    '('.repeat(1000),
    '"a '.repeat(300),
    '\\',
    '💥',
  ])('%j is answered', (query) => {
    expect(Array.isArray(index.query(query, 10))).toBe(true);
  });

  test('ranges are within the snippet and the text, for any text and query', () => {
    const words = fc.array(fc.constantFrom('færge', 'havn', '\n\n', ' ', ',', '“', '💥', 'Ærø', '\ud83d', 'x'));
    fc.assert(
      fc.property(words, words, (body, query) => {
        const source = body.join(' ');
        for (const { snippet, ranges, at } of indexOf(text(source)).query(query.join(' '), 5)) {
          expect(ranges.length).toBeGreaterThan(0);
          const [first] = ranges;
          expect(snippet.slice(...(first ?? [0, 0]))).toBe(source.slice(...(at ?? [0, 0])));
          for (const [start, end] of ranges) expect(start < end && end <= snippet.length).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});
