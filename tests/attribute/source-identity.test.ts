// Which names of different articles are one, told by the names: groups in a line, a bar between them.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formOf } from '../../archive/attribute/name-form.ts';
import { NameSources } from '../../archive/attribute/name-sources.ts';
import { identifySources, type KnownName } from '../../archive/attribute/source-identity.ts';

/** Names of organisations have a star. */
function known(name: string): KnownName {
  return { form: formOf(name.replace('*', ''))!, isPerson: !name.includes('*') };
}

/** The names by source, in the order in which they were given. */
function grouped(names: readonly string[]): string {
  const byKey = new Map(names.map((name) => [known(name).form.key, known(name)]));
  const sources = identifySources(byKey.values());
  const groups = new Map<string, string[]>();
  for (const name of names) {
    const source = sources.get(known(name).form.key)!;
    groups.set(source, [...(groups.get(source) ?? []), name]);
  }
  return [...groups.values()].map((group) => group.join(', ')).join(' | ');
}

const cases: readonly string[] = [
  'Andrei Zhukov, Andrej Zjukov, A. Zhukov',
  'Kassym-Jomart Tokayev, Kassym Jomart Tokajev, Kasym-Jomart Tokajevs',
  'Lars Løkke Rasmussen, Lars Rasmussen, L. L. Rasmussen, L. Rasmussen',
  'Lars Bo Holm | Lars Vang Holm | Lars Holm',
  'Anders Brix | Astrid Brix | A. Brix',
  'Mette Lund | Ida Lund',
  'Anna Maria Hansen | Maria Hansen',
  'Jan van der Steen, Jan Vandersteen',
  'Danmarks Meteorologiske Institut*, DMI*',
  'Danmarks Maritime Institut* | Danmarks Meteorologiske Institut* | DMI*',
  'Novo Nordisk*, Novo*',
  'Mette Frederiksen | Mette*',
  'Bank of England*, Bank England*',
  'Fjordbanken*, Fjordbankens*',
];

describe('identifySources', () => {
  it.each(cases)('%s', (groups) => {
    expect(grouped(groups.split(/, | \| /u))).toBe(groups);
  });

  it('gives the same in whatever order names come', () => {
    const names = cases.flatMap((groups) => groups.split(/, | \| /u));
    const distinct = [...new Map(names.map((name) => [known(name).form.key, known(name)])).values()];
    const given = fc.shuffledSubarray(distinct, { minLength: distinct.length });
    const expected = identifySources(distinct);
    fc.assert(
      fc.property(given, (shuffled) => {
        expect(new Map([...identifySources(shuffled)].sort())).toEqual(new Map([...expected].sort()));
      }),
      { numRuns: 50 },
    );
  });

  it('is read quickly where very many names are alike', () => {
    const middle = (index: number): string =>
      [...index.toString(5)].map((digit) => 'bdfgk'[Number(digit)]! + 'o').join('');
    const distinct = Array.from({ length: 20_000 }, (_, index) => known(`Anders ${middle(index)} Hansen`));
    expect(new Set(distinct.map(({ form }) => form.key)).size).toBe(20_000);
    const before = process.cpuUsage().user;
    identifySources(distinct);
    expect((process.cpuUsage().user - before) / 1000).toBeLessThan(2000);
  });
});

describe('NameSources', () => {
  const articles = ['a', 'b'] as const;
  const identities = identifySources(['Ida Lund', 'I. Lund', 'Ida Lunds', 'Jens Brix'].map(known));
  const lund = [
    { name: 'Ida Lund', reach: 'archive' },
    { name: 'Lund', reach: 'known' },
  ] as const;

  it('takes what was said in the article before what was said everywhere, and both before the names', () => {
    const of = (
      everywhere: readonly (readonly [string, string])[],
      inArticle: readonly (readonly [string, string])[],
    ) => {
      const assignments = {
        everywhere: new Map(everywhere),
        inArticle: new Map([['a', new Map(inArticle)]]),
        descriptions: new Map(),
      };
      const sources = new NameSources(assignments, identities);
      return articles.map((article) => sources.of(article, lund).join(' '));
    };
    expect(of([], [])).toEqual(['name:ida-lund name:ida-lund', 'name:ida-lund name:ida-lund']);
    expect(of([['ida lund', 'X']], [])).toEqual(['X X', 'X X']);
    expect(of([['Ida Lund', 'X']], [['Lund', 'Y']])).toEqual(['X Y', 'X X']);
    expect(of([['Ida Lund', 'X']], [['Ida Lund', 'Y']])).toEqual(['Y Y', 'X X']);
    // A spelling follows the others, where these are all one.
    expect(of([['I. Lund', 'X']], [])).toEqual(['X X', 'X X']);
    expect(
      of(
        [
          ['I. Lund', 'X'],
          ['Ida Lunds', 'Y'],
        ],
        [],
      ),
    ).toEqual(['name:ida-lund name:ida-lund', 'name:ida-lund name:ida-lund']);
  });
});
