// Follows a passage from one text into the other along a comparison: through edits inside it and through moves.
// Knows changes and moves; searches for nothing that the comparison did not find.
import type { Comparison, Move } from '../model/comparison.ts';
import type { TextRange } from '../model/range.ts';
import { align } from './align.ts';
import { editsBetween, toEdits } from './edits.ts';
import { wholeOf } from './equal-blocks.ts';
import { Strand } from './strand.ts';
import { type RunCutter, cutterFor } from './words.ts';

/** What kept this share of its letters is no other words. */
const MOSTLY = 0.75;

/** Where a passage went. */
export interface Followed {
  readonly range: TextRange;
  /** The share of its letters that came along, 0 to 1: every word that stayed, in order, counts. */
  readonly share: number;
  /** The share that went to the next best place: a passage torn in two has no one place. */
  readonly elsewhere: number;
  /** Few words took the place of few: there is no telling them apart from the passage, whatever they say. */
  readonly replaced: boolean;
  readonly by: 'comparison' | 'move';
}

/**
 * Gives a function that says where a range of `before` stands in `after`, or null if nothing of it came along. Work
 * that several ranges need is done once. Cost per range: log n in the changes, linear in the passage.
 */
export function rangeFollower(
  before: string,
  after: string,
  comparison: Comparison,
  language?: string,
): (range: TextRange) => Followed | null {
  const cut = cutterFor(language);
  const main = new Strand(before, after, wholeOf(before, after), toEdits(comparison.changes), cut);
  const moves = [...comparison.moves].sort((one, other) => one.before[0] - other.before[0]);
  const strands = new Map<Move, Strand>();
  const strandOf = (move: Move): Strand => {
    let strand = strands.get(move);
    if (!strand) strands.set(move, (strand = strandAlong(move, before, after, cut)));
    return strand;
  };
  return ([start, end]) => {
    const intact = main.followIntact(start, end);
    if (intact) return { range: intact, share: 1, elsewhere: 0, replaced: false, by: 'comparison' };
    const letters = Math.max(1, main.letters(start, end));
    const places: Candidate[] = [];
    const add = (strand: Strand, from: number, to: number, by: Followed['by']): void => {
      const inRuns = strand.lettersKept(from, to);
      const inWords = strand.lettersKeptByWord(from, to);
      if (inWords > 0 || strand.isReplaced(from, to)) places.push({ strand, from, to, inRuns, inWords, by });
    };
    add(main, start, end, 'comparison');
    for (const move of movesWithin(moves, start, end)) {
      add(strandOf(move), Math.max(start, move.before[0]), Math.min(end, move.before[1]), 'move');
    }
    places.sort((one, other) => other.inRuns - one.inRuns || other.inWords - one.inWords);
    const [best, next] = places;
    if (!best) return null;
    const range = best.strand.follow(best.from, best.to);
    if (range[0] >= range[1]) return null;
    return {
      range,
      share: best.inWords / letters,
      elsewhere: (next?.inRuns ?? 0) / letters,
      replaced: best.inWords < MOSTLY * letters && best.strand.isReplaced(best.from, best.to),
      by: best.by,
    };
  };
}

interface Candidate {
  readonly strand: Strand;
  readonly from: number;
  readonly to: number;
  /** Letters that stayed in equal text, and those that stayed word by word. */
  readonly inRuns: number;
  readonly inWords: number;
  readonly by: Followed['by'];
}

function movesWithin(moves: readonly Move[], start: number, end: number): readonly Move[] {
  let low = 0;
  let high = moves.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (moves[middle]!.before[1] <= start) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while (last < moves.length && moves[last]!.before[0] < end) last++;
  return moves.slice(low, last);
}

function strandAlong(move: Move, before: string, after: string, cut: RunCutter): Strand {
  const window = {
    beforeStart: move.before[0],
    beforeEnd: move.before[1],
    afterStart: move.after[0],
    afterEnd: move.after[1],
  };
  const { blocks } = align(before, after, cut, window);
  return new Strand(before, after, window, editsBetween(blocks, window), cut);
}
