import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSearchIndex, type SearchIndex, type SerialisedIndex } from '../../archive/search/search-index.ts';
import type { FoundPassage } from '../../archive/search/found-passage.ts';
import { fail, ok } from '../../archive/model/result.ts';
import type { SearchDocument } from '../../archive/search/search-document.ts';
import { valueOf } from '../helpers/changes.ts';

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

/** An index, and the articles that it is of. */
class Library {
  readonly documents = new Map<string, readonly SearchDocument[]>();
  readonly read: string[] = [];

  constructor(readonly index: SearchIndex = createSearchIndex()) {}

  put(article: string, fingerprint: string, documents: readonly SearchDocument[]): void {
    this.documents.set(article, documents);
    this.index.put(article, fingerprint, documents);
  }

  async query(words: string, limit: number): Promise<readonly FoundPassage[]> {
    return valueOf(
      await this.index.query(words, limit, (article) => {
        this.read.push(article);
        return Promise.resolve(ok(this.documents.get(article) ?? []));
      }),
    );
  }
}

function indexOf(...documents: readonly SearchDocument[]): Library {
  const library = new Library();
  documents.forEach((document, i) => library.put(`article-${String(i)}`, 'as it is', [document]));
  return library;
}

/** Of what is left of an index that was written and read, over the same articles. */
function rewritten({ index, documents }: Library): Library {
  const written = JSON.parse(JSON.stringify(index.serialise())) as SerialisedIndex;
  const again = new Library(createSearchIndex(written));
  for (const [article, each] of documents) again.documents.set(article, each);
  return again;
}

async function found(library: Library, query: string): Promise<readonly string[]> {
  const passages = await library.query(query, 20);
  return passages.map(({ snippet, ranges }) => ranges.map((range) => snippet.slice(...range)).join(' '));
}

test.each([
  ['kilde', 'Han kalder det en god idé.', 'Kilderne tier.', 'Kilderne'],
  ['gas', 'Der var folk på gader og pladser.', 'Byen kører på gas.', 'gas'],
  ['demonstration', 'Tre demonstranter blev såret.', 'Demonstrationerne gik gennem byen.', 'Demonstrationerne'],
])('%s does not find a word that only looks like it', async (query, other, meant, words) => {
  expect(await found(indexOf(text(other), text(meant)), query)).toEqual([words]);
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
  ])('%s finds %s', async (query, words) => {
    expect(await found(index, query)).toEqual([words]);
  });
  test.each(['"ikke sejler"', '"sejle ikke"', 'havn', '', '   ', '!!!', '""'])('%s finds nothing', async (query) => {
    expect(await found(index, query)).toEqual([]);
  });
  test('every word counts where one text has them all, and any word where none has', async () => {
    expect(await found(index, 'forslag færge')).toHaveLength(2);
    expect(await found(index, 'forslag skovrejsning')).toEqual(['forslag skovrejsning']);
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
  ['th', 'ราคาน้ำมัน', '"น้ำ"', 'น้ำ'],
])('%s: %s is found by %s', async (language, words, query, match) => {
  expect(await found(indexOf(text(words, { language })), query)).toEqual([match]);
});

describe('a hit', () => {
  const long = `${'Indledning uden betydning. '.repeat(20)}\n\n${'Fyld '.repeat(30)}her står nålen i høstakken ${'og mere fyld '.repeat(30)}`;

  test('shows the match in a piece of its block and says where it stands in the text', async () => {
    const [hit] = await indexOf(text(long)).query('nål', 5);
    expect(long.slice(...(hit?.at ?? [0, 0]))).toBe('nålen');
    const [first] = hit?.ranges ?? [];
    expect(hit?.snippet.slice(...(first ?? [0, 0]))).toBe('nålen');
    expect(hit?.snippet).toMatch(/^….*…$/u);
    expect(hit?.snippet).not.toContain('Indledning');
    expect(hit?.snippet.length).toBeLessThan(200);
  });

  test('in a headline stands where the headline stands', async () => {
    const headline = text('Færgen sejler', { field: 'headline', start: 12 });
    expect((await indexOf(headline).query('sejler', 5))[0]?.at).toEqual([19, 25]);
  });

  test('in a note or in a title of a person stands nowhere in the text', async () => {
    const note = text('Se på færgen', { field: 'note', annotation: 'n', start: null });
    expect((await indexOf(note).query('færge', 5))[0]).toMatchObject({ field: 'note', annotation: 'n', at: null });
  });

  test('prefers the piece with most of the words', async () => {
    const scattered = `Havnen er lukket. ${'x '.repeat(300)} Færgen ligger i havnen.`;
    const [hit] = await indexOf(text(scattered)).query('færge havn', 5);
    expect(scattered.slice(...(hit?.at ?? [0, 0]))).toBe('Færgen');
  });
});

