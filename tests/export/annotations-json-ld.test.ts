import { expect, test } from 'vitest';
import { annotationsToJsonLd } from '../../archive/export/annotations-json-ld.ts';
import type { Annotation } from '../../archive/model/annotation.ts';
import type { Article } from '../../archive/model/article.ts';
import { after, articleWith, before, noteOn } from './sample-article.ts';

const texts = new Map([[before.id, before.text]]);

function itemsOf(article: Article): Record<string, unknown>[] {
  const collection = JSON.parse(annotationsToJsonLd(article, texts).content) as {
    first: { items: Record<string, unknown>[] };
  };
  return collection.first.items;
}

test('a note is a Web Annotation whose positions count code points', () => {
  const [item] = itemsOf(articleWith([noteOn('81 cm')]));
  expect(item).toMatchObject({
    id: 'urn:uuid:01890000-0000-7000-8000-00000000000b',
    type: 'Annotation',
    motivation: 'commenting',
    body: [
      { type: 'TextualBody', value: 'Hvem **måler**?', format: 'text/markdown', language: 'da', purpose: 'commenting' },
      { type: 'TextualBody', value: 'tal', purpose: 'tagging' },
    ],
  });
  const { selector } = item!['target'] as { selector: { type: string; start: number; end: number; exact: string }[] };
  const position = selector.find(({ type }) => type === 'TextPositionSelector')!;
  expect([...before.text].slice(position.start, position.end).join('')).toBe('81 cm');
  expect(position.start).toBe(before.text.indexOf('81 cm') - 1);
  expect(selector.find(({ type }) => type === 'TextQuoteSelector')).toMatchObject({ exact: '81 cm' });
});

test('the collection names its one page as the first and the last', () => {
  const { content } = annotationsToJsonLd(articleWith([noteOn('81 cm')]), texts);
  const { type, total, first, last } = JSON.parse(content) as Record<string, unknown> & { first: { id: string } };
  expect({ type, total, last }).toEqual({ type: 'AnnotationCollection', total: 1, last: first.id });
});

test("the target's state names the version and when it was captured", () => {
  const [item] = itemsOf(articleWith([noteOn('81 cm')]));
  expect(item!['target']).toMatchObject({
    source: 'urn:uuid:01890000-0000-7000-8000-00000000000a',
    state: { type: 'TimeState', sourceDate: '2026-11-10T10:52:00.000Z', cached: `nih:sha-256;${before.id}` },
  });
});

test("the article's own address is the source where it has one", () => {
  const [item] = itemsOf(articleWith([noteOn('81 cm')], 'Bro lukket', 'https://kyst.example/bro'));
  expect(item!['target']).toMatchObject({ source: 'https://kyst.example/bro' });
});

test('removed notes stay at home, and a highlight without words has no body', () => {
  expect(itemsOf(articleWith([{ ...noteOn('81 cm'), removed: '2026-11-13T08:00:00.000Z' }]))).toEqual([]);
  const [item] = itemsOf(articleWith([noteOn('81 cm', { body: '', tags: [], motivation: 'highlighting' })]));
  expect(item).not.toHaveProperty('body');
});

test('a note whose version cannot be read keeps its quotation and claims no position', () => {
  const { content } = annotationsToJsonLd(articleWith([noteOn('81 cm')]), new Map());
  expect(content).toContain('TextQuoteSelector');
  expect(content).not.toContain('TextPositionSelector');
});

test('where a person said that it stands on another version is a further target of that version', () => {
  const start = after.text.indexOf('84 cm');
  const said = { at: '2026-11-13T08:00:00.000Z', device: '0123abcd' };
  const placements = [{ ...said, version: after.id, position: { start, end: start + 5 } }];
  const note = { ...noteOn('81 cm'), placements };
  const known = new Map([...texts, [after.id, after.text]]);
  const targetsOf = (annotation: Annotation, read: ReadonlyMap<string, string>): unknown => {
    const { content } = annotationsToJsonLd(articleWith([annotation]), read);
    return (JSON.parse(content) as { first: { items: { target: unknown }[] } }).first.items[0]!.target;
  };
  expect(targetsOf(note, known)).toMatchObject([
    { state: { cached: `nih:sha-256;${before.id}` }, selector: [{ exact: '81 cm' }, {}] },
    {
      type: 'SpecificResource',
      state: { type: 'TimeState', sourceDate: '2026-11-11T10:52:00.000Z', cached: `nih:sha-256;${after.id}` },
      selector: [{ exact: '84 cm' }, { start: start - 1, end: start + 4 }],
    },
  ]);
  expect(targetsOf(note, texts)).not.toBeInstanceOf(Array);
  const gone = { ...note, placements: [{ ...said, version: after.id, position: null }] };
  expect(targetsOf(gone, known)).not.toBeInstanceOf(Array);
});

test('an answer has the note that it answers as its target', () => {
  const note = noteOn('81 cm');
  const answer: Annotation = {
    ...note,
    id: '01890000-0000-7000-8000-00000000000c',
    body: 'Nationalbanken.',
    motivation: 'replying',
    replyTo: note.id,
    tags: [],
  };
  const [, item] = itemsOf(articleWith([note, answer]));
  expect(item).toMatchObject({
    motivation: 'replying',
    target: `urn:uuid:${note.id}`,
    body: [{ value: 'Nationalbanken.', purpose: 'replying' }],
  });
});
