// Where in a text a range stands, as people say it.
import type { BlockText } from '../../archive/compare/merged-text.ts';
import type { TextRange } from '../../archive/model/range.ts';

/** The paragraph that a range begins in, counted from 1 over all blocks. */
export function paragraphNumber({ blocks }: BlockText, [start]: TextRange): number {
  const index = blocks.findLastIndex((block) => block.range[0] <= start);
  return Math.max(0, index) + 1;
}
