// Looks for a passage by its words among text that is new, and tells places apart by what stands around them.
// Knows strings and stretches of one text; what the words' meaning is, or where they stood before, it does not know.
import { type RunCutter, findWords } from '../compare/words.ts';
import type { TextRange } from '../model/range.ts';

/** A passage of fewer words is found everywhere, and finding it means nothing. */
const FEWEST_WORDS = 5;
/** Units of context that are compared on either side. */
const CONTEXT = 48;
/** More places than this are not worth telling apart. */
const MOST_PLACES = 64;

export interface QuoteMatch {
  readonly range: TextRange;
  /** How much of the context is the same, 0 to 1. */
  readonly context: number;
  /** The same for the next best place, or null if there is none. */
  readonly rival: number | null;
}

/**
 * Finds the passage `range` of `before` in `stretches` of `after`, word for word. The best place is the one whose
 * neighbouring text agrees most. Null if there is none, or if the passage is too short to say anything.
 */
export function findQuote(
  before: string,
  range: TextRange,
  after: string,
  stretches: readonly TextRange[],
  cut: RunCutter,
): QuoteMatch | null {
  const exact = before.slice(...range);
  if (findWords(exact, 0, exact.length, cut).count < FEWEST_WORDS) return null;
  const places: { readonly start: number; readonly context: number }[] = [];
  for (const [start, end] of stretches) {
    for (let place = after.indexOf(exact, start); place >= 0 && place + exact.length <= end; ) {
      places.push({ start: place, context: contextAgreement(before, range, after, place) });
      if (places.length > MOST_PLACES) return null;
      place = after.indexOf(exact, place + 1);
    }
  }
  places.sort((one, other) => other.context - one.context || one.start - other.start);
  const [best, next] = places;
  return best
    ? { range: [best.start, best.start + exact.length], context: best.context, rival: next?.context ?? null }
    : null;
}

function contextAgreement(before: string, [start, end]: TextRange, after: string, place: number): number {
  const placeEnd = place + end - start;
  let agreeing = 0;
  while (agreeing < CONTEXT && start > agreeing && before.charCodeAt(start - agreeing - 1) === after.charCodeAt(place - agreeing - 1)) {
    agreeing++;
  }
  let following = 0;
  while (
    following < CONTEXT &&
    end + following < before.length &&
    before.charCodeAt(end + following) === after.charCodeAt(placeEnd + following)
  ) {
    following++;
  }
  return (agreeing + following) / (2 * CONTEXT);
}
