// A change as plain text to be pasted elsewhere: what it is, its words, the sentence it stands in, and the two versions
// that say so, each so that another reader of the archive finds the very same one.
import { msg, str } from '@lit/localize';
import type { Article } from '../../archive/model/article.ts';
import type { Version } from '../../archive/model/version.ts';
import type { ChangeEntry } from '../text/change-entries.ts';
import type { ComparedVersions } from '../text/compared-versions.ts';
import { sentencesAround } from '../text/sentences-around.ts';
import { toldChange } from './change-words.ts';
import { classesInWords } from './class-words.ts';
import { formatNumber } from './format.ts';

/** Lines of text that end in no line break. Nothing of what was changed is shortened. */
export function citedChange(entry: ChangeEntry, compared: ComparedVersions, article: Article): string {
  const { labels, title, detail, parts } = toldChange(entry, compared);
  const about = [classesInWords(labels), detail].filter((words) => words !== '').join(' · ');
  const lines = [
    ...(entry.of === 'stop' ? wordsOf(entry, compared) : [title]),
    ...parts.map(({ text }) => `– ${text}`),
  ];
  const { before, after } = compared;
  return [
    about,
    ...lines,
    '',
    msg(str`Before: ${citedVersion(article, before)}`, { id: 'cite.before' }),
    msg(str`After: ${citedVersion(article, after)}`, { id: 'cite.after' }),
  ].join('\n');
}

function wordsOf({ before: was, after: is }: ChangeEntry, { before, after }: ComparedVersions): readonly string[] {
  const removed = was ? before.text.slice(...was) : '';
  const added = is ? after.text.slice(...is) : '';
  // A passage that moved as it stood is quoted once.
  const both = removed === added ? [quoted(added)] : [];
  const lines = [
    ...(removed === '' || both.length > 0 ? [] : [msg(str`Removed: ${quoted(removed)}`, { id: 'cite.removed' })]),
    ...(added === '' || both.length > 0 ? [] : [msg(str`Added: ${quoted(added)}`, { id: 'cite.added' })]),
    ...both,
  ];
  const [version, place] = is && added !== '' ? [after, is] : [before, was];
  const sentence = place ? version.text.slice(...sentencesAround(version, place)) : '';
  if (sentence === added || sentence === removed || sentence === '') return lines;
  return [...lines, msg(str`In: ${quoted(sentence)}`, { id: 'cite.in' })];
}

/** Quotation marks as the reader's language has them. */
function quoted(words: string): string {
  return msg(str`“${words}”`, { id: 'cite.quoted' });
}

/** `Kystbladet, “Headline”, version 2 of 6, captured 2025-11-12 20:17 UTC, https://…, SHA-256 …`. */
function citedVersion({ versions }: Article, { id }: Version): string {
  const index = versions.findIndex((version) => version.id === id);
  const entry = versions[index];
  const capture = entry?.captures[0];
  const { publisher, canonicalUrl, url } = capture?.metadata ?? {};
  const [number, count] = [formatNumber(index + 1), formatNumber(versions.length)];
  // A time that means the same to whoever reads it, wherever and in whatever language.
  const at = capture ? `${capture.capturedAt.slice(0, 16).replace('T', ' ')} UTC` : '';
  return [
    publisher ?? '',
    entry?.headline ? quoted(entry.headline) : '',
    msg(str`version ${number} of ${count}`, { id: 'cite.version' }),
    at === '' ? '' : msg(str`captured ${at}`, { id: 'cite.captured' }),
    canonicalUrl ?? url ?? '',
    `SHA-256 ${id}`,
  ]
    .filter((part) => part !== '')
    .join(', ');
}
