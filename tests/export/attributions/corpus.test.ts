// The forms of a corpus: what is written can be read back to the very words, whatever the text holds.
import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { attribute } from '../../../archive/attribute/attribute.ts';
import type { AttributedDocument } from '../../../archive/export/attributions/attributed-document.ts';
import { attributionsToBrat, bratConfiguration } from '../../../archive/export/attributions/brat.ts';
import { attributionsToCitron } from '../../../archive/export/attributions/citron.ts';
import { codePointOffsets } from '../../../archive/export/attributions/code-point-offsets.ts';
import { corpusFiles } from '../../../archive/export/attributions/corpus-files.ts';
import { attributionsCsvHead, attributionsCsvRows } from '../../../archive/export/attributions/csv.ts';
import { csvRow } from '../../../archive/export/attributions/csv-row.ts';
import { attributionsJsonLine } from '../../../archive/export/attributions/json-line.ts';
import type { Attributions } from '../../../archive/model/attribution.ts';

const story = `🌊 Broen lukker

🌊🌊

Broen 😀 lukker 𝔫u på fredag, siger borgmester Ida Lund.

»Vi kan ikke\tgøre mere,« siger Ida Lund. »Broen er 😱 nedslidt, og
det har den været længe.«

- =HYPERLINK("http://x") er ikke en formel, siger hun.

Ifølge politiet er "veje", der er glatte, angiveligt spærret.

/ritzau/`;

function documentOf(text: string, language = 'da', found = attribute(text, { language })): AttributedDocument {
  return {
    article: '0190a000-0000-7000-8000-000000000000',
    number: 2,
    version: 'a'.repeat(64),
    headline: '=1+1',
    capturedAt: '2026-11-23T10:00:00Z',
    text,
    found,
  };
}

/** Texts of what makes statements and what makes formats stumble. */
const hostileText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'siger Ida Lund',
        'Ifølge politiet',
        ', at ',
        '»',
        '«',
        '"',
        '. ',
        '\n',
        '\r\n',
        '\t',
        '- ',
        '😀',
      ),
      fc.constantFrom('T1\tSource 0 4\tx', '"},{"', '=cmd()', '\0', '\u2028', '\ud800', '\udc00', 'Broen lukker nu'),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

/** Ranges as code points of the text, as a reader in Python has them. */
function pointsOf(text: string): (start: number, end: number) => string {
  const points = [...text];
  return (start, end) => points.slice(start, end).join('');
}

/** The text-bound annotations of a .ann file: name, type, and the words that its offsets have in the text. */
function readBrat(ann: string, text: string): { id: string; type: string; words: string; written: string }[] {
  const slice = pointsOf(text);
  return ann.split('\n').flatMap((line) => {
    const [id = '', place = '', written = ''] = line.split('\t');
    if (!id.startsWith('T')) return [];
    const [type = '', ...offsets] = place.split(/[ ;]/);
    const words: string[] = [];
    for (let at = 0; at < offsets.length; at += 2) words.push(slice(Number(offsets[at]), Number(offsets[at + 1])));
    return [{ id, type, words: words.join(' '), written }];
  });
}

/** Reads CSV as RFC 4180 has it. */
function readCsv(csv: string): string[][] {
  const rows: string[][] = [];
  const row: string[] = [];
  for (const [, quoted, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    row.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
    if (end !== ',') rows.push(row.splice(0));
  }
  return rows;
}

describe('offsets', () => {
  test('count code points, and know no place within one', () => {
    const at = codePointOffsets('a😀b𝔫');
    expect([0, 1, 2, 3, 4, 5, 6].map(at)).toEqual([0, 1, 1, 2, 3, 3, 4]);
  });

  test('are the length of what stands before, in code points', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const at = codePointOffsets(text);
        let offset = 0;
        for (const [index, point] of [...text].entries()) {
          expect(at(offset)).toBe(index);
          offset += point.length;
        }
      }),
    );
  });
});

