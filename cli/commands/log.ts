// `variorum log`: who did what and when, in the archive or to one article.
import type { Command } from 'commander';
import type { Value } from '../../archive/contract.ts';
import type { HistoryEntry } from '../../archive/model/history.ts';
import { ok, type Result } from '../../archive/model/result.ts';
import { answer, type Answer, type ArchiveOptions, type Session } from '../answer.ts';
import { archiveCommand } from '../archive-command.ts';
import { findArticle } from '../find-article.ts';
import { findNote } from '../find-note.ts';
import { historyText } from '../history-text.ts';
import { wholeNumber } from '../whole-number.ts';

interface LogOptions extends ArchiveOptions {
  readonly note?: string;
  readonly limit: number;
}

/** The most entries that one call gives. */
const pageSize = 200;

export function logCommand(): Command {
  return archiveCommand({
    name: 'log',
    summary: 'show who did what and when, newest first',
    examples: ['log', 'log 3 --note 1', 'log storm --limit 5 --json'],
  })
    .argument('[article]', 'only what was done to it: its number, id or title words')
    .option('--note <note>', 'only what was done to this note of it: its number, or the beginning of its id')
    .option('--limit <number>', 'how many entries to show at most', wholeNumber(1), 50)
    .action((name: string | undefined, options: LogOptions, self: Command) => {
      if (options.note !== undefined && name === undefined) {
        self.error('error: --note needs the article that the note is on', { exitCode: 2 });
      }
      return answer(options, (session) => log(session, name, options));
    });
}

async function log(
  session: Session,
  name: string | undefined,
  { note, limit }: LogOptions,
): Promise<Result<Answer<Value<'archive.history'>>>> {
  const about = name === undefined ? ok({}) : await findAbout(session, name, note);
  if (!about.ok) return about;
  const entries: HistoryEntry[] = [];
  let next: string | null | undefined;
  while (next !== null && entries.length < limit) {
    const page: Result<Value<'archive.history'>> = await session.client.call('archive.history', {
      ...about.value,
      limit: Math.min(pageSize, limit - entries.length),
      ...(next === undefined ? {} : { from: next }),
    });
    if (!page.ok) return page;
    entries.push(...page.value.entries);
    next = page.value.next;
  }
  return ok({
    value: { entries, next: next ?? null },
    text: (value, style) =>
      `${historyText(value.entries, style)}${value.next === null ? '' : style.faint('\n… and more: --limit')}`,
  });
}

async function findAbout(
  { client }: Session,
  name: string,
  note: string | undefined,
): Promise<Result<{ readonly article: string; readonly annotation?: string }>> {
  const article = await findArticle(client, name);
  if (!article.ok) return article;
  if (note === undefined) return ok({ article: article.value.id });
  const annotation = findNote(article.value, note);
  return annotation.ok ? ok({ article: article.value.id, annotation: annotation.value.id }) : annotation;
}
