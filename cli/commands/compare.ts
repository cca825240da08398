// `variorum compare`: two versions of an article word by word, or a file of text pairs in batch mode.
import type { Command } from 'commander';
import type { ChangeClass, ClassedChange, ChangeSummary } from '../../archive/model/change-class.ts';
import type { Comparison, Move } from '../../archive/model/comparison.ts';
import { ok, type Result } from '../../archive/model/result.ts';
import { answer, type Answer, type ArchiveOptions, type Session } from '../answer.ts';
import { archiveCommand } from '../archive-command.ts';
import { classList } from '../class-list.ts';
import { findArticle } from '../find-article.ts';
import { findPair, readVersion } from '../find-version.ts';
import { printableText } from '../printable.ts';
import { count, short } from '../words.ts';

interface CompareOptions extends ArchiveOptions {
  readonly jsonl?: boolean;
  readonly classes?: boolean;
  readonly class?: ReadonlySet<ChangeClass>;
}

/** A comparison with what its changes are about; only those of the classes asked for, where some are. */
interface ClassedComparison extends Pick<Comparison, 'precise'> {
  readonly changes: readonly ClassedChange[];
  readonly moves: readonly (Move & { readonly changes: readonly ClassedChange[] })[];
  readonly summary: ChangeSummary;
}

export function compareCommand(): Command {
  return archiveCommand({
    name: 'compare',
    summary: 'show what changed between two versions of an article, word by word',
    examples: [
      'compare 3',
      'compare storm 1 3',
      'compare 3 --class number,name',
      'compare --jsonl pairs.jsonl > changes.jsonl',
    ],
  })
    .usage('[options] ARTICLE [BEFORE] [AFTER]\n       variorum compare --jsonl [FILE…|-]')
    .argument('[operands...]', 'the article, then two versions by number or SHA-256 (default: the last two)')
    .option('--class <classes>', 'only changes of these classes: number,date,name,negation,quotation …', classList)
    .option('--classes', 'with --jsonl: add to every change what it is about')
    .option('--jsonl', 'batch mode: read {id, lang, before, after} a line, write {id, precise, changes, moves}')
    .action(async (operands: string[], options: CompareOptions, command: Command) => {
      if (options.jsonl) {
        const { compareLines } = await import('../batch/compare-lines.ts');
        return compareLines(operands, options.classes === true);
      }
      const [article, before, after, ...more] = operands;
      if (article === undefined) command.error("error: missing required argument 'article'", { exitCode: 2 });
      if (more.length > 0) command.error('error: too many arguments: an article and two versions', { exitCode: 2 });
      return answer(options, (session) => compare(session, article, before, after, options.class));
    });
}

async function compare(
  { client }: Session,
  name: string,
  beforeName: string | undefined,
  afterName: string | undefined,
  only: ReadonlySet<ChangeClass> | undefined,
): Promise<Result<Answer<ClassedComparison>>> {
  const article = await findArticle(client, name);
  if (!article.ok) return article;
  const pair = findPair(article.value, beforeName, afterName);
  if (!pair.ok) return pair;
  const { before, after } = pair.value;
  const [older, newer] = [await readVersion(client, before), await readVersion(client, after)];
  if (!older.ok) return older;
  if (!newer.ok) return newer;
  const ids = { before: older.value.id, after: newer.value.id, article: article.value.id };
  const [compared, classed] = [
    await client.call('version.compare', ids),
    await client.call('version.changeClasses', ids),
  ];
  if (!compared.ok) return compared;
  if (!classed.ok) return classed;
  const { wordDiff } = await import('../word-diff.ts');
  const { summaryText } = await import('../summary-text.ts');
  const texts = [printableText(older.value.text), printableText(newer.value.text)] as const;
  const title = printableText(article.value.title);
  const { precise, changes, moves } = compared.value;
  const classes = classed.value;
  const isAsked = (change: ClassedChange): boolean =>
    only === undefined || change.classes.some((name) => only.has(name));
  const shown = changes.map((change, index) => ({ ...change, classes: classes.changes[index] ?? [] })).filter(isAsked);
  return ok({
    value: {
      precise,
      changes: shown,
      moves: moves.map((move, index) => ({ ...move, changes: (classes.moves[index] ?? []).filter(isAsked) })),
      summary: classes.summary,
    },
    text: (_value, style) => {
      const head = [
        `Version ${before.number} (${short(before.entry.id)}) → version ${after.number} (${short(after.entry.id)})`,
        only ? `${shown.length} of ${count(changes.length, 'change')}` : count(changes.length, 'change'),
        ...(moves.length > 0 ? [`${count(moves.length, 'passage')} moved`] : []),
        ...(precise ? [] : ['too much changed to look for the smallest difference']),
      ];
      const summary = summaryText(classes.summary);
      const about = { classes, ...(only && { only }) };
      const body = changes.length > 0 ? `\n\n${wordDiff(...texts, compared.value, style, about)}` : '';
      return `${style.strong(title)}\n${style.faint(head.join(' · '))}${summary && `\n${summary}`}${body}\n`;
    },
  });
}
