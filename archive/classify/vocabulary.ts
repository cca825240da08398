// A language pack made ready: every word with all that it can be. Knows words one by one, and no text.
import type { CalendarNames } from './calendar-names.ts';
import type { LanguagePack } from './language-pack.ts';

/** What a word can be; most are one of these or none. */
export interface Sense {
  number?: number;
  weakNumber?: number;
  multiplier?: number;
  ordinal?: number;
  weakOrdinal?: number;
  fraction?: number;
  unit?: string;
  /** From 1. */
  month?: number;
  /** The month's name is a short form, which counts beside a number only. */
  shortMonth?: boolean;
  /** From 1, Monday. */
  weekday?: number;
  clockBefore?: boolean;
  clockAfter?: boolean;
  yearWord?: boolean;
  dateLink?: boolean;
  joiner?: boolean;
  negation?: boolean;
}

/** Words that mean something only together; `words` are those behind the first. */
export interface Phrase {
  readonly words: readonly string[];
  readonly kind: 'day' | 'negation';
  readonly whole: string;
}

export interface Vocabulary {
  readonly language: string;
  readonly decimal: ',' | '.';
  readonly ordinalPoint: boolean;
  readonly nounCapitals: boolean;
  readonly inflects: boolean;
  readonly capitalMonths: boolean;
  /** Whether four digits need a word before them to be a year. */
  readonly knowsYears: boolean;
  readonly senses: ReadonlyMap<string, Sense>;
  /** By their first word, the longest first. */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
  readonly notNames: ReadonlySet<string>;
  readonly abbreviations: ReadonlySet<string>;
  readonly negationEnding: string | undefined;
  readonly negationPrefixes: readonly string[];
  readonly negationPattern: RegExp | undefined;
  readonly datePattern: RegExp | undefined;
  readonly numberPattern: RegExp | undefined;
}

/** Signs and abbreviations that mean the same wherever they stand. */
const everywhere: Readonly<Record<string, string>> = {
  '%': '%',
  '‰': '‰',
  $: 'usd',
  '£': 'gbp',
  '€': 'eur',
  '¥': 'jpy',
  '₹': 'inr',
  '°': '°',
  ...Object.fromEntries(
    'usd eur gbp dkk nok sek chf jpy cny rub pln km cm mm kg mg km/t kw mw gw kwh mwh gwh twh ha'
      .split(' ')
      .map((unit) => [unit, unit]),
  ),
};

export function compileVocabulary(pack: LanguagePack, calendar: CalendarNames): Vocabulary {
  const senses = new Map<string, Sense>();
  const sense = (word: string): Sense => {
    let known = senses.get(word);
    if (!known) senses.set(word, (known = {}));
    return known;
  };
  for (const [word, unit] of Object.entries({ ...everywhere, ...pack.units })) sense(word).unit = unit;
  for (const word of pack.percent ?? []) sense(word).unit = '%';
  for (const key of ['weakNumber', 'multiplier', 'ordinal', 'weakOrdinal', 'fraction'] as const) {
    for (const [word, value] of Object.entries(pack[`${key}s`] ?? {})) sense(word)[key] = value;
  }
  for (const [word, value] of numberWords(pack)) sense(word).number = value;
  for (const key of ['clockBefore', 'clockAfter'] as const) for (const word of pack[key] ?? []) sense(word)[key] = true;
  for (const key of ['yearWord', 'dateLink', 'joiner'] as const) {
    for (const word of pack[`${key}s`] ?? []) sense(word)[key] = true;
  }
  const phrases = new Map<string, Phrase[]>();
  const addPhrase = (whole: string, kind: Phrase['kind']): void => {
    const [first = '', ...words] = whole.split(/[\s-]+/u);
    phrases.set(first, [...(phrases.get(first) ?? []), { words, kind, whole }]);
  };
  for (const whole of pack.days ?? []) addPhrase(whole, 'day');
  for (const whole of pack.negations ?? []) {
    if (whole.includes(' ')) addPhrase(whole, 'negation');
    else sense(whole).negation = true;
  }
  calendar.months.forEach((forms, index) =>
    forms.forEach((form, place) => {
      const known = sense(form);
      known.month = index + 1;
      if (place > 0 && form.length <= 5) known.shortMonth = true;
    }),
  );
  calendar.weekdays.forEach((forms, index) => {
    for (const form of forms) {
      if (/[\s-]/u.test(form)) addPhrase(form, 'day');
      else sense(form).weekday = index + 1;
    }
  });
  for (const list of phrases.values()) list.sort((one, other) => other.words.length - one.words.length);
  const pattern = (source: string | undefined): RegExp | undefined => (source ? new RegExp(source, 'gu') : undefined);
  return {
    language: pack.language,
    decimal: pack.decimal,
    ordinalPoint: pack.ordinalPoint ?? false,
    nounCapitals: pack.nounCapitals ?? false,
    inflects: pack.inflects ?? false,
    capitalMonths: pack.capitalMonths ?? false,
    knowsYears: (pack.yearWords ?? []).length > 0,
    senses,
    phrases,
    notNames: new Set(pack.notNames),
    abbreviations: new Set(pack.abbreviations),
    negationEnding: pack.negationEnding,
    negationPrefixes: pack.negationPrefixes ?? [],
    negationPattern: pattern(pack.negationPattern),
    datePattern: pattern(pack.datePattern),
    numberPattern: pattern(pack.numberPattern),
  };
}

/** The words for whole numbers: those of the pack, tens with units, and hundreds and thousands in one word. */
function numberWords({
  numbers = {},
  weakNumbers = {},
  multipliers = {},
  compound,
}: LanguagePack): Map<string, number> {
  const words = new Map(Object.entries(numbers));
  if (compound === undefined) return words;
  const units = Object.entries({ ...weakNumbers, ...numbers }).filter(([, value]) => value >= 1 && value < 10);
  const tens = Object.entries(numbers).filter(([, value]) => value >= 20 && value % 10 === 0);
  const large = Object.entries(multipliers).filter(([word, value]) => value <= 1000 && word.length > 4);
  for (const [unit, one] of units) {
    for (const [ten, value] of tens) words.set(compound.replace('{unit}', unit).replace('{ten}', ten), value + one);
    for (const [word, value] of large) words.set(unit + word, one * value);
  }
  return words;
}
