import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { languagePackSchema } from '../../archive/attribute/language-pack.ts';
import { attributedLanguages } from '../../archive/attribute/lexicons.ts';
import { attributionRules } from '../../archive/model/attribution.ts';

const folder = new URL('../../archive/attribute/languages/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));

it('ships a pack for each language, and each pack', () => {
  expect(files.map((name) => name.replace('.json', '')).sort()).toEqual([...attributedLanguages].sort());
});

it('is told of field by field, and the rules by name, where people read how to add one', () => {
  const page = readFileSync(new URL('../../docs/attribution.md', import.meta.url), 'utf8');
  const fields = Object.keys(languagePackSchema.unwrap().shape);
  expect([...fields, ...attributionRules].filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
});

describe.each(files)('%s', (name) => {
  const content: unknown = JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
  const pack = languagePackSchema.parse(content);

  it('names its own language', () => {
    expect(`${pack.language}.json`).toBe(name);
  });

  it('is in lower case and without doubles', () => {
    for (const [field, value] of Object.entries(pack)) {
      if (!Array.isArray(value) || typeof value[0] !== 'string') continue;
      const words = value as readonly string[];
      expect(
        words.filter((word) => word !== word.toLowerCase() || word !== word.trim()),
        field,
      ).toEqual([]);
      expect(new Set(words).size, field).toBe(words.length);
    }
  });

  it('has forms for every verb', () => {
    const empty = pack.verbs.filter(({ finite, infinitive, participle }) => !finite && !infinitive && !participle);
    expect(empty.map(({ lemma }) => lemma)).toEqual([]);
  });
});
