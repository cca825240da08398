// The labels under the timeline: as many as fit, the chosen ones always, and each with its day where that is not told.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LabelledMark, placeLabels } from '../../renderer/elements/timeline-labels.ts';

// A day is a letter, a label the letter and a number; ten pixels a character.
const textOf = (previous: string | undefined, source: string): string =>
  previous?.[0] === source[0] ? source.slice(1) : source;
const widthOf = (text: string): number => text.length * 10;
const place = (marks: readonly LabelledMark[], width = 1000) =>
  placeLabels(marks, { textOf, widthOf, spacing: 5, width });

const marks = (...given: readonly string[]): readonly LabelledMark[] =>
  given.map((one) => {
    const [source = '', x = ''] = one.split('@');
    return { source, x: Number.parseInt(x, 10), kept: x.endsWith('!') };
  });

describe('labels', () => {
  it.each([
    ['are all shown where there is room', ['a1@50', 'a2@100', 'b3@150'], ['a1@50', '2@100', 'b3@150']],
    ['are left out where they would touch', ['a1@50', 'a2@60', 'a3@100'], ['a1@50', null, '3@100']],
    ['give way to a chosen one on either side', ['a1@85', 'a2@100!', 'a3@120'], [null, 'a2@100', '3@120']],
    [
      'name their day where the label that told it is left out',
      ['a1@50', 'b2@60', 'b3@100'],
      ['a1@50', null, 'b3@100'],
    ],
    ['stay inside', ['a1@2', 'a2@999'], ['a1@10', '2@995']],
    ['move apart where both are chosen', ['a1@100!', 'b2@110!'], ['a1@92.5', 'b2@117.5']],
    ['stay inside where they move apart', ['a1@985!', 'b2@990!'], ['a1@965', 'b2@990']],
    [
      'give way to chosen ones that move apart',
      ['a1@100', 'a2@125!', 'a3@125!', 'a4@200'],
      [null, 'a2@115', '3@135', '4@200'],
    ],
  ])('%s', (_, given, expected) => {
    const shown = place(marks(...given)).map((label) => label && `${label.text}@${label.x}`);
    expect(shown).toEqual(expected);
  });

  it('never touch, whatever is chosen', () => {
    const mark = fc.record({ gap: fc.nat(60), day: fc.constantFrom('a', 'b', 'c') });
    fc.assert(
      fc.property(fc.array(mark, { minLength: 2, maxLength: 40 }), fc.nat(39), fc.nat(39), (all, one, other) => {
        let x = 100;
        const given = all.map(({ gap, day }, index) => {
          x += gap;
          return { x, source: `${day}${index}`, kept: index === one || index === other };
        });
        const shown = place(given, 4000);
        const boxes = shown.flatMap((label) => (label ? [[label.x, widthOf(label.text) / 2] as const] : []));
        boxes.slice(1).forEach(([middle, half], index) => {
          const [before = 0, halfBefore = 0] = boxes[index] ?? [];
          expect(middle - half - (before + halfBefore)).toBeGreaterThanOrEqual(5 - 1e-6);
        });
        given.forEach(({ kept }, index) => expect(kept && shown[index] === null).toBe(false));
      }),
    );
  });
});
