// The places that an ambiguous note may mean, in the order in which a person is shown them.
import type { PlacedAnchor } from './anchor.ts';
import type { TextRange } from './range.ts';

/** The likeliest first; none where the note's place is not in doubt. */
export function candidatePlaces({ status, rivals, range }: PlacedAnchor): readonly TextRange[] {
  if (status !== 'ambiguous') return [];
  return rivals.length > 0 || range === null ? rivals : [range];
}
