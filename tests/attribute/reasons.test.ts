// Every statement says by which rule it was found, and which entry of the lexicon that rule leans on.
import { describe, expect, it } from 'vitest';
import { attribute } from '../../archive/attribute/attribute.ts';
import { headword } from '../../archive/model/headword.ts';
import { attributionRules } from '../../archive/model/attribution.ts';

/** Language, text, and the reasons of its statements: the rule, and the entry behind a slash. */
const cases = [
  ['da', 'Borgmesteren siger, at broen lukker fredag.', 'clause/sige'],
  ['da', 'Ida Lund er enig i, at broen lukker på fredag.', 'clause/er … enig i'],
  ['da', 'Journalisten spørger, hvorfor broen lukker.', 'question/spørge'],
  ['da', 'Borgmesteren siger »Broen lukker på fredag«.', 'quotation/sige'],
  ['da', 'Borgmesteren siger: Broen lukker på fredag.', 'colon/sige'],
  ['en', 'The mayor said the bridge would close on Friday.', 'bare/say'],
  ['da', 'Politiet bekræfter en anholdelse i sagen.', 'object/bekræfte'],
  ['da', 'Broen lukker på fredag, siger borgmester Ida Lund.', 'inverted/sige'],
  ['en', "Smith's claim that the bridge was safe was met with laughter.", 'noun/claim'],
  ['da', 'Borgmesteren slår fast, at broen lukker på fredag.', 'clause/slå fast'],
  ['en', '"The bridge closes on Friday," the mayor said.', 'subject-last/say'],
  ['de', 'Wie die Polizei mitteilte, bleibt die Brücke bis Freitag gesperrt.', 'as-clause/mitteilen'],
  ['da', 'Ifølge politiet lukker broen på fredag.', 'according-to/ifølge'],
  ['da', 'Efter borgmesterens mening skal broen lukke på fredag.', 'according-to/efter … mening'],
  ['da', 'Broen lukker på fredag, lyder det fra borgmesteren.', 'set-phrase/lyder det … fra'],
  ['da', 'Broen lukker på fredag. Det oplyser politiet.', 'anaphora/oplyse'],
  ['da', 'Det oplyser politiet, at broen lukker.', 'cataphora/oplyse'],
  ['da', 'Borgmester Ida Lund: »Broen lukker på fredag.«', 'label'],
  ['da', 'Ida Lund: Broen lukker på fredag\n\nDer var glat på vejene i nat.', 'headline'],
  ['da', '- Broen lukker på fredag, siger borgmester Ida Lund.', 'dialogue/sige'],
  ['da', 'Ida Lund siger:\n\n»Broen lukker på fredag, og den åbner ikke.«', 'announced/sige'],
  ['da', '»Broen lukker på fredag,« siger Ida Lund. »Vi kan ikke gøre mere nu.«', 'inverted/sige, continued'],
  ['de', 'Ida Lund sagte, die Brücke sei marode. Die Lage sei ernst.', 'bare/sagen, subjunctive'],
  ['da', 'Der er meldinger om, at broen lukker på fredag.', 'hearsay/meldinger om'],
  ['da', '»Broen lukker på fredag, og den åbner aldrig igen.«', 'unclaimed'],
] as const;

function reasons(text: string, language: string): string {
  const { attributions } = attribute(text, { language });
  return attributions.map(({ rule, entry }) => (entry ? `${rule}/${headword(entry)}` : rule)).join(', ');
}

describe('a statement says why it was found', () => {
  it.each(cases)('%s: %s', (language, text, expected) => expect(reasons(text, language)).toBe(expected));

  it('by every rule that there is', () => {
    const shown = new Set(
      cases.flatMap(([, , expected]) => expected.split(', ').map((reason) => reason.split('/')[0])),
    );
    expect([...shown].sort()).toEqual([...attributionRules].sort());
  });
});

it('heads an entry as a dictionary would', () => {
  const verb = { type: 'verb', class: 'say' } as const;
  expect(headword({ ...verb, lemma: 'slå', particle: 'fast' })).toBe('slå fast');
  expect(headword({ ...verb, lemma: 'hinzufügen', particle: 'hinzu' })).toBe('hinzufügen');
  expect(headword({ type: 'phrase', kind: 'lyde', words: 'lyder det', close: 'fra' })).toBe('lyder det … fra');
});
