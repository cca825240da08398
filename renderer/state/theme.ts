// Light or dark: the document says which, and every colour is a `light-dark()` of the two.
import type { Theme } from './preferences.ts';

/** Shows a theme; `auto` follows the system. */
export function showTheme(theme: Theme): void {
  if (theme === 'auto') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}
