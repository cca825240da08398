// Two versions laid into one another to be shown: blocks of pieces that both have, that one has, or that moved.
// Knows texts, blocks and a comparison; nothing of how a piece is drawn.
import type { Comparison } from '../model/comparison.ts';
import type { TextRange } from '../model/range.ts';
import type { Block, BlockKind } from '../model/version.ts';
import { isEcho, type MergedPiece, piecesOf, type Stretch } from './merged-pieces.ts';

/** A text and its blocks, as a version has them. */
export interface BlockText {
  readonly text: string;
  readonly blocks: readonly Block[];
}

/** `kind` is the newer text's where the block stands in it. */
export interface MergedBlock {
  readonly kind: BlockKind;
  readonly pieces: readonly MergedPiece[];
}

/** A row of the two texts side by side; null where one of them has nothing to set beside the other. */
export interface AlignedBlocks {
  readonly before: MergedBlock | null;
  readonly after: MergedBlock | null;
}

/**
 * The blocks of both texts in one order: what was removed stands before what took its place. The `before` ranges of all
 * pieces but echoes cover the older text's blocks in order, the `after` ranges the newer's. No block, no piece is empty.
 */
export function mergedBlocks(before: BlockText, after: BlockText, comparison: Comparison): readonly MergedBlock[] {
  const blocks: Open[] = [];
  let open: Open | undefined;
  const put = (part: Part): void => {
    const alone = isWhole(part);
    if (!open || alone || isOther(open.before, part.before) || isOther(open.after, part.after)) {
      blocks.push((open = { before: null, after: null, pieces: [] }));
    }
    const pieces = piecesOf(part.stretch, before.text, after.text, comparison);
    const newer = part.before && part.after ? blocks.findLast((block) => block.after === part.after) : undefined;
    open.before ??= part.before;
    if (newer && newer !== open && !holdsWords(pieces)) {
      // A mark that ended two different blocks would tear the newer one apart: it went in one and came in the other.
      open.pieces.push(...pieces.map(asRemoved));
      newer.pieces.push(...pieces.map(asAdded));
      return;
    }
    open.after ??= part.after;
    open.pieces.push(...pieces);
    if (alone) open = undefined;
  };
  for (const { same, removed, added } of stepsOf(comparison, before.text.length, after.text.length)) {
    const parts = (stretch: Stretch): readonly Part[] => partsOf(stretch, before.blocks, after.blocks);
    parts(same).forEach(put);
    inReadingOrder(parts(removed), parts(added)).forEach(put);
  }
  return blocks.flatMap(separated).map(({ before: older, after: newer, pieces }) => ({
    kind: newer?.kind ?? older?.kind ?? 'paragraph',
    pieces,
  }));
}

/** The same blocks as rows: both texts in their order, common blocks beside each other, a lone one beside what replaced it. */
export function alignedBlocks(blocks: readonly MergedBlock[]): readonly AlignedBlocks[] {
  const rows: { before: MergedBlock | null; after: MergedBlock | null }[] = [];
  for (const block of blocks) {
    const before = sideOf(block, 'before');
    const after = sideOf(block, 'after');
    const last = rows.at(-1);
    if (last && !last.after && !before && after) last.after = after;
    else rows.push({ before, after });
  }
  return rows;
}

interface Open {
  before: Block | null;
  after: Block | null;
  pieces: MergedPiece[];
}

function isOther(one: Block | null, other: Block | null): boolean {
  return one !== null && other !== null && one !== other;
}

interface Step {
  readonly same: Stretch;
  readonly removed: Stretch;
  readonly added: Stretch;
}

/** The equal text before each change and the two sides of that change, in order; the last step is equal text alone. */
function stepsOf({ changes }: Comparison, beforeLength: number, afterLength: number): readonly Step[] {
  let [beforeEnd, afterEnd] = [0, 0];
  const step = (before: TextRange, after: TextRange): Step => {
    const same: Stretch = { kind: 'same', range: [afterEnd, after[0]], shift: beforeEnd - afterEnd };
    [beforeEnd, afterEnd] = [before[1], after[1]];
    return {
      same,
      removed: { kind: 'removed', range: before, shift: 0 },
      added: { kind: 'added', range: after, shift: 0 },
    };
  };
  return [
    ...changes.map(({ before, after }) => step(before, after)),
    step([beforeLength, beforeLength], [afterLength, afterLength]),
  ];
}

