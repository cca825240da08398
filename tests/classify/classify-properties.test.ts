import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classesInPassage } from '../../archive/classify/classes-in-passage.ts';
import { classifyChanges } from '../../archive/classify/classify-changes.ts';
import { attribute } from '../../archive/attribute/attribute.ts';
import { compare } from '../../archive/compare/compare.ts';
import { type ChangeClass, changeClasses, comparisonClassesSchema } from '../../archive/model/change-class.ts';
import { alteredTexts } from './altered-texts.ts';

const language = fc.constantFrom('da', 'en', 'de', 'sv', 'nb', 'fr', 'ja', 'tr', 'und', 'no such tag');
const anyText = fc.string({ unit: 'binary', maxLength: 200 });
const pair = fc.oneof({ weight: 3, arbitrary: alteredTexts }, { weight: 1, arbitrary: fc.tuple(anyText, anyText) });

describe('classes', () => {
  it('are those of the schema, one entry a change, at least one class but for what only moved', () => {
    fc.assert(
      fc.property(pair, language, ([before, after], tag) => {
        const comparison = compare(before, after, { language: tag });
        const found = classifyChanges({ text: before, language: tag }, { text: after, language: tag }, comparison);
        expect(comparisonClassesSchema.parse(found)).toEqual(found);
        expect(found.changes).toHaveLength(comparison.changes.length);
        expect(found.moves).toHaveLength(comparison.moves.length);
        found.changes.forEach((classes, index) => {
          const { before: one, after: other } = comparison.changes[index]!;
          const touchesMove = comparison.moves.some((move) => overlap(move.before, one) || overlap(move.after, other));
          if (!touchesMove) expect(classes.length).toBeGreaterThan(0);
          expect(classes).toEqual(inOrder(classes));
        });
        for (const change of found.moves.flat()) expect(change.classes.length).toBeGreaterThan(0);
      }),
      { numRuns: 400 },
    );
  });

  it('are counted: what some change has, and nothing else', () => {
    fc.assert(
      fc.property(pair, language, ([before, after], tag) => {
        const comparison = compare(before, after, { language: tag });
        const found = classifyChanges({ text: before, language: tag }, { text: after, language: tag }, comparison);
        const all = [...found.changes, ...found.moves.flat().map(({ classes }) => classes)];
        for (const name of changeClasses) {
          const having = all.filter((classes) => classes.includes(name)).length;
          expect(found.summary.classes[name] ?? 0).toBeGreaterThanOrEqual(having);
          if (having === 0) expect(found.summary.classes[name]).toBeUndefined();
        }
        const { added, removed } = found.summary.passages;
        if (added > 0) expect(found.summary.classes.added).toBeGreaterThan(0);
        if (removed > 0) expect(found.summary.classes.removed).toBeGreaterThan(0);
      }),
      { numRuns: 200 },
    );
  });

  it('are the same for the same texts, and none for equal ones', () => {
    fc.assert(
      fc.property(pair, language, ([before, after], tag) => {
        const once = (): unknown =>
          classifyChanges(
            { text: before, language: tag },
            { text: after, language: tag },
            compare(before, after, { language: tag }),
          );
        expect(once()).toEqual(once());
        const none = classifyChanges(
          { text: before, language: tag },
          { text: before, language: tag },
          compare(before, before),
        );
        expect(none.summary.classes).toEqual({});
      }),
      { numRuns: 100 },
    );
  });

  it('name what came when it is turned round: added for removed, the rest alike', () => {
    const turned: Partial<Record<ChangeClass, ChangeClass>> = { added: 'removed', removed: 'added' };
    fc.assert(
      fc.property(pair, language, ([before, after], tag) => {
        const { precise, changes, moves } = compare(before, after, { language: tag });
        fc.pre(moves.length === 0);
        const back = changes.map(({ kind, before: one, after: other }) => ({
          kind: ({ insert: 'delete', delete: 'insert', replace: 'replace' } as const)[kind],
          before: other,
          after: one,
        }));
        const [one, other] = [
          { text: before, language: tag },
          { text: after, language: tag },
        ];
        const forth = classifyChanges(one, other, { precise, changes, moves }).changes;
        const returned = classifyChanges(other, one, { precise, changes: back, moves }).changes;
        expect(returned.map((classes) => inOrder(classes.map((name) => turned[name] ?? name)))).toEqual(forth);
      }),
      { numRuns: 200 },
    );
  });

  it('of a passage are there where its words differ, and none where all is the same', () => {
    fc.assert(
      fc.property(pair, fc.nat(), fc.nat(), fc.constantFrom('da', 'en'), ([before, after], from, length, tag) => {
        const range = (text: string): readonly [number, number] => {
          const start = from % (text.length + 1);
          return [start, Math.min(text.length, start + (length % 80))];
        };
        const [one, other] = [range(before), range(after)];
        const changes = compare(before.slice(...one), after.slice(...other), { language: tag }).changes;
        const known = (text: string) => ({ text, language: tag, attributions: attribute(text, { language: tag }) });
        const classes = classesInPassage(known(before), known(after), one, other, changes);
        expect(classes).toEqual(inOrder(classes));
        if (before.slice(...one) !== after.slice(...other)) expect(classes.length).toBeGreaterThan(0);
        expect(classesInPassage(known(before), known(before), one, one, [])).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});

function inOrder(classes: readonly ChangeClass[]): readonly ChangeClass[] {
  return changeClasses.filter((known) => classes.includes(known));
}

function overlap(one: readonly [number, number], other: readonly [number, number]): boolean {
  return one[0] < other[1] && one[1] > other[0];
}
