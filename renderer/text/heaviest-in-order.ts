// What kept its order when the rest was moved: the heaviest increasing subsequence.

/** Something that stood at one place and now stands at another; places of different entries differ. */
export interface Placed {
  readonly before: number;
  readonly after: number;
  /** How much it weighs that this one stays; above 0. */
  readonly weight: number;
}

/**
 * The entries whose `after` increases with their `before` and whose weights add up to the most; what is not among them
 * was moved past them. Cost: n log n, by a Fenwick tree of the best sums.
 */
export function heaviestInOrder<T extends Placed>(entries: readonly T[]): ReadonlySet<T> {
  const inOrder = [...entries].sort((one, other) => one.before - other.before);
  const rankOf = new Map(
    [...entries].sort((one, other) => one.after - other.after).map((entry, at) => [entry, at + 1]),
  );
  const sums: { total: number; last: number }[] = [];
  /** At each node the entry (by its place in `inOrder`) that ends the best sum of the ranks that it covers. */
  const best = new Int32Array(inOrder.length + 1).fill(-1);
  const totalOf = (at: number): number => sums[at]?.total ?? 0;
  let heaviest = -1;
  inOrder.forEach((entry, at) => {
    const rank = rankOf.get(entry) ?? 0;
    let last = -1;
    for (let node = rank - 1; node > 0; node -= node & -node) {
      if (totalOf(best[node] ?? -1) > totalOf(last)) last = best[node] ?? -1;
    }
    sums.push({ total: totalOf(last) + entry.weight, last });
    for (let node = rank; node < best.length; node += node & -node) {
      if (totalOf(at) > totalOf(best[node] ?? -1)) best[node] = at;
    }
    if (totalOf(at) > totalOf(heaviest)) heaviest = at;
  });
  const staying = new Set<T>();
  for (let at = heaviest; at >= 0; at = sums[at]?.last ?? -1) {
    const entry = inOrder[at];
    if (entry) staying.add(entry);
  }
  return staying;
}
