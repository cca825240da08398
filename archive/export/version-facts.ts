// What vouches for a version, as markup: when it was captured, from where, and its SHA-256.
import type { Article } from '../model/article.ts';
import type { Sha256 } from '../model/version.ts';
import { escapeHtml } from './escape-html.ts';
import { captureTime, wordsIn, type ExportLanguage } from './words.ts';

/** A definition list of one version of the article; empty when the article has no such version. */
export function versionFacts(article: Article, version: Sha256, language: ExportLanguage): string {
  const index = article.versions.findIndex(({ id }) => id === version);
  const entry = article.versions[index];
  if (!entry) return '';
  const words = wordsIn(language);
  const rows = entry.captures.flatMap((capture) => {
    const from = capture.metadata.url ?? capture.metadata.canonicalUrl ?? capture.original.fileName;
    return [
      row(words.captured, escapeHtml(captureTime(capture, language))),
      ...(from === undefined ? [] : [row(words.from, escapeHtml(from))]),
    ];
  });
  const title = escapeHtml(words.version(index + 1, article.versions.length));
  return `<h3>${title}</h3>\n<dl>${row('SHA-256', `<code>${entry.id}</code>`)}${rows.join('')}</dl>`;
}

/** The place of a version among its article's, from 1. */
export function versionNumber(article: Article, version: Sha256): number {
  return article.versions.findIndex(({ id }) => id === version) + 1;
}

function row(term: string, markup: string): string {
  return `<dt>${escapeHtml(term)}</dt><dd>${markup}</dd>`;
}