describe('brat', () => {
  test('names every span with the words that stand there', () => {
    const ann = attributionsToBrat(documentOf(story));
    const spans = readBrat(ann, story);
    expect(spans.map(({ type, words }) => `${type}: ${words}`)).toEqual(
      expect.arrayContaining([
        'Content: Broen 😀 lukker 𝔫u på fredag',
        'Source: borgmester Ida Lund',
        'Content: »Vi kan ikke gøre mere,«',
        'Content: »Broen er 😱 nedslidt, og det har den været længe.«',
        'Credit: /ritzau/',
        'Hedge: angiveligt',
      ]),
    );
    expect(ann).toMatch(/^T\d+\tContent \d+ \d+;\d+ \d+\t/m);
    expect(ann).toMatch(/^R\d+\tSource_of Arg1:T\d+ Arg2:T\d+$/m);
    expect(ann).toMatch(/^A\d+\tKind T\d+ direct$/m);
    expect(ann).toMatch(/^#\d+\tAnnotatorNotes T\d+\tinverted: sige$/m);
    expect(ann).toMatch(/^\*\tEquiv T\d+ T\d+/m);
  });

  test('is well formed, whatever the text', () => {
    const types = new Set(bratConfiguration.split('\n').map((line) => line.split(' ')[0]));
    fc.assert(
      fc.property(hostileText, (text) => {
        const ann = attributionsToBrat(documentOf(text));
        const spans = readBrat(ann, text);
        const ids = new Set(spans.map(({ id }) => id));
        expect(ids.size).toBe(spans.length);
        for (const { type, words, written } of spans) expect([types.has(type), written]).toEqual([true, words]);
        for (const line of ann.split('\n').slice(0, -1)) {
          expect(line).toMatch(/^(?:T\d+\t\S+ [\d ;]+\t.+|[RA]\d+\t.+|#\d+\tAnnotatorNotes T\d+\t.+|\*\tEquiv .+)$/u);
          for (const [, id = ''] of line.startsWith('T') ? [] : line.matchAll(/\b(T\d+)\b/g))
            expect(ids.has(id)).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe('Citron', () => {
  test('has text, quotes and coreferences, whose offsets are of code points', () => {
    fc.assert(
      fc.property(fc.oneof(fc.constant(story), hostileText), (text) => {
        interface Span {
          readonly start: number;
          readonly end: number;
          readonly text: string;
        }
        const document = documentOf(text);
        const read = JSON.parse(attributionsToCitron(document)) as {
          text: string;
          quotes: { cue: Span | null; sources: Span[]; contents: Span[]; coreferences: Span[]; id: string }[];
          coreference_groups: Span[][];
        };
        expect(read.text).toBe(text);
        expect(read.quotes).toHaveLength(document.found.attributions.length);
        const slice = pointsOf(text);
        const quoted = read.quotes.flatMap(({ cue, sources, contents, coreferences }) => [
          ...(cue ? [cue] : []),
          ...[...sources, ...contents, ...coreferences],
        ]);
        for (const span of [...quoted, ...read.coreference_groups.flat()])
          expect(slice(span.start, span.end)).toBe(span.text);
      }),
      { numRuns: 100 },
    );
  });
});

describe('CSV', () => {
  test.each([
    ['=1+1', `'=1+1`],
    ['+45 12 34', `'+45 12 34`],
    ['-2+3', `'-2+3`],
    ['@SUM(A1)', `'@SUM(A1)`],
    ['\t=1', `'\t=1`],
    [' =1', `' =1`],
    ['＝1', `'＝1`],
    ['\u200b=1', `'\u200b=1`],
    ['a=1', 'a=1'],
    ['a,b', '"a,b"'],
    ['say "x"', '"say ""x"""'],
    ['\r=1', `"'\r=1"`],
    ['a\0b', 'ab'],
  ])('writes %j as %j', (text, cell) => expect(csvRow([text, 1])).toBe(`${cell},1\r\n`));

  test('has a row a statement, as wide as its head, and no cell that is a formula', () => {
    const [head = [], ...rows] = readCsv(attributionsCsvHead() + attributionsCsvRows(documentOf(story)));
    const column = (name: string): string[] => rows.map((row) => row[head.indexOf(name)] ?? '');
    expect(column('headline')[0]).toBe(`'=1+1`);
    expect(column('source_label').slice(0, 2)).toEqual(['borgmester Ida Lund', 'borgmester Ida Lund']);
    expect(column('content')[0]).toBe('Broen 😀 lukker 𝔫u på fredag');
    const [start, end] = (column('content_ranges')[0] ?? '').split('-').map(Number);
    expect(story.slice(start, end)).toBe(column('content')[0]);
    expect(column('entry')).toContain('sige');
  });

  test('says what people decided, and which statement no rule found', () => {
    const found = attribute(story, { language: 'da' });
    const decision = { id: 'd1', madeOn: 'b'.repeat(64), verdict: 'added', carried: true } as const;
    const [first, ...others] = found.attributions;
    if (!first) throw new Error('nothing was found');
    const attributions = [{ ...first, rule: null, entry: null, decision }, ...others];
    const document = documentOf(story, 'da', { ...found, attributions });
    const [head = [], ...rows] = readCsv(attributionsCsvHead() + attributionsCsvRows(document));
    const column = (name: string): string[] => rows.map((row) => row[head.indexOf(name)] ?? '');
    expect(column('verdict')).toEqual(['added', ...others.map(() => '')]);
    expect(column('carried')[0]).toBe('yes');
    expect(column('rule')[0]).toBe('');
    expect(attributionsToBrat(document)).toMatch(/\tAnnotatorNotes T\d+\tadded by a person\n/);
    expect(attributionsJsonLine(document)).toContain(JSON.stringify(decision));
  });

  test('keeps its columns and its words, whatever the text', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const document = documentOf(text);
        const rows = readCsv(attributionsCsvRows(document));
        expect(rows).toHaveLength(document.found.attributions.length);
        const wide = readCsv(attributionsCsvHead())[0]?.length;
        for (const row of rows) {
          expect(row).toHaveLength(wide ?? 0);
          for (const cell of row) expect(cell).not.toMatch(/^\s*[=+@-]/);
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe('JSON Lines', () => {
  test('give back what was found, a line a document', () => {
    fc.assert(
      fc.property(fc.oneof(fc.constant(story), hostileText), (text) => {
        const document = documentOf(text);
        const line = attributionsJsonLine(document);
        expect(line.indexOf('\n')).toBe(line.length - 1);
        const read = JSON.parse(line) as Attributions & { readonly text: string; readonly lang: string };
        expect(read.text).toBe(text);
        const { language, ...rest } = document.found;
        expect(read).toMatchObject({ ...rest, lang: language, number: 2 });
      }),
      { numRuns: 100 },
    );
  });
});

test('a corpus has its head and its types once, with the first page', () => {
  const document = documentOf(story);
  const csv = (first: boolean): string => corpusFiles([document], 'csv', first)[0]?.content ?? '';
  expect(csv(true)).toBe(attributionsCsvHead() + csv(false));
  const names = (first: boolean): readonly string[] =>
    corpusFiles([document], 'brat', first).map(({ fileName }) => fileName);
  expect(names(true)).toEqual(['annotation.conf', ...names(false)]);
  expect(corpusFiles([], 'citron', true)).toEqual([]);
});
