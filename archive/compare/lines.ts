// Aligns the lines (paragraphs) of two stretches that stand unchanged in both, heaviest set first.
// Knows lines and their length; what is between the lines that it pairs is aligned by words.
import { Taken, pairAlike } from './alike.ts';
import type { EqualBlock, Window } from './equal-blocks.ts';
import { forEachLine } from './for-each-line.ts';
import type { Piece } from './pieces.ts';
import { type WeighedPair, steadyPairs } from './steady-pairs.ts';
import type { TextPair } from './text-pair.ts';

/** Two stretches with fewer lines than this are handed to the words as they are. */
const FEWEST_LINES = 2;
/** What a line weighs beyond its units: rather one long paragraph has moved than several short ones. */
const WEIGHT_OF_A_LINE = 300;
/** Where what stays and what moved differ by less than this, single words tell better than lines. */
const MARGIN = 200;

type LinePair = EqualBlock & WeighedPair;

/**
 * Equal lines to hold on to, in order on both sides, from those that are unique in either stretch. Where lines cross,
 * something moved, and those are held that clearly weigh most together; edited lines weigh in, but are left to the
 * words, as is everything that is not clear.
 * Cost: linear in the text, n log n in the lines.
 */
export function pairEqualLines(pair: TextPair, window: Window): readonly EqualBlock[] {
  const equal = pairUniqueLines(pair.before, pair.after, window);
  if (inOrder(equal)) return equal;
  const pairs = [...equal, ...pairEditedLines(pair, window, equal)];
  const steady = new Set<WeighedPair>(steadyPairs(pairs, MARGIN));
  return equal.filter((line) => steady.has(line));
}

function pairUniqueLines(before: string, after: string, window: Window): readonly LinePair[] {
  const unique = uniqueLines(before, window.beforeStart, window.beforeEnd);
  if (unique === undefined) return [];
  const pairs: LinePair[] = [];
  const met = new Set<string>();
  forEachLine(after, window.afterStart, window.afterEnd, (start, end) => {
    const line = after.slice(start, end);
    const place = unique.get(line);
    if (place === undefined || place < 0) return;
    if (met.has(line)) unique.set(line, -1);
    else met.add(line);
    const length = end - start;
    pairs.push({ before: place, after: start, length, weight: length + WEIGHT_OF_A_LINE });
  });
  return pairs.filter(({ after: start, length }) => (unique.get(after.slice(start, start + length)) ?? -1) >= 0);
}

/** The other lines, as far as they are alike. */
function pairEditedLines(pair: TextPair, window: Window, equal: readonly EqualBlock[]): readonly LinePair[] {
  const others = (side: 'before' | 'after'): readonly Piece[] => {
    const taken = new Set(equal.map((block) => block[side]));
    const pieces: Piece[] = [];
    forEachLine(pair[side], window[`${side}Start`], window[`${side}End`], (start, end) => {
      if (!taken.has(start)) pieces.push({ start, end, words: pair.words(side, start, end).numbers });
    });
    return pieces;
  };
  const taken = { from: new Taken(pair.before.length), to: new Taken(pair.after.length) };
  return pairAlike(others('before'), others('after'), pair, taken, () => true).map(({ from, to, likeness }) => ({
    before: from.start,
    after: to.start,
    length: to.end - to.start,
    weight: Math.round((to.end - to.start) * likeness) + WEIGHT_OF_A_LINE,
  }));
}

function inOrder(pairs: readonly EqualBlock[]): boolean {
  return pairs.every((pair, index) => index === 0 || pairs[index - 1]!.before < pair.before);
}

function uniqueLines(text: string, start: number, end: number): Map<string, number> | undefined {
  const places = new Map<string, number>();
  let lines = 0;
  forEachLine(text, start, end, (lineStart, lineEnd) => {
    lines++;
    const line = text.slice(lineStart, lineEnd);
    places.set(line, places.has(line) ? -1 : lineStart);
  });
  return lines < FEWEST_LINES ? undefined : places;
}
