import { expect, test } from 'vitest';
import { searchDocuments } from '../../archive/search/search-document.ts';
import { after, articleWith, before, noteOn } from '../export/sample-article.ts';

const outline = (article: ReturnType<typeof articleWith>): readonly string[] =>
  searchDocuments(article, [before, after]).map(
    ({ field, version, text }) => `${field} ${version?.[0] ?? '-'} ${text.slice(0, 10)}`,
  );

test('headlines and texts of every version, and the notes that were not removed', () => {
  const removed = { ...noteOn('steg'), removed: '2026-11-13T08:00:00.000Z' };
  expect(outline(articleWith([noteOn('81 cm'), removed]))).toEqual([
    'headline a Bro lukket',
    'text a Bro lukket',
    'headline b Bro lukket',
    'text b Bro lukket',
    'note a Hvem **mål',
  ]);
});

test('a title that a person gave is found, and stands in no version', () => {
  const [title] = searchDocuments({ ...articleWith([], 'Min bro'), titledBy: 'person' }, []);
  expect(title).toMatchObject({ field: 'headline', text: 'Min bro', version: null, start: null });
});

test('nothing of a removed article is found', () => {
  expect(outline({ ...articleWith([]), removed: '2026-11-13T08:00:00.000Z' })).toEqual([]);
});
