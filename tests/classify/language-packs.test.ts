import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { calendarNames } from '../../archive/classify/calendar-names.ts';
import { languagePackSchema } from '../../archive/classify/language-pack.ts';
import { classedLanguages, vocabularyFor } from '../../archive/classify/vocabularies.ts';

const folder = new URL('../../archive/classify/languages/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));

it('ships a pack for each language, and each pack', () => {
  expect(files.map((name) => name.replace('.json', '')).sort()).toEqual([...classedLanguages].sort());
});

describe.each(files)('%s', (name) => {
  const pack = languagePackSchema.parse(JSON.parse(readFileSync(new URL(name, folder), 'utf8')));

  it('names its own language', () => {
    expect(`${pack.language}.json`).toBe(name);
  });

  it('is in lower case and without doubles', () => {
    for (const [field, value] of Object.entries(pack)) {
      if (typeof value !== 'object') continue;
      const words = Array.isArray(value)
        ? (value as readonly (string | readonly string[])[]).flat()
        : Object.keys(value);
      expect(
        words.filter((word) => word !== word.toLowerCase() || word !== word.trim()),
        field,
      ).toEqual([]);
      expect(new Set(words).size, field).toBe(words.length);
    }
  });

  it('holds the patterns that can be read', () => {
    for (const pattern of [pack.datePattern, pack.numberPattern, pack.negationPattern]) {
      if (pattern !== undefined) expect(new RegExp(pattern, 'gu').test('')).toBe(false);
    }
  });

  it('knows the months and days that the platform knows', () => {
    const { senses, phrases } = vocabularyFor(pack.language);
    const { months, weekdays } = calendarNames(pack.language);
    expect(weekdays).toHaveLength(7);
    months.forEach((forms, index) => {
      for (const form of forms) expect([form, senses.get(form)?.month]).toEqual([form, index + 1]);
    });
    weekdays.forEach(([day = ''], index) => {
      if (phrases.has(day.split('-')[0] ?? '')) return;
      expect([day, senses.get(day)?.weekday]).toEqual([day, index + 1]);
    });
  });
});

describe('the calendar of a language without a pack', () => {
  it.each([
    ['is', 'janúar', 'mánudagur'],
    ['cs', 'ledna', 'pondělí'],
    ['tr', 'ocak', 'pazartesi'],
    ['el', 'ιανουαρίου', 'δευτέρα'],
    ['ar', 'يناير', 'الاثنين'],
  ])('%s comes from the platform', (language, january, monday) => {
    const { senses } = vocabularyFor(language);
    expect([senses.get(january)?.month, senses.get(monday)?.weekday]).toEqual([1, 1]);
  });

  it.each(['und', 'xx', 'qqq-Zzzz', 'not a tag', ''])(
    'is empty for %j, whatever the platform’s own language',
    (tag) => {
      expect(calendarNames(tag)).toEqual({ months: [], weekdays: [] });
      expect(vocabularyFor(tag).senses.get('january')).toBeUndefined();
    },
  );
});
