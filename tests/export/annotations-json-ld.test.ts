import { expect, test } from 'vitest';
import { annotationsToJsonLd } from '../../archive/export/annotations-json-ld.ts';
import type { Article } from '../../archive/model/article.ts';
import { articleWith, before, noteOn } from './sample-article.ts';

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
