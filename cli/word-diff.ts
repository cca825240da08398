// A comparison as running text for a terminal: [-removed-] {+added+}, whole paragraphs with what their changes are about,
// and moves said in words.
import type { ComparisonClasses } from '../archive/model/change-class.ts';
import { type ChangeClass, changeClasses } from '../archive/model/change-classes.ts';
import type { Comparison, Move } from '../archive/model/comparison.ts';
import type { TextRange } from '../archive/model/range.ts';
import type { Style } from './style.ts';
import { count, extract } from './words.ts';

/** What the changes are about, and those classes that alone are shown; all of them where none are named. */
export interface ShownClasses {
  readonly classes: Pick<ComparisonClasses, 'changes' | 'moves'>;
  readonly only?: ReadonlySet<ChangeClass>;
}

/** A stretch of the running text; `move` is the number, from 1, of the move that it belongs to. */
interface Stretch {
  readonly kind: 'equal' | 'removed' | 'added';
  readonly text: string;
  readonly move?: number;
  readonly classes?: readonly ChangeClass[];
}

const paragraphBreak = '\n\n';

/**
 * The paragraphs of both texts that hold changes, with how many lie unchanged between them, then the moves. With classes,
 * each paragraph has those of its changes above it; a change that has none of those asked for stands as the newer text
 * has it, and a move without any is left out.
 */
export function wordDiff(
  before: string,
  after: string,
  comparison: Comparison,
  style: Style,
  shown?: ShownClasses,
): string {
  const paragraphs = paragraphsOf(stretches(before, after, comparison, shown));
  const parts: string[] = [];
  let unchanged = 0;
  const skip = (): void => {
    if (unchanged > 0) parts.push(style.faint(`… ${count(unchanged, 'paragraph')} unchanged …`));
    unchanged = 0;
  };
  for (const paragraph of paragraphs) {
    if (paragraph.every(({ kind }) => kind === 'equal')) unchanged += 1;
    else {
      skip();
      const about = classesIn(paragraph);
      const label = about.length > 0 ? `${style.faint(`(${about.join(', ')})`)}\n` : '';
      parts.push(label + paragraph.map((stretch) => marked(stretch, style)).join(''));
    }
  }
  skip();
  const moves = comparison.moves.flatMap((move, index) => {
    const about = shown?.classes.moves[index]?.flatMap(({ classes }) => classes) ?? [];
    if (shown?.only && !isShown(about, shown)) return [];
    const label = about.length > 0 ? ` ${style.faint(`(${inOrder(about).join(', ')})`)}` : '';
    return moveText(before, after, move, index + 1) + label;
  });
  return [...parts, ...(moves.length > 0 ? [moves.join('\n')] : [])].join(paragraphBreak);
}

function isShown(classes: readonly ChangeClass[], shown: ShownClasses | undefined): boolean {
  return shown?.only === undefined || classes.some((name) => shown.only!.has(name));
}

function classesIn(paragraph: readonly Stretch[]): readonly ChangeClass[] {
  return inOrder(paragraph.flatMap(({ classes = [] }) => classes));
}

function inOrder(classes: readonly ChangeClass[]): readonly ChangeClass[] {
  return changeClasses.filter((known) => classes.includes(known));
}

/** Both texts as one run of stretches, in order. */
function stretches(
  before: string,
  after: string,
  { changes, moves }: Comparison,
  shown: ShownClasses | undefined,
): readonly Stretch[] {
  const run: Stretch[] = [];
  const push = (
    kind: Stretch['kind'],
    text: string,
    range: TextRange,
    side: 'before' | 'after',
    classes: readonly ChangeClass[],
  ): void => {
    for (const { start, end, move } of cutByMoves(range, moves, side)) {
      const about = start === range[0] ? classes : [];
      run.push({ kind, text: text.slice(start, end), classes: about, ...(move !== undefined && { move }) });
    }
  };
  let at = 0;
  changes.forEach((change, index) => {
    if (change.before[0] > at) run.push({ kind: 'equal', text: before.slice(at, change.before[0]) });
    at = change.before[1];
    const classes = shown?.classes.changes[index] ?? [];
    if (!isShown(classes, shown)) {
      run.push({ kind: 'equal', text: after.slice(...change.after) });
      return;
    }
    // Said once, where the change begins.
    push('removed', before, change.before, 'before', classes);
    push('added', after, change.after, 'after', change.before[0] < change.before[1] ? [] : classes);
  });
  if (at < before.length) run.push({ kind: 'equal', text: before.slice(at) });
  return run;
}

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly move: number | undefined;
}

/** A change's range cut where moved passages begin and end in it. */
function cutByMoves([from, to]: TextRange, moves: readonly Move[], side: 'before' | 'after'): readonly Piece[] {
  const inside = moves
    .map((move, index) => ({ start: Math.max(from, move[side][0]), end: Math.min(to, move[side][1]), move: index + 1 }))
    .filter(({ start, end }) => start < end)
    .sort((one, other) => one.start - other.start);
  const pieces: Piece[] = [];
  let at = from;
  for (const piece of inside) {
    if (piece.start > at) pieces.push({ start: at, end: piece.start, move: undefined });
    if (piece.end > at) pieces.push({ ...piece, start: Math.max(at, piece.start) });
    at = Math.max(at, piece.end);
  }
  if (at < to) pieces.push({ start: at, end: to, move: undefined });
  return pieces;
}

/** The run cut at blank lines. A break that was itself removed or added still ends a paragraph here. */
function paragraphsOf(run: readonly Stretch[]): readonly (readonly Stretch[])[] {
  const paragraphs: Stretch[][] = [[]];
  for (const stretch of run) {
    let classes = stretch.classes ?? [];
    stretch.text.split(paragraphBreak).forEach((text, index) => {
      if (index > 0) paragraphs.push([]);
      if (!text) return;
      paragraphs.at(-1)?.push({ ...stretch, text, classes });
      classes = [];
    });
  }
  return paragraphs.filter((paragraph) => paragraph.length > 0);
}

function marked({ kind, text, move }: Stretch, style: Style): string {
  if (kind === 'equal') return text;
  if (kind === 'removed') return style.removed(`[-${move === undefined ? '' : `moved away (${move}): `}${text}-]`);
  return style.added(`{+${move === undefined ? '' : `moved here (${move}): `}${text}+}`);
}

function moveText(before: string, after: string, move: Move, number: number): string {
  const [from, to] = [paragraphNumber(before, move.before[0]), paragraphNumber(after, move.after[0])];
  const same = squeeze(before.slice(...move.before)) === squeeze(after.slice(...move.after));
  const where = from === to ? `within paragraph ${from}` : `from paragraph ${from} to paragraph ${to}`;
  return `Moved (${number}) ${where}${same ? '' : ', with changes'}: “${extract(after.slice(...move.after), 60)}”`;
}

function paragraphNumber(text: string, position: number): number {
  return text.slice(0, position).split(paragraphBreak).length;
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
