// An anchor as the reader wants to see it: the words of the passage then and now, and what changed between them.
import { classesInPassage } from '../classify/classes-in-passage.ts';
import type { ClassifiedText } from '../classify/classified-text.ts';
import { compare } from '../compare/compare.ts';
import type { PlacedAnchor } from '../model/anchor.ts';
import type { TextRange } from '../model/range.ts';
import type { CarriedAnchor } from './agree.ts';

/**
 * Adds to where the passage `range` of `before` was found in `after` the words of both sides, and the changes between
 * them, whose ranges count from the start of these two strings, with their classes. Where it is lost there are none.
 * Where the words are the same and someone else says them now, as far as both texts' attributions are given, it is
 * `altered`: they mean another thing.
 */
export function placedAnchor(
  before: ClassifiedText,
  range: TextRange,
  after: ClassifiedText,
  found: CarriedAnchor,
): PlacedAnchor {
  const exactBefore = before.text.slice(...range);
  if (found.range === null) return { ...found, exactBefore, exactAfter: null, changes: [], classes: [] };
  const exactAfter = after.text.slice(...found.range);
  const { changes } = compare(exactBefore, exactAfter, { language: after.language });
  const words = { exactBefore, exactAfter, changes };
  // Which of the places it is, and so what changed there, is still open.
  if (found.status === 'ambiguous') return { ...found, ...words, classes: [] };
  const classes = classesInPassage(before, after, range, found.range, changes);
  return { ...found, ...words, status: classes.length > 0 ? 'altered' : found.status, classes };
}
