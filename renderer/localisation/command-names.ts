// The commands in the reader's language, and their keys as the reader's keyboard has them.
import { commandEntry, type CommandGroup, type CommandId } from '../../commands/commands.ts';
import { keyLabel } from '../../commands/key-label.ts';
import { commandWords } from '../../commands/words.ts';
import { activeLanguage } from './locale.ts';

/** What a command is called, in menus and in the palette. */
export function commandName(id: CommandId): string {
  const { names, inBrowser } = commandWords[activeLanguage()];
  return (window.variorum === undefined ? inBrowser[id] : undefined) ?? names[id];
}

/** What a group of commands is called. */
export function commandGroupName(group: CommandGroup): string {
  return commandWords[activeLanguage()].groups[group];
}

const isMac = navigator.platform.startsWith('Mac');

/** The keys of a command, each written as on a keyboard; empty where it has none. */
export function commandKeys(id: CommandId): readonly string[] {
  return commandEntry(id).keys.map((keys) => keyLabel(keys, isMac));
}
