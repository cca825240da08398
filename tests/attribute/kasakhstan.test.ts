// The worked example: what a reader must see from three states of one wire story, with no hand work.
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { attribute } from '../../archive/attribute/attribute.ts';
import { attributionDifference } from '../../archive/attribute/difference.ts';
import { compare } from '../../archive/compare/compare.ts';

const folder = new URL('../../../shared/examples/kasakhstan/', import.meta.url);
const present = existsSync(folder);
if (!present) console.log('skipped: ../shared/examples/kasakhstan is not here');

function read(name: string) {
  const text = readFileSync(new URL(name, folder), 'utf8');
  return { text, attributions: attribute(text, { language: 'da' }) };
}

describe.runIf(present)('the Kasakhstan story', () => {
  const [noon, afternoon, evening] = present ? ['1-noon.txt', '2-afternoon.txt', '3-evening.txt'].map(read) : [];
  if (!noon || !afternoon || !evening) return;
  const said = ({ text }: typeof noon, range: readonly [number, number]): string => text.slice(...range);
  const credits = (version: typeof noon, kind: string): readonly string[] =>
    version.attributions.credits.filter((credit) => credit.kind === kind).map(({ span }) => said(version, span));

  it('is credited to its agencies', () => {
    expect([noon, afternoon, evening].map((version) => credits(version, 'agency'))).toEqual([
      ['/ritzau/'],
      ['/ritzau/AFP'],
      ['/ritzau/Reuters'],
    ]);
  });

  it('has its photo credit parted from the caption, and the lines of the site told apart', () => {
    for (const version of [afternoon, evening]) {
      expect(credits(version, 'photo')).toEqual(['Foto: Pavel Mikheyev/Reuters']);
      expect(credits(version, 'caption')[0]).toMatch(/^Tirsdag aften .* Kasakhstan\.$/);
      expect(version.attributions.boilerplate.map((range) => said(version, range).slice(0, 24))).toEqual([
        'Artiklen fortsætter unde',
        'Artiklen fortsætter unde',
      ]);
    }
  });

  it('says who says what', () => {
    const speakers = (version: typeof noon): readonly string[] =>
      version.attributions.attributions.map(({ source, cue }) =>
        [source[0], cue[0]].map((range) => (range ? said(version, range) : '')).join(' | '),
      );
    expect(speakers(evening)).toEqual(
      expect.arrayContaining([
        'landets præsident | sværger',
        'Præsidenten | siger',
        'han | advarer',
        'lokale medier | skriver',
        ' | meldinger om',
        'Almatys politichef | siger',
        'politichefen | Ifølge',
        'regeringen | meddelte',
        'valgkommissionen | ifølge',
        'grupper | klaget',
      ]),
    );
  });

  it('knows one person under several names', () => {
    const president = evening.attributions.sources.find(({ names }) => names.includes('Præsidenten'));
    expect(president?.kind).toBe('person');
    expect(president?.names).toEqual(
      expect.arrayContaining([
        'landets præsident',
        'Præsident Kassym-Jomart Tokayev',
        'præsident Kassym-Jomart Tokajev',
        'Tokajev',
      ]),
    );
    expect(president?.names.join()).not.toContain('Nazarbajev');
  });

  it('begins a sentence where a space is missing', () => {
    const police = evening.attributions.attributions.find(
      ({ source }) => source[0] && said(evening, source[0]) === 'Almatys politichef',
    );
    expect(police?.source[0]?.[0]).toBe(evening.text.indexOf('tåregas.Almatys') + 'tåregas.'.length);
  });

  it('shows the claim that changed its source, the hedge dropped and the credit changed', () => {
    const changes = attributionDifference(afternoon, evening, compare(afternoon.text, evening.text));
    const lines = changes.map(({ kind, beforeLabel, afterLabel }) => `${kind}: ${beforeLabel} → ${afterLabel}`);
    expect(lines).toEqual([
      'attribution-added: null → Præsident Kassym-Jomart Tokayev',
      'source-changed: Lokale medier → Almatys politichef',
      'source-named: null → politichefen',
      'hedge-dropped: angiveligt → null',
      'attribution-added: null → regeringen',
      'credit-changed: /ritzau/AFP → /ritzau/Reuters',
    ]);
  });
});
