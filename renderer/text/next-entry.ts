// Which change comes next for a reader who steps through those that are shown.
import type { ChangeEntry } from './change-entries.ts';

/**
 * The entry one step on (`by` 1) or back (-1) in `shown`, from the entry with the id `from`. Where that one is not shown,
 * the nearest on that side as they stand in `all`, which is in the order of the text; where there is none, the first or
 * the last. Null where there is no further one.
 */
export function nextEntry(
  all: readonly ChangeEntry[],
  shown: readonly ChangeEntry[],
  from: string | null,
  by: 1 | -1,
): ChangeEntry | null {
  const index = shown.findIndex(({ id }) => id === from);
  if (index >= 0) return shown[index + by] ?? null;
  const place = all.findIndex(({ id }) => id === from);
  if (place < 0) return (by > 0 ? shown[0] : shown.at(-1)) ?? null;
  const known = new Set(shown);
  const side = by > 0 ? all.slice(place + 1) : all.slice(0, place).reverse();
  return side.find((entry) => known.has(entry)) ?? null;
}
