import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { attribute } from '../../archive/attribute/attribute.ts';
import { compare } from '../../archive/compare/compare.ts';
import { articleToHtml } from '../../archive/export/article-html.ts';
import { comparisonToHtml } from '../../archive/export/comparison-html.ts';
import { type ExportLanguage, timeIn } from '../../archive/export/words.ts';
import { after, articleWith, before, noteOn, placedAfter, version } from './sample-article.ts';

const words = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

function comparisonPage(older = before, newer = after, title = 'Bro lukket', language: ExportLanguage = 'da') {
  const comparison = compare(older.text, newer.text, { language: 'da' });
  return comparisonToHtml({ article: articleWith([], title), before: older, after: newer, comparison, language });
}

function articlePage(body: string, language: ExportLanguage = 'da') {
  const annotations = [placedAfter(noteOn('steg til 81 cm', { body }))];
  const attributions = attribute(after.text, { language: 'da', blocks: after.blocks });
  return articleToHtml({ article: articleWith([]), version: after, annotations, attributions, language });
}

test('a comparison page holds every word of the newer version once its deletions and labels are left out', () => {
  const { document } = parseHTML(comparisonPage().content);
  for (const gone of document.querySelectorAll('del, .away, .label, .hidden')) gone.remove();
  expect(words(document.querySelector('main')!.textContent ?? '')).toEqual(words(after.text));
});

test('changes on a comparison page are told by elements and words', () => {
  const { document } = parseHTML(comparisonPage(before, after, 'Bro', 'en').content);
  expect(document.querySelector('main')!.textContent).toContain('moved here');
  expect(document.querySelector('del .hidden')!.textContent).toBe('deleted: ');
  expect(document.documentElement.getAttribute('lang')).toBe('en');
});

test('an article page shows the note by its passage, with its status and the word difference', () => {
  const { document } = parseHTML(articlePage('Hvem **måler**?').content);
  expect(document.querySelector('mark')!.textContent).toContain('84 cm');
  const note = document.querySelector('.note')!;
  expect(note.querySelector('.chip')!.textContent).toContain('ændret');
  expect(note.querySelector('del')!.textContent).toContain('81');
  expect(note.querySelector('strong')!.textContent).toBe('måler');
});

test('both pages say when and from where, with the SHA-256, and allow nothing to load or run', () => {
  for (const { content } of [comparisonPage(), articlePage('')]) {
    expect(content).toContain(after.id);
    expect(content).toContain('(+01:00)');
    expect(content).toContain('bro.txt');
    expect(content).toContain("default-src 'none'");
    expect(content).toContain('<meta http-equiv="x-dns-prefetch-control" content="off">');
    expect(parseHTML(content).document.querySelectorAll('script, link, img, iframe, [src]')).toHaveLength(0);
  }
});

const hostile = '<script>alert(1)</script><img src=x onerror=alert(1)>"\'&';

test.each(['da', 'en'] as const)('hostile words stay words on a page in %s', (language) => {
  const attack = version('c', [hostile, `${hostile} ord`, 'Rest.']);
  const pages = [comparisonPage(before, attack, hostile, language), articlePage(hostile, language)];
  for (const { content, fileName } of pages) {
    expect(parseHTML(content).document.querySelectorAll('script, img, [onerror]')).toHaveLength(0);
    expect(fileName).not.toMatch(/[<>:"/\\|?*]/);
  }
});

test('an article page tells who says what, and the original of each capture', () => {
  const { content } = articlePage('');
  expect(content).toContain('Hvem siger hvad');
  expect(content).toContain('Ane Holt');
  expect(content).toContain('text/plain');
  expect(content).toContain('variorum/test');
});

test('a comparison page counts what changed, and a passage that moved only as that', () => {
  expect(comparisonPage().content).toContain('2 tilføjet, 2 fjernet, 1 flyttet');
});

test('a zone that this system does not know is told in UTC', () => {
  expect(timeIn('2026-11-10T10:52:00.000Z', 'Atlantis/Port', 'en')).toBe('10 November 2026 at 10:52 (UTC)');
  expect(timeIn('2026-11-10T10:52:00.000Z', '-03:30', 'da')).toContain('07.22');
});
