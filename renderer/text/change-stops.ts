// The places of a comparison that a reader steps through: each change once, and each moved passage once with both its
// places. Knows texts and ranges only.
import type { Comparison } from '../../archive/model/comparison.ts';
import type { TextRange } from '../../archive/model/range.ts';

export interface ChangeStop {
  /** Unique in its comparison, and the same whenever that is made again. */
  readonly id: string;
  readonly kind: 'insert' | 'delete' | 'replace' | 'move';
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
  const moved = moves.map((move, index): ChangeStop => ({ id: moveStop(index), kind: 'move', ...move }));
  const left = moves.map((move) => move.before).sort(byStart);
  const come = moves.map((move) => move.after).sort(byStart);
  const stops = changes.flatMap((change, index) => {
    const removed = remains(change.before, left).flatMap((range) => trimmed(before, range));
    const added = remains(change.after, come).flatMap((range) => trimmed(after, range));
    if (removed.length <= 1 && added.length <= 1) return stopOf(`c${index}`, removed[0], added[0], change);
    // A moved passage tore the change apart: its parts are told one by one, in pairs where both sides have as many.
    const gone = removed.flatMap((range) => blocksIn(before, range));
    const fresh = added.flatMap((range) => blocksIn(after, range));
    if (gone.length === fresh.length) {
      return gone.flatMap((range, part) => stopOf(`c${index}.${part}`, range, fresh[part], change));
    }
    return [
      ...gone.flatMap((range, part) => stopOf(`c${index}-${part}`, range, undefined, change)),
      ...fresh.flatMap((range, part) => stopOf(`c${index}+${part}`, undefined, range, change)),
    ];
  });
  return [...stops, ...moved].sort(
    (one, other) => byStart(one.after, other.after) || byStart(one.before, other.before),
  );
}

/** The id of the stop of a move, by its index in the comparison. */
export function moveStop(move: number): string {
  return `m${move}`;
}

interface Places {
  readonly before: TextRange;
  readonly after: TextRange;
}

function stopOf(id: string, removed: TextRange | undefined, added: TextRange | undefined, at: Places): ChangeStop[] {
  if (removed && added) return [{ id, kind: 'replace', before: removed, after: added }];
  if (removed) return [{ id, kind: 'delete', before: removed, after: [at.after[0], at.after[0]] }];
  if (added) return [{ id, kind: 'insert', before: [at.before[0], at.before[0]], after: added }];
  return [];
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

/** The parts of a range between blank lines. */
function blocksIn(text: string, [start, end]: TextRange): readonly TextRange[] {
  const parts: TextRange[] = [];
  let from = start;
  for (const match of text.slice(start, end).matchAll(/\n\n/gu)) {
    parts.push([from, start + match.index]);
    from = start + match.index + match[0].length;
  }
  parts.push([from, end]);
  return parts.flatMap((range) => trimmed(text, range));
}

/** The range without white space at its ends, or none where nothing else is in it. */
function trimmed(text: string, [start, end]: TextRange): readonly TextRange[] {
  const words = text.slice(start, end);
  const from = start + (words.length - words.trimStart().length);
  const to = end - (words.length - words.trimEnd().length);
  return from < to ? [[from, to]] : [];
}

function byStart(one: TextRange, other: TextRange): number {
  return one[0] - other[0];
}
