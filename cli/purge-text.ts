// What a purge takes out, what stays, and where copies may be that it cannot reach, in words.
import type { Article } from '../archive/model/article.ts';
import type { PurgeReport } from '../archive/model/purge.ts';
import { count, indent, short } from './words.ts';

/** `articles` are those that the report names, by id, as they were before. */
export function purgeText(report: PurgeReport, articles: ReadonlyMap<string, Article>, tense: 'will' | 'did'): string {
  const goes = report.versions.map((told) => versionText(told, articles.get(told.article)));
  const files = [
    ...report.contents,
    ...report.copies.flatMap(({ path, fate }) =>
      fate === 'removed' ? [path] : fate === 'lines-removed' ? [`${path} (the lines that hold it)`] : [],
    ),
  ];
  const lines = report.journals.map(({ path, lines: number }) => `${path}: ${count(number, 'line')} redacted`);
  const left = report.copies.filter(({ fate }) => fate === 'left').map(({ path }) => path);
  return [
    section(tense === 'will' ? 'Goes for good:' : 'Gone for good:', [...goes, ...files, ...lines]),
    section(tense === 'will' ? 'Stays:' : 'Stayed:', staying(report, articles)),
    ...(left.length === 0 ? [] : [section('In the folder, but no part of the archive: see to these yourself:', left)]),
    section('Out of reach, where copies may be:', elsewhere(report)),
  ].join('\n');
}

function versionText(
  { article, version, captures, quotes, notes, decisions, titles, names }: PurgeReport['versions'][number],
  known: Article | undefined,
): string {
  const number = (known?.versions.findIndex(({ id }) => id === version) ?? -1) + 1;
  const which = number > 0 ? `version ${number} of “${known?.title ?? ''}”` : `a version of article ${article}`;
  const words = [
    captures > 0 ? `headline, source and file name of ${count(captures, 'capture')}` : '',
    quotes > 0 ? `the passage that ${count(quotes, 'note')} ${quotes === 1 ? 'quotes' : 'quote'}` : '',
    notes > 0 ? `what was written in notes, ${count(notes, 'time')}` : '',
    decisions > 0 ? `the passages and speakers of ${count(decisions, 'decision')} on who says what` : '',
    titles > 0 ? `${count(titles, 'title')} given by hand` : '',
    names > 0 ? `${count(names, 'name')} of sources` : '',
  ].filter(Boolean);
  return `${which} (${short(version)})${words.length > 0 ? `: ${words.join(', ')}` : ''}`;
}

function staying(
  { versions, kept, namesLeft }: PurgeReport,
  articles: ReadonlyMap<string, Article>,
): readonly string[] {
  const gone = new Set(versions.map(({ version }) => version));
  const others = [...articles.values()].flatMap((article) => article.versions.filter(({ id }) => !gone.has(id)));
  const notes = [...articles.values()].flatMap((article) =>
    article.annotations.filter(({ version, body, tags }) => gone.has(version) && (body !== '' || tags.length > 0)),
  );
  const losesNotes = versions.some((told) => told.notes > 0);
  return [
    'that it was there: its SHA-256, when it was captured, its length in words, who purged it and why',
    ...(others.length > 0
      ? [`${count(others.length, 'other version')} of the same article, with all that they have in common with it`]
      : []),
    ...(notes.length > 0 && !losesNotes
      ? [`what was written in ${count(notes.length, 'note')} on it (--with-notes)`]
      : []),
    ...(namesLeft.length > 0
      ? [`what was said of sources in the whole archive, by these names too: ${namesLeft.join(', ')}`]
      : []),
    ...kept.map((original) => `the original ${short(original)}: another version was made from it`),
  ];
}

function elsewhere({ devices }: PurgeReport): readonly string[] {
  return [
    ...(devices.length > 0
      ? [
          `the folders of ${count(devices.length, 'other device')} (${devices.join(', ')}): open each after it has synchronised`,
        ]
      : []),
    'backups and snapshots, files that were exported, the files that were imported',
    'the disk itself, until the space is written over',
  ];
}

function section(heading: string, lines: readonly string[]): string {
  return `${heading}\n${indent(lines.join('\n'))}`;
}
