// `variorum import`: files into the archive, as articles or as versions of one.
import type { Command } from 'commander';
import { InvalidArgumentError } from 'commander';
import type { Value } from '../../archive/contract.ts';
import type { ImportOutcome } from '../../archive/model/import-document.ts';
import { type Failure, ok } from '../../archive/model/result.ts';
import { answer, type Answer, type ArchiveOptions, type Session } from '../answer.ts';
import { archiveCommand } from '../archive-command.ts';
import { type CapturedAt, parseCapturedAt } from '../captured-at.ts';
import { findArticle, readCatalogue } from '../find-article.ts';
import { sayFailure } from '../terminal.ts';
import { short } from '../words.ts';

interface ImportOptions extends ArchiveOptions {
  readonly asVersions?: boolean;
  readonly article?: string;
  readonly capturedAt?: CapturedAt;
  readonly url?: string;
}

export function importCommand(): Command {
  return archiveCommand({
    name: 'import',
    summary: 'take files into the archive, which is made when it is not there',
    examples: [
      'import monday.html tuesday.html --as-versions',
      'import --article 3 evening.txt --captured-at 2026-01-31T18:00+01:00',
      'import - < pasted.txt',
    ],
  })
    .argument('<file...>', 'text, Markdown or saved HTML; a single - reads what is piped in')
    .option('--as-versions', 'make all files versions of one article, in the order given')
    .option('--article <article>', 'add them to this article: its number, id or title words')
    .option('--captured-at <time>', 'when they were seen, in ISO 8601 (default: now)', parseCapturedAt)
    .option('--url <address>', 'where they were seen', parseUrl)
    .action(async (files: string[], options: ImportOptions, command: Command) => {
      if (files.length > 1 && files.includes('-')) command.error('error: - must be the only file', { exitCode: 2 });
      await answer(options, (session) => importAll(session, files, options), { create: options.article === undefined });
    });
}

async function importAll(session: Session, files: readonly string[], options: ImportOptions) {
  const { fileFailure, importFiles } = await import('../import-files.ts');
  const article = options.article === undefined ? undefined : await findArticle(session.client, options.article);
  if (article && !article.ok) return article;
  const imported = await importFiles(session, {
    files,
    asVersions: options.asVersions ?? false,
    ...(article && { article: article.value.id }),
    about: { ...options.capturedAt, ...(options.url !== undefined && { url: options.url }) },
  });
  if (!imported.ok) return imported;
  const { outcomes } = imported.value;
  if (!options.json) for (const outcome of outcomes) if (outcome.outcome === 'failed') sayFailure(fileFailure(outcome));
  const left = files.length - outcomes.length;
  if (left > 0 && !options.json) sayFailure(stopped(left, files.length));
  const catalogue = options.json ? ok([]) : await readCatalogue(session.client);
  if (!catalogue.ok) return catalogue;
  const numbers = new Map(catalogue.value.map(({ number, entry }) => [entry.id, number]));
  return ok<Answer<Value<'archive.import'>>>({
    value: imported.value,
    text: (value) => value.outcomes.flatMap((outcome) => outcomeText(outcome, numbers)).join('\n'),
    refused: outcomes.some(({ outcome }) => outcome === 'failed') || left > 0,
  });
}

function stopped(left: number, all: number): Failure {
  return {
    code: 'cancelled',
    message: `The import was cancelled: ${left} of ${all} files are left.`,
    remedy: 'What was taken in stays; `variorum undo` takes it back. Start it again for the rest.',
  };
}

const said = {
  'article-created': 'new article',
  'version-added': 'new version of article',
  'capture-recorded': 'seen again, article',
} as const;

/** The line of a file that was taken in; what failed is said on standard error. */
function outcomeText(outcome: ImportOutcome, numbers: ReadonlyMap<string, number>): readonly string[] {
  if (outcome.outcome === 'failed') return [];
  const number = numbers.get(outcome.article) ?? outcome.article;
  return [`${outcome.name}: ${said[outcome.outcome]} ${number}, “${outcome.headline}” (${short(outcome.version)})`];
}

function parseUrl(text: string): string {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) {
    throw new InvalidArgumentError('It must be an address that begins with http:// or https://.');
  }
  return text;
}
