// `variorum note`: notes on passages of an article.
import type { Command } from 'commander';
import type { CallName, Value } from '../../archive/contract.ts';
import type { Annotation } from '../../archive/model/annotation.ts';
import { ok, type Result } from '../../archive/model/result.ts';
import { answer, type Answer, type ArchiveOptions, type Session } from '../answer.ts';
import { archiveCommand, describedCommand } from '../archive-command.ts';
import { findArticle } from '../find-article.ts';
import { noteNumber } from '../find-note.ts';
import { findPassage } from '../find-passage.ts';
import { findVersion, readVersion } from '../find-version.ts';
import { noteFields, type NoteOptions, withNoteOptions } from '../note-fields.ts';
import { notesText } from '../notes-text.ts';
import { articleArgument, noteArgument, onNote, said } from '../on-note.ts';
import { wholeNumber } from '../whole-number.ts';
import { placeCommand } from './note-place.ts';
import { replyCommand } from './note-reply.ts';
import { reviewCommand } from './note-review.ts';

export function noteCommand(): Command {
  return describedCommand({
    name: 'note',
    summary: 'write, list and change notes on passages of an article',
    examples: ['note add 3 --quote "500 people" -m "400 an hour before" --tag numbers', 'note list 3 --version 1'],
  })
    .addCommand(addCommand())
    .addCommand(listCommand())
    .addCommand(changeCommand())
    .addCommand(placeCommand())
    .addCommand(replyCommand())
    .addCommand(reviewCommand())
    .addCommand(setRemovedCommand('remove', 'annotation.remove', 'remove a note; it can be restored'))
    .addCommand(setRemovedCommand('restore', 'annotation.restore', 'bring a removed note back'));
}

interface AddOptions extends ArchiveOptions, NoteOptions {
  readonly quote: string;
  readonly occurrence?: number;
  readonly version?: string;
}

function addCommand(): Command {
  const command = archiveCommand({
    name: 'add',
    summary: 'write a note on a passage',
    examples: ['note add 3 --version 2 --quote "500 people" -m "Who counted?" --motivation questioning'],
  })
    .argument(...articleArgument)
    .requiredOption('--quote <words>', 'the passage, as the text has it')
    .option('--occurrence <number>', 'which of several places with these words', wholeNumber(1))
    .option('--version <version>', 'the version it is made on (default: the newest)');
  return withNoteOptions(command).action((name: string, options: AddOptions) =>
    answer(options, (session) => add(session, name, options)),
  );
}

async function add({ client }: Session, name: string, options: AddOptions): Promise<Result<Answer<Annotation>>> {
  const article = await findArticle(client, name);
  if (!article.ok) return article;
  const found = findVersion(article.value, options.version);
  if (!found.ok) return found;
  const version = await readVersion(client, found.value);
  if (!version.ok) return version;
  const range = findPassage(version.value.text, options.quote, options.occurrence);
  if (!range.ok) return range;
  const given = await noteFields(options);
  if (!given.ok) return given;
  const defaults = { body: '', tags: [], colour: 'yellow' } as const;
  const motivation = given.value.body ? 'commenting' : 'highlighting';
  const created = await client.call('annotation.create', {
    article: article.value.id,
    version: version.value.id,
    range: range.value,
    fields: { ...defaults, motivation, ...given.value },
  });
  const number = article.value.annotations.length + 1;
  return said(created, `Note ${number} written on version ${found.value.number}.`);
}

interface ListOptions extends ArchiveOptions {
  readonly version?: string;
  readonly removed?: boolean;
}

function listCommand(): Command {
  return archiveCommand({
    name: 'list',
    summary: 'list the notes of an article, with where they stand on a version',
    examples: ['note list 3', 'note list 3 --version 1 --removed'],
  })
    .argument(...articleArgument)
    .option('--version <version>', 'the version to find them on (default: the newest)')
    .option('--removed', 'also those that were removed')
    .action((name: string, options: ListOptions) => answer(options, (session) => list(session, name, options)));
}

async function list(
  { client }: Session,
  name: string,
  { version, removed = false }: ListOptions,
): Promise<Result<Answer<Value<'annotation.list'>>>> {
  const article = await findArticle(client, name);
  if (!article.ok) return article;
  const found = findVersion(article.value, version);
  if (!found.ok) return found;
  const listed = await client.call('annotation.list', {
    article: article.value.id,
    version: found.value.entry.id,
    removed,
  });
  if (!listed.ok) return listed;
  // What could be meant is shown in its own words.
  const isOpen = listed.value.annotations.some(({ anchor }) => anchor.status === 'ambiguous');
  const read = isOpen ? await readVersion(client, found.value) : null;
  if (read?.ok === false) return read;
  const numbers = new Map(article.value.annotations.map(({ id }) => [id, noteNumber(article.value, id)]));
  const context = { version: found.value, text: read?.value.text ?? '', numbers };
  return ok({ value: listed.value, text: ({ annotations }, style) => notesText(annotations, { ...context, style }) });
}

interface ChangeOptions extends ArchiveOptions, NoteOptions {}

function changeCommand(): Command {
  const command = archiveCommand({
    name: 'change',
    summary: 'change the words, tags or colour of a note',
    examples: ['note change 3 1 -m "Corrected in version 3." --tag numbers --tag corrected'],
  })
    .argument(...articleArgument)
    .argument(...noteArgument);
  return withNoteOptions(command).action((name: string, note: string, options: ChangeOptions, self: Command) => {
    const { message, tag, motivation, colour } = options;
    if ([message, tag, motivation, colour].every((given) => given === undefined)) {
      self.error('error: nothing to change: give -m, --tag, --motivation or --colour', { exitCode: 2 });
    }
    return answer(options, (session) => change(session, name, note, options));
  });
}

async function change(
  session: Session,
  name: string,
  note: string,
  options: ChangeOptions,
): Promise<Result<Answer<Annotation>>> {
  const fields = await noteFields(options);
  if (!fields.ok) return fields;
  return onNote(session, name, note, async (article, annotation, number) => {
    const params = { article: article.id, annotation: annotation.id, fields: fields.value };
    return said(await session.client.call('annotation.change', params), `Note ${number} changed.`);
  });
}

function setRemovedCommand(
  name: 'remove' | 'restore',
  call: Extract<CallName, 'annotation.remove' | 'annotation.restore'>,
  summary: string,
): Command {
  return archiveCommand({ name, summary, examples: [`note ${name} 3 1`] })
    .argument(...articleArgument)
    .argument(...noteArgument)
    .action((articleName: string, note: string, options: ArchiveOptions) =>
      answer(options, (session) =>
        onNote(session, articleName, note, async (article, annotation, number) =>
          said(
            await session.client.call(call, { article: article.id, annotation: annotation.id }),
            `Note ${number} ${name}d.`,
          ),
        ),
      ),
    );
}
