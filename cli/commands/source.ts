// `variorum source`: the sources of the whole archive, and which names are one.
import { type Command, Option } from 'commander';
import { calls, type Value } from '../../archive/contract.ts';
import { ok, type Result } from '../../archive/model/result.ts';
import { answer, type Answer, type ArchiveOptions, type Session } from '../answer.ts';
import { archiveCommand, describedCommand } from '../archive-command.ts';
import { findSource, readCard } from '../find-source.ts';
import { cardText, sourceLines } from '../source-text.ts';
import { wholeNumber } from '../whole-number.ts';
import { count } from '../words.ts';
import { describeCommand, mergeCommand, splitCommand, unassignCommand } from './source-decide.ts';

export function sourceCommand(): Command {
  return describedCommand({
    name: 'source',
    summary: 'know the sources of the whole archive, and say which names are one',
    examples: [
      'source list --kind person',
      'source card "Ida Lund"',
      'source merge "Ida Lund" "I. Lund"',
      'source split "Ida Lund" --in 3',
    ],
  })
    .addCommand(listCommand())
    .addCommand(cardCommand())
    .addCommand(mergeCommand())
    .addCommand(splitCommand())
    .addCommand(describeCommand())
    .addCommand(unassignCommand());
}

const { kind, sort } = calls['source.list'].params.shape;
type Kind = NonNullable<ReturnType<typeof kind.parse>>;
type Sort = ReturnType<typeof sort.parse>;

interface ListOptions extends ArchiveOptions {
  readonly kind?: Kind;
  readonly sort: Sort;
  readonly limit: number;
  readonly offset: number;
}

function listCommand(): Command {
  return archiveCommand({
    name: 'list',
    summary: 'list the sources of the archive, those who say most first',
    examples: ['source list', 'source list minister --kind person --sort until'],
  })
    .argument('[words...]', 'words of its label, names or roles')
    .addOption(new Option('--kind <kind>', 'only of this kind').choices(kind.unwrap().options))
    .addOption(new Option('--sort <order>', 'by').choices(sort.unwrap().options).default('statements'))
    .option('--limit <number>', 'how many to list at most, up to 1000', wholeNumber(1, 1000), 100)
    .option('--offset <number>', 'how many to leave out first', wholeNumber(0), 0)
    .action((words: readonly string[], options: ListOptions) =>
      answer(options, (session) => list(session, words.join(' '), options)),
    );
}

async function list(
  { client, signal, onProgress }: Session,
  text: string,
  { kind: only, sort: order, limit, offset }: ListOptions,
): Promise<Result<Answer<Value<'source.list'>>>> {
  const asked = { text, sort: order, limit, offset, ...(only === undefined ? {} : { kind: only }) };
  const listed = await client.call('source.list', asked, { signal, onProgress });
  if (!listed.ok) return listed;
  return ok({
    value: listed.value,
    text: ({ total, entries }, style) => {
      if (entries.length === 0) return 'There is no such source.';
      const left = total - entries.length;
      return `${sourceLines(entries)}\n${left > 0 ? style.faint(`${count(total, 'source')}, ${entries.length} shown\n`) : ''}`;
    },
  });
}

function cardCommand(): Command {
  return archiveCommand({
    name: 'card',
    summary: 'show one source: its names and roles, and where it is quoted',
    examples: ['source card "Ida Lund"'],
  })
    .argument('<source>', 'its label, words of it, or its identifier')
    .action((name: string, options: ArchiveOptions) => answer(options, (session) => card(session, name)));
}

async function card(session: Session, name: string): Promise<Result<Answer<Value<'source.card'>>>> {
  const source = await findSource(session, name);
  if (!source.ok) return source;
  const read = await readCard(session, source.value);
  return read.ok ? ok({ value: read.value, text: cardText }) : read;
}
