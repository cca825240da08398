// Of pairs of places in two texts that cross each other, tells those that surely stayed. Knows places and weights only.

/** A place in either text that belong together; `weight`, a whole number, says how much speaks for holding them. */
export interface WeighedPair {
  readonly before: number;
  readonly after: number;
  readonly weight: number;
}

/**
 * The pairs of the heaviest set without crossings, but for those that could as well have moved: where a set that
 * crosses them weighs less by no more than `margin`. In order; n log n in the pairs.
 */
export function steadyPairs<Pair extends WeighedPair>(pairs: readonly Pair[], margin: number): readonly Pair[] {
  const ordered = [...pairs].sort((one, other) => one.after - other.after);
  const ranks = ranksOf(ordered);
  const size = ordered.length;
  const mirrored = ranks.map((rank) => size + 1 - rank);
  const upTo = heaviestChains(ordered, ranks);
  const from = heaviestChains(ordered.toReversed(), mirrored.toReversed()).toReversed();
  const through = ordered.map((pair, index) => upTo[index]! + from[index]! - pair.weight);
  const heaviest = through.reduce((most, weight) => Math.max(most, weight), 0);
  const crossing = heaviestCrossing(through, ranks, mirrored);
  return ordered.filter((_, index) => through[index] === heaviest && crossing[index]! < heaviest - margin);
}

/** The heaviest set of pairs without crossings, in order; of several the one found first. n log n in the pairs. */
export function heaviestInOrder<Pair extends WeighedPair>(pairs: readonly Pair[]): readonly Pair[] {
  const ordered = [...pairs].sort((one, other) => one.after - other.after);
  const upTo = heaviestChains(ordered, ranksOf(ordered));
  const chain: Pair[] = [];
  let wanted = upTo.reduce((most, weight) => Math.max(most, weight), 0);
  for (let index = ordered.length - 1; index >= 0 && wanted > 0; index--) {
    const pair = ordered[index]!;
    if (upTo[index] !== wanted || pair.before >= (chain.at(-1)?.before ?? Infinity)) continue;
    chain.push(pair);
    wanted -= pair.weight;
  }
  return chain.reverse();
}

/** The place of each pair among all in `before`, counted from 1. */
function ranksOf(ordered: readonly WeighedPair[]): readonly number[] {
  const byBefore = ordered.map((pair, index) => [pair.before, index] as const).sort(([one], [other]) => one - other);
  const ranks = new Array<number>(ordered.length).fill(0);
  byBefore.forEach(([, index], position) => (ranks[index] = position + 1));
  return ranks;
}

/** For each pair the weight of the heaviest set in order that ends with it. */
function heaviestChains(ordered: readonly WeighedPair[], ranks: readonly number[]): readonly number[] {
  const best = new PrefixMaxima(ordered.length);
  return ordered.map((pair, index) => {
    const weight = pair.weight + best.below(ranks[index]!);
    best.raise(ranks[index]!, weight);
    return weight;
  });
}

/** For each pair the weight of the heaviest set in order through any pair that crosses it. */
function heaviestCrossing(
  through: readonly number[],
  ranks: readonly number[],
  mirrored: readonly number[],
): readonly number[] {
  const size = through.length;
  const earlier = new PrefixMaxima(size);
  const crossing = through.map((weight, index) => {
    const found = earlier.below(mirrored[index]!);
    earlier.raise(mirrored[index]!, weight);
    return found;
  });
  const later = new PrefixMaxima(size);
  for (let index = size - 1; index >= 0; index--) {
    crossing[index] = Math.max(crossing[index]!, later.below(ranks[index]!));
    later.raise(ranks[index]!, through[index]!);
  }
  return crossing;
}

/** The maximum of all values raised below a rank (Fenwick 1994). Ranks count from 1. */
class PrefixMaxima {
  readonly #maxima: Float64Array;

  constructor(size: number) {
    this.#maxima = new Float64Array(size + 1);
  }

  raise(rank: number, value: number): void {
    for (let node = rank; node < this.#maxima.length; node += node & -node) {
      if (this.#maxima[node]! < value) this.#maxima[node] = value;
    }
  }

  below(rank: number): number {
    let maximum = 0;
    for (let node = rank - 1; node > 0; node -= node & -node) maximum = Math.max(maximum, this.#maxima[node]!);
    return maximum;
  }
}