describe('the versions of one article', () => {
  const versions = (texts: readonly string[]): Library => {
    const index = new Library();
    const documents = texts.map((words, i) => text(words, { version: String(i).repeat(64), newness: i }));
    index.put('article', 'as it is', documents);
    return index;
  };

  test('are one hit, of the newest, where the passage is the same', async () => {
    const hits = await versions(['Færgen sejler.\n\nEn.', 'Færgen sejler.\n\nTo.', 'Noget andet.']).query('færge', 5);
    expect(hits.map((hit) => hit.version)).toEqual(['1'.repeat(64)]);
  });

  test('are several hits where it was rewritten', async () => {
    const hits = await versions(['Færgen sejler.', 'Færgen ligger stille.']).query('færge', 5);
    expect(hits.map((hit) => hit.snippet).sort()).toEqual(['Færgen ligger stille.', 'Færgen sejler.']);
  });
});

test('a headline outranks a text, and its own words in the text are not told twice', async () => {
  const index = new Library();
  index.put('one', '1', [
    text('Færgen ligger stille', { field: 'headline' }),
    text('Færgen ligger stille\n\nDen venter på en pumpe.'),
  ]);
  index.put('two', '1', [text('En dag uden blæst, men med en færge i havn.')]);
  expect((await index.query('færge', 5)).map(({ article, field }) => `${article} ${field}`)).toEqual([
    'one headline',
    'two text',
  ]);
});

test('what is replaced or removed is no longer found', async () => {
  const index = indexOf(text('Færgen sejler'), text('Toget kører'));
  index.put('article-0', 'changed', [text('Bussen kører')]);
  index.index.remove('article-1');
  index.index.remove('never there');
  expect(await found(index, 'færge')).toEqual([]);
  expect(await found(index, 'kører')).toEqual(['kører']);
  expect([...index.index.covers()]).toEqual([['article-0', 'changed']]);
});

test('an index that was written as JSON and read again finds the same and can be changed', async () => {
  const library = indexOf(text('Færgen sejler til Ærø'), text('Færgen ligger stille'));
  const restored = rewritten(library);
  expect(await restored.query('færge', 5)).toEqual(await library.query('færge', 5));
  expect(restored.index.covers()).toEqual(library.index.covers());
  restored.index.remove('article-0');
  expect(await found(restored, 'færge')).toEqual(['Færgen']);
});

test('what was taken out is not written, and what comes after it is found under its own name', async () => {
  const library = indexOf(text('Færgen sejler'), text('Toget kører'), text('Bussen kører'));
  library.index.remove('article-0');
  library.put('article-1', 'changed', [text('Toget holder')]);
  expect(JSON.stringify(library.index.serialise())).not.toContain('faerg');
  const restored = rewritten(library);
  restored.put('article-3', 'new', [text('Færgen kører')]);
  const articles = async (words: string) => (await restored.query(words, 5)).map(({ article }) => article).sort();
  expect(await articles('kører')).toEqual(['article-2', 'article-3']);
  expect(await articles('holder')).toEqual(['article-1']);
  expect(await articles('færge')).toEqual(['article-3']);
});

test('an index whose postings are damaged throws, and finds nothing that is not there', async () => {
  const { format, articles } = indexOf(text('Færgen sejler')).index.serialise();
  for (const postings of ['', '?', '-1', '0,,1', 'zzzzzzzz', '5 a', '0.5', '8,0', '0,']) {
    const damaged = new Library(createSearchIndex({ format, articles, terms: [['faerg', postings]] }));
    await expect(damaged.query('færge', 5), postings).rejects.toThrow('postings');
  }
});

test('an index that has an article twice is none', () => {
  const { articles, ...rest } = indexOf(text('Færgen sejler')).index.serialise();
  expect(() => createSearchIndex({ ...rest, articles: [...articles, ...articles] })).toThrow('twice');
});

