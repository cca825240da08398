// `variorum undo` and `variorum redo`: take back what was last done here, and do it again.
import type { Command } from 'commander';
import type { Value } from '../../archive/contract.ts';
import { ok, type Result } from '../../archive/model/result.ts';
import { answer, type Answer, type ArchiveOptions, type Session } from '../answer.ts';
import { archiveCommand } from '../archive-command.ts';
import { entryText } from '../history-text.ts';

export function undoCommand(): Command {
  return archiveCommand({
    name: 'undo',
    summary: 'take back what was last done on this computer, whenever that was',
    examples: ['undo', 'log --limit 1 && variorum undo'],
  }).action((options: ArchiveOptions) => answer(options, (session) => take(session, 'archive.undo')));
}

export function redoCommand(): Command {
  return archiveCommand({
    name: 'redo',
    summary: 'do again what was undone last, unless something was done since',
    examples: ['redo'],
  }).action((options: ArchiveOptions) => answer(options, (session) => take(session, 'archive.redo')));
}

const words = {
  'archive.undo': { said: 'Undone', nothing: 'There is nothing to undo.' },
  'archive.redo': { said: 'Redone', nothing: 'There is nothing to redo.' },
} as const;

async function take(
  { client }: Session,
  call: 'archive.undo' | 'archive.redo',
): Promise<Result<Answer<Value<'archive.undo'>>>> {
  const taken = await client.call(call, {});
  if (!taken.ok) return taken;
  const { said, nothing } = words[call];
  return ok({
    value: taken.value,
    text: ({ entry }) => (entry === null ? nothing : `${said}: ${entryText(entry)}.`),
    refused: taken.value.entry === null,
  });
}
