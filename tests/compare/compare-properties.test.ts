// What holds for every pair of strings.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compare } from '../../archive/compare/compare.ts';
import { invert } from '../../archive/compare/invert.ts';
import { rebuildAfter, rebuildBefore } from '../../archive/compare/rebuild.ts';
import type { TextRange } from '../../archive/model/range.ts';
import { anyText, prose, textPair } from './arbitrary-texts.ts';

const wordCharacter = /[\p{L}\p{N}\p{M}]/u;
const wordRun = /[\p{L}\p{N}\p{M}](?:[\p{L}\p{N}\p{M}\u00ad\u200c\u2060'’]|\u200d)*/gu;
const spaceless = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

/** Whether a word goes on across `position`; in a run that holds a script without spaces any place may be an edge. */
function cutsWord(text: string, position: number): boolean {
  for (const run of text.matchAll(wordRun)) {
    const end = run.index + run[0].length;
    if (run.index >= position || position >= end) continue;
    const parts =
      wordCharacter.test(text.slice(position - 1, position)) && wordCharacter.test(run[0].slice(position - run.index));
    return parts && !spaceless.test(run[0]);
  }
  return false;
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Where what people see as one character begins, and where the text ends. */
function characterEdges(text: string): ReadonlySet<number> {
  return new Set([...graphemes.segment(text)].map(({ index }) => index)).add(text.length);
}

const slice = (text: string, [start, end]: TextRange): string => text.slice(start, end);

describe('every pair of texts', () => {
  test('rebuilds both sides', () => {
    fc.assert(
      fc.property(textPair, ([before, after]) => {
        const { changes } = compare(before, after);
        expect(rebuildAfter(before, changes, (change) => slice(after, change.after))).toBe(after);
        expect(rebuildBefore(after, changes, (change) => slice(before, change.before))).toBe(before);
      }),
      { numRuns: 1500 },
    );
  });

  test('has changes in order, apart, inside the texts, and of the kind they say', () => {
    fc.assert(
      fc.property(textPair, ([before, after]) => {
        let beforeEnd = -1;
        let afterEnd = -1;
        for (const change of compare(before, after).changes) {
          expect(change.before[0]).toBeGreaterThan(beforeEnd);
          expect(change.after[0]).toBeGreaterThan(afterEnd);
          [, beforeEnd] = change.before;
          [, afterEnd] = change.after;
          expect(beforeEnd).toBeGreaterThanOrEqual(change.before[0]);
          expect(afterEnd).toBeGreaterThanOrEqual(change.after[0]);
          const removes = beforeEnd > change.before[0];
          const adds = afterEnd > change.after[0];
          expect(change.kind).toBe(removes && adds ? 'replace' : removes ? 'delete' : 'insert');
          expect(removes || adds).toBe(true);
          expect(slice(before, change.before)).not.toBe(slice(after, change.after));
        }
        expect(beforeEnd).toBeLessThanOrEqual(before.length);
        expect(afterEnd).toBeLessThanOrEqual(after.length);
      }),
      { numRuns: 1000 },
    );
  });

  test('cuts no word and no character, as Unicode and people see them', () => {
    fc.assert(
      fc.property(textPair, ([before, after]) => {
        const { changes } = compare(before, after);
        for (const [side, text] of [
          ['before', before],
          ['after', after],
        ] as const) {
          const edges = changes.flatMap((change) => [...change[side]]);
          const characters = characterEdges(text);
          expect(edges.filter((edge) => cutsWord(text, edge) || !characters.has(edge))).toEqual([]);
        }
      }),
      { numRuns: 1500 },
    );
  });

  test('is compared the same from either side', () => {
    fc.assert(
      fc.property(textPair, ([before, after]) => {
        expect(compare(after, before)).toEqual(invert(compare(before, after)));
      }),
      { numRuns: 1000 },
    );
  });

  test('says the same twice, and nothing of a text and itself', () => {
    fc.assert(
      fc.property(textPair, fc.oneof(prose, anyText), ([before, after], same) => {
        expect(compare(before, after)).toEqual(compare(before, after));
        expect(compare(same, same)).toEqual({ precise: true, changes: [], moves: [] });
      }),
    );
  });

  test('puts each moved passage inside a deletion and an insertion, apart from other moves', () => {
    fc.assert(
      fc.property(textPair, ([before, after]) => {
        const { changes, moves } = compare(before, after);
        for (const [side, text] of [
          ['before', before],
          ['after', after],
        ] as const) {
          const taken = moves.map((move) => move[side]).sort((one, other) => one[0] - other[0]);
          taken.forEach((range, index) => {
            expect(range[0]).toBeLessThan(range[1]);
            expect(range[1]).toBeLessThanOrEqual(text.length);
            expect(range[0]).toBeGreaterThanOrEqual(taken[index - 1]?.[1] ?? 0);
            expect(changes.some((change) => change[side][0] <= range[0] && range[1] <= change[side][1])).toBe(true);
          });
        }
      }),
      { numRuns: 1500 },
    );
  });
});
