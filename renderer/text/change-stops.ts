// The places of a comparison that a reader steps through: changes, in parts where they go over several paragraphs, and
// each moved passage once with both its places. Knows texts and ranges only.
import type { Change, Comparison } from '../../archive/model/comparison.ts';
import type { TextRange } from '../../archive/model/range.ts';
import { type ChangePart, partsOfChange } from './parts-of-change.ts';

export interface ChangeStop {
  /** Unique in its comparison, and the same whenever that is made again. */
  readonly id: string;
  readonly kind: 'insert' | 'delete' | 'replace' | 'move';
  /** Of its change in the comparison, or of its move where it is one. */
  readonly index: number;
  /** Whether its change has other stops as well, because it goes over several paragraphs or a move tore it apart. */
  readonly part: boolean;
  /** Where it stands in the two texts, without white space at its ends; empty on the side that has nothing of it. */
  readonly before: TextRange;
  readonly after: TextRange;
}

/**
 * The stops in the order in which they are met in the newer text. What a move took along is its own stop and no longer
 * a deletion and an insertion; what changed inside a moved passage belongs to that stop. Changes of white space alone
 * have none.
 */
export function changeStops(before: string, after: string, comparison: Comparison): readonly ChangeStop[] {
  const { changes, moves } = comparison;
  const moved = moves.map((move, index): ChangeStop => ({
    id: moveStop(index),
    kind: 'move',
    index,
    part: false,
    ...move,
  }));
  const left = moves.map((move) => move.before).sort(byStart);
  const come = moves.map((move) => move.after).sort(byStart);
  const stops = changes.flatMap((change, index) => {
    const parts = partsOfChange(before, after, remains(change.before, left), remains(change.after, come));
    return stopsOf(parts, change, index);
  });
  return [...stops, ...moved].sort(
    (one, other) => byStart(one.after, other.after) || byStart(one.before, other.before),
  );
}

/** The id of the stop of a move, by its index in the comparison. */
export function moveStop(move: number): string {
  return `m${move}`;
}

/** A part that is missing on one side stands there behind the parts before it. */
function stopsOf(parts: readonly ChangePart[], change: Change, index: number): readonly ChangeStop[] {
  let [beforeEnd, afterEnd] = [change.before[0], change.after[0]];
  const part = parts.length > 1;
  return parts.map(({ removed, added }, at): ChangeStop => {
    const before = removed ?? ([beforeEnd, beforeEnd] as const);
    const after = added ?? ([afterEnd, afterEnd] as const);
    [beforeEnd, afterEnd] = [before[1], after[1]];
    const kind = !removed ? 'insert' : added ? 'replace' : 'delete';
    return { id: part ? `c${index}.${at}` : `c${index}`, kind, index, part, before, after };
  });
}

/** What is left of `range` when `taken` (in order) is cut out of it. */
function remains(range: TextRange, taken: readonly TextRange[]): readonly TextRange[] {
  const parts: TextRange[] = [];
  let from = range[0];
  for (const [start, end] of taken) {
    if (end <= from) continue;
    if (start >= range[1]) break;
    if (start > from) parts.push([from, start]);
    from = end;
  }
  if (from < range[1]) parts.push([from, range[1]]);
  return parts;
}

function byStart(one: TextRange, other: TextRange): number {
  return one[0] - other[0];
}
