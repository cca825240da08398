// Sets what a person wants of this window, and shows it at once.
import { showLanguage } from '../localisation/locale.ts';
import { changePreferences, type Preferences, preferencesKey, readPreferences } from './preferences.ts';
import { showTheme, showType } from './theme.ts';

/** Told to the window when something was set, here or in another window. */
export const preferencesSet = 'variorum-preferences-set';

/** Keeps `changed` in the browser's storage and shows it; gives all that is set. */
export function setPreferences(changed: Partial<Preferences>): Preferences {
  const preferences = changePreferences(localStorage, navigator.languages, changed);
  show(preferences);
  return preferences;
}

/** From now on shows what is set in another window, too. */
export function followPreferences(): void {
  window.addEventListener('storage', ({ key }) => {
    if (key === preferencesKey) show(readPreferences(localStorage, navigator.languages));
  });
}

function show(preferences: Preferences): void {
  showTheme(preferences.theme);
  showType(preferences);
  void showLanguage(preferences.language);
  window.dispatchEvent(new Event(preferencesSet));
}
