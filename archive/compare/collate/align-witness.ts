// Which words of a base text a witness has in the same order, and which it has elsewhere, by their threads.
// Knows words by their index; what stands between them it does not know.
import { heaviestInOrder } from '../steady-pairs.ts';

/** Fewer words than this in another place are not told as transposed. */
const FEWEST_TRANSPOSED = 4;
/** Transposed words with so few others between them are told as one passage. */
const MOST_BETWEEN = 3;

/** `words` words from index `base` in the base text are those from index `witness` in the witness. */
export interface SharedRun {
  readonly base: number;
  readonly witness: number;
  readonly words: number;
}

/** A passage in words, half-open, in the base text and in the witness. */
export interface TransposedWords {
  readonly base: readonly [start: number, end: number];
  readonly witness: readonly [start: number, end: number];
}

export interface WitnessAlignment {
  /** In order in both. */
  readonly shared: readonly SharedRun[];
  /** In the order of the witness. */
  readonly transposed: readonly TransposedWords[];
}

/**
 * Aligns a witness, given by its threads, with a base text; `indexInBase` has the index of each thread's word there, or
 * -1. As many words as can be are in order. Cost: linear in the words, n log n in the runs.
 */
export function alignWitness(indexInBase: Int32Array, witness: Int32Array): WitnessAlignment {
  const runs: { before: number; after: number; weight: number }[] = [];
  for (let word = 0; word < witness.length; word++) {
    const base = indexInBase[witness[word]!]!;
    if (base < 0) continue;
    const last = runs.at(-1);
    if (last && last.after + last.weight === word && last.before + last.weight === base) last.weight++;
    else runs.push({ before: base, after: word, weight: 1 });
  }
  const chain = new Set(heaviestInOrder(runs));
  const toRun = (run: (typeof runs)[number]): SharedRun => ({
    base: run.before,
    witness: run.after,
    words: run.weight,
  });
  return {
    shared: runs.filter((run) => chain.has(run)).map(toRun),
    transposed: joinTransposed(runs.filter((run) => !chain.has(run)).map(toRun)),
  };
}

function joinTransposed(runs: readonly SharedRun[]): readonly TransposedWords[] {
  const passages: TransposedWords[] = [];
  for (const { base, witness, words } of runs) {
    const last = passages.at(-1);
    const between = last ? [base - last.base[1], witness - last.witness[1]] : [];
    if (last && between.every((gap) => gap >= 0 && gap <= MOST_BETWEEN)) {
      passages[passages.length - 1] = {
        base: [last.base[0], base + words],
        witness: [last.witness[0], witness + words],
      };
    } else passages.push({ base: [base, base + words], witness: [witness, witness + words] });
  }
  return passages.filter(({ base }) => base[1] - base[0] >= FEWEST_TRANSPOSED);
}
