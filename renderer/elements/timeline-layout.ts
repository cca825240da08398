// Where the versions of an article stand along the timeline. Pure: pixels and instants in, pixels out.
import { scaleTime } from 'd3-scale';

/** Captures closer together than this say nothing by their distance: they are spaced evenly. */
const meaningfulSpan = 10 * 60_000;

/** The share of the width that versions which stand close may take from the time between the others. */
const crowded = 0.8;

/** Whether the instants, in order, are far enough apart that their times tell them apart. */
export function tellTime(instants: readonly string[]): boolean {
  const [first, last] = [instants[0], instants.at(-1)];
  return instants.length < 2 || Date.parse(last ?? '') - Date.parse(first ?? '') >= meaningfulSpan;
}

/**
 * The horizontal middle of each instant's mark within `[inset, width - inset]`, in the order given (ascending).
 * Spaced by time, but never closer than `gap` while there is room for that, and evenly where time tells nothing. A crowd
 * takes at most four fifths of the width, so that the rest can still tell the time.
 */
export function layOutInstants(
  instants: readonly string[],
  width: number,
  { inset, gap }: { readonly inset: number; readonly gap: number },
): readonly number[] {
  const times = instants.map((instant) => Date.parse(instant));
  const [first = 0, last = 0] = [times[0], times.at(-1)];
  const [left, right] = [inset, Math.max(inset, width - inset)];
  if (times.length < 2) return times.map(() => left);
  const even = (right - left) / (times.length - 1);
  if (!tellTime(instants)) return times.map((_, index) => left + index * even);
  const atTime = scaleTime([new Date(first), new Date(last)], [left, right]);
  return keepApart(
    times.map((time) => atTime(time)),
    Math.min(gap, even * crowded),
    right,
  );
}

/** How many times wider than `width` so many marks must be drawn to stand `gap` apart; 1 where they do. */
export function crowding(count: number, width: number, gap: number): number {
  if (count < 2 || width <= 0) return 1;
  return Math.max(1, ((count - 1) * gap) / crowded / width);
}

/** Moves as few places as it can, first rightwards, then back from the right edge, until all are `gap` apart. */
function keepApart(wanted: readonly number[], gap: number, right: number): readonly number[] {
  const places = [...wanted];
  for (let index = 1; index < places.length; index += 1) {
    places[index] = Math.max(places[index] ?? 0, (places[index - 1] ?? 0) + gap);
  }
  let limit = right;
  for (let index = places.length - 1; index >= 0; index -= 1) {
    places[index] = Math.min(places[index] ?? 0, limit);
    limit = (places[index] ?? 0) - gap;
  }
  return places;
}
