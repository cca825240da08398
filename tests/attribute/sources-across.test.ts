// How much of what a version says that someone said comes from whom.
import { describe, expect, it } from 'vitest';
import { attribute } from '../../archive/attribute/attribute.ts';
import { sourcesAcross } from '../../archive/attribute/sources-across.ts';

const read = (text: string) => ({ text, attributions: attribute(text, { language: 'da' }) });
const before = read(`Broen lukkes

Broen lukker på fredag, siger borgmester Ida Lund.

Det bliver dyrt, siger formand Jens Brix.`);
const after = read(`Broen lukkes

Broen lukker på fredag, siger Ida Lund.

Der er meldinger om, at broen aldrig åbner igen.`);

describe('sourcesAcross', () => {
  const across = sourcesAcross([before, after]);

  it('counts statements and words, a version each', () => {
    expect(across.sources.map(({ label, statements, words }) => [label, statements, words])).toEqual([
      ['borgmester Ida Lund', [1, 1], [4, 4]],
      ['formand Jens Brix', [1, 0], [3, 0]],
    ]);
    expect(across.unsourced).toMatchObject({ statements: [0, 1], words: [0, 5] });
  });

  it('shares out each version that says that anyone said anything', () => {
    const shares = [...across.sources, across.unsourced].map((row) => row.shares);
    expect(shares[0]?.map((share) => share.toFixed(3))).toEqual(['0.571', '0.444']);
    for (const version of [0, 1]) {
      expect(shares.reduce((sum, row) => sum + (row[version] ?? 0), 0)).toBeCloseTo(1);
    }
  });

  it('has no shares where nothing is said', () => {
    expect(sourcesAcross([read('Broen er lang.')])).toEqual({
      sources: [],
      unsourced: { statements: [0], words: [0], shares: [0] },
      credits: [],
    });
  });
});
