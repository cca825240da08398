// `variorum collate`: all versions of an article in one apparatus, the life of one word, or lists of texts in batch mode.
import { type Command, Option } from 'commander';
import type { Value } from '../../archive/contract.ts';
import type { Article } from '../../archive/model/article.ts';
import type { ExportedFile } from '../../archive/model/exported-file.ts';
import { ok, type Result } from '../../archive/model/result.ts';
import { answer, type Answer, type ArchiveOptions, type Session } from '../answer.ts';
import { archiveCommand } from '../archive-command.ts';
import { findArticle } from '../find-article.ts';
import { findVersion, type NumberedVersion, readVersion } from '../find-version.ts';
import { printableText } from '../printable.ts';
import { wholeNumber } from '../whole-number.ts';
import { count, short } from '../words.ts';

interface CollateOptions extends ArchiveOptions {
  readonly base?: string;
  readonly word?: number;
  readonly format: 'text' | 'json' | 'tei';
  readonly jsonl?: boolean;
}

/** What the command works on: an article, and the version whose text is the base. */
interface Subject {
  readonly article: Article;
  readonly base: NumberedVersion;
}

export function collateCommand(): Command {
  return archiveCommand({
    name: 'collate',
    summary: 'show all versions of an article in one apparatus, and where its words come from',
    examples: [
      'collate 3',
      'collate 3 --base 1 --word 120',
      'collate storm --format tei > storm.xml',
      'collate --jsonl histories.jsonl > collations.jsonl',
    ],
  })
    .usage('[options] ARTICLE\n       variorum collate --jsonl [FILE…|-]')
    .argument('[operands...]', 'the article, by its number, id or title words')
    .option('--base <version>', 'the version whose text is the base, by number or SHA-256 (default: the newest)')
    .option(
      '--word <offset>',
      'the life of the word at this place of the base text, in UTF-16 code units',
      wholeNumber(0),
    )
    .addOption(new Option('--format <format>', 'of the apparatus').choices(['text', 'json', 'tei']).default('text'))
    .option('--jsonl', 'batch mode: read {id, lang, versions} a line, write {id, first, base, places, …}')
    .action(async (operands: string[], options: CollateOptions, command: Command) => {
      if (options.jsonl) {
        const { collateLines } = await import('../batch/collate-lines.ts');
        return collateLines(operands);
      }
      const [article, ...more] = operands;
      if (article === undefined) command.error("error: missing required argument 'article'", { exitCode: 2 });
      if (more.length > 0) command.error('error: too many arguments: an article alone', { exitCode: 2 });
      const json = options.json === true || options.format === 'json';
      if (options.word !== undefined) return answer({ ...options, json }, (session) => life(session, article, options));
      if (options.format === 'tei') return answer(options, (session) => tei(session, article, options));
      return answer({ ...options, json }, (session) => collate(session, article, options));
    });
}

async function find({ client }: Session, name: string, options: CollateOptions): Promise<Result<Subject>> {
  const article = await findArticle(client, name);
  if (!article.ok) return article;
  const base = findVersion(article.value, options.base);
  return base.ok ? ok({ article: article.value, base: base.value }) : base;
}

async function collate(
  session: Session,
  name: string,
  options: CollateOptions,
): Promise<Result<Answer<Value<'article.collation'>>>> {
  const found = await find(session, name, options);
  if (!found.ok) return found;
  const { article, base } = found.value;
  const collated = await session.client.call(
    'article.collation',
    { article: article.id, base: base.entry.id },
    session,
  );
  if (!collated.ok) return collated;
  const version = await readVersion(session.client, base);
  if (!version.ok) return version;
  const { apparatusText, firstText } = await import('../collation-text.ts');
  return ok({
    value: collated.value,
    text: ({ versions, provenance, apparatus }, style) => {
      const numbers = numbersOf(article, versions);
      const head = [
        `${count(versions.length, 'version')} on version ${base.number} (${short(base.entry.id)})`,
        count(apparatus.places.length, 'place of variance', 'places of variance'),
        firstText(provenance[apparatus.base] ?? [], numbers),
      ];
      const text = apparatusText(printableText(version.value.text), apparatus, numbers, style);
      return `${style.strong(printableText(article.title))}\n${style.faint(head.join(' · '))}\n\n${text}\n`;
    },
  });
}

async function life(
  session: Session,
  name: string,
  options: CollateOptions,
): Promise<Result<Answer<Value<'article.wordLife'>>>> {
  const found = await find(session, name, options);
  if (!found.ok) return found;
  const { article, base } = found.value;
  const params = { article: article.id, version: base.entry.id, offset: options.word ?? 0 };
  const told = await session.client.call('article.wordLife', params, session);
  if (!told.ok) return told;
  const { lifeText } = await import('../collation-text.ts');
  return ok({ value: told.value, text: (value) => lifeText(value, numbersOf(article, value.versions)) });
}

async function tei(session: Session, name: string, options: CollateOptions): Promise<Result<Answer<ExportedFile>>> {
  const found = await find(session, name, options);
  if (!found.ok) return found;
  const { article, base } = found.value;
  const file = await session.client.call('export.collation', { article: article.id, base: base.entry.id }, session);
  return file.ok ? ok({ value: file.value, text: ({ content }) => content, exact: true }) : file;
}

/** The article's numbers of the versions, from 1, purged ones counted. */
function numbersOf({ versions }: Article, ids: readonly string[]): readonly number[] {
  return ids.map((id) => versions.findIndex((version) => version.id === id) + 1);
}