test('an article that is put again while others are read is found, one that is taken out is not', async () => {
  const library = indexOf(text('Zebra et'), text('Zebra to'), text('Zebra tre'));
  const articles = new Map(library.documents);
  let isFirst = true;
  const hits = await library.index.query('zebra', 10, (article) => {
    if (isFirst) {
      library.put('article-0', 'changed', [text('Zebra nul')]);
      library.index.remove('article-1');
    }
    isFirst = false;
    return Promise.resolve(ok(library.documents.get(article) ?? articles.get(article) ?? []));
  });
  expect(
    valueOf(hits)
      .map(({ snippet }) => snippet)
      .sort(),
  ).toEqual(['Zebra nul', 'Zebra tre']);
});

test('a rare word after thousands of common ones counts, alone and in a phrase', async () => {
  const library = indexOf(text(`${'og '.repeat(2500)}zebra`), text('og zebra'));
  expect(await library.query('og zebra', 5)).toHaveLength(2);
  expect(await library.query('"og zebra"', 5)).toHaveLength(2);
  const [hit] = await indexOf(text(`${'og '.repeat(2500)}zebra`)).query('og zebra', 5);
  expect(hit?.snippet).toContain('zebra');
});

test('what is no word does not make a snippet of its length, and is cut between no pair', async () => {
  for (const run of ['a'.repeat(100_000), `a${'𝕒'.repeat(1000)}`, `${'𝕒'.repeat(1000)}`]) {
    const [hit] = await indexOf(text(`Før ${run} efter`)).query(run.slice(0, 100), 5);
    expect(hit?.snippet.length).toBeLessThan(260);
    expect(hit?.snippet).not.toMatch(/\p{Surrogate}/u);
  }
});

test('many notes on one article are found', async () => {
  const library = new Library();
  const notes = Array.from({ length: 150_000 }, (_, i) =>
    text('Se her', { field: 'note', annotation: String(i), start: null }),
  );
  library.put('article', '1', notes);
  expect(await library.query('her', 5)).toHaveLength(5);
});

describe('of many articles', () => {
  const many = indexOf(
    ...Array.from({ length: 500 }, (_, i) => text(`Nummer ${String(i)}: havnen ${'er lukket '.repeat(i % 7)}i dag.`)),
    text('Havnen, havnen og atter havnen: færgen ligger i havnen.'),
  );

  test('the likeliest are read, and no more than are needed to choose from', async () => {
    many.read.length = 0;
    const hits = await many.query('havn', 10);
    expect(hits).toHaveLength(10);
    expect(hits[0]?.article).toBe('article-500');
    expect(many.read.length).toBe(20);
  });

  test('as many are read as it takes to find a phrase, and none that has only words like its own', async () => {
    many.read.length = 0;
    expect((await many.query('"atter havnen"', 10)).map(({ article }) => article)).toEqual(['article-500']);
    expect(many.read).toEqual(['article-500']);
    expect(await many.query('"havnen dag"', 10)).toEqual([]);
    expect(many.read).toHaveLength(501);
  });

  test('what cannot be read is the answer', async () => {
    const failure = fail('unreadable', 'It cannot be read.', 'Try again.');
    const answer = await many.index.query('havn', 10, () => Promise.resolve(failure));
    expect(answer).toBe(failure);
  });
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
  ])('%j is answered', async (query) => {
    expect(Array.isArray(await index.query(query, 10))).toBe(true);
  });

  test('a phrase runs on from one block into the next, and is shown as one', async () => {
    const [passage] = await indexOf(text('Fri færge\n\nHavnen er lukket')).query('"færge havnen"', 5);
    expect(passage).toMatchObject({ snippet: 'Fri færge  Havnen er lukket', ranges: [[4, 17]], at: [4, 17] });
  });

  test('ranges are within the snippet and the text, for any text and query', async () => {
    const words = fc.array(fc.constantFrom('færge', 'havn', '\n\n', ' ', ',', '“', '💥', 'Ærø', '\ud83d', 'x'));
    await fc.assert(
      fc.asyncProperty(words, words, async (body, query) => {
        const source = body.join(' ');
        for (const { snippet, ranges, at } of await indexOf(text(source)).query(query.join(' '), 5)) {
          expect(ranges.length).toBeGreaterThan(0);
          const [first] = ranges;
          const shown = source.slice(...(at ?? [0, 0])).replaceAll('\n', ' ');
          expect(snippet.slice(...(first ?? [0, 0]))).toBe(shown);
          for (const [start, end] of ranges) expect(start < end && end <= snippet.length).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});
