// `variorum reanchor --jsonl`: finds passages of one text again in another, for corpora.
import type { Command } from 'commander';
import { describedCommand } from '../archive-command.ts';

export function reanchorCommand(): Command {
  return describedCommand({
    name: 'reanchor',
    summary: 'find passages of one text again in another, in batch mode',
    examples: ['reanchor --jsonl passages.jsonl > places.jsonl'],
  })
    .argument('[files...]', 'JSON Lines (default: what is piped in)')
    .requiredOption('--jsonl', 'read {id, lang, before, after, spans} a line, write {id, anchors}')
    .action(async (files: string[]) => {
      const { reanchorLines } = await import('../batch/reanchor-lines.ts');
      await reanchorLines(files);
    });
}
