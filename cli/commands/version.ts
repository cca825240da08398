// `variorum version`: which versions an article has, and what language each is in.
import type { Command } from 'commander';
import type { Client } from '../../archive/contract.ts';
import type { Article } from '../../archive/model/article.ts';
import { ok, type Result } from '../../archive/model/result.ts';
import { answer, type Answer, type ArchiveOptions } from '../answer.ts';
import { archiveCommand, describedCommand } from '../archive-command.ts';
import { findArticle } from '../find-article.ts';
import { findVersion } from '../find-version.ts';
import { short } from '../words.ts';

const articleArgument = ['<article>', 'its number, or words of its title'] as const;
const versionArgument = ['<version>', 'its number, or the beginning of its SHA-256'] as const;

export function versionCommand(): Command {
  return describedCommand({
    name: 'version',
    summary: 'take versions out of an article, put them back, say their language',
    examples: ['version remove 1 2', 'version restore 1 3f2a', 'version language 1 2 nb'],
  })
    .addCommand(removeCommand())
    .addCommand(restoreCommand())
    .addCommand(languageCommand());
}

function removeCommand(): Command {
  return archiveCommand({
    name: 'remove',
    summary: 'take a version out of its article; nothing of it is deleted',
    examples: ['version remove 1 2'],
  })
    .argument(...articleArgument)
    .argument(...versionArgument)
    .action((name: string, version: string, options: ArchiveOptions) =>
      answer(options, ({ client }) =>
        onVersion(client, name, version, 'versions', async (article, id) => {
          const done = await client.call('version.remove', { article, version: id });
          return said(done, `Version ${short(id)} is taken out. \`variorum version restore\` puts it back.`);
        }),
      ),
    );
}

function restoreCommand(): Command {
  return archiveCommand({
    name: 'restore',
    summary: 'put a version back that was taken out; their numbers count those alone',
    examples: ['version restore 1 1', 'version restore 1 3f2a'],
  })
    .argument(...articleArgument)
    .argument(...versionArgument)
    .action((name: string, version: string, options: ArchiveOptions) =>
      answer(options, ({ client }) =>
        onVersion(client, name, version, 'removedVersions', async (article, id) => {
          const done = await client.call('version.restore', { article, version: id });
          return said(done, `Version ${short(id)} is back.`);
        }),
      ),
    );
}

function languageCommand(): Command {
  return archiveCommand({
    name: 'language',
    summary: 'say which language a version is in; without one, what was detected counts',
    examples: ['version language 1 2 nb', 'version language 1 2'],
  })
    .argument(...articleArgument)
    .argument(...versionArgument)
    .argument('[language]', 'a tag such as da, en or nb')
    .action((name: string, version: string, language: string | undefined, options: ArchiveOptions) =>
      answer(options, ({ client }) =>
        onVersion(client, name, version, 'versions', async (article, id) => {
          const done = await client.call('version.setLanguage', { article, version: id, language: language ?? null });
          const which = language === undefined ? 'in the language that was detected' : `read as ${language}`;
          return said(done, `Version ${short(id)} is ${which}.`);
        }),
      ),
    );
}

/** Finds the article, and the version among those that stand or those that were taken out. */
async function onVersion(
  client: Client,
  name: string,
  version: string,
  among: 'versions' | 'removedVersions',
  work: (article: string, version: string) => Promise<Result<Answer<Article>>>,
): Promise<Result<Answer<Article>>> {
  const article = await findArticle(client, name);
  if (!article.ok) return article;
  const found = findVersion({ ...article.value, versions: article.value[among] ?? [] }, version);
  return found.ok ? work(article.value.id, found.value.entry.id) : found;
}

function said(result: Result<Article>, text: string): Result<Answer<Article>> {
  return result.ok ? ok({ value: result.value, text: () => text }) : result;
}
