import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitLabel } from '../../renderer/text/fit-label.ts';
import { folds } from '../../renderer/text/folds.ts';

const isSmall = (letter: string): boolean => letter === letter.toLowerCase();

describe('folds', () => {
  it.each([
    ['abCdeF', true, ['(ab)', 'C', '(de)', 'F']],
    ['abCdeF', false, ['abCdeF']],
    ['', true, []],
  ] as const)('%s', (letters, fold, expected) => {
    const runs = folds([...letters], isSmall, fold);
    expect(runs.map(({ entries, folded }) => (folded ? `(${entries.join('')})` : entries.join('')))).toEqual(expected);
    for (const { start, entries } of runs) expect(letters.slice(start, start + entries.length)).toBe(entries.join(''));
  });
});

describe('fitLabel', () => {
  const measure = (text: string): number => text.length;

  it('keeps what fits, cuts what does not, and gives nothing where hardly a word would be left', () => {
    expect(fitLabel('Færgen sejler', 13, measure)).toBe('Færgen sejler');
    expect(fitLabel('Færgen sejler', 8, measure)).toBe('Færgen…');
    expect(fitLabel('Færgen sejler', 4, measure)).toBe('');
  });

  it('never exceeds the width', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.nat(40), (label, width) => {
        expect(measure(fitLabel(label, width, measure))).toBeLessThanOrEqual(width);
      }),
    );
  });
});
