// What vouches for a version, as markup: when it was captured, from where, of which original, and the SHA-256 of each.
import type { Article } from '../model/article.ts';
import type { Capture } from '../model/capture.ts';
import type { Sha256 } from '../model/version.ts';
import { escapeHtml } from './escape-html.ts';
import { captureTime, timeIn, wordsIn, type ExportLanguage, type Words } from './words.ts';

/** Definition lists of one version of the article and its captures; empty when the article has no such version. */
export function versionFacts(article: Article, version: Sha256, language: ExportLanguage): string {
  const index = article.versions.findIndex(({ id }) => id === version);
  const entry = article.versions[index];
  if (!entry) return '';
  const words = wordsIn(language);
  const title = escapeHtml(words.version(index + 1, article.versions.length));
  const hashes = row('SHA-256', code(entry.id)) + row(words.text, code(entry.textSha256));
  const captures = entry.captures.map((capture) => `<dl>${captureFacts(capture, words, language)}</dl>`);
  return `<h3>${title}</h3>\n<dl>${hashes}</dl>\n${captures.join('\n')}`;
}

function captureFacts(capture: Capture, words: Words, language: ExportLanguage): string {
  const { metadata, original, recordedAt, agent } = capture;
  const from = [metadata.publisher, metadata.url ?? metadata.canonicalUrl ?? original.fileName].filter(Boolean);
  const form = [original.fileName, original.mediaType, original.encoding, `${original.byteLength} byte`].filter(
    Boolean,
  );
  const said = (term: string, value: string | undefined): string =>
    value === undefined ? '' : row(term, escapeHtml(value));
  return [
    row(words.captured, escapeHtml(captureTime(capture, language))),
    from.length === 0 ? '' : row(words.from, escapeHtml(from.join(' · '))),
    said(words.published, metadata.publishedAt),
    said(words.changed, metadata.modifiedAt),
    row(words.recorded, `${escapeHtml(timeIn(recordedAt, 'UTC', language))} · ${escapeHtml(agent)}`),
    row(words.original, `${escapeHtml(form.join(' · '))}<br>${code(original.sha256)}`),
  ].join('');
}

function code(text: string): string {
  return `<code>${escapeHtml(text)}</code>`;
}

/** The place of a version among its article's, from 1. */
export function versionNumber(article: Article, version: Sha256): number {
  return article.versions.findIndex(({ id }) => id === version) + 1;
}

function row(term: string, markup: string): string {
  return `<dt>${escapeHtml(term)}</dt><dd>${markup}</dd>`;
}
