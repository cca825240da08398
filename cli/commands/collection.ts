// `variorum collection`: collections of articles, put together by hand or by a filter.
import type { Command } from 'commander';
import type { Value } from '../../archive/contract.ts';
import type { Collection } from '../../archive/model/collection.ts';
import { ok, type Result } from '../../archive/model/result.ts';
import { answer, type Answer, type ArchiveOptions, type Session } from '../answer.ts';
import { archiveCommand, describedCommand } from '../archive-command.ts';
import { findArticles } from '../find-articles.ts';
import {
  findCollection,
  type FilterOptions,
  isFiltering,
  libraryFilterOf,
  withFilterOptions,
} from '../library-filter.ts';
import { table } from '../table.ts';
import { count } from '../words.ts';

const collectionArgument = ['<collection>', 'its name, or the beginning of its identifier'] as const;

export function collectionCommand(): Command {
  return describedCommand({
    name: 'collection',
    summary: 'collect articles by hand or by a filter',
    examples: ['collection make "For Sunday"', 'collection put "For Sunday" 1 4', 'collection make New --unseen'],
  })
    .addCommand(listCommand())
    .addCommand(makeCommand())
    .addCommand(renameCommand())
    .addCommand(putCommand('put', 'put articles into a collection'))
    .addCommand(putCommand('take', 'take articles out of a collection'))
    .addCommand(removeCommand());
}

function listCommand(): Command {
  return archiveCommand({ name: 'list', summary: 'list the collections', examples: ['collection list'] }).action(
    (options: ArchiveOptions) => answer(options, list),
  );
}

async function list({ client }: Session): Promise<Result<Answer<Pick<Value<'library.facets'>, 'collections'>>>> {
  const facets = await client.call('library.facets', {});
  if (!facets.ok) return facets;
  return ok({
    value: { collections: facets.value.collections },
    text: ({ collections }) =>
      collections.length === 0
        ? 'There is no collection. Make one with `variorum collection make NAME`.'
        : table(
            collections.map(({ name, articles, filter }) => [
              name,
              count(articles, 'article'),
              filter === null ? 'by hand' : 'by a filter',
            ]),
          ),
  });
}

function makeCommand(): Command {
  const command = archiveCommand({
    name: 'make',
    summary: 'make a collection: by hand, or with options of what it shows',
    examples: ['collection make "For Sunday"', 'collection make Ferries --tag ferries --language da'],
  }).argument('<name>', 'what it is called');
  return withFilterOptions(command).action((name: string, options: ArchiveOptions & FilterOptions) =>
    answer(options, async ({ client }) => {
      const filter = isFiltering(options) ? await libraryFilterOf(client, options) : ok(null);
      if (!filter.ok) return filter;
      const made = await client.call('collection.describe', { description: { name, filter: filter.value } });
      return said(made, ({ articles }) => `“${name}” is made, and has ${count(articles, 'article')}.`);
    }),
  );
}

function renameCommand(): Command {
  return archiveCommand({
    name: 'rename',
    summary: 'call a collection something else',
    examples: ['collection rename "For Sunday" "For Monday"'],
  })
    .argument(...collectionArgument)
    .argument('<name>', 'what it is to be called')
    .action((of: string, name: string, options: ArchiveOptions) =>
      answer(options, async ({ client }) => {
        const found = await findCollection(client, of);
        if (!found.ok) return found;
        const { id, filter } = found.value;
        const params = { collection: id, description: { name, filter } };
        return said(await client.call('collection.describe', params), () => `“${of}” is called “${name}” now.`);
      }),
    );
}

function putCommand(name: 'put' | 'take', summary: string): Command {
  return archiveCommand({ name, summary, examples: [`collection ${name} "For Sunday" 1 4`] })
    .argument(...collectionArgument)
    .argument('<articles...>', 'their numbers, or words of their titles')
    .action((of: string, names: readonly string[], options: ArchiveOptions) =>
      answer(options, async ({ client, signal, onProgress }) => {
        const found = await findCollection(client, of);
        if (!found.ok) return found;
        const articles = await findArticles(client, names);
        if (!articles.ok) return articles;
        const ids = articles.value.map(({ id }) => id);
        const params = { articles: ids, collection: found.value.id, put: name === 'put' };
        const put = await client.call('library.collect', params, { signal, onProgress });
        const way = name === 'put' ? 'put into' : 'taken out of';
        return said(put, ({ articles: changed }) => `${count(changed, 'article')} ${way} “${found.value.name}”.`);
      }),
    );
}

function removeCommand(): Command {
  return archiveCommand({
    name: 'remove',
    summary: 'remove a collection; its articles stay, and `undo` brings it back',
    examples: ['collection remove "For Sunday"'],
  })
    .argument(...collectionArgument)
    .action((of: string, options: ArchiveOptions) =>
      answer(options, async ({ client }): Promise<Result<Answer<Collection>>> => {
        const found = await findCollection(client, of);
        if (!found.ok) return found;
        const removed = await client.call('collection.remove', { collection: found.value.id });
        return said(removed, ({ name }) => `“${name}” is removed.`);
      }),
    );
}

function said<T>(result: Result<T>, text: (value: T) => string): Result<Answer<T>> {
  return result.ok ? ok({ value: result.value, text }) : result;
}
