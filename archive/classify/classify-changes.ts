// What every change between two texts is about. Knows texts, their blocks and who is said to say what; finds no change
// itself but those inside moved passages.
import { compare } from '../compare/compare.ts';
import type { ChangeClass, ClassedChange, ComparisonClasses } from '../model/change-class.ts';
import type { Comparison, Move } from '../model/comparison.ts';
import type { TextRange } from '../model/range.ts';
import type { BlockKind } from '../model/version.ts';
import type { ClassifiedText } from './classified-text.ts';
import { bothSides, type Passage, type Side } from './side.ts';
import { Tally } from './tally.ts';
import { tallyChange } from './tally-change.ts';
import { unmovedParts } from './unmoved-parts.ts';

/**
 * Classes the changes of `comparison`, which is that of the two texts: `changes` has one entry for each of them, in their
 * order, `moves` one for each move with what changed inside it. Every change has at least one class, but one that is
 * only a moved passage's leaving or coming, which has none. Pure, the same for the same input, for any text; the cost is
 * near that of reading the lines that changed.
 */
export function classifyChanges(
  before: ClassifiedText,
  after: ClassifiedText,
  comparison: Comparison,
): ComparisonClasses {
  const [older, newer] = bothSides(before, after);
  const total = new Tally();
  const passages = { added: 0, removed: 0, moved: 0 };
  const left = comparison.moves.map((move) => move.before).sort((one, other) => one[0] - other[0]);
  const came = comparison.moves.map((move) => move.after);
  const classesOf = (beforeParts: readonly TextRange[], afterParts: readonly TextRange[]): readonly ChangeClass[] => {
    const { tally, added, removed } = tallyChange(older, beforeParts, newer, afterParts);
    total.addAll(tally);
    passages.added += countPassages(added);
    passages.removed += countPassages(removed);
    return tally.classes;
  };
  const changes = comparison.changes.map((change) =>
    classesOf(unmovedParts(before.text, change.before, left), unmovedParts(after.text, change.after, came)),
  );
  const moves = comparison.moves.map((move): readonly ClassedChange[] => {
    passages.moved += countPassages(wholeIn(newer, move.after));
    return changesInside(before, after, move).map((change) => ({
      ...change,
      classes: classesOf([change.before], [change.after]),
    }));
  });
  return { changes, moves, summary: { classes: total.counts, passages } };
}

/** What changed inside a moved passage, in ranges of the two whole texts. */
function changesInside(before: ClassifiedText, after: ClassifiedText, move: Move): Comparison['changes'] {
  const [from, to] = [before.text.slice(...move.before), after.text.slice(...move.after)];
  if (from === to) return [];
  return compare(from, to, { language: after.language }).changes.map((change) => ({
    kind: change.kind,
    before: [change.before[0] + move.before[0], change.before[1] + move.before[0]],
    after: [change.after[0] + move.after[0], change.after[1] + move.after[0]],
  }));
}

const counted: ReadonlySet<BlockKind | null> = new Set([null, 'headline', 'subheading', 'paragraph']);

function countPassages(passages: readonly Passage[]): number {
  return passages.filter(({ kind }) => counted.has(kind)).length;
}

function wholeIn(side: Side, [start, end]: TextRange): readonly Passage[] {
  return side.passagesAt([start, end]).filter(({ range }) => range[0] >= start && range[1] <= end);
}
