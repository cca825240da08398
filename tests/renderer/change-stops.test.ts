// Which places of a comparison a reader steps through.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare } from '../../archive/compare/compare.ts';
import type { BlockText } from '../../archive/compare/merged-text.ts';
import { changeStops } from '../../renderer/text/change-stops.ts';
import { stopAt } from '../../renderer/text/compared-versions.ts';
import { movedBy } from '../../renderer/text/moved-by.ts';
import { wholeBlocks } from '../../renderer/text/whole-blocks.ts';
import { compared, versionOf } from './compared-texts.ts';

const textOf = (...lines: readonly string[]): BlockText => versionOf('da', ...lines);

/** Each stop as `kind: before → after`, and how many whole blocks of what kind it is. */
function told(before: BlockText, after: BlockText): readonly string[] {
  return changeStops(before.text, after.text, compare(before.text, after.text)).map((stop) => {
    const whole = wholeBlocks(stop, { before, after });
    const detail = whole[0] ? `${whole.length} ${whole[0].kind}` : stop.kind;
    return `${detail}: ${before.text.slice(...stop.before)} → ${after.text.slice(...stop.after)}`;
  });
}

const opening = 'Færgen gik på grund uden for havnen onsdag middag, oplyser politiet.';
const middle = 'Havnefogeden siger, at færgen mistede styringen i den hårde vind fra vest.';
const closing = 'Havarikommissionen venter at have de første svar torsdag eftermiddag.';

describe('changeStops', () => {
  it('tells a changed number, with its two sides in one stop', () => {
    expect(told(textOf('Omkring 400 civile er såret.'), textOf('Omkring 500 civile er såret.'))).toEqual([
      'replace: 400 → 500',
    ]);
  });

  it('tells whole blocks that came or went, by kind and count', () => {
    expect(told(textOf(opening), textOf(opening, '= Rederiet afviser', middle))).toEqual([
      `2 subheading:  → Rederiet afviser\n\n${middle}`,
    ]);
    expect(told(textOf(opening, '| Havnen i går'), textOf(opening))).toEqual(['1 caption: Havnen i går → ']);
  });

  it('makes one stop of a move, and keeps what took its place apart', () => {
    const before = textOf(middle, opening, closing);
    const after = textOf(opening, closing, middle);
    expect(told(before, after)).toEqual([`move: ${middle} → ${middle}`]);
    const replaced = textOf('Rederiet har ingen kommentarer til sagen i dag.', opening, closing, middle);
    expect(told(before, replaced)).toEqual([
      '1 paragraph:  → Rederiet har ingen kommentarer til sagen i dag.',
      `move: ${middle} → ${middle}`,
    ]);
  });

  it('counts the paragraphs that a move passed', () => {
    const [low, high] = [textOf(middle, opening, '= Mere', closing), textOf(opening, '= Mere', closing, middle)];
    const passed = (before: BlockText, after: BlockText) => {
      const comparison = compare(before.text, after.text);
      return comparison.moves.map((move) => movedBy(move, comparison, after.blocks));
    };
    expect(passed(low, high)).toEqual([{ down: true, paragraphs: 2 }]);
    expect(passed(high, low)).toEqual([{ down: false, paragraphs: 2 }]);
  });

  it('leaves no changed word without a stop, and gives none to white space', () => {
    const line = fc
      .array(fc.constantFrom('politiet', 'siger', 'at', 'alle', '84', 'passagerer', 'er', 'i', 'land', 'nu'), {
        minLength: 1,
        maxLength: 9,
      })
      .map((words) => words.join(' '));
    const lines = fc.array(line, { minLength: 1, maxLength: 7 });
    fc.assert(
      fc.property(lines, lines, (one, other) => {
        const [before, after] = [textOf(...one), textOf(...other)];
        const comparison = compare(before.text, after.text);
        const stops = changeStops(before.text, after.text, comparison);
        for (const side of ['before', 'after'] as const) {
          const { text } = side === 'before' ? before : after;
          for (const change of comparison.changes) {
            for (let unit = change[side][0]; unit < change[side][1]; unit++) {
              const held = stops.some((stop) => stop[side][0] <= unit && unit < stop[side][1]);
              if (/\S/u.test(text.charAt(unit))) expect(held).toBe(true);
            }
          }
        }
        expect(stops.every((stop) => before.text.slice(...stop.before) + after.text.slice(...stop.after) !== '')).toBe(
          true,
        );
        expect(new Set(stops.map((stop) => stop.id)).size).toBe(stops.length);
      }),
    );
  });
});

describe('stopAt', () => {
  const after = versionOf('da', opening.replace('middag', 'aften'), closing, middle);
  const { stops } = compared(versionOf('da', opening, closing), after);
  const at = (word: string): readonly [number, number] => {
    const start = after.text.indexOf(word);
    return [start, start + word.length];
  };

  it('finds the stop that shares text with a place, else the nearest', () => {
    const texts = (place: readonly [number, number]) => {
      const stop = stopAt(stops, { before: null, after: place });
      return stop && after.text.slice(...stop.after);
    };
    expect(texts(at('onsdag aften'))).toBe('aften');
    expect(texts(at('mistede'))).toBe(middle);
    expect(texts(at('politiet'))).toBe('aften');
    expect(stopAt([], { before: null, after: [0, 1] })).toBeNull();
  });
});
