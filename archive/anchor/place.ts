// An anchor as the reader wants to see it: the words of the passage then and now, and what changed between them.
import { compare } from '../compare/compare.ts';
import type { PlacedAnchor } from '../model/anchor.ts';
import type { TextRange } from '../model/range.ts';
import type { ReanchorOptions } from './find-passage.ts';
import { reanchor } from './reanchor.ts';

/**
 * Finds passages of `before` in `after` (see `reanchor`), in the order given, and adds the words of both sides with the
 * changes between them, whose ranges count from the start of these two strings. Where a passage is lost there are none.
 * What the comparison says is prepared once for all of them.
 */
export function placePassages(
  before: string,
  after: string,
  ranges: readonly TextRange[],
  options: ReanchorOptions = {},
): readonly PlacedAnchor[] {
  const spans = ranges.map((range, index) => ({ id: String(index), range }));
  return reanchor(before, after, spans, options).map(({ status, range, score, by }, index) => {
    const exactBefore = before.slice(...ranges[index]!);
    const exactAfter = range && after.slice(...range);
    const changes = exactAfter === null ? [] : compare(exactBefore, exactAfter, options).changes;
    return { status, range, score, by, exactBefore, exactAfter, changes };
  });
}
