// `variorum show`: the text of an article at one version, with what each part of it is.
import type { Command } from 'commander';
import type { Article } from '../../archive/model/article.ts';
import { ok, type Result } from '../../archive/model/result.ts';
import type { BlockKind, Version } from '../../archive/model/version.ts';
import { answer, type Answer, type ArchiveOptions, type Session } from '../answer.ts';
import { archiveCommand } from '../archive-command.ts';
import { findArticle } from '../find-article.ts';
import { findVersion, readVersion } from '../find-version.ts';
import type { Style } from '../style.ts';
import { count, moment, short } from '../words.ts';

interface ShowOptions extends ArchiveOptions {
  readonly version?: string;
}

export function showCommand(): Command {
  return archiveCommand({
    name: 'show',
    summary: 'print the text of an article',
    examples: ['show 3', 'show storm --version 1'],
  })
    .argument('<article>', 'its number, id or title words')
    .option('--version <version>', 'its number, or the beginning of its SHA-256 (default: the newest)')
    .action((name: string, options: ShowOptions) => answer(options, (session) => show(session, name, options)));
}

async function show(
  { client }: Session,
  name: string,
  options: ShowOptions,
): Promise<Result<Answer<{ readonly article: Article; readonly version: Version }>>> {
  const article = await findArticle(client, name);
  if (!article.ok) return article;
  const found = findVersion(article.value, options.version);
  if (!found.ok) return found;
  const version = await readVersion(client, found.value);
  if (!version.ok) return version;
  const { number } = found.value;
  return ok({
    value: { article: article.value, version: version.value },
    text: ({ article, version }, style) => {
      const first = article.versions[number - 1]?.captures[0];
      const notes = article.annotations.filter(({ removed }) => removed === undefined).length;
      const about = [
        `version ${number} of ${article.versions.length}`,
        first ? `captured ${moment(first.capturedAt, first.zone)}` : '',
        version.language,
        count(notes, 'note'),
        short(version.id),
      ].filter(Boolean);
      return `${style.faint(about.join(' · '))}\n\n${textOf(version, style)}\n`;
    },
  });
}

/** The blocks in order, each labelled in words where it is no plain paragraph. */
function textOf({ text, blocks }: Version, style: Style): string {
  return blocks.map(({ kind, range: [start, end] }) => blockText(kind, text.slice(start, end), style)).join('\n\n');
}

function blockText(kind: BlockKind, text: string, style: Style): string {
  if (kind === 'paragraph') return text;
  if (kind === 'headline') return style.strong(`# ${text}`);
  if (kind === 'subheading') return style.strong(`## ${text}`);
  return style.faint(`[${kind}] ${text}`);
}