interface Part {
  readonly stretch: Stretch;
  readonly before: Block | null;
  readonly after: Block | null;
}

/**
 * The parts of a change as they are read: what ends the block at hand, then blocks that came or went whole, then what
 * begins the block that goes on with equal text. So words stay with the sentence they were changed in.
 */
function inReadingOrder(removed: readonly Part[], added: readonly Part[]): readonly Part[] {
  const parts = [...removed, ...added];
  const ends = parts.filter((part) => !isWhole(part) && !startsBlock(part));
  const begins = parts.filter((part) => !isWhole(part) && startsBlock(part));
  return [...ends, ...parts.filter(isWhole), ...begins];
}

/** The block that a removed or added part lies in. */
function ownBlock({ stretch, before, after }: Part): Block | null {
  return stretch.kind === 'same' ? null : stretch.kind === 'removed' ? before : after;
}

function startsBlock(part: Part): boolean {
  return ownBlock(part)?.range[0] === part.stretch.range[0];
}

/** Whether a removed or added part is all of its block. */
function isWhole(part: Part): boolean {
  return startsBlock(part) && ownBlock(part)?.range[1] === part.stretch.range[1];
}

/** The parts of a stretch that lie in one block each; what separates blocks is dropped. */
function partsOf(stretch: Stretch, before: readonly Block[], after: readonly Block[]): readonly Part[] {
  const { kind, range, shift } = stretch;
  if (kind === 'removed') {
    return cut(range, before, 0).map((part) => ({
      stretch: { ...stretch, range: part.range },
      before: part.block,
      after: null,
    }));
  }
  return cut(range, after, 0).flatMap((newer): readonly Part[] =>
    kind === 'added'
      ? [{ stretch: { ...stretch, range: newer.range }, before: null, after: newer.block }]
      : cut(newer.range, before, shift).map((older) => ({
          stretch: { ...stretch, range: older.range },
          before: older.block,
          after: newer.block,
        })),
  );
}

/** `range` cut where blocks begin and end; the blocks' ranges are those of `range` plus `shift`. */
function cut(range: TextRange, blocks: readonly Block[], shift: number): readonly { range: TextRange; block: Block }[] {
  const parts: { range: TextRange; block: Block }[] = [];
  for (const block of blocks) {
    if (block.range[0] - shift >= range[1]) break;
    const start = Math.max(range[0], block.range[0] - shift);
    const end = Math.min(range[1], block.range[1] - shift);
    if (start < end) parts.push({ range: [start, end], block });
  }
  return parts;
}

/** A block of which no word stayed is two: what was there, and what took its place. */
function separated(block: Open): readonly Open[] {
  const { before, after, pieces } = block;
  if (!before || !after || holdsWords(pieces.filter(({ kind }) => kind === 'same'))) return [block];
  const older = pieces.filter((piece) => piece.before !== null && !isEcho(piece));
  const newer = pieces.filter((piece) => piece.after !== null || isEcho(piece));
  return [
    { before, after: null, pieces: older.map(asRemoved) },
    { before: null, after, pieces: newer.map(asAdded) },
  ];
}

function holdsWords(pieces: readonly MergedPiece[]): boolean {
  return pieces.some(({ text }) => /[\p{L}\p{N}]/u.test(text));
}

function asRemoved(piece: MergedPiece): MergedPiece {
  return piece.kind === 'same' ? { ...piece, kind: 'removed', after: null } : piece;
}

function asAdded(piece: MergedPiece): MergedPiece {
  return piece.kind === 'same' ? { ...piece, kind: 'added', before: null } : piece;
}

/** What one of the two texts has of a block; null where that is nothing. */
function sideOf({ kind, pieces }: MergedBlock, side: 'before' | 'after'): MergedBlock | null {
  const own = pieces.filter((piece) => piece[side] !== null && !isEcho(piece));
  return own.length === 0 ? null : { kind, pieces: own };
}
