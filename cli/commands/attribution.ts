// `variorum attribution`: people decide on who says what in a version.
import { type Command, Option } from 'commander';
import type { Params, Value } from '../../archive/contract.ts';
import type { Article } from '../../archive/model/article.ts';
import type { AttributionDecision } from '../../archive/model/attribution-decision.ts';
import { fail, ok, type Result } from '../../archive/model/result.ts';
import type { Version } from '../../archive/model/version.ts';
import { answer, type Answer, type ArchiveOptions, type Session } from '../answer.ts';
import { archiveCommand, describedCommand } from '../archive-command.ts';
import { attributionText } from '../attribution-text.ts';
import { findArticle } from '../find-article.ts';
import { findStatement, type NumberedStatement } from '../find-statement.ts';
import { findStretches, type QuotedParts, type StandingStatement } from '../find-stretches.ts';
import { findVersion, type NumberedVersion, readVersion } from '../find-version.ts';
import { articleArgument } from '../on-note.ts';
import { printableText } from '../printable.ts';
import { wholeNumber } from '../whole-number.ts';

const statementArgument = ['<statement>', 'its number in the list, or what it is called'] as const;

interface VersionOptions extends ArchiveOptions {
  readonly version?: string;
}

export function attributionCommand(): Command {
  return describedCommand({
    name: 'attribution',
    summary: 'decide on who says what: confirm, reject, correct and add statements',
    examples: ['attribution list 3', 'attribution reject 3 2', 'attribution correct 3 1 --speaker "Torben Juhl"'],
  })
    .addCommand(listCommand())
    .addCommand(verdictCommand('confirm', 'say that a statement is right as it was found', 'confirmed'))
    .addCommand(verdictCommand('reject', 'say that it is no statement', 'rejected'))
    .addCommand(correctCommand())
    .addCommand(addCommand())
    .addCommand(undecideCommand());
}

function commandOn(name: string, summary: string, examples: readonly string[]): Command {
  return archiveCommand({ name, summary, examples })
    .argument(...articleArgument)
    .option('--version <version>', 'its number, or the beginning of its SHA-256 (default: the newest)');
}

function listCommand(): Command {
  const command = commandOn('list', 'list the statements of a version, with what was decided of them', [
    'attribution list 3',
    'attribution list 3 --version 1',
  ]);
  return command.action((name: string, options: VersionOptions) =>
    answer(options, async (session): Promise<Result<Answer<Value<'attribution.list'>>>> => {
      const open = await openVersion(session, name, options.version);
      if (!open.ok) return open;
      const { article, content, listed } = open.value;
      const versions = new Map(article.versions.map((entry, index) => [entry.id, { number: index + 1, entry }]));
      const text = printableText(content.text);
      return ok({ value: listed, text: (value, style) => attributionText(value, { text, versions, style }) });
    }),
  );
}

function verdictCommand(name: 'confirm' | 'reject', summary: string, done: string): Command {
  return commandOn(name, summary, [`attribution ${name} 3 2`])
    .argument(...statementArgument)
    .action((article: string, statement: string, options: VersionOptions) =>
      answer(options, (session) =>
        decide(session, { article, statement, version: options.version, done }, (open, found) => {
          const stands = standing(open, found);
          if (stands === null) return wasRejected();
          return ok(name === 'reject' ? null : stands);
        }),
      ),
    );
}

function withParts(command: Command): Command {
  return command
    .option('--source <words>', 'who says it, as the text has it; empty: nobody is named')
    .option('--cue <words>', 'with which words; empty: with none')
    .option('--speaker <name>', 'who that is, where the text at that place does not say; empty: it does')
    .addOption(new Option('--kind <kind>', 'how it is said').choices(['direct', 'indirect', 'mixed']))
    .option('--occurrence <number>', 'which of several places with these words', wholeNumber(1));
}

function correctCommand(): Command {
  const command = commandOn('correct', 'give a statement other words, another source or another kind', [
    'attribution correct 3 1 --speaker "Torben Juhl"',
    'attribution correct 3 1 --content "the bridge will close" --source "the mayor" --kind indirect',
  ])
    .argument(...statementArgument)
    .option('--content <words...>', 'what is said, as the text has it');
  return withParts(command).action(
    (article: string, statement: string, options: VersionOptions & QuotedParts, self) => {
      const { content, source, cue, speaker, kind } = options;
      if ([content, source, cue, speaker, kind].every((given) => given === undefined)) {
        (self as Command).error('error: nothing to correct: give --content, --source, --cue, --speaker or --kind', {
          exitCode: 2,
        });
      }
      return answer(options, (session) =>
        decide(session, { article, statement, version: options.version, done: 'corrected' }, (open, found) => {
          const before = standing(open, found);
          return before ? findStretches(open.content.text, options, before) : wasRejected();
        }),
      );
    },
  );
}

