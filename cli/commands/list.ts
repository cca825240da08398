// `variorum list`: the articles of the archive.
import { type Command, Option } from 'commander';
import { sortOrders, type Value } from '../../archive/contract.ts';
import { ok, type Result } from '../../archive/model/result.ts';
import { answer, type Answer, type ArchiveOptions, type Session } from '../answer.ts';
import { archiveCommand } from '../archive-command.ts';
import { readCatalogue } from '../find-article.ts';
import { type FilterOptions, isFiltering, libraryFilterOf, withFilterOptions } from '../library-filter.ts';
import { table } from '../table.ts';
import { wholeNumber } from '../whole-number.ts';
import { count, moment } from '../words.ts';

interface ListOptions extends ArchiveOptions, FilterOptions {
  readonly sort: (typeof sortOrders)[number];
  readonly limit: number;
  readonly offset: number;
  readonly removed?: boolean;
}

export function listCommand(): Command {
  const command = archiveCommand({
    name: 'list',
    summary: 'list the articles of the archive',
    examples: ['list --sort title', 'list --tag ferries --unseen'],
  });
  return withFilterOptions(command)
    .addOption(new Option('--sort <order>', 'in this order').choices(sortOrders).default('changed'))
    .option('--limit <number>', 'how many to list at most, up to 1000', wholeNumber(1, 1000), 100)
    .option('--offset <number>', 'how many to leave out first', wholeNumber(0), 0)
    .option('--removed', 'those that were removed, instead')
    .action((options: ListOptions) => answer(options, (session) => list(session, options)));
}

async function list({ client }: Session, options: ListOptions): Promise<Result<Answer<Value<'article.list'>>>> {
  const { sort, limit, offset, removed = false, json } = options;
  const filter = await libraryFilterOf(client, options);
  if (!filter.ok) return filter;
  const listed = await client.call('article.list', { filter: filter.value, sort, limit, offset, removed });
  if (!listed.ok) return listed;
  const catalogue = json ? ok([]) : await readCatalogue(client);
  if (!catalogue.ok) return catalogue;
  const numbers = new Map(catalogue.value.map(({ number, entry }) => [entry.id, number]));
  return ok({
    value: listed.value,
    text: ({ total, entries }, style) => {
      if (total === 0 && isFiltering(options)) return 'No article is like that.';
      if (total === 0) {
        return removed
          ? 'No article was removed.'
          : 'The archive is empty. Take articles in with `variorum import FILE`.';
      }
      const rows = entries.map((entry) => [
        numbers.get(entry.id) ?? 0,
        moment(entry.changed).slice(0, 10),
        count(entry.versions, 'version'),
        count(entry.annotations, 'note'),
        entry.title,
      ]);
      const left = total - entries.length;
      return `${table(rows)}\n${left > 0 ? style.faint(`${count(total, 'article')}, ${entries.length} shown\n`) : ''}`;
    },
  });
}
