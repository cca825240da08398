// Danish: the command palette. What the commands are called stands with the commands, for the menus too.
import { str } from '@lit/localize';
import type { Messages } from '../messages.ts';

export const commands: Messages = {
  'palette.choice.one': str`${0} mulighed`,
  'palette.choice.other': str`${0} muligheder`,
  'palette.commands': 'Kommandoer',
  'palette.hint': 'Hvad vil du gøre, eller hvilken artikel vil du læse?',
  'palette.label': 'Kommandoer og artikler',
  'palette.none': 'Intet hedder sådan.',
  'palette.recent': 'Brugt sidst',
};
