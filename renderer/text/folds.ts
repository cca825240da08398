// Groups a list into runs that are shown and runs that can be folded away.

export interface Fold<T> {
  /** Index of the first entry. */
  readonly start: number;
  readonly entries: readonly T[];
  readonly folded: boolean;
}

/** All entries in order, in runs of one sort; folded are the runs of `quiet` entries if `fold` is set. None is empty. */
export function folds<T>(entries: readonly T[], quiet: (entry: T) => boolean, fold: boolean): readonly Fold<T>[] {
  const runs: { start: number; entries: T[]; folded: boolean }[] = [];
  entries.forEach((entry, start) => {
    const folded = fold && quiet(entry);
    const last = runs.at(-1);
    if (last && last.folded === folded) last.entries.push(entry);
    else runs.push({ start, entries: [entry], folded });
  });
  return runs;
}
