// Finds one passage of a text again in another, and says honestly how sure that is.
// Knows two texts and what changed between them; a note, a version or an article it does not know.
import { compare } from '../compare/compare.ts';
import { type Followed, rangeFollower } from '../compare/follow-range.ts';
import { fold } from '../compare/fold.ts';
import { countLetters } from '../compare/letters.ts';
import { type RunCutter, cutterFor } from '../compare/words.ts';
import type { Anchor } from '../model/anchor.ts';
import type { Comparison } from '../model/comparison.ts';
import type { TextRange } from '../model/range.ts';
import { type Stretch, findQuote } from './find-quote.ts';

export interface ReanchorOptions {
  /** BCP 47; helps to find words in scripts written without spaces. */
  readonly language?: string;
  /** The comparison of the same two texts, if the caller has it. */
  readonly comparison?: Comparison;
}

/** Where a passage of the first text stands in the second. */
export type PassageFinder = (range: TextRange) => Anchor;

/** A passage of which less than this came along has no sure place. */
const LEAST_SHARE = 0.4;
/** What came along must be this share of the passage as it was and as it would be, taken together. */
const LEAST_LIKENESS = 1 / 3;
/** A passage torn in two belongs to neither place if the smaller part is at least this share of it. */
const TORN = 0.4;

/** What has kept a smaller share of its letters, and is longer than this, differs in more than its typography. */
const ALL_BUT = 0.9;
const SHORT = 40;

export const lost: Anchor = { status: 'lost', range: null, score: 0, by: 'none' };

/**
 * Gives a function that finds passages of `before` in `after`: see `reanchor`, which says what it promises. What
 * several passages need is prepared once.
 */
export function passageFinder(before: string, after: string, options: ReanchorOptions = {}): PassageFinder {
  const comparison = options.comparison ?? compare(before, after, options);
  const follow = rangeFollower(before, after, comparison, options.language);
  const cut = cutterFor(options.language);
  const inserted = comparison.changes
    .filter((change) => change.after[1] > change.after[0])
    .map((change): Stretch => ({ start: change.after[0], text: after.slice(...change.after) }));
  return ([start, end]) => {
    const range: TextRange = [Math.min(start, before.length), Math.min(end, before.length)];
    if (range[0] >= range[1]) return lost;
    const followed = follow(range);
    const anchor = followed && anchorOf(followed, before, range, after);
    return anchor ?? byQuote(before, range, after, inserted, cut) ?? lost;
  };
}

function anchorOf(followed: Followed, before: string, range: TextRange, after: string): Anchor | null {
  const { range: place, share, elsewhere, replaced, by } = followed;
  const [then, now] = [before.slice(...range), after.slice(...place)];
  if (then === now) return { status: by === 'move' ? 'moved' : 'kept', range: place, score: 1, by };
  if (mayFoldAlike(followed, then) && fold(then) === fold(now))
    return { status: 'altered', range: place, score: 1, by };
  if (elsewhere >= TORN) return { status: 'ambiguous', range: place, score: Math.max(0, share - elsewhere / 2), by };
  if (replaced) return { status: 'altered', range: place, score: share, by };
  // Of what stands there now, too little is the passage: its words are scattered over other text.
  const kept = share * countLetters(then, 0, then.length);
  const likeness = (2 * kept) / (countLetters(then, 0, then.length) + countLetters(now, 0, now.length));
  if (likeness < LEAST_LIKENESS) return null;
  return { status: share < LEAST_SHARE ? 'ambiguous' : 'altered', range: place, score: share, by };
}

/** Text that differs in its typography alone came along word by word, but for a few words that tell nothing. */
function mayFoldAlike({ share }: Followed, then: string): boolean {
  return share > ALL_BUT || then.length < SHORT;
}

function byQuote(
  before: string,
  range: TextRange,
  after: string,
  inserted: readonly Stretch[],
  cut: RunCutter,
): Anchor | null {
  const found = findQuote(before, range, after, inserted, cut);
  if (!found) return null;
  const status = found.rival !== null && found.context - found.rival < 0.1 ? 'ambiguous' : 'moved';
  return { status, range: found.range, score: 0.5 + found.context / 2, by: 'quote' };
}
