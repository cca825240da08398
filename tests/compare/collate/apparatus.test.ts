// The apparatus of versions: case by case in a notation like that of a printed edition, and what holds for every series.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apparatusOf } from '../../../archive/compare/collate/apparatus.ts';
import type { Collation } from '../../../archive/compare/collate/collation.ts';
import type { Apparatus } from '../../../archive/model/collation.ts';
import { anyText, edition, prose } from '../arbitrary-texts.ts';
import { collate } from './collate.ts';

/** One line a place: `lemma] reading 0 2 : other reading 1`; omissions and transpositions after them. */
function printed(collation: Collation, apparatus: Apparatus): readonly string[] {
  const base = collation.versions[apparatus.base]?.text ?? '';
  const textAt = (version: number, range: readonly [number, number]): string =>
    collation.versions[version]?.text.slice(...range) ?? '';
  return [
    ...apparatus.places.map(({ range, readings }) => {
      const told = readings.map(({ text, witnesses }) => `${text || '∅'} ${witnesses.join(' ')}`);
      return `${base.slice(...range) || '∅'}] ${told.join(' : ')}`;
    }),
    ...apparatus.omissions.map(({ range, witnesses }) => `${base.slice(...range)}] om. ${witnesses.join(' ')}`),
    ...apparatus.transpositions.map(({ range, places }) => {
      const told = places.map((place) => `${String(place.witness)} “${textAt(place.witness, place.range)}”`);
      return `${base.slice(...range)}] transp. ${told.join(' ')}`;
    }),
  ];
}

const lines = {
  harbour: 'Harbour traffic stopped at noon when the storm reached the coast of the county last night.',
  mayor: 'Mayor Lund asked people to stay at home and away from the quays.',
  power: 'Power is out in four hundred homes north of the old town.',
};

describe('an apparatus', () => {
  test.each([
    ['of equal versions', ['One two.', 'One two.'], []],
    ['of one version', ['One two.'], []],
    [
      'of a word that changed twice',
      ['There are 400 people on it.', 'There are 500 people on it.', 'There are 45 people on it.'],
      ['45] 400 0 : 500 1'],
    ],
    [
      'joins witnesses that agree, the most attested reading first',
      ['It cost 4 then.', 'It cost 5 then.', 'It cost 5 then.', 'It cost 6 then.'],
      ['6] 5 1 2 : 4 0'],
    ],
    [
      'joins neighbours',
      ['A small dog ran home late at night.', 'A black dog walked home late at night.'],
      ['black dog walked] small dog ran 0'],
    ],
    [
      'keeps apart what two words part',
      ['A small old grey dog ran home.', 'A black old grey dog walked home.'],
      ['black] small 0', 'walked] ran 0'],
    ],
    [
      'of what is missing and what is more',
      ['He walked in the dark night to his own home.', 'He walked in the night to his own home, alone.'],
      ['∅] dark  0', ', alone] ∅ 0'],
    ],
    ['of punctuation alone', ['Yes, he said.', 'Yes! he said.'], ['!] , 0']],
    ['of typography alone', ["It doesn't.", 'It doesn’t.'], ["doesn’t] doesn't 0"]],
    [
      'of a whole paragraph that one version leaves out',
      [
        `${lines.mayor}\n\n${lines.power}`,
        `${lines.mayor}\n\n${lines.harbour}\n\n${lines.power.replace('four', 'six')}`,
      ],
      ['six] four 0', `${lines.harbour}\n\n] om. 0`],
    ],
    [
      'of paragraphs that changed places',
      [`${lines.harbour}\n\n${lines.mayor}\n\n${lines.power}`, `${lines.power}\n\n${lines.harbour}\n\n${lines.mayor}`],
      [
        `∅] \n\n${lines.power} 0`,
        `${lines.power}\n\n] om. 0`,
        `${lines.power.slice(0, -1)}] transp. 0 “${lines.power.slice(0, -1)}”`,
      ],
    ],
  ] as const)('%s', (_, texts, told) => {
    const collation = collate(texts);
    expect(printed(collation, apparatusOf(collation))).toEqual(told);
  });

  test('has any version for its base', () => {
    const collation = collate(['It cost 4.', 'It cost 5.', 'It cost 6.']);
    expect(printed(collation, apparatusOf(collation, 0))).toEqual(['4] 5 1 : 6 2']);
    expect(apparatusOf(collation, 7).places).toEqual([]);
  });
});

/** A witness's text, from the base and the apparatus alone. */
function rebuilt(base: string, { places, omissions }: Apparatus, witness: number): string {
  const left = omissions.filter(({ witnesses }) => witnesses.includes(witness)).map(({ range }) => range);
  const plain = (start: number, end: number): string =>
    base
      .slice(start, end)
      .split('')
      .filter((_, offset) => !left.some(([from, to]) => from <= start + offset && start + offset < to))
      .join('');
  let text = '';
  let position = 0;
  for (const { range, witnesses, readings } of places) {
    text += plain(position, range[0]);
    if (witnesses.includes(witness)) text += base.slice(...range);
    else text += readings.find((reading) => reading.witnesses.includes(witness))?.text ?? '';
    position = range[1];
  }
  return text + plain(position, base.length);
}

describe('every apparatus', () => {
  const versions = fc
    .array(fc.oneof({ arbitrary: edition, weight: 3 }, fc.tuple(prose, anyText)), { minLength: 1, maxLength: 3 })
    .map((pairs) => pairs.flat());

  test('holds the text of every witness', () => {
    fc.assert(
      fc.property(versions, fc.nat(), (texts, chosen) => {
        const base = chosen % texts.length;
        const apparatus = apparatusOf(collate(texts), base);
        expect(texts.map((_, witness) => rebuilt(texts[base]!, apparatus, witness))).toEqual(texts);
      }),
      { numRuns: 400 },
    );
  });

  test('has places in order and apart, where each witness has at most one reading, and not the lemma', () => {
    fc.assert(
      fc.property(versions, (texts) => {
        const base = texts.at(-1)!;
        const { places } = apparatusOf(collate(texts));
        let end = 0;
        for (const { range, witnesses, readings } of places) {
          expect(range[0]).toBeGreaterThanOrEqual(end);
          expect(range[1]).toBeLessThanOrEqual(base.length);
          end = range[1];
          const all = [witnesses, ...readings.map((reading) => reading.witnesses)].flat();
          expect(new Set(all).size).toBe(all.length);
          expect(witnesses).toContain(texts.length - 1);
          expect(readings.length).toBeGreaterThan(0);
          expect(new Set([base.slice(...range), ...readings.map(({ text }) => text)]).size).toBe(readings.length + 1);
        }
      }),
      { numRuns: 300 },
    );
  });
});
