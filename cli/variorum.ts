// The command line: reads what was typed and hands it to one command. Commands load the archive only when they run,
// so that help and batch mode start at once.
import { Command, CommanderError } from 'commander';
import { version } from '../package.json';
import { attributeCommand } from './commands/attribute.ts';
import { compareCommand } from './commands/compare.ts';
import { exportCommand } from './commands/export.ts';
import { historyCommand } from './commands/history.ts';
import { importCommand } from './commands/import.ts';
import { listCommand } from './commands/list.ts';
import { noteCommand } from './commands/note.ts';
import { reanchorCommand } from './commands/reanchor.ts';
import { searchCommand } from './commands/search.ts';
import { serveCommand } from './commands/serve.ts';
import { showCommand } from './commands/show.ts';
import { sourcesCommand } from './commands/sources.ts';
import { verifyCommand } from './commands/verify.ts';
import { endWithReader, sayFailure } from './terminal.ts';

const program = new Command('variorum')
  .description('An archive of articles as they change: versions, differences, notes and sources, offline.')
  .version(version)
  .showHelpAfterError('(`variorum help` lists the commands; each has --help)')
  .addHelpText('after', '\nExample:\n  $ variorum import monday.txt tuesday.txt --as-versions && variorum compare 1');

for (const command of [
  importCommand(),
  listCommand(),
  showCommand(),
  historyCommand(),
  compareCommand(),
  noteCommand(),
  sourcesCommand(),
  searchCommand(),
  exportCommand(),
  verifyCommand(),
  serveCommand(),
  reanchorCommand(),
  attributeCommand(),
]) {
  program.addCommand(command);
}
throwInsteadOfExiting(program);

endWithReader();
try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else {
    const reason = error instanceof Error ? error.message : String(error);
    sayFailure({ code: 'internal', message: `An unforeseen failure: ${reason}`, remedy: 'Please report this.' });
    process.exitCode = 1;
  }
}

/** Commander would end the process before its output is written, and with 1 for what is a misuse. */
function throwInsteadOfExiting(command: Command): void {
  command.exitOverride();
  for (const child of command.commands) throwInsteadOfExiting(child);
}
