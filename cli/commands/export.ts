// `variorum export`: notes, a comparison or an article as one file that others can read.
import { type Command, Option } from 'commander';
import type { ExportedFile } from '../../archive/contract.ts';
import { ok, type Result } from '../../archive/model/result.ts';
import { answer, type Answer, type ArchiveOptions, type Session } from '../answer.ts';
import { archiveCommand, describedCommand } from '../archive-command.ts';
import { findArticle } from '../find-article.ts';
import { findPair, findVersion } from '../find-version.ts';
import { writeExport } from '../write-export.ts';

interface ExportOptions extends ArchiveOptions {
  readonly output?: string;
  readonly force?: boolean;
  readonly language: 'da' | 'en';
  readonly version?: string;
}

type Exported = (session: Session, options: ExportOptions) => Promise<Result<ExportedFile>>;

export function exportCommand(): Command {
  return describedCommand({
    name: 'export',
    summary: 'write notes, a comparison or an article to a file',
    examples: ['export notes 3 -o notes.jsonld', 'export comparison 3 1 2 -o changes.html', 'export article 3'],
  })
    .addCommand(notesCommand())
    .addCommand(comparisonCommand())
    .addCommand(articleCommand());
}

function notesCommand(): Command {
  return exportingCommand(
    'notes',
    'the notes of an article as W3C Web Annotation JSON-LD',
    'export notes 3 -o notes.jsonld',
  )
    .argument('<article>', 'its number, id or title words')
    .action((name: string, options: ExportOptions) =>
      run(options, async ({ client }) => {
        const article = await findArticle(client, name);
        return article.ok ? client.call('export.annotations', { article: article.value.id }) : article;
      }),
    );
}

function comparisonCommand(): Command {
  return withLanguage(
    exportingCommand('comparison', 'a comparison as one HTML file', 'export comparison 3 1 2 -o changes.html'),
  )
    .argument('<article>', 'its number, id or title words')
    .argument('[before]', 'a version by number or SHA-256 (default: the last but one)')
    .argument('[after]', 'a version by number or SHA-256 (default: the newest)')
    .action((name: string, before: string | undefined, after: string | undefined, options: ExportOptions) =>
      run(options, async ({ client }, { language }) => {
        const article = await findArticle(client, name);
        if (!article.ok) return article;
        const pair = findPair(article.value, before, after);
        if (!pair.ok) return pair;
        return client.call('export.comparison', {
          article: article.value.id,
          before: pair.value.before.entry.id,
          after: pair.value.after.entry.id,
          language,
        });
      }),
    );
}

function articleCommand(): Command {
  return withLanguage(
    exportingCommand(
      'article',
      'an article with its notes as one HTML file',
      'export article 3 --version 1 -o monday.html',
    ),
  )
    .argument('<article>', 'its number, id or title words')
    .option('--version <version>', 'its number, or the beginning of its SHA-256 (default: the newest)')
    .action((name: string, options: ExportOptions) =>
      run(options, async ({ client }, { language, version }) => {
        const article = await findArticle(client, name);
        if (!article.ok) return article;
        const found = findVersion(article.value, version);
        if (!found.ok) return found;
        return client.call('export.article', { article: article.value.id, version: found.value.entry.id, language });
      }),
    );
}

function exportingCommand(name: string, summary: string, example: string): Command {
  return archiveCommand({ name, summary, examples: [example] })
    .option(
      '-o, --output <file>',
      'where to write it; a folder gets the file under its own name (default: the terminal)',
    )
    .option('--force', 'write over a file that is there already');
}

function withLanguage(command: Command): Command {
  return command.addOption(
    new Option('--language <language>', 'the language of its headings').choices(['da', 'en']).default('da'),
  );
}

function run(options: ExportOptions, exported: Exported): Promise<void> {
  return answer(options, async (session): Promise<Result<Answer<ExportedFile>>> => {
    const file = await exported(session, options);
    if (!file.ok) return file;
    if (options.output === undefined) return ok({ value: file.value, text: (value) => value.content, exact: true });
    const written = await writeExport(file.value, options.output, options.force ?? false);
    if (!written.ok) return written;
    return ok({ value: file.value, text: () => `Written to ${written.value}` });
  });
}
