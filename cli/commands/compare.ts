// `variorum compare`: two versions of an article word by word, or a file of text pairs in batch mode.
import type { Command } from 'commander';
import type { Comparison } from '../../archive/model/comparison.ts';
import { ok, type Result } from '../../archive/model/result.ts';
import { answer, type Answer, type ArchiveOptions, type Session } from '../answer.ts';
import { archiveCommand } from '../archive-command.ts';
import { findArticle } from '../find-article.ts';
import { findPair, readVersion } from '../find-version.ts';
import { printableText } from '../printable.ts';
import { count, short } from '../words.ts';

interface CompareOptions extends ArchiveOptions {
  readonly jsonl?: boolean;
}

export function compareCommand(): Command {
  return archiveCommand({
    name: 'compare',
    summary: 'show what changed between two versions of an article, word by word',
    examples: ['compare 3', 'compare storm 1 3', 'compare --jsonl pairs.jsonl > changes.jsonl'],
  })
    .usage('[options] ARTICLE [BEFORE] [AFTER]\n       variorum compare --jsonl [FILE…|-]')
    .argument('[operands...]', 'the article, then two versions by number or SHA-256 (default: the last two)')
    .option('--jsonl', 'batch mode: read {id, lang, before, after} a line, write {id, precise, changes, moves}')
    .action(async (operands: string[], options: CompareOptions, command: Command) => {
      if (options.jsonl) {
        const { compareLines } = await import('../batch/compare-lines.ts');
        return compareLines(operands);
      }
      const [article, before, after, ...more] = operands;
      if (article === undefined) command.error("error: missing required argument 'article'", { exitCode: 2 });
      if (more.length > 0) command.error('error: too many arguments: an article and two versions', { exitCode: 2 });
      return answer(options, (session) => compare(session, article, before, after));
    });
}

async function compare(
  { client }: Session,
  name: string,
  beforeName: string | undefined,
  afterName: string | undefined,
): Promise<Result<Answer<Comparison>>> {
  const article = await findArticle(client, name);
  if (!article.ok) return article;
  const pair = findPair(article.value, beforeName, afterName);
  if (!pair.ok) return pair;
  const { before, after } = pair.value;
  const [older, newer] = [await readVersion(client, before), await readVersion(client, after)];
  if (!older.ok) return older;
  if (!newer.ok) return newer;
  const compared = await client.call('version.compare', { before: older.value.id, after: newer.value.id });
  if (!compared.ok) return compared;
  const { wordDiff } = await import('../word-diff.ts');
  const texts = [printableText(older.value.text), printableText(newer.value.text)] as const;
  const title = printableText(article.value.title);
  return ok({
    value: compared.value,
    text: (comparison, style) => {
      const head = [
        `Version ${before.number} (${short(before.entry.id)}) → version ${after.number} (${short(after.entry.id)})`,
        count(comparison.changes.length, 'change'),
        ...(comparison.moves.length > 0 ? [`${count(comparison.moves.length, 'passage')} moved`] : []),
        ...(comparison.precise ? [] : ['too much changed to look for the smallest difference']),
      ];
      const body = comparison.changes.length > 0 ? `\n\n${wordDiff(...texts, comparison, style)}` : '';
      return `${style.strong(title)}\n${style.faint(head.join(' · '))}${body}\n`;
    },
  });
}
