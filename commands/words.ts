// What the commands and their groups are called in a language. Every language has every one: the type sees to that.
import type { CommandGroup, CommandId } from './commands.ts';
import { danish } from './danish.ts';
import { english } from './english.ts';

export interface CommandWords {
  readonly names: Readonly<Record<CommandId, string>>;
  readonly groups: Readonly<Record<CommandGroup, string>>;
  /** The names of those that a page in a browser carries out in another way. */
  readonly inBrowser: Readonly<Partial<Record<CommandId, string>>>;
}

/** By language, as the interface names it. */
export const commandWords = { da: danish, en: english } as const satisfies Readonly<Record<string, CommandWords>>;
