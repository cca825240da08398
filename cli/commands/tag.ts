// `variorum tag`: the tags of the library, and of its articles.
import type { Command } from 'commander';
import type { Value } from '../../archive/contract.ts';
import { ok, type Result } from '../../archive/model/result.ts';
import { answer, type Answer, type ArchiveOptions, type Session } from '../answer.ts';
import { archiveCommand } from '../archive-command.ts';
import { findArticles } from '../find-articles.ts';
import { repeated } from '../repeated.ts';
import { table } from '../table.ts';
import { count } from '../words.ts';

interface TagOptions extends ArchiveOptions {
  readonly add?: readonly string[];
  readonly remove?: readonly string[];
}

export function tagCommand(): Command {
  return archiveCommand({
    name: 'tag',
    summary: 'give articles tags and take them away, or list all tags',
    examples: ['tag', 'tag 1 2 "hesselø" --add ferries --remove unsorted'],
  })
    .argument('[articles...]', 'their numbers, or words of their titles')
    .option('--add <tag>', 'may be given several times', repeated)
    .option('--remove <tag>', 'may be given several times', repeated)
    .action((names: readonly string[], options: TagOptions, self: Command) => {
      const isSaid = options.add !== undefined || options.remove !== undefined;
      if (isSaid === (names.length === 0)) {
        self.error('error: name articles, and give --add or --remove; or neither, to list the tags', { exitCode: 2 });
      }
      return isSaid
        ? answer(options, (session) => tag(session, names, options))
        : answer(options, (session) => list(session));
    });
}

async function tag(
  { client, signal, onProgress }: Session,
  names: readonly string[],
  { add = [], remove = [] }: TagOptions,
): Promise<Result<Answer<Value<'library.tag'>>>> {
  const found = await findArticles(client, names);
  if (!found.ok) return found;
  const articles = found.value.map(({ id }) => id);
  const params = { articles, add: [...add], remove: [...remove] };
  const tagged = await client.call('library.tag', params, { signal, onProgress });
  if (!tagged.ok) return tagged;
  return ok({ value: tagged.value, text: ({ articles: changed }) => `${count(changed, 'article')} changed.` });
}

async function list({ client }: Session): Promise<Result<Answer<Pick<Value<'library.facets'>, 'tags'>>>> {
  const facets = await client.call('library.facets', {});
  if (!facets.ok) return facets;
  return ok({
    value: { tags: facets.value.tags },
    text: ({ tags }) =>
      tags.length === 0
        ? 'No article has a tag. Give it one with `variorum tag ARTICLE --add TAG`.'
        : table(tags.map(({ value, articles }) => [value, count(articles, 'article')])),
  });
}
