// `variorum note review`: the notes that an edit altered, made ambiguous or lost, and that nobody settled yet.
import type { Command } from 'commander';
import type { Value } from '../../archive/contract.ts';
import type { NoteToReview, PassageInContext } from '../../archive/model/note-review.ts';
import { ok, type Result } from '../../archive/model/result.ts';
import { answer, type Answer, type ArchiveOptions, type Session } from '../answer.ts';
import { archiveCommand } from '../archive-command.ts';
import { findArticle } from '../find-article.ts';
import type { Style } from '../style.ts';
import { wholeNumber } from '../whole-number.ts';
import { count } from '../words.ts';

interface ReviewOptions extends ArchiveOptions {
  readonly limit: number;
  readonly offset: number;
}

type Review = Value<'annotation.review'>;

export function reviewCommand(): Command {
  return archiveCommand({
    name: 'review',
    summary: 'list the notes that an edit altered, made ambiguous or lost, until `note place` settles them',
    examples: ['note review', 'note review 3', 'note review --json --limit 200'],
  })
    .argument('[article]', 'its number, id or title words (default: all articles)')
    .option('--limit <number>', 'at most so many', wholeNumber(1, 200), 50)
    .option('--offset <number>', 'from which on', wholeNumber(0), 0)
    .action((name: string | undefined, options: ReviewOptions) =>
      answer(options, (session) => review(session, name, options)),
    );
}

async function review(
  { client, signal, onProgress }: Session,
  name: string | undefined,
  { offset, limit }: ReviewOptions,
): Promise<Result<Answer<Review>>> {
  const article = name === undefined ? null : await findArticle(client, name);
  if (article?.ok === false) return article;
  const params = { offset, limit, ...(article && { article: article.value.id }) };
  const listed = await client.call('annotation.review', params, { signal, onProgress });
  return listed.ok ? ok({ value: listed.value, text: reviewText }) : listed;
}

function reviewText({ total, entries }: Review, style: Style): string {
  if (total === 0) return 'There are no notes to review.';
  const shown = entries.map((entry) => entryText(entry, style));
  return [`${count(total, 'note')} to review.`, ...shown].join('\n\n');
}

function entryText({ title, annotation, anchor, before, places, madeOn, number }: NoteToReview, style: Style): string {
  const from = madeOn === null ? 'a version that is gone' : `version ${madeOn}`;
  const now = places.map((place, index) => `  ${places.length > 1 ? `${index + 1}. ` : ''}${inWords(place)}`);
  return [
    `${style.strong(title)} ${style.faint(annotation.id.slice(0, 13))}: ${anchor.status}`,
    ...(annotation.body === '' ? [] : [`  ${firstLine(annotation.body)}`]),
    style.faint(`  ${from}:`),
    `  ${inWords(before)}`,
    style.faint(places.length === 0 ? `  not found in version ${number}` : `  version ${number}:`),
    ...now,
  ].join('\n');
}

/** The passage between brackets, with some words on either side. */
function inWords({ prefix, exact, suffix }: PassageInContext): string {
  return `${prefix.slice(-40)}[${exact}]${suffix.slice(0, 40)}`.replace(/\s+/g, ' ').trim();
}

function firstLine(body: string): string {
  return body.trim().split('\n', 1)[0] ?? '';
}
