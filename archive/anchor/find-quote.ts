// Looks for a passage by its words among text that is new, and tells places apart by what stands around them.
// Knows strings and stretches of one text; what the words' meaning is, or where they stood before, it does not know.
import { type RunCutter, findWords } from '../compare/words.ts';
import type { TextRange } from '../model/range.ts';
import { CONTEXT, contextAgreement } from './context-agreement.ts';

/** A passage of fewer words is found everywhere, and finding it means nothing. */
const FEWEST_WORDS = 5;
/** Words that stand in more places than this say nothing. */
const MOST_PLACES = 200;

export interface QuoteMatch {
  readonly range: TextRange;
  /** How much of the context is the same, 0 to 1. */
  readonly context: number;
  /** The same for the next best place, or null if there is none. */
  readonly rival: number | null;
}

/** A stretch of a text, cut out. */
export interface Stretch {
  readonly start: number;
  readonly text: string;
}

/**
 * Finds the passage `range` of `before` in `stretches` of `after` (in order, apart), word for word. The best place is
 * the one whose neighbouring text agrees most. Null if there is none, or if the passage is too short or stands in too
 * many places to say anything. Linear in the stretches.
 */
export function findQuote(
  before: string,
  range: TextRange,
  after: string,
  stretches: readonly Stretch[],
  cut: RunCutter,
): QuoteMatch | null {
  const exact = before.slice(...range);
  if (findWords(exact, 0, exact.length, cut).count < FEWEST_WORDS) return null;
  const prefix = before.slice(Math.max(0, range[0] - CONTEXT), range[0]);
  const suffix = before.slice(range[1], range[1] + CONTEXT);
  const places: { readonly start: number; readonly context: number }[] = [];
  for (const { start, text } of stretches) {
    for (let place = text.indexOf(exact); place >= 0; place = text.indexOf(exact, place + 1)) {
      if (places.length === MOST_PLACES) return null;
      const found = start + place;
      places.push({ start: found, context: contextAgreement(prefix, suffix, after, found, found + exact.length) ?? 0 });
    }
  }
  places.sort((one, other) => other.context - one.context || one.start - other.start);
  const [best, next] = places;
  return best
    ? { range: [best.start, best.start + exact.length], context: best.context, rival: next?.context ?? null }
    : null;
}
