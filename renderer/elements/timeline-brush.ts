// Choosing two versions on the timeline by drawing across it or by keys: which stretch is brushed. Pure.

/** Indices of versions: the end that stays, and the one that is drawn. */
export interface Brush {
  readonly anchor: number;
  readonly head: number;
}

/** The pointer must go so many pixels before it draws: less is a click. */
export const leastDrawn = 6;

/** The index of the place nearest to `x`; -1 where there is none. */
export function nearestPlace(places: readonly number[], x: number): number {
  let nearest = -1;
  places.forEach((place, at) => {
    if (nearest < 0 || Math.abs(place - x) < Math.abs((places[nearest] ?? 0) - x)) nearest = at;
  });
  return nearest;
}

/**
 * What is brushed when a pointer that went down at `from` is at `to`. Whoever takes hold of an end of the pair that is
 * chosen moves that end; whoever begins elsewhere begins a new pair.
 */
export function drawBrush(
  places: readonly number[],
  { from, to, reach }: { readonly from: number; readonly to: number; readonly reach: number },
  pair: { readonly before: number; readonly after: number } | null,
): Brush {
  const head = nearestPlace(places, to);
  const grips = (end: number): boolean => Math.abs((places[end] ?? Number.POSITIVE_INFINITY) - from) <= reach;
  if (pair && grips(pair.after)) return { anchor: pair.before, head };
  if (pair && grips(pair.before)) return { anchor: pair.after, head };
  return { anchor: nearestPlace(places, from), head };
}

/** The brush with its head so many versions on, within `count` versions. */
export function stepBrush({ anchor, head }: Brush, by: number, count: number): Brush {
  return { anchor, head: Math.max(0, Math.min(count - 1, head + by)) };
}

/** The two versions, the earlier one first; null where they are one. */
export function pairOf({ anchor, head }: Brush): { readonly before: number; readonly after: number } | null {
  return anchor === head ? null : { before: Math.min(anchor, head), after: Math.max(anchor, head) };
}
