// Dates, numbers and counts in the language that is shown. Times are the reader's own zone.
import { activeLanguage } from './locale.ts';

/** Word forms by the categories of Intl.PluralRules; Danish and English have these two. */
export interface PluralForms {
  readonly one: () => string;
  readonly other: () => string;
}

/** The form for a count: `counted(n, { one: () => msg(…), other: () => msg(str`${n} …`) })`. */
export function counted(count: number, forms: PluralForms): string {
  const category = pluralRules(intlLocale()).select(count);
  return category === 'one' ? forms.one() : forms.other();
}

/** `1.086`, `1,086`. */
export function formatNumber(value: number): string {
  return numberFormat(intlLocale()).format(value);
}

/** `37 %`, `37%`; from a share of 1. */
export function formatShare(share: number): string {
  return new Intl.NumberFormat(intlLocale(), { style: 'percent', maximumFractionDigits: 0 }).format(share);
}

/** `21.17`, `21:17`. */
export function formatTime(instant: string): string {
  return timeFormat(intlLocale()).format(new Date(instant));
}

/** `12. nov.`, `12 Nov`; with the year where it is not the current one or `withYear` is set. */
export function formatDay(instant: string, withYear = false): string {
  const date = new Date(instant);
  const year = withYear || date.getFullYear() !== new Date().getFullYear();
  return dayFormat(intlLocale(), year).format(date);
}

/** `12.–14. nov. 2025`, `12–14 Nov 2025`; one day where both are the same, and without the year where it is this one. */
export function formatDays(from: string, to: string): string {
  const [first, last] = [new Date(from), new Date(to)];
  const thisYear = new Date().getFullYear();
  const year = first.getFullYear() !== thisYear || last.getFullYear() !== thisYear;
  return dayFormat(intlLocale(), year).formatRange(first, last);
}

/** `12. nov. 21.17`, `12 Nov 21:17`. */
export function formatMoment(instant: string): string {
  return `${formatDay(instant)} ${formatTime(instant)}`;
}

/** `9 timer`, `3 days`: the time between two instants in the largest unit that fits, rounded. */
export function formatSpan(from: string, to: string): string {
  const minutes = Math.abs(Date.parse(to) - Date.parse(from)) / 60_000;
  const [value, unit]: readonly [number, string] =
    minutes < 90
      ? [Math.max(1, minutes), 'minute']
      : minutes < 36 * 60
        ? [minutes / 60, 'hour']
        : minutes < 60 * 24 * 60
          ? [minutes / 60 / 24, 'day']
          : minutes < 730 * 24 * 60
            ? [minutes / 60 / 24 / 30.44, 'month']
            : [minutes / 60 / 24 / 365.25, 'year'];
  return new Intl.NumberFormat(intlLocale(), { style: 'unit', unit, unitDisplay: 'long' }).format(Math.round(value));
}

/** `12 kB`, `1.2 MB`: decimal units. */
export function formatBytes(bytes: number): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'];
  const step = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
  return new Intl.NumberFormat(intlLocale(), {
    style: 'unit',
    unit: units[step] ?? 'byte',
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumFractionDigits: step < 2 ? 0 : 1,
  }).format(bytes / 1000 ** step);
}

/** British English writes days and hours the way a Danish archive's readers do. */
export function intlLocale(): string {
  return activeLanguage() === 'en' ? 'en-GB' : activeLanguage();
}

// Making one takes some hundred times as long as using it, and a list has three in every row.
const pluralRules = kept((locale) => new Intl.PluralRules(locale));
const numberFormat = kept((locale) => new Intl.NumberFormat(locale));
const timeFormat = kept((locale) => new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' }));
const dayFormats = [false, true].map((year) =>
  kept((locale) => {
    const options = { day: 'numeric', month: 'short' } as const;
    return new Intl.DateTimeFormat(locale, year ? { ...options, year: 'numeric' } : options);
  }),
);

function dayFormat(locale: string, year: boolean): Intl.DateTimeFormat {
  return dayFormats[year ? 1 : 0]!(locale);
}

/** Makes one for each locale, when it is first asked for. */
function kept<T>(make: (locale: string) => T): (locale: string) => T {
  const made = new Map<string, T>();
  return (locale) => {
    const one = made.get(locale) ?? make(locale);
    made.set(locale, one);
    return one;
  };
}
