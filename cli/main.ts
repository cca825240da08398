// The command line: reads what was typed and hands it to one command, which alone is loaded, so that help and batches
// start at once. Knows no command's work.
import { Command, CommanderError } from 'commander';
import { version } from '../package.json';
import { heedReader, sayFailure } from './terminal.ts';

/** Every command, in the order of the help. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  import: async () => (await import('./commands/import.ts')).importCommand(),
  list: async () => (await import('./commands/list.ts')).listCommand(),
  tag: async () => (await import('./commands/tag.ts')).tagCommand(),
  collection: async () => (await import('./commands/collection.ts')).collectionCommand(),
  merge: async () => (await import('./commands/merge.ts')).mergeCommand(),
  split: async () => (await import('./commands/merge.ts')).splitCommand(),
  version: async () => (await import('./commands/version.ts')).versionCommand(),
  show: async () => (await import('./commands/show.ts')).showCommand(),
  history: async () => (await import('./commands/history.ts')).historyCommand(),
  log: async () => (await import('./commands/log.ts')).logCommand(),
  undo: async () => (await import('./commands/undo.ts')).undoCommand(),
  redo: async () => (await import('./commands/undo.ts')).redoCommand(),
  compare: async () => (await import('./commands/compare.ts')).compareCommand(),
  collate: async () => (await import('./commands/collate.ts')).collateCommand(),
  note: async () => (await import('./commands/note.ts')).noteCommand(),
  attribution: async () => (await import('./commands/attribution.ts')).attributionCommand(),
  sources: async () => (await import('./commands/sources.ts')).sourcesCommand(),
  source: async () => (await import('./commands/source.ts')).sourceCommand(),
  search: async () => (await import('./commands/search.ts')).searchCommand(),
  export: async () => (await import('./commands/export.ts')).exportCommand(),
  prove: async () => (await import('./commands/prove.ts')).proveCommand(),
  sign: async () => (await import('./commands/sign.ts')).signCommand(),
  stamp: async () => (await import('./commands/stamp.ts')).stampCommand(),
  verify: async () => (await import('./commands/verify.ts')).verifyCommand(),
  repair: async () => (await import('./commands/repair.ts')).repairCommand(),
  purge: async () => (await import('./commands/purge.ts')).purgeCommand(),
  serve: async () => (await import('./commands/serve.ts')).serveCommand(),
  reanchor: async () => (await import('./commands/reanchor.ts')).reanchorCommand(),
  attribute: async () => (await import('./commands/attribute.ts')).attributeCommand(),
};

/**
 * Does what `args` say, as they follow the program's name: reads standard input, answers on standard output, says the
 * rest on standard error, and sets the process's exit code: 0, 1 where it was refused or failed, 2 where it was misused.
 */
export async function main(args: readonly string[]): Promise<void> {
  heedReader();
  try {
    // What was typed may be no command at all, so this is known before it is parsed.
    const program = await programFor(args[0], args.includes('--json'));
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
    else {
      const reason = error instanceof Error ? error.message : String(error);
      sayFailure({ code: 'internal', message: `An unforeseen failure: ${reason}`, remedy: 'Please report this.' });
      process.exitCode = 1;
    }
  }
}

/** The program with the command that `word` names, or with all of them where it names none. */
export async function programFor(word: string | undefined, json: boolean): Promise<Command> {
  const program = new Command('variorum')
    .description('An archive of articles as they change: versions, differences, notes and sources, offline.')
    .usage('COMMAND [options]')
    .version(version)
    // What follows a command is its own: `show --version 2` means a version of the article.
    .enablePositionalOptions()
    .addHelpText('after', '\nExample:\n  $ variorum import monday.txt tuesday.txt --as-versions && variorum compare 1');
  const wanted = word !== undefined && Object.hasOwn(commands, word) ? [word] : Object.keys(commands);
  for (const name of wanted) {
    const command = await commands[name]?.();
    if (command) program.addCommand(command);
  }
  settle(program, json);
  return program;
}

/** Commander would end the process before its output is written, and with 1 for what is a misuse. */
function settle(command: Command, json: boolean): void {
  command.exitOverride().showHelpAfterError(json ? false : `(${pathOf(command)} --help says how)`);
  if (json) command.configureOutput({ outputError: (text) => sayMisuse(command, text) });
  for (const child of command.commands) settle(child, json);
}

/** As every other failure is told with --json. */
function sayMisuse(command: Command, text: string): void {
  const message = text.trim().replace(/^error: /, '');
  sayFailure({ code: 'invalid-input', message, remedy: `${pathOf(command)} --help says how.` }, true);
}

function pathOf(command: Command): string {
  return command.parent ? `${pathOf(command.parent)} ${command.name()}` : command.name();
}
