// The commands that choose how the window looks and speaks.
import type { Offered } from './command-desk.ts';
import { setPreferences } from './set-preferences.ts';

export const lookCommands: Offered = {
  'theme.auto': () => void setPreferences({ theme: 'auto' }),
  'theme.light': () => void setPreferences({ theme: 'light' }),
  'theme.dark': () => void setPreferences({ theme: 'dark' }),
  'furniture.show': () => void setPreferences({ furniture: 'shown' }),
  'furniture.fold': () => void setPreferences({ furniture: 'folded' }),
  'language.da': () => void setPreferences({ language: 'da' }),
  'language.en': () => void setPreferences({ language: 'en' }),
};