function addCommand(): Command {
  const command = commandOn('add', 'add a statement that was not found', [
    'attribution add 3 --content "the bridge will close" --source "the mayor" --cue said',
  ]).requiredOption('--content <words...>', 'what is said, as the text has it');
  return withParts(command).action((article: string, options: VersionOptions & QuotedParts) =>
    answer(options, (session) =>
      decide(session, { article, statement: null, version: options.version, done: 'added' }, ({ content: { text } }) =>
        findStretches(text, options, { kind: 'indirect', source: [], cue: [], content: [], speaker: null }),
      ),
    ),
  );
}

function undecideCommand(): Command {
  return commandOn('undecide', 'take a decision back: what the program finds counts again', [
    'attribution undecide 3 2',
  ])
    .argument(...statementArgument)
    .action((name: string, statement: string, options: VersionOptions) =>
      answer(options, async (session) => {
        const open = await openVersion(session, name, options.version);
        if (!open.ok) return open;
        const { article, listed } = open.value;
        const found = findStatement(listed, statement);
        if (!found.ok) return found;
        const { id, number } = found.value;
        if (!listed.decisions.some(({ decision }) => decision.id === id)) {
          return fail('not-found', `Nobody decided on statement ${number}.`, '`variorum attribution list` says which.');
        }
        const taken = await session.client.call('attribution.undecide', { article: article.id, decision: id });
        return said(taken, `What was decided on statement ${number} is taken back.`);
      }),
    );
}

/** A statement as it stands, with what a person said of its speaker; null where it was rejected. */
function standing({ listed }: OpenVersion, found: NumberedStatement | null): StandingStatement | null {
  if (found === null || !('attribution' in found)) return null;
  const { kind, source, cue, content } = found.attribution;
  const decided = listed.decisions.find(({ decision }) => decision.id === found.id)?.decision;
  return { kind, source, cue, content, speaker: decided?.stands?.speaker ?? null };
}

function wasRejected(): ReturnType<typeof fail> {
  return fail('invalid-input', 'That statement was rejected.', 'Take that back with `variorum attribution undecide`.');
}

interface Asked {
  readonly article: string;
  /** Null where it is added. */
  readonly statement: string | null;
  readonly version: string | undefined;
  /** What was done, for people. */
  readonly done: string;
}

async function decide(
  session: Session,
  { article: name, statement, version, done }: Asked,
  standsOf: (open: OpenVersion, found: NumberedStatement | null) => Result<Params<'attribution.decide'>['stands']>,
): Promise<Result<Answer<AttributionDecision>>> {
  const open = await openVersion(session, name, version);
  if (!open.ok) return open;
  const { article, content, listed, numbered } = open.value;
  const found = statement === null ? ok(null) : findStatement(listed, statement);
  if (!found.ok) return found;
  const stands = standsOf(open.value, found.value);
  if (!stands.ok) return stands;
  const suggestion = found.value?.id ?? null;
  const asked = { article: article.id, version: content.id, suggestion, stands: stands.value };
  const what = found.value ? `Statement ${found.value.number}` : 'A statement';
  return said(await session.client.call('attribution.decide', asked), `${what} ${done} on version ${numbered.number}.`);
}

interface OpenVersion {
  readonly article: Article;
  readonly numbered: NumberedVersion;
  readonly content: Version;
  readonly listed: Value<'attribution.list'>;
}

async function openVersion(
  { client }: Session,
  name: string,
  versionName: string | undefined,
): Promise<Result<OpenVersion>> {
  const article = await findArticle(client, name);
  if (!article.ok) return article;
  const numbered = findVersion(article.value, versionName);
  if (!numbered.ok) return numbered;
  const content = await readVersion(client, numbered.value);
  if (!content.ok) return content;
  const asked = { article: article.value.id, version: content.value.id };
  const listed = await client.call('attribution.list', asked);
  if (!listed.ok) return listed;
  return ok({ article: article.value, numbered: numbered.value, content: content.value, listed: listed.value });
}

function said(decided: Result<AttributionDecision>, words: string): Result<Answer<AttributionDecision>> {
  return decided.ok ? ok({ value: decided.value, text: () => words }) : decided;
}
