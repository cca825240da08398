// A comparison of two versions as one self-contained HTML file.
import type { MergedPiece } from '../compare/merged-pieces.ts';
import { type MergedBlock, mergedBlocks } from '../compare/merged-text.ts';
import type { Article } from '../model/article.ts';
import type { Comparison } from '../model/comparison.ts';
import type { ExportedFile } from '../model/exported-file.ts';
import type { Version } from '../model/version.ts';
import { escapeHtml } from './escape-html.ts';
import { fileName } from './file-name.ts';
import { htmlPage } from './html-page.ts';
import { mergedBlockHtml } from './merged-html.ts';
import { versionFacts, versionNumber } from './version-facts.ts';
import { wordsIn, type ExportLanguage, type Words } from './words.ts';

export interface ComparisonExport {
  readonly article: Article;
  readonly before: Version;
  readonly after: Version;
  readonly comparison: Comparison;
  readonly language: ExportLanguage;
}

export function comparisonToHtml({ article, before, after, comparison, language }: ComparisonExport): ExportedFile {
  const words = wordsIn(language);
  const merged = mergedBlocks(before, after, comparison);
  const title = words.comparison(versionNumber(article, before.id), versionNumber(article, after.id));
  const said = [
    title,
    ...(comparison.changes.length === 0 ? [words.same] : [countChanges(merged, comparison, words), words.legend]),
    ...(comparison.precise ? [] : [words.bounded]),
  ];
  const blocks = merged.map((block) => mergedBlockHtml(block, words));
  const body = `<header><p><strong>${escapeHtml(article.title)}</strong></p><p>${said.map(escapeHtml).join(' · ')}</p></header>
<main lang="${escapeHtml(after.language)}">
${blocks.join('\n')}
</main>
<section class="facts"><h2>${words.evidence}</h2>
${versionFacts(article, before.id, language)}
${versionFacts(article, after.id, language)}
</section>`;
  return {
    fileName: fileName(`${article.title} – ${title}`, 'html'),
    mediaType: 'text/html',
    content: htmlPage(language, `${article.title} – ${title}`, body),
  };
}

/** As the page shows them: a replacement is a deletion and an insertion, a passage that moved is neither. */
function countChanges(blocks: readonly MergedBlock[], { moves }: Comparison, words: Words): string {
  const pieces = blocks.flatMap((block) => block.pieces).filter(({ text }) => text.trim() !== '');
  const counted = (kind: MergedPiece['kind']): number => pieces.filter((piece) => piece.kind === kind).length;
  return words.counts(counted('added'), counted('removed'), moves.length);
}
