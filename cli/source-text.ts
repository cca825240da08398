// Sources of the whole archive as words for a terminal: a line each, or a card.
import type { SourceCard, SourceEntry } from '../archive/model/source-card.ts';
import type { Style } from './style.ts';
import { table } from './table.ts';
import { count, extract, indent, moment } from './words.ts';

/** A line a source: statements, articles, since when, until when, kind, label and roles. */
export function sourceLines(entries: readonly SourceEntry[]): string {
  return table(
    entries.map(({ statements, articles, since, until, kind, label, roles }) => [
      statements,
      count(articles, 'article'),
      day(since),
      day(until),
      kind,
      [extract(label, 60), ...roles.slice(0, 1).map((role) => extract(role, 40))].join(', '),
    ]),
  );
}

/** What is known of one source, without where it is quoted. */
export function sourceText({ id, label, kind, names, roles, decided, ...counts }: SourceEntry, style: Style): string {
  const others = names.filter((name) => name !== label);
  const lines = [
    `${style.strong(label)}, ${kind}${decided ? ' (decided by a person)' : ''}`,
    ...(others.length > 0 ? [`also: ${others.join(', ')}`] : []),
    ...(roles.length > 0 ? [`roles: ${roles.join('; ')}`] : []),
    `${count(counts.statements, 'statement')} in ${count(counts.articles, 'article')}, ${count(counts.versions, 'version')}; ` +
      `${day(counts.since)} to ${day(counts.until)}`,
    style.faint(id),
  ];
  return lines.join('\n');
}

/** A card: what is known of the source, then each article with what it says there. */
export function cardText({ entry, note, appearances }: SourceCard, style: Style): string {
  const articles = appearances.map(({ title, names, versions, since, statements }) => {
    const head = `${style.strong(title)}  ${style.faint(`${count(versions.length, 'version')} since ${day(since)}; as ${names.join(', ')}`)}`;
    return [head, ...statements.map(({ kind, words }) => indent(`${extract(words, 100)} (${kind})`))].join('\n');
  });
  return [sourceText(entry, style), ...(note === '' ? [] : [note]), ...articles].join('\n\n');
}

function day(instant: string): string {
  return moment(instant).slice(0, 10);
}
