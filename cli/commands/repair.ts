// `variorum repair`: puts right what can be put right in a damaged archive, and sets aside what cannot be explained.
import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { Repair, RepairOutcome } from '../../archive/model/repair.ts';
import { ok, type Result } from '../../archive/model/result.ts';
import { answerAlone, type Answer, type ArchiveOptions, type Work } from '../answer.ts';
import { archiveCommand } from '../archive-command.ts';
import { table } from '../table.ts';
import { count, indent } from '../words.ts';

interface RepairCommandOptions extends ArchiveOptions {
  readonly from?: string;
  readonly dryRun?: boolean;
}

export function repairCommand(): Command {
  return archiveCommand({
    name: 'repair',
    summary: 'put a damaged archive right, from a second copy where there is one; deletes nothing',
    examples: ['repair --dry-run', 'repair --from /media/backup/archive', 'repair --archive ~/articles --json'],
  })
    .option('--from <folder>', 'a second copy of the archive, to restore from; it is only read')
    .option('--dry-run', 'say what would be done, and change nothing')
    .action((options: RepairCommandOptions) => answerAlone(options, (work) => repair(options, work)));
}

async function repair(
  { archive, from, dryRun = false }: RepairCommandOptions,
  { signal, onProgress }: Work,
): Promise<Result<Answer<Repair>>> {
  const { archiveFolder } = await import('../open-session.ts');
  const { repairArchive } = await import('../../archive/node/repair-archive.ts');
  const copy = from === undefined ? {} : { from: resolve(from) };
  const repaired = await repairArchive(archiveFolder(archive), { ...copy, dryRun, signal, onProgress });
  if (!repaired.ok) return repaired;
  return ok({ value: repaired.value, text: repairText, refused: !isClean(repaired.value) });
}

/** Whether nothing is left that is not as it should be, as far as is known. */
function isClean({ actions, remaining }: Repair): boolean {
  return actions.every(({ done }) => done !== 'not-repaired') && (remaining ?? []).length === 0;
}

function repairText(repair: Repair): string {
  const { actions, dryRun, quarantine, remaining } = repair;
  const lines: string[] = [];
  if (actions.length === 0) lines.push(dryRun ? 'There is nothing to repair.' : 'There was nothing to repair.');
  else {
    const done = (['restored', 'rebuilt', 'set-aside', 'not-repaired'] as const).flatMap((outcome) => {
      const number = actions.filter((action) => action.done === outcome).length;
      return number === 0 ? [] : `${String(number)} ${words[outcome]}`;
    });
    lines.push(`${dryRun ? 'Would be done' : 'Done'}: ${done.join(', ')}.`);
    lines.push(indent(table(actions.map(({ done: outcome, path, message }) => [words[outcome], path, message]))));
  }
  if (quarantine !== null) {
    lines.push(`What was set aside ${dryRun ? 'would go to' : 'is in'} ${quarantine}, with notes on why.`);
  }
  if (remaining !== null) {
    if (remaining.length === 0) lines.push('The whole archive was verified after that: all is as it was written.');
    else {
      lines.push(`${count(remaining.length, 'thing')} not as it should be after that:`);
      lines.push(...remaining.map(({ kind, path, message }) => `  ${path} (${kind}): ${message}`));
    }
  }
  return lines.join('\n');
}

const words: Readonly<Record<RepairOutcome, string>> = {
  restored: 'restored',
  rebuilt: 'made again',
  'set-aside': 'set aside',
  'not-repaired': 'NOT REPAIRED',
};
