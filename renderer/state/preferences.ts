// What a person set for this window, kept in the browser's storage: language, theme, type, whether words are broken and
// the page around an article is shown, how changes are listed, and how far the first steps were taken.
import { type FirstStep, firstSteps } from './first-steps.ts';
import { storedValues } from './stored-values.ts';

export const languages = ['da', 'en'] as const;
export type Language = (typeof languages)[number];
export const themes = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];
/** The face that texts are set in, and its size. */
export const faces = ['serif', 'sans'] as const;
export type Face = (typeof faces)[number];
export const textSizes = ['small', 'normal', 'large', 'larger'] as const;
export type TextSize = (typeof textSizes)[number];
/** Whether long words are broken at the ends of lines. */
export const wordBreaks = ['hyphenated', 'whole'] as const;
export type WordBreaks = (typeof wordBreaks)[number];
/** What surrounds an article on its page. */
export const furnitures = ['folded', 'shown'] as const;
export type Furniture = (typeof furnitures)[number];
/** Of the list of changes: as they stand in the text, or what matters most first. */
export const changeOrders = ['place', 'importance'] as const;
export type ChangeOrder = (typeof changeOrders)[number];

export interface Preferences {
  readonly language: Language;
  readonly theme: Theme;
  readonly face: Face;
  readonly size: TextSize;
  readonly words: WordBreaks;
  readonly furniture: Furniture;
  readonly changeOrder: ChangeOrder;
  /** The one that was shown last, or that they were left; null before they were ever begun. */
  readonly firstSteps: FirstStep | 'left' | null;
}

/** Where they are kept. */
export const preferencesKey = 'variorum-preferences';

/** Readers of the Nordic languages read Danish more easily than English; everybody else gets English. */
const nordic: ReadonlySet<string> = new Set(['da', 'nb', 'nn', 'no', 'sv', 'fo', 'kl', 'is']);

/**
 * The preferences in `storage`, or the defaults for what is missing or unreadable there.
 * @param systemLanguages BCP 47 tags, most wanted first, as `navigator.languages`.
 */
export function readPreferences(storage: Pick<Storage, 'getItem'>, systemLanguages: readonly string[]): Preferences {
  const stored = storedValues(storage, preferencesKey);
  const system = systemLanguages[0]?.split('-')[0]?.toLowerCase() ?? '';
  return {
    language: languages.find((name) => name === stored['language']) ?? (nordic.has(system) ? 'da' : 'en'),
    theme: themes.find((name) => name === stored['theme']) ?? 'auto',
    face: faces.find((name) => name === stored['face']) ?? 'serif',
    size: textSizes.find((name) => name === stored['size']) ?? 'normal',
    words: wordBreaks.find((name) => name === stored['words']) ?? 'hyphenated',
    furniture: furnitures.find((name) => name === stored['furniture']) ?? 'folded',
    changeOrder: changeOrders.find((name) => name === stored['changeOrder']) ?? 'place',
    firstSteps: [...firstSteps, 'left' as const].find((name) => name === stored['firstSteps']) ?? null,
  };
}

/** Keeps `changed` and leaves what else was set as it is; gives all of it. */
export function changePreferences(
  storage: Pick<Storage, 'getItem' | 'setItem'>,
  systemLanguages: readonly string[],
  changed: Partial<Preferences>,
): Preferences {
  const preferences = { ...readPreferences(storage, systemLanguages), ...changed };
  storage.setItem(preferencesKey, JSON.stringify(preferences));
  return preferences;
}
