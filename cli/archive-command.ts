// The frame of a command: its name, what it is for, an example or two, and the options all of them share.
import { Command } from 'commander';

export interface CommandDescription {
  readonly name: string;
  readonly summary: string;
  /** What people type, without the leading `variorum`. */
  readonly examples: readonly string[];
}

/** A command that prints its examples under its help. */
export function describedCommand({ name, summary, examples }: CommandDescription): Command {
  const lines = examples.map((example) => `  $ variorum ${example}`);
  return new Command(name)
    .summary(summary)
    .description(`${summary.charAt(0).toUpperCase()}${summary.slice(1)}.`)
    .addHelpText('after', `\n${lines.length === 1 ? 'Example' : 'Examples'}:\n${lines.join('\n')}`);
}

/** A command over an archive; it takes --archive and --json. */
export function archiveCommand(description: CommandDescription): Command {
  return withArchiveOptions(describedCommand(description));
}

/** Adds --archive and --json, as `ArchiveOptions` has them. */
export function withArchiveOptions(command: Command): Command {
  return command
    .option('-a, --archive <folder>', 'the archive (default: $VARIORUM_ARCHIVE, else the desktop application’s)')
    .option('--json', 'print the answer as one line of JSON');
}
