// The first of many in some order, without sorting them all. Pure.

/**
 * The entries from `offset` on, at most `limit`, of `entries` put in the order of `compare`, for which no two
 * of them are equal. Where few are asked for,
 * each of the others costs about one comparison.
 */
export function firstEntries<T>(
  entries: readonly T[],
  compare: (one: T, other: T) => number,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): readonly T[] {
  const wanted = offset + limit;
  // With so many to keep in order, sorting them all is no more work.
  if (wanted * 8 > entries.length) return entries.toSorted(compare).slice(offset, wanted);
  const first: T[] = [];
  // From the end: what stands last is mostly newest, and wanted first.
  for (let index = entries.length - 1; index >= 0; index -= 1) {
    const entry = entries[index]!;
    if (first.length === wanted && compare(entry, first[wanted - 1]!) >= 0) continue;
    first.splice(placeOf(entry, first, compare), 0, entry);
    if (first.length > wanted) first.pop();
  }
  return first.slice(offset);
}

/** Where `entry` belongs in `sorted`, after those that are equal. */
function placeOf<T>(entry: T, sorted: readonly T[], compare: (one: T, other: T) => number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(entry, sorted[middle]!) < 0) high = middle;
    else low = middle + 1;
  }
  return low;
}
