// Two versions and their comparison, with what every way of showing it needs.
import type { MergedPiece } from '../../archive/compare/merged-pieces.ts';
import { type MergedBlock, mergedBlocks } from '../../archive/compare/merged-text.ts';
import type { Comparison } from '../../archive/model/comparison.ts';
import type { TextRange } from '../../archive/model/range.ts';
import type { Version } from '../../archive/model/version.ts';
import { changeStops, type ChangeStop, moveStop } from './change-stops.ts';
import { type MovedBy, movedBy } from './moved-by.ts';

export interface ComparedVersions {
  readonly before: Version;
  readonly after: Version;
  readonly comparison: Comparison;
  /** In the order of the newer text. */
  readonly stops: readonly ChangeStop[];
  /** The two texts laid into one another. */
  readonly merged: readonly MergedBlock[];
  /** The stop that each piece of a change belongs to, by its id; a point between two changes may have none. */
  readonly stopOf: ReadonlyMap<MergedPiece, string>;
  /** How far each move went. */
  readonly distances: readonly MovedBy[];
}

export function compareVersions(before: Version, after: Version, comparison: Comparison): ComparedVersions {
  const stops = changeStops(before.text, after.text, comparison);
  const merged = mergedBlocks(before, after, comparison);
  return {
    before,
    after,
    comparison,
    stops,
    merged,
    stopOf: stopsOfPieces(merged, stops),
    distances: comparison.moves.map((move) => movedBy(move, comparison, after.blocks)),
  };
}

function stopsOfPieces(merged: readonly MergedBlock[], stops: readonly ChangeStop[]): ReadonlyMap<MergedPiece, string> {
  const words = stops.filter(({ kind }) => kind !== 'move');
  const [older, newer] = [finderOf(words, 'before'), finderOf(words, 'after')];
  const found = new Map<MergedPiece, string>();
  for (const piece of merged.flatMap(({ pieces }) => pieces)) {
    const { kind, before, after, move } = piece;
    if (kind === 'same') continue;
    const stop = move === null ? ((after && newer(after)) ?? (before && older(before)))?.id : moveStop(move);
    if (stop !== undefined) found.set(piece, stop);
  }
  return found;
}

/** Finds the first of the stops that shares text with a place; none of them is a move, so they stand in order. */
function finderOf(
  stops: readonly ChangeStop[],
  side: 'before' | 'after',
): (place: TextRange) => ChangeStop | undefined {
  const held = stops.filter((stop) => stop[side][0] < stop[side][1]);
  return (place) => {
    let [low, high] = [0, held.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (held[middle]![side][1] <= place[0]) low = middle + 1;
      else high = middle;
    }
    const stop = held[low];
    return stop && shares(stop[side], place) ? stop : undefined;
  };
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
  const sharing = stopAmong(stops, { before, after });
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

/** The stop that shares text with a place in the newer text, else in the older one. */
export function stopAmong(stops: readonly ChangeStop[], { before, after }: Places): ChangeStop | undefined {
  return (
    stops.find((stop) => after !== null && shares(stop.after, after)) ??
    stops.find((stop) => before !== null && shares(stop.before, before))
  );
}

function shares(one: TextRange, other: TextRange): boolean {
  return one[0] < other[1] && other[0] < one[1];
}
