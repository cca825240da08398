// What the choices of the settings are called.
import { msg } from '@lit/localize';
import type { Face, Furniture, Language, TextSize, Theme, WordBreaks } from '../state/preferences.ts';

/** A language's name is written in that language. */
export const languageNames: Readonly<Record<Language, string>> = { da: 'Dansk', en: 'English' };

export function themeName(theme: Theme): string {
  if (theme === 'auto') return msg('Theme of the system', { id: 'shell.theme.auto' });
  return theme === 'light'
    ? msg('Light theme', { id: 'shell.theme.light' })
    : msg('Dark theme', { id: 'shell.theme.dark' });
}

export function faceName(face: Face): string {
  return face === 'serif'
    ? msg('With serifs', { id: 'settings.serif' })
    : msg('Without serifs', { id: 'settings.sans' });
}

export function wordBreaksName(words: WordBreaks): string {
  return words === 'hyphenated'
    ? msg('Long words may be broken', { id: 'settings.hyphenated' })
    : msg('Words are kept whole', { id: 'settings.wordsWhole' });
}

export function furnitureName(furniture: Furniture): string {
  return furniture === 'folded'
    ? msg('Folded to one line', { id: 'settings.furnitureFolded' })
    : msg('Shown', { id: 'settings.furnitureShown' });
}

export function sizeName(size: TextSize): string {
  switch (size) {
    case 'small':
      return msg('Small', { id: 'settings.small' });
    case 'normal':
      return msg('Normal', { id: 'settings.normal' });
    case 'large':
      return msg('Large', { id: 'settings.large' });
    case 'larger':
      return msg('Very large', { id: 'settings.larger' });
  }
}
