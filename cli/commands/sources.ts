// `variorum sources`: who a version says its facts come from, and what of this changed between two.
import type { Command } from 'commander';
import type { Value } from '../../archive/contract.ts';
import type { Attributions } from '../../archive/model/attribution.ts';
import { ok, type Result } from '../../archive/model/result.ts';
import { answer, type Answer, type ArchiveOptions, type Session } from '../answer.ts';
import { archiveCommand } from '../archive-command.ts';
import { findArticle } from '../find-article.ts';
import { findPair, findVersion, readVersion } from '../find-version.ts';
import { printableText } from '../printable.ts';

interface SourcesOptions extends ArchiveOptions {
  readonly version?: string;
  readonly compare?: string[];
  readonly why?: true;
}

export function sourcesCommand(): Command {
  return archiveCommand({
    name: 'sources',
    summary: 'show the credits of an article and who says what in it',
    examples: ['sources 3', 'sources 3 --version 1', 'sources 3 --why', 'sources 3 --compare 2 3'],
  })
    .argument('<article>', 'its number, id or title words')
    .option('--version <version>', 'its number, or the beginning of its SHA-256 (default: the newest)')
    .option('--why', 'with the rule that found each statement, and the verb or phrase it knew')
    .option('--compare <versions...>', 'what changed between two versions, BEFORE AFTER')
    .action((name: string, options: SourcesOptions, command: Command) => {
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
  const attributions = await client.call('version.attributions', { version: version.value.id });
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
  const changes = await client.call('version.attributionDifference', { before, after });
  if (!changes.ok) return changes;
  const { attributionChangesText } = await import('../sources-text.ts');
  return ok({ value: changes.value, text: ({ changes }) => attributionChangesText(changes) });
}
