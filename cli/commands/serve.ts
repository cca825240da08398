// `variorum serve`: the application in a browser, on this computer alone.
import type { Command } from 'commander';
import { describedCommand } from '../archive-command.ts';
import type { ServeOptions } from '../serve/serve.ts';
import { wholeNumber } from '../whole-number.ts';

export function serveCommand(): Command {
  return describedCommand({
    name: 'serve',
    summary: 'open the application in a browser, served to this computer alone',
    examples: ['serve --open', 'serve --archive ~/articles monday.html'],
  })
    .argument('[files...]', 'files to import first')
    .option(
      '-a, --archive <folder>',
      'the archive, made when it is not there (default: $VARIORUM_ARCHIVE, else the desktop’s)',
    )
    .option('--port <number>', 'the port to listen on (default: any that is free)', wholeNumber(0, 65_535))
    .option(
      '--audit-days <number>',
      'verify the archive by itself when the last time was so many days ago; 0: never (default: 7)',
      wholeNumber(0, 36_500),
    )
    .option('--open', 'open the browser')
    .option('--json', 'print the address and the archive as one line of JSON')
    .action(async (files: string[], options: ServeOptions) => {
      const { serve } = await import('../serve/serve.ts');
      await serve(files, options);
    });
}
