// The frame of an exported page: one HTML file that holds all it shows, runs nothing, loads nothing, and prints well.
import { escapeHtml } from './escape-html.ts';
import { pageStyle } from './page-style.ts';
import { wordsIn, type ExportLanguage } from './words.ts';

/** `title` is text; `body` is markup whose every word was escaped. */
export function htmlPage(language: ExportLanguage, title: string, body: string): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta http-equiv="x-dns-prefetch-control" content="off">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Variorum">
<title>${escapeHtml(title)}</title>
<style>
${pageStyle}</style>
</head>
<body>
${body}
<footer>${escapeHtml(wordsIn(language).made)}</footer>
</body>
</html>
`;
}
