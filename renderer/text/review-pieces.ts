// A passage then and one that it may be now, as pieces to draw beside each other: what of each stands in both.
import { compare } from '../../archive/compare/compare.ts';
import type { Change } from '../../archive/model/comparison.ts';
import type { PassageInContext } from '../../archive/model/note-review.ts';
import { type DifferencePiece, wordDifference } from './word-difference.ts';

export interface ReviewPieces {
  /** The passage then: what stands in both, and what was removed. */
  readonly before: readonly DifferencePiece[];
  /** The passage now: what stands in both, and what was added. */
  readonly after: readonly DifferencePiece[];
}

/** `language` is a BCP 47 tag or `und`. Without a place now, all of the passage is drawn as it was. */
export function reviewPieces(before: PassageInContext, after: PassageInContext | null, language: string): ReviewPieces {
  if (after === null) return { before: [{ kind: 'same', text: before.exact }], after: [] };
  const pieces = wordDifference(before.exact, after.exact, changesBetween(before.exact, after.exact, language));
  return {
    before: pieces.filter(({ kind }) => kind !== 'added'),
    after: pieces.filter(({ kind }) => kind !== 'removed'),
  };
}

function changesBetween(before: string, after: string, language: string): readonly Change[] {
  return before === after ? [] : compare(before, after, { language }).changes;
}
