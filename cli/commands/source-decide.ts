// `variorum source merge`, `split`, `describe` and `unassign`: what a person says of sources. `variorum undo` takes it back.
import { type Command, Option } from 'commander';
import { calls, type Value } from '../../archive/contract.ts';
import { fail, ok, type Result } from '../../archive/model/result.ts';
import type { AssignedName, SourceEntry } from '../../archive/model/source-card.ts';
import { answer, type Answer, type ArchiveOptions, type Session } from '../answer.ts';
import { archiveCommand } from '../archive-command.ts';
import { findArticle } from '../find-article.ts';
import { findSource, readCard } from '../find-source.ts';
import { sourceText } from '../source-text.ts';

const naming = 'its label, words of it, or its identifier';

interface MergeOptions extends ArchiveOptions {
  readonly label?: string;
}

export function mergeCommand(): Command {
  return archiveCommand({
    name: 'merge',
    summary: 'say that sources are one',
    examples: ['source merge "Ida Lund" "borgmesteren" --label "Ida Lund"'],
  })
    .argument('<sources...>', `each by ${naming}`)
    .option('--label <label>', 'what it is called from now on')
    .action((names: readonly string[], options: MergeOptions) =>
      answer(options, async (session): Promise<Result<Answer<SourceEntry>>> => {
        const sources: string[] = [];
        for (const name of names) {
          const source = await findSource(session, name);
          if (!source.ok) return source;
          sources.push(source.value);
        }
        const { client, signal, onProgress } = session;
        const label = options.label === undefined ? {} : { label: options.label };
        return said(await client.call('source.merge', { sources, ...label }, { signal, onProgress }));
      }),
    );
}

interface SplitOptions extends ArchiveOptions {
  readonly name: readonly string[];
  readonly in?: string;
}

export function splitCommand(): Command {
  return archiveCommand({
    name: 'split',
    summary: 'say that some of a source’s names are another one',
    examples: ['source split "Ida Lund" --in 3', 'source split "Ida Lund" --name "I. Lund"'],
  })
    .argument('<source>', naming)
    .option('--name <name>', 'a name that is another one; may be given again', gather, [])
    .option('--in <article>', 'only in this article; without --name, all names that it gives the source')
    .action((source: string, options: SplitOptions, command: Command) => {
      if (options.name.length === 0 && options.in === undefined) {
        command.error('error: say which names, by --name, or in which article, by --in', { exitCode: 2 });
      }
      return answer(options, (session) => split(session, source, options));
    });
}

async function split(session: Session, name: string, options: SplitOptions): Promise<Result<Answer<SourceEntry>>> {
  const { client, signal, onProgress } = session;
  const source = await findSource(session, name);
  if (!source.ok) return source;
  const names = await namesMeant(session, source.value, options);
  if (!names.ok) return names;
  const asked = { source: source.value, names: [...names.value] };
  return said(await client.call('source.split', asked, { signal, onProgress }));
}

async function namesMeant(
  session: Session,
  source: string,
  { name: given, in: title }: SplitOptions,
): Promise<Result<readonly AssignedName[]>> {
  if (title === undefined) return ok(given.map((name) => ({ article: null, name })));
  const found = await findArticle(session.client, title);
  if (!found.ok) return found;
  const article = found.value.id;
  if (given.length > 0) return ok(given.map((name) => ({ article, name })));
  const card = await readCard(session, source);
  if (!card.ok) return card;
  const appearance = card.value.appearances.find((known) => known.article === article);
  return appearance
    ? ok(appearance.names.map((name) => ({ article, name })))
    : fail('not-found', `The source says nothing in "${found.value.title}".`, 'Its card shows where it does.');
}

interface DescribeOptions extends ArchiveOptions {
  readonly label?: string;
  readonly kind?: SourceEntry['kind'];
  readonly note?: string;
}

const { description } = calls['source.describe'].params.shape;
const kinds = description.unwrap().shape.kind.options;

export function describeCommand(): Command {
  return archiveCommand({
    name: 'describe',
    summary: 'write on a source’s card; what is not given stays',
    examples: ['source describe "Ida Lund" --label "Ida Lund (S)" --note "Borgmester siden 2022"'],
  })
    .argument('<source>', naming)
    .option('--label <label>', 'what it is called; empty for the fullest of its names')
    .addOption(new Option('--kind <kind>', 'what it is').choices(kinds))
    .option('--note <text>', 'a note on it')
    .action((name: string, options: DescribeOptions) =>
      answer(options, async (session): Promise<Result<Answer<SourceEntry>>> => {
        const { client, signal, onProgress } = session;
        const source = await findSource(session, name);
        if (!source.ok) return source;
        const card = await client.call('source.card', { source: source.value, limit: 1 }, { signal, onProgress });
        if (!card.ok) return card;
        const { entry, note } = card.value;
        const described = {
          // One of its names is what it is called without anyone's word, and goes on following them.
          label: options.label ?? (entry.names.includes(entry.label) ? '' : entry.label),
          kind: options.kind ?? entry.kind,
          note: options.note ?? note,
        };
        const asked = { source: source.value, description: described };
        return said(await client.call('source.describe', asked, { signal, onProgress }));
      }),
    );
}

export function unassignCommand(): Command {
  return archiveCommand({
    name: 'unassign',
    summary: 'take back what people said of which names are a source',
    examples: ['source unassign "Ida Lund"'],
  })
    .argument('<source>', naming)
    .action((name: string, options: ArchiveOptions) =>
      answer(options, async (session): Promise<Result<Answer<Value<'source.unassign'>>>> => {
        const { client, signal, onProgress } = session;
        const source = await findSource(session, name);
        if (!source.ok) return source;
        const done = await client.call('source.unassign', { source: source.value }, { signal, onProgress });
        if (!done.ok) return done;
        return ok({
          value: done.value,
          text: ({ sources }, style) => sources.map((entry) => sourceText(entry, style)).join('\n\n'),
        });
      }),
    );
}

function said(entry: Result<SourceEntry>): Result<Answer<SourceEntry>> {
  return entry.ok ? ok({ value: entry.value, text: sourceText }) : entry;
}

function gather(value: string, values: readonly string[]): readonly string[] {
  return [...values, value];
}
