// Re-aligns the thin parts of an alignment so that what stays equal stands in runs, not in scattered words.
// Knows word numbers and which gaps between words are equal; knows no text.

/** A run of this many words is left as it is, and bounds the stretch that is aligned anew. */
const SOLID_RUN = 6;
/** A stretch of more cells (its words before × after) is not worth the time. */
const MOST_CELLS = 30_000;
/** All stretches of one comparison together; beyond it the alignment stays as it came. */
const MOST_CELLS_IN_ALL = 600_000;

/** What a matched pair is worth, and what it costs to begin a run, and to end it after one word. */
const PAIR = 4;
const RUN = 3;
const LONE_WORD = 6;

/** How many cells one comparison may still spend. */
export interface Effort {
  cells: number;
}

export function fullEffort(): Effort {
  return { cells: MOST_CELLS_IN_ALL };
}

/** A side of an alignment, as numbers: its words, and the gap after each. Equal numbers are equal text. */
export interface NumberedText {
  readonly words: Int32Array;
  readonly gaps: Int32Array;
}

/**
 * Takes the partners that an alignment found (for each word of `before` a word of `after`, or -1, increasing) and
 * returns partners with fewer, longer runs: within each stretch between two solid runs the alignment that is best
 * when beginning a run costs something (Gotoh 1982, affine gaps, turned round).
 */
export function settleRuns(
  before: NumberedText,
  after: NumberedText,
  partners: Int32Array,
  effort: Effort,
): Int32Array {
  const settled = Int32Array.from(partners);
  let stretchBefore = 0;
  let stretchAfter = 0;
  const settle = (beforeEnd: number, afterEnd: number): void => {
    const rows = beforeEnd - stretchBefore;
    const columns = afterEnd - stretchAfter;
    const cells = rows * columns;
    if (cells === 0 || cells > MOST_CELLS || cells > effort.cells) return;
    effort.cells -= cells;
    settled.fill(-1, stretchBefore, beforeEnd);
    alignRuns(before, after, stretchBefore, beforeEnd, stretchAfter, afterEnd, settled);
  };
  for (let word = 0; word < partners.length;) {
    if (partners[word]! < 0) {
      word++;
      continue;
    }
    let end = word + 1;
    while (
      end < partners.length &&
      partners[end] === partners[end - 1]! + 1 &&
      before.gaps[end - 1] === after.gaps[partners[end - 1]!]
    ) {
      end++;
    }
    if (end - word >= SOLID_RUN) {
      settle(word, partners[word]!);
      stretchBefore = end;
      stretchAfter = partners[end - 1]! + 1;
    }
    word = end;
  }
  settle(before.words.length, after.words.length);
  return settled;
}

const SKIP_BEFORE = 0;
const SKIP_AFTER = 1;
const BEGIN = 2;

function alignRuns(
  before: NumberedText,
  after: NumberedText,
  beforeStart: number,
  beforeEnd: number,
  afterStart: number,
  afterEnd: number,
  partners: Int32Array,
): void {
  const rows = beforeEnd - beforeStart;
  const columns = afterEnd - afterStart;
  const width = columns + 1;
  // Per cell: bits 0-1 how the best alignment so far came here; bit 2 whether it ends in a long run rather than a lone
  // word; bit 3 whether a long run here goes on from a long run.
  const steps = new Uint8Array((rows + 1) * width);
  let best = new Int32Array(width);
  let bestAbove = new Int32Array(width);
  let lone = new Int32Array(width);
  let loneAbove = new Int32Array(width);
  let long = new Int32Array(width);
  let longAbove = new Int32Array(width);
  const never = -(1 << 28);
  loneAbove.fill(never);
  longAbove.fill(never);
  // The stretch is bounded by solid runs: a run that touches one goes on with it.
  longAbove[0] = 0;
  for (let column = 1; column <= columns; column++) steps[column] = SKIP_AFTER;
  for (let row = 1; row <= rows; row++) {
    best[0] = 0;
    lone[0] = long[0] = never;
    steps[row * width] = SKIP_BEFORE;
    const number = before.words[beforeStart + row - 1]!;
    const gap = row > 1 ? before.gaps[beforeStart + row - 2]! : -3;
    for (let column = 1; column <= columns; column++) {
      let value = bestAbove[column]!;
      let step = SKIP_BEFORE;
      if (best[column - 1]! > value) {
        value = best[column - 1]!;
        step = SKIP_AFTER;
      }
      lone[column] = long[column] = never;
      if (number >= 0 && number === after.words[afterStart + column - 1]) {
        const closes = row === rows && column === columns;
        const beginning = bestAbove[column - 1]! + PAIR - RUN - (closes ? 0 : LONE_WORD);
        lone[column] = beginning;
        const fromLone = loneAbove[column - 1]! + PAIR + LONE_WORD;
        const fromLong = longAbove[column - 1]! + PAIR;
        if (fromLone > never / 2 || fromLong > never / 2) {
          const touches = row === 1 && column === 1;
          if (touches || (column > 1 && gap === after.gaps[afterStart + column - 2])) {
            long[column] = Math.max(fromLone, fromLong);
            if (fromLong >= fromLone) step |= 8;
          }
        }
        if (long[column]! >= beginning && long[column]! > value) {
          value = long[column]!;
          step = (step & 8) | BEGIN | 4;
        } else if (beginning > value) {
          value = beginning;
          step = (step & 8) | BEGIN;
        }
      }
      best[column] = value;
      steps[row * width + column] = step;
    }
    [best, bestAbove] = [bestAbove, best];
    [lone, loneAbove] = [loneAbove, lone];
    [long, longAbove] = [longAbove, long];
  }
  let row = rows;
  let column = columns;
  while (row > 0 && column > 0) {
    const step = steps[row * width + column]!;
    if ((step & 3) === SKIP_BEFORE) row--;
    else if ((step & 3) === SKIP_AFTER) column--;
    else {
      let inLong = (step & 4) !== 0;
      for (;;) {
        const here = steps[row * width + column]!;
        partners[beforeStart + row - 1] = afterStart + column - 1;
        row--;
        column--;
        if (!inLong || row === 0 || column === 0) break;
        inLong = (here & 8) !== 0;
      }
    }
  }
}
