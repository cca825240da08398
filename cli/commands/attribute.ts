// `variorum attribute --jsonl`: who says what in texts, for corpora.
import type { Command } from 'commander';
import { describedCommand } from '../archive-command.ts';

export function attributeCommand(): Command {
  return describedCommand({
    name: 'attribute',
    summary: 'tell who says what in texts, in batch mode',
    examples: ['attribute --jsonl texts.jsonl > sources.jsonl'],
  })
    .argument('[files...]', 'JSON Lines (default: what is piped in)')
    .requiredOption('--jsonl', 'read {id, lang, text} a line, write {id, attributions, credits, boilerplate}')
    .action(async (files: string[]) => {
      const { attributeLines } = await import('../batch/attribute-lines.ts');
      await attributeLines(files);
    });
}
