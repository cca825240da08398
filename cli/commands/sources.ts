// `variorum sources`: who a version says its facts come from, and what of this changed between two.
import { type Command, Option } from 'commander';
import type { Value } from '../../archive/contract.ts';
import type { Attributions } from '../../archive/model/attribution.ts';
import { type CorpusFormat, corpusFormats } from '../../archive/model/corpus.ts';
import { ok, type Result } from '../../archive/model/result.ts';
import { answer, type Answer, type ArchiveOptions, type Session } from '../answer.ts';
import { archiveCommand } from '../archive-command.ts';
import { findArticle } from '../find-article.ts';
import { findPair, findVersion, readVersion } from '../find-version.ts';
import { printableText } from '../printable.ts';
import { count } from '../words.ts';
import type { WrittenCorpus } from '../write-corpus.ts';

interface SourcesOptions extends ArchiveOptions {
  readonly version?: string;
  readonly compare?: string[];
  readonly why?: true;
  readonly format?: CorpusFormat;
  readonly all?: boolean;
  readonly newest?: boolean;
  readonly output?: string;
  readonly force?: boolean;
}

export function sourcesCommand(): Command {
  return archiveCommand({
    name: 'sources',
    summary: 'show the credits of an article and who says what in it',
    examples: [
      'sources 3',
      'sources 3 --version 1',
      'sources 3 --why',
      'sources 3 --compare 2 3',
      'sources --all --format csv -o sources.csv',
    ],
  })
    .argument('[article]', 'its number, id or title words')
    .option('--version <version>', 'its number, or the beginning of its SHA-256 (default: the newest)')
    .option('--why', 'with the rule that found each statement, and the verb or phrase it knew')
    .option('--compare <versions...>', 'what changed between two versions, BEFORE AFTER')
    .addOption(new Option('--format <format>', 'write a corpus, of every version').choices(corpusFormats))
    .option('--all', 'with --format: of all articles')
    .option('--newest', 'with --format: of the newest versions alone')
    .option('-o, --output <path>', 'with --format: a file, or for brat and citron a folder (default: the terminal)')
    .option('--force', 'with --format: write over files that are there already')
    .action((name: string | undefined, options: SourcesOptions, command: Command) => {
      const { format } = options;
      if (format !== undefined) {
        const refusal = misuse(name, options);
        if (refusal !== null) command.error(`error: ${refusal}`, { exitCode: 2 });
        return answer(options, (session) => corpus(session, name, { ...options, format }));
      }
      if (options.all || options.newest || options.output !== undefined || options.force) {
        command.error('error: --all, --newest, --output and --force go with --format', { exitCode: 2 });
      }
      if (name === undefined) command.error("error: missing required argument 'article'", { exitCode: 2 });
      if (options.compare && options.compare.length !== 2) {
        command.error('error: --compare takes two versions, BEFORE and AFTER', { exitCode: 2 });
      }
      if (options.compare && options.version !== undefined) {
        command.error('error: --compare names its versions itself; leave out --version', { exitCode: 2 });
      }
      const [before, after] = options.compare ?? [];
      return before === undefined || after === undefined
        ? answer(options, (session) => sources(session, name, options.version, options.why === true))
        : answer(options, (session) => difference(session, name, before, after));
    });
}

/** Why a corpus cannot be written as it was asked for; null where it can. */
function misuse(name: string | undefined, options: SourcesOptions): string | null {
  if ((name === undefined) === (options.all === undefined)) return 'name an article, or say --all';
  if (options.compare || options.why) return '--compare and --why are for reading; leave out --format';
  if (options.all && options.version !== undefined) return '--version is of one article; leave out --all';
  if (options.output !== undefined) return null;
  if (options.format === 'brat' || options.format === 'citron') return `${options.format} needs a folder: -o FOLDER`;
  return options.json ? 'what is printed is the corpus; leave out --json, or write it with -o' : null;
}

async function corpus(
  session: Session,
  name: string | undefined,
  { format, newest = false, force = false, output, version }: SourcesOptions & { readonly format: CorpusFormat },
): Promise<Result<Answer<WrittenCorpus>>> {
  const { writeCorpus } = await import('../write-corpus.ts');
  const write = async (asked: Parameters<typeof writeCorpus>[1]): Promise<Result<Answer<WrittenCorpus>>> => {
    const written = await writeCorpus(session, asked, { format, force, output });
    if (!written.ok) return written;
    return ok({
      value: written.value,
      text: ({ files, to }) => (to === null ? '' : `${count(files, 'file')} written to ${to}`),
    });
  };
  if (name === undefined) return write({ newest });
  const article = await findArticle(session.client, name);
  if (!article.ok) return article;
  if (version === undefined) return write({ article: article.value.id, newest });
  const found = findVersion(article.value, version);
  return found.ok ? write({ article: article.value.id, version: found.value.entry.id }) : found;
}

async function sources(
  { client }: Session,
  name: string,
  versionName: string | undefined,
  why: boolean,
): Promise<Result<Answer<Attributions>>> {
  const article = await findArticle(client, name);
  if (!article.ok) return article;
  const found = findVersion(article.value, versionName);
  if (!found.ok) return found;
  const version = await readVersion(client, found.value);
  if (!version.ok) return version;
  const attributions = await client.call('version.attributions', {
    version: version.value.id,
    article: article.value.id,
  });
  if (!attributions.ok) return attributions;
  const { sourcesText } = await import('../sources-text.ts');
  const text = printableText(version.value.text);
  return ok({ value: attributions.value, text: (value, style) => sourcesText(text, value, style, why) });
}

async function difference(
  { client }: Session,
  name: string,
  beforeName: string,
  afterName: string,
): Promise<Result<Answer<Value<'version.attributionDifference'>>>> {
  const article = await findArticle(client, name);
  if (!article.ok) return article;
  const pair = findPair(article.value, beforeName, afterName);
  if (!pair.ok) return pair;
  const [before, after] = [pair.value.before.entry.id, pair.value.after.entry.id];
  const changes = await client.call('version.attributionDifference', {
    before,
    after,
    article: article.value.id,
  });
  if (!changes.ok) return changes;
  const { attributionChangesText } = await import('../sources-text.ts');
  return ok({ value: changes.value, text: ({ changes }) => attributionChangesText(changes) });
}
