// The languages of the interface. English stands in the code, every other one in a folder beside this file.
import { configureLocalization, type LocaleModule } from '@lit/localize';
import type { Language } from '../state/preferences.ts';

/** The language the strings in the code are written in. */
export const sourceLanguage = 'en' satisfies Language;

const load: Readonly<Record<Exclude<Language, typeof sourceLanguage>, () => Promise<LocaleModule>>> = {
  da: async () => {
    await import('@awesome.me/webawesome/dist/translations/da.js');
    return import('./da.ts');
  },
};

const { getLocale, setLocale } = configureLocalization({
  sourceLocale: sourceLanguage,
  targetLocales: Object.keys(load),
  loadLocale: (language) => load[language as keyof typeof load](),
});

/** The language that is shown now. */
export function activeLanguage(): Language {
  return getLocale() as Language;
}

/** Loads and shows a language; every element with `@localized()` draws itself again. */
export async function showLanguage(language: Language): Promise<void> {
  document.documentElement.lang = language;
  await setLocale(language);
}
