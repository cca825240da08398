// `variorum merge` and `variorum split`: one article of several, and two of one.
import type { Command } from 'commander';
import type { Value } from '../../archive/contract.ts';
import type { Article } from '../../archive/model/article.ts';
import { ok, type Result } from '../../archive/model/result.ts';
import { answer, type Answer, type ArchiveOptions, type Session } from '../answer.ts';
import { archiveCommand } from '../archive-command.ts';
import { findArticle } from '../find-article.ts';
import { findArticles } from '../find-articles.ts';
import { findVersion } from '../find-version.ts';
import { count } from '../words.ts';

export function mergeCommand(): Command {
  return archiveCommand({
    name: 'merge',
    summary: 'make one article of several; `undo` takes it back',
    examples: ['merge 1 4', 'merge hesselø 4 7'],
  })
    .argument('<into>', 'the article that stays: its number, or words of its title')
    .argument('<from...>', 'the articles that come into it')
    .action((into: string, from: readonly string[], options: ArchiveOptions) =>
      answer(options, (session) => merge(session, into, from)),
    );
}

async function merge(
  { client }: Session,
  into: string,
  from: readonly string[],
): Promise<Result<Answer<Value<'article.merge'>>>> {
  const found = await findArticles(client, [into, ...from]);
  if (!found.ok) return found;
  const [target, ...others] = found.value.map(({ id }) => id);
  const merged = await client.call('article.merge', { into: target ?? '', from: others });
  if (!merged.ok) return merged;
  return ok({
    value: merged.value,
    text: ({ article: { title, versions } }) => `“${title}” has ${count(versions.length, 'version')} now.`,
  });
}

export function splitCommand(): Command {
  return archiveCommand({
    name: 'split',
    summary: 'make an article of its own of some versions; `undo` takes it back',
    examples: ['split 1 3', 'split 1 2 3'],
  })
    .argument('<article>', 'its number, or words of its title')
    .argument('<versions...>', 'by their numbers, or the beginnings of their SHA-256')
    .action((name: string, versions: readonly string[], options: ArchiveOptions) =>
      answer(options, (session) => split(session, name, versions)),
    );
}

async function split({ client }: Session, name: string, names: readonly string[]): Promise<Result<Answer<Article>>> {
  const article = await findArticle(client, name);
  if (!article.ok) return article;
  const versions: string[] = [];
  for (const each of names) {
    const found = findVersion(article.value, each);
    if (!found.ok) return found;
    versions.push(found.value.entry.id);
  }
  const made = await client.call('article.split', { article: article.value.id, versions });
  if (!made.ok) return made;
  return ok({
    value: made.value,
    text: ({ title, versions: its }) =>
      `“${title}” is an article of its own now, with ${count(its.length, 'version')}.`,
  });
}
