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
  for (const stretch of stretchesOf(comparison, before.text.length, after.text.length)) {
    for (const part of partsOf(stretch, before.blocks, after.blocks)) {
      if (!open || isOther(open.before, part.before) || isOther(open.after, part.after)) {
        blocks.push((open = { before: null, after: null, pieces: [] }));
      }
      open.before ??= part.before;
      open.after ??= part.after;
      open.pieces.push(...piecesOf(part.stretch, before.text, after.text, comparison));
    }
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

/** The equal, removed and added stretches in order. */
function stretchesOf({ changes }: Comparison, beforeLength: number, afterLength: number): readonly Stretch[] {
  const stretches: Stretch[] = [];
  const add = (kind: Stretch['kind'], range: TextRange, shift: number): void => {
    if (range[0] < range[1]) stretches.push({ kind, range, shift });
  };
  let [beforeEnd, afterEnd] = [0, 0];
  for (const { before, after } of changes) {
    add('same', [afterEnd, after[0]], beforeEnd - afterEnd);
    add('removed', before, 0);
    add('added', after, 0);
    [beforeEnd, afterEnd] = [before[1], after[1]];
  }
  add('same', [afterEnd, afterLength], beforeLength - afterLength);
  return stretches;
}

interface Part {
  readonly stretch: Stretch;
  readonly before: Block | null;
  readonly after: Block | null;
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
  const stayed = pieces.some(({ kind, text }) => kind === 'same' && /[\p{L}\p{N}]/u.test(text));
  if (!before || !after || stayed) return [block];
  const older = pieces.filter((piece) => piece.before !== null && !isEcho(piece));
  const newer = pieces.filter((piece) => piece.after !== null || isEcho(piece));
  return [
    {
      before,
      after: null,
      pieces: older.map((piece) => (piece.kind === 'same' ? { ...piece, kind: 'removed', after: null } : piece)),
    },
    {
      before: null,
      after,
      pieces: newer.map((piece) => (piece.kind === 'same' ? { ...piece, kind: 'added', before: null } : piece)),
    },
  ];
}

/** What one of the two texts has of a block; null where that is nothing. */
function sideOf({ kind, pieces }: MergedBlock, side: 'before' | 'after'): MergedBlock | null {
  const own = pieces.filter((piece) => piece[side] !== null && !isEcho(piece));
  return own.length === 0 ? null : { kind, pieces: own };
}
