// The page of all commands in docs/, made from the registry, so that it says what the application does. Knows no host.
import { commandEntry, commandGroups, type CommandId, commandIds } from '../../commands/commands.ts';
import { keyLabel } from '../../commands/key-label.ts';
import { commandWords } from '../../commands/words.ts';

/** What stands around the commands' own words. */
interface PageWords {
  readonly title: string;
  readonly other: string;
  readonly intro: string;
  readonly columns: readonly [command: string, keys: string];
}

const pageWords: Readonly<Record<keyof typeof commandWords, PageWords>> = {
  en: {
    title: 'Commands and keys',
    other: '*På dansk: [Kommandoer og taster](taster.md)*',
    intro:
      'Every command of Variorum. In the application **?** shows the keys, and **Ctrl K** does any command by its name. On a Mac, Ctrl is ⌘.',
    columns: ['Command', 'Keys'],
  },
  da: {
    title: 'Kommandoer og taster',
    other: '*In English: [Commands and keys](keys.md)*',
    intro:
      'Alle kommandoer i Variorum. I programmet viser **?** tasterne, og **Ctrl K** udfører enhver kommando ved navn. På en Mac er Ctrl ⌘.',
    columns: ['Kommando', 'Taster'],
  },
};

/** Markdown, a table for each group that has commands, in the registry's order. */
export function commandsPage(language: keyof typeof commandWords): string {
  const { title, other, intro, columns } = pageWords[language];
  const { groups } = commandWords[language];
  const parts = commandGroups.flatMap((group) => {
    const rows = commandIds.filter((id) => commandEntry(id).group === group).map((id) => row(language, id));
    return rows.length === 0 ? [] : [[`## ${groups[group]}`, '', `| ${columns.join(' | ')} |`, '|---|---|', ...rows]];
  });
  return `${[`# ${title}`, other, intro, ...parts.map((lines) => lines.join('\n'))].join('\n\n')}\n`;
}

function row(language: keyof typeof commandWords, id: CommandId): string {
  const keys = commandEntry(id).keys.map((press) => `**${keyLabel(press, false)}**`);
  return `| ${cell(commandWords[language].names[id])} | ${cell(keys.join(', '))} |`;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
