// What sort of change a stop is, told from the blocks it stands in and the words it holds.
import type { BlockText } from '../../archive/compare/merged-text.ts';
import type { TextRange } from '../../archive/model/range.ts';
import type { Block, BlockKind } from '../../archive/model/version.ts';
import type { ChangeStop } from './change-stops.ts';

export type ChangeClass =
  | { readonly class: 'move' }
  | { readonly class: 'headline' }
  /** Whole blocks that came or went; `kind` is that of the first of them. */
  | { readonly class: 'blocks'; readonly kind: BlockKind; readonly count: number }
  | { readonly class: 'number' }
  | { readonly class: 'punctuation' }
  | { readonly class: 'wording' };

export function classOf(stop: ChangeStop, before: BlockText, after: BlockText): ChangeClass {
  if (stop.kind === 'move') return { class: 'move' };
  const whole = stop.kind === 'delete' ? wholeBlocks(before, stop.before) : wholeBlocks(after, stop.after);
  const first = whole[0];
  if (first && stop.kind !== 'replace') return { class: 'blocks', kind: first.kind, count: whole.length };
  const places = [blockAt(before, stop.before), blockAt(after, stop.after)];
  if (places.some((block) => block?.kind === 'headline')) return { class: 'headline' };
  const [removed, added] = [before.text.slice(...stop.before), after.text.slice(...stop.after)];
  if (numbersIn(removed) !== numbersIn(added)) return { class: 'number' };
  return /[\p{L}\p{N}]/u.test(removed + added) ? { class: 'wording' } : { class: 'punctuation' };
}

/** The paragraph that a range begins in, counted from 1 over all blocks. */
export function paragraphNumber({ blocks }: BlockText, [start]: TextRange): number {
  const index = blocks.findLastIndex((block) => block.range[0] <= start);
  return Math.max(0, index) + 1;
}

function blockAt({ blocks }: BlockText, [start, end]: TextRange): Block | undefined {
  return blocks.find(({ range }) => range[0] <= start && Math.max(end, start + 1) <= range[1]);
}

function wholeBlocks({ blocks }: BlockText, [start, end]: TextRange): readonly Block[] {
  const inside = blocks.filter(({ range }) => range[0] >= start && range[1] <= end);
  const [first, last] = [inside[0], inside.at(-1)];
  return first && last && first.range[0] === start && last.range[1] === end ? inside : [];
}

function numbersIn(text: string): string {
  return (text.match(/\p{N}+(?:[.,]\p{N}+)*/gu) ?? []).join(' ');
}
