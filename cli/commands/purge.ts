// `variorum purge`: takes a version or an article out for good, and leaves word of who did so and why.
import type { Command } from 'commander';
import type { Client, Params } from '../../archive/contract.ts';
import type { Article } from '../../archive/model/article.ts';
import type { PurgeReport } from '../../archive/model/purge.ts';
import { ok, type Result } from '../../archive/model/result.ts';
import { answer, type Answer, type ArchiveOptions, type Session } from '../answer.ts';
import { archiveCommand } from '../archive-command.ts';
import { confirm } from '../confirm.ts';
import { findArticle } from '../find-article.ts';
import { findVersion } from '../find-version.ts';
import { printable } from '../printable.ts';
import { purgeText } from '../purge-text.ts';
import { say } from '../terminal.ts';

interface PurgeOptions extends ArchiveOptions {
  readonly reason: string;
  readonly by: string;
  readonly withNotes?: boolean;
  readonly yes?: boolean;
  readonly dryRun?: boolean;
}

export function purgeCommand(): Command {
  return archiveCommand({
    name: 'purge',
    summary: 'take a version or a whole article out for good; that it was there, who purged it and why stays',
    examples: [
      'purge 3 2 --reason "court order 12/2026" --by "A. Archivist" --dry-run',
      'purge 3 --reason "court order 12/2026" --by "A. Archivist" --with-notes',
    ],
  })
    .argument('<article>', 'its number, id or title words; or the whole SHA-256 of a version')
    .argument('[version]', 'its number, or the beginning of its SHA-256 (default: the whole article)')
    .requiredOption('--reason <text>', 'why; it is kept for good, so leave out what is to go')
    .requiredOption('--by <name>', 'who answers for it; it is kept for good')
    .option('--with-notes', 'also what was written in notes on it')
    .option('--yes', 'do not ask')
    .option('--dry-run', 'say what would go, and do nothing')
    .action((name: string, version: string | undefined, options: PurgeOptions) =>
      answer(options, (session) => purge(session, name, version, options)),
    );
}

async function purge(
  { client, signal }: Session,
  name: string,
  version: string | undefined,
  options: PurgeOptions,
): Promise<Result<Answer<PurgeReport>>> {
  const of = await named(client, name, version);
  if (!of.ok) return of;
  const order = { of: of.value, notes: options.withNotes ?? false, reason: options.reason, by: options.by };
  const planned = await client.call('archive.purge', { ...order, dryRun: true });
  if (!planned.ok) return planned;
  const articles = await articlesOf(client, planned.value);
  const text = (report: PurgeReport): string => purgeText(report, articles, options.dryRun ? 'will' : 'did');
  if (options.dryRun) return ok({ value: planned.value, text });
  if (!options.yes) {
    say(purgeText(printable(planned.value), articles, 'will'));
    const confirmed = await confirm('This cannot be taken back.', 'purge', signal);
    if (!confirmed.ok) return confirmed;
  }
  const purged = await client.call('archive.purge', order);
  // Who was asked has just read it all.
  return purged.ok ? ok({ value: purged.value, text: options.yes ? text : () => 'Purged.' }) : purged;
}

async function named(
  client: Client,
  name: string,
  version: string | undefined,
): Promise<Result<Params<'archive.purge'>['of']>> {
  if (version === undefined && /^[0-9a-f]{64}$/i.test(name)) return ok({ version: name.toLowerCase() });
  const article = await findArticle(client, name);
  if (!article.ok) return article;
  if (version === undefined) return ok({ article: article.value.id });
  const found = findVersion(article.value, version);
  return found.ok ? ok({ version: found.value.entry.id }) : found;
}

/** The articles that a report names, as they are now; those that cannot be read are told by their identifiers. */
async function articlesOf(client: Client, { versions }: PurgeReport): Promise<ReadonlyMap<string, Article>> {
  const articles = new Map<string, Article>();
  for (const id of new Set(versions.map(({ article }) => article))) {
    const article = await client.call('article.get', { article: id });
    if (article.ok) articles.set(id, printable(article.value));
  }
  return articles;
}
