import { describe, expect, test } from 'vitest';
import { readDocument } from '../../archive/import/read-document.ts';
import { draftOf, fixture, outline, readText } from './fixture.ts';

test('every kind of block, without its marks', () => {
  const draft = draftOf(readDocument(fixture('notat.md'), { name: 'notat.md' }));
  expect(outline(draft)).toEqual([
    'headline: Færgen ligger stille',
    'paragraph: Rederiet venter på en reservedel fra\nHolland.',
    'paragraph: Færgen ved kaj. Foto: Bo Lind/Ritzau Scanpix',
    'subheading: Hvad nu?',
    'paragraph: “Vi gør, hvad vi kan,” siger Ib Krogh.',
    'paragraph: Afgangen kl. 8 er aflyst',
    'paragraph: Afgangen kl. 12 er aflyst',
    'paragraph: Afgang\tStatus',
    'paragraph: 8.00\tAflyst',
    'paragraph: Kommunen sætter en bus ind. /ritzau/',
  ]);
  expect(draft.metadata).toEqual({
    title: 'Færgen ligger stille',
    publisher: 'Havnebladet',
    bylines: ['Ane Holm'],
    url: 'https://www.havnebladet.example/nyheder/faerge?utm_source=brev#top',
    canonicalUrl: 'https://www.havnebladet.example/nyheder/faerge',
    publishedAt: '2026-03-01',
    language: 'da',
  });
});

const read = (markdown: string): readonly string[] => outline(draftOf(readText(markdown, { name: 'a.md' })));

test.each([
  ['Tekst\n====\n\nMere', ['headline: Tekst', 'paragraph: Mere']],
  ['Før\n\n# Efter', ['paragraph: Før', 'subheading: Efter']],
  ['a <b>b</b> &amp; c', ['paragraph: a <b>b</b> & c']],
  ['<div>\nhej\n</div>', ['paragraph: <div>\nhej\n</div>']],
  ['```\nlet x;\n```', ['paragraph: let x;']],
  ['1. En\n2. To\n   - Tre', ['paragraph: En', 'paragraph: To', 'paragraph: Tre']],
  ['a\n\n---\n\nb', ['paragraph: a', 'paragraph: b']],
  ['tre stjerner: \\*\\*\\*', ['paragraph: tre stjerner: ***']],
  ['---\nikke: lukket', ['paragraph: ikke: lukket']],
])('%j', (markdown, expected) => {
  expect(read(markdown)).toEqual(expected);
});

describe('hostile Markdown is answered in a moment', () => {
  test.each([
    ['quotations in quotations', '>'.repeat(100_000) + 'a'],
    ['lists in lists', '- '.repeat(100_000) + 'a'],
    ['lists set in ever deeper', Array.from({ length: 3_000 }, (_, i) => `${' '.repeat(i)}- a`).join('\n')],
    ['lazy quotations', '> a\nb\n'.repeat(50_000)],
    ['brackets', '['.repeat(100_000)],
    ['links', '[a](b'.repeat(50_000)],
    ['stars', '*a **a '.repeat(50_000)],
    ['backticks', Array.from({ length: 500 }, (_, i) => `${'`'.repeat(i)}a`).join(' ')],
  ])('%s', (_, markdown) => {
    const started = performance.now();
    expect(read(markdown).join('')).toMatch(/[a[]/);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
