// Two versions and their comparison, with what every way of showing it needs.
import type { MergedPiece } from '../../archive/compare/merged-pieces.ts';
import { type MergedBlock, mergedBlocks } from '../../archive/compare/merged-text.ts';
import type { Comparison } from '../../archive/model/comparison.ts';
import type { TextRange } from '../../archive/model/range.ts';
import type { Version } from '../../archive/model/version.ts';
import { type ChangeClass, classOf } from './change-class.ts';
import { changeStops, type ChangeStop, moveStop } from './change-stops.ts';
import { type MovedBy, movedBy } from './moved-by.ts';

export interface ComparedVersions {
  readonly before: Version;
  readonly after: Version;
  readonly comparison: Comparison;
  /** In the order of the newer text. */
  readonly stops: readonly ChangeStop[];
  /** The sort of each stop, in their order. */
  readonly classes: readonly ChangeClass[];
  /** The two texts laid into one another. */
  readonly merged: readonly MergedBlock[];
  /** How far each move went. */
  readonly distances: readonly MovedBy[];
}

export function compareVersions(before: Version, after: Version, comparison: Comparison): ComparedVersions {
  const stops = changeStops(before.text, after.text, comparison);
  return {
    before,
    after,
    comparison,
    stops,
    classes: stops.map((stop) => classOf(stop, before, after)),
    merged: mergedBlocks(before, after, comparison),
    distances: comparison.moves.map((move) => movedBy(move, comparison, after.blocks)),
  };
}

/** The stop that a piece of either text belongs to; null for what stayed, and for a point between two changes. */
export function stopOfPiece(stops: readonly ChangeStop[], { kind, move, before, after }: MergedPiece): string | null {
  if (kind === 'same') return null;
  if (move !== null) return moveStop(move);
  const holds = (range: TextRange, place: TextRange): boolean => range[0] < place[1] && place[0] < range[1];
  const stop = stops.find(
    (one) => one.kind !== 'move' && ((before && holds(one.before, before)) || (after && holds(one.after, after))),
  );
  return stop?.id ?? null;
}

interface Places {
  readonly before: TextRange | null;
  readonly after: TextRange | null;
}

/**
 * The stop at a place of either text: one that shares text with it in the newer text, else in the older one, else the
 * nearest. Null only where there are no stops.
 */
export function stopAt(stops: readonly ChangeStop[], { before, after }: Places): ChangeStop | null {
  const sharing =
    stops.find((stop) => after !== null && shares(stop.after, after)) ??
    stops.find((stop) => before !== null && shares(stop.before, before));
  if (sharing) return sharing;
  const side = after ? 'after' : 'before';
  const place = after ?? before;
  if (!place) return null;
  const distance = (stop: ChangeStop): number => Math.max(stop[side][0] - place[1], place[0] - stop[side][1], 0);
  return stops.reduce<ChangeStop | null>(
    (nearest, stop) => (nearest && distance(nearest) <= distance(stop) ? nearest : stop),
    null,
  );
}

function shares(one: TextRange, other: TextRange): boolean {
  return one[0] < other[1] && other[0] < one[1];
}
