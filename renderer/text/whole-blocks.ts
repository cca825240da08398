// Which blocks a change took out or put in whole.
import type { BlockText } from '../../archive/compare/merged-text.ts';
import type { Block } from '../../archive/model/version.ts';
import type { ChangeStop } from './change-stops.ts';

/** The blocks that a deletion or an insertion is all of, in order; none where it is part of one, or neither of them. */
export function wholeBlocks(
  { kind, before, after }: ChangeStop,
  texts: { readonly before: BlockText; readonly after: BlockText },
): readonly Block[] {
  if (kind !== 'insert' && kind !== 'delete') return [];
  const [start, end] = kind === 'delete' ? before : after;
  const { blocks } = kind === 'delete' ? texts.before : texts.after;
  const inside = blocks.filter(({ range }) => range[0] >= start && range[1] <= end);
  const [first, last] = [inside[0], inside.at(-1)];
  return first && last && first.range[0] === start && last.range[1] === end ? inside : [];
}
