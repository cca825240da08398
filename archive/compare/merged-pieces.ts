// The pieces of one stretch of a comparison: cut where moved passages begin and end, and with what was edited on the way.
import type { Change, Comparison, Move } from '../model/comparison.ts';
import type { TextRange } from '../model/range.ts';
import { compare } from './compare.ts';

/**
 * A stretch within one block. `before` and `after` say where it stands in the two texts, null where it does not.
 * `move` is the index of the move that it is part of. Inside a passage that `moved-here`, words that were edited on the
 * way are `added` and `removed` with that `move`; a removed one is an echo: it stands in what `moved-away` already.
 */
export interface MergedPiece {
  readonly kind: 'same' | 'removed' | 'added' | 'moved-away' | 'moved-here';
  readonly text: string;
  readonly before: TextRange | null;
  readonly after: TextRange | null;
  readonly move: number | null;
}

export function isEcho({ kind, move }: MergedPiece): boolean {
  return kind === 'removed' && move !== null;
}

/** `range` is one of the older text where it was removed, else of the newer, where `same` stood `shift` units on before. */
export interface Stretch {
  readonly kind: 'same' | 'removed' | 'added';
  readonly range: TextRange;
  readonly shift: number;
}

/** The pieces of a stretch, in order; none is empty. */
export function piecesOf(
  { kind, range, shift }: Stretch,
  before: string,
  after: string,
  { moves }: Comparison,
): readonly MergedPiece[] {
  if (kind === 'same') {
    const older = [range[0] + shift, range[1] + shift] as const;
    return [{ kind, text: after.slice(...range), before: older, after: range, move: null }];
  }
  if (kind === 'removed') {
    return cutByMoves(range, moves, 'before').map(({ range: part, move }) => ({
      kind: move === null ? 'removed' : 'moved-away',
      text: before.slice(...part),
      before: part,
      after: null,
      move,
    }));
  }
  return cutByMoves(range, moves, 'after').flatMap(({ range: part, move }) =>
    move === null
      ? [{ kind: 'added' as const, text: after.slice(...part), before: null, after: part, move }]
      : arrived(part, move, before, after, moves[move]!),
  );
}

interface Cut {
  readonly range: TextRange;
  readonly move: number | null;
}

function cutByMoves(range: TextRange, moves: readonly Move[], side: 'before' | 'after'): readonly Cut[] {
  const cuts: Cut[] = [];
  let from = range[0];
  const inside = moves
    .map((move, index) => ({ index, start: Math.max(range[0], move[side][0]), end: Math.min(range[1], move[side][1]) }))
    .filter(({ start, end }) => start < end)
    .sort((one, other) => one.start - other.start);
  for (const { index, start, end } of inside) {
    if (start > from) cuts.push({ range: [from, start], move: null });
    if (end > Math.max(from, start)) cuts.push({ range: [Math.max(from, start), end], move: index });
    from = Math.max(from, end);
  }
  if (from < range[1]) cuts.push({ range: [from, range[1]], move: null });
  return cuts;
}

/** A part of a passage that moved here, word by word against what it was where it came from. */
function arrived(part: TextRange, index: number, before: string, after: string, move: Move): readonly MergedPiece[] {
  const changes = compare(before.slice(...move.before), after.slice(...move.after)).changes.map((change) =>
    within(change, move),
  );
  const pieces: MergedPiece[] = [];
  const add = (kind: 'moved-here' | 'added', start: number, end: number): void => {
    const range = [Math.max(part[0], start), Math.min(part[1], end)] as const;
    if (range[0] < range[1])
      pieces.push({ kind, text: after.slice(...range), before: null, after: range, move: index });
  };
  let read = part[0];
  for (const change of changes) {
    add('moved-here', read, change.after[0]);
    const [gone, place] = [before.slice(...change.before), change.after[0]];
    if (gone !== '' && place >= part[0] && place <= part[1]) {
      pieces.push({ kind: 'removed', text: gone, before: change.before, after: null, move: index });
    }
    add('added', ...change.after);
    read = change.after[1];
  }
  add('moved-here', read, part[1]);
  return pieces;
}

/** A change between the two places of a moved passage, in the positions of the whole texts. */
function within({ kind, before, after }: Change, move: Move): Change {
  return {
    kind,
    before: [before[0] + move.before[0], before[1] + move.before[0]],
    after: [after[0] + move.after[0], after[1] + move.after[0]],
  };
}
