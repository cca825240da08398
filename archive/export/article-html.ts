// One version of an article with its notes as one self-contained HTML file.
import { passageHtml } from './passage-html.ts';
import type { PlacedAnnotation } from '../model/annotation.ts';
import type { Article } from '../model/article.ts';
import type { Attributions } from '../model/attribution.ts';
import type { ExportedFile } from '../model/exported-file.ts';
import type { TextRange } from '../model/range.ts';
import type { Version } from '../model/version.ts';
import { escapeHtml } from './escape-html.ts';
import { fileName } from './file-name.ts';
import { htmlPage } from './html-page.ts';
import { markdownToHtml } from './markdown-html.ts';
import { blockHtml } from './merged-html.ts';
import { saidHtml } from './said-html.ts';
import { versionFacts, versionNumber } from './version-facts.ts';
import { timeIn, wordsIn, type ExportLanguage } from './words.ts';

export interface ArticleExport {
  readonly article: Article;
  readonly version: Version;
  /** In the order in which they are numbered. */
  readonly annotations: readonly PlacedAnnotation[];
  readonly attributions: Attributions;
  readonly language: ExportLanguage;
}

export function articleToHtml({ article, version, annotations, attributions, language }: ArticleExport): ExportedFile {
  const words = wordsIn(language);
  const marks = annotations.flatMap(({ annotation, anchor }, index) =>
    anchor.range ? [{ range: anchor.range, colour: annotation.colour, number: index + 1 }] : [],
  );
  const blocks = version.blocks.map(({ kind, range }) => blockHtml(kind, markedHtml(version.text, range, marks)));
  const notes = annotations.map((placed, index) => noteHtml(article, placed, index + 1, language));
  const title = words.version(versionNumber(article, version.id), article.versions.length);
  const lines = attributions.credits.filter(({ kind }) => kind !== 'caption');
  const credits = lines.map(({ span }) => `<li>${escapeHtml(version.text.slice(...span))}</li>`);
  const body = `<header><p><strong>${escapeHtml(article.title)}</strong> · ${escapeHtml(title)}</p></header>
<main lang="${escapeHtml(version.language)}">
${blocks.join('\n')}
</main>
<section class="notes"><h2>${words.notes}</h2>
${notes.length === 0 ? `<p>${words.noNotes}</p>` : notes.join('\n')}
</section>
<section class="facts">${saidHtml(version.text, attributions, words)}
${credits.length === 0 ? '' : `<h2>${words.credits}</h2>\n<ul>${credits.join('')}</ul>`}
<h2>${words.evidence}</h2>
${versionFacts(article, version.id, language)}
</section>`;
  return {
    fileName: fileName(`${article.title} – ${title}`, 'html'),
    mediaType: 'text/html',
    content: htmlPage(language, `${article.title} – ${title}`, body),
  };
}

interface Mark {
  readonly range: TextRange;
  readonly colour: string;
  readonly number: number;
}

/** A stretch of text with its marks; where marks cross, the later one is on top and the number stands at its end. */
function markedHtml(text: string, [start, end]: TextRange, marks: readonly Mark[]): string {
  const inside = marks.filter(({ range }) => range[0] < end && range[1] > start);
  const edges = new Set([start, end, ...inside.flatMap(({ range }) => range.map((at) => clamp(at, start, end)))]);
  const places = [...edges].sort((a, b) => a - b);
  return places
    .slice(1)
    .map((stop, index) => {
      const from = places[index]!;
      const words = escapeHtml(text.slice(from, stop));
      const top = inside.findLast(({ range }) => range[0] <= from && range[1] >= stop);
      const ending = inside.filter(({ range }) => range[1] === stop).map(({ number }) => `<sup>${number}</sup>`);
      return top ? `<mark class="${top.colour}">${words}${ending.join('')}</mark>` : words;
    })
    .join('');
}

function noteHtml(
  article: Article,
  { annotation, anchor }: PlacedAnnotation,
  number: number,
  language: ExportLanguage,
): string {
  const words = wordsIn(language);
  const facts = [
    `${number}`,
    `<span class="chip">${anchor.by === 'purged' ? words.purged : words.status[anchor.status]}</span>`,
    words.madeOn(versionNumber(article, annotation.version)),
    `${words.written} ${escapeHtml(timeIn(annotation.created, 'UTC', language))}`,
    ...annotation.tags.map((tag) => `#${escapeHtml(tag)}`),
  ];
  const passage = anchor.exactBefore === '' ? '' : `<blockquote>${passageHtml(anchor, words)}</blockquote>\n`;
  return `<article class="note"><p>${facts.join(' · ')}</p>
${passage}${markdownToHtml(annotation.body)}</article>`;
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
