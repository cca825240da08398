// An anchor as the reader wants to see it: the words of the passage then and now, and what changed between them.
import { compare } from '../compare/compare.ts';
import type { PlacedAnchor } from '../model/anchor.ts';
import type { TextRange } from '../model/range.ts';
import { type ReanchorOptions, reanchor } from './reanchor.ts';

/**
 * Finds the passage `range` of `before` in `after` (see `reanchor`) and adds the words of both sides with the changes
 * between them, whose ranges count from the start of these two strings. Where the passage is lost there are none.
 */
export function placePassage(
  before: string,
  after: string,
  range: TextRange,
  options: ReanchorOptions = {},
): PlacedAnchor {
  const [{ status, range: place, score, by }] = reanchor(before, after, [{ id: '', range }], options) as [
    ReturnType<typeof reanchor>[number],
  ];
  const exactBefore = before.slice(...range);
  const exactAfter = place && after.slice(...place);
  const changes = exactAfter === null ? [] : compare(exactBefore, exactAfter, options).changes;
  return { status, range: place, score, by, exactBefore, exactAfter, changes };
}
