// The places that an ambiguous note may mean, as `variorum note list` numbers them from 1.
import type { PlacedAnchor } from '../archive/model/anchor.ts';
import type { TextRange } from '../archive/model/range.ts';

/** The likeliest first; none where the note's place is not in doubt. */
export function candidatePlaces({ status, rivals, range }: PlacedAnchor): readonly TextRange[] {
  if (status !== 'ambiguous') return [];
  return rivals.length > 0 || range === null ? rivals : [range];
}
