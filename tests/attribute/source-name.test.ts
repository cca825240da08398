// One naming of a source taken apart, in a notation: phrase → name [reach] role.
import { describe, expect, it } from 'vitest';
import { lexiconFor } from '../../archive/attribute/lexicons.ts';
import { readSourceName } from '../../archive/attribute/source-name.ts';

/** The phrase stands within a sentence, but where it begins with "^" at its beginning. */
function told(language: string, phrase: string): string {
  const opens = phrase.startsWith('^');
  const text = opens ? phrase.slice(1) : `xx ${phrase}`;
  const { name, reach, role, isPronoun } = readSourceName(text, [opens ? 0 : 3, text.length], lexiconFor(language));
  return isPronoun ? `${name} (pronoun)` : `${name} [${reach}]${role === null ? '' : ` ${role}`}`;
}

const cases: readonly (readonly [language: string, phrase: string, told: string])[] = [
  ['da', 'statsminister Mette Frederiksen', 'Mette Frederiksen [archive] statsminister'],
  ['da', 'Tokajev, landets præsident', 'Tokajev [article] landets præsident'],
  ['da', 'vagtchef Torben Juhl fra Midtjyllands Politi', 'Torben Juhl [archive] vagtchef'],
  ['da', 'en tidligere overvismand, Per Tolstrup', 'Per Tolstrup [archive] en tidligere overvismand'],
  ['da', 'borgmester Hanne Toft (S)', 'Hanne Toft [archive] borgmester'],
  ['da', 'klimaforsker Karsten Wulff, der er en af forfatterne', 'Karsten Wulff [archive] klimaforsker'],
  ['da', 'præsident Zhukov', 'Zhukov [article] præsident'],
  ['da', '^Vagtchefen', 'Vagtchefen [article] Vagtchefen'],
  ['da', 'politiet', 'politiet [article]'],
  ['da', 'flere naboer', 'flere naboer [article]'],
  ['da', '^Kystdirektoratet', 'Kystdirektoratet [known]'],
  ['da', 'Kystdirektoratet', 'Kystdirektoratet [archive]'],
  ['da', '^Jernbaneselskabet Vestbanen', 'Vestbanen [archive] Jernbaneselskabet'],
  ['da', 'det tyske nyhedsbureau dpa', 'dpa [archive]'],
  ['da', 'DMI', 'DMI [archive]'],
  ['da', 'hun', 'hun (pronoun)'],
  ['en', 'Ingeborg Eriksen, a professor at Tromsdal', 'Ingeborg Eriksen [archive] a professor at Tromsdal'],
  ['en', 'Judith Overby, 61', 'Judith Overby [archive]'],
  ['en', 'Kim Stockton, of Southshire Police', 'Kim Stockton [archive]'],
  ['en', "President Andrej Zjukov's", 'Andrej Zjukov [archive] President'],
  ['en', 'Dr Wulff', 'Wulff [article]'],
  ['en', 'Mr Smith', 'Smith [article]'],
  ['en', '^The Marine Accident Board', 'Marine Accident Board [archive]'],
  ['en', 'the Ministry of Defence', 'Ministry of Defence [archive]'],
  ['en', '^International observers', 'International observers [article]'],
  ['en', '^One witness', 'One witness [article] One witness'],
  ['de', 'Ministerpräsident Markus Weber', 'Markus Weber [archive] Ministerpräsident'],
  ['sv', 'statsminister Ulf Lindqvist', 'Ulf Lindqvist [archive] statsminister'],
];

describe('readSourceName', () => {
  it.each(cases)('%s: %s → %s', (language, phrase, expected) => {
    expect(told(language, phrase)).toBe(expected);
  });

  it('keeps 200 code units at most, and no half of a character', () => {
    const { name } = readSourceName(`X${'😀'.repeat(150)}`, [0, 301], lexiconFor('da'));
    expect(name).toBe(`X${'😀'.repeat(99)}`);
  });
});
