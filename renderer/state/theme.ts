// How the document looks: light or dark, and the type that texts are set in. The styles' tokens follow its attributes.
import type { Preferences, Theme } from './preferences.ts';

/** Shows a theme; `auto` follows the system. */
export function showTheme(theme: Theme): void {
  if (theme === 'auto') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}

/** Sets texts in a face and a size. */
export function showType({ face, size }: Pick<Preferences, 'face' | 'size'>): void {
  const { dataset } = document.documentElement;
  dataset['face'] = face;
  dataset['size'] = size;
}
