// Aligns the lines (paragraphs) of two stretches that stand unchanged in both, heaviest set first.
// Knows lines and their length; what is between the lines that it pairs is aligned by words.
import { Taken, pairAlike } from './alike.ts';
import type { EqualBlock, Window } from './equal-blocks.ts';
import { forEachLine } from './for-each-line.ts';
import { type Piece, WordNumbers } from './pieces.ts';
import { type WeighedPair, steadyPairs } from './steady-pairs.ts';
import type { RunCutter } from './words.ts';

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
export function pairEqualLines(before: string, after: string, window: Window, cut: RunCutter): readonly EqualBlock[] {
  const equal = pairUniqueLines(before, after, window);
  if (inOrder(equal)) return equal;
  const pairs = [...equal, ...pairEditedLines(before, after, window, equal, cut)];
  const steady = new Set<WeighedPair>(steadyPairs(pairs, MARGIN));
  return equal.filter((pair) => steady.has(pair));
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
function pairEditedLines(
  before: string,
  after: string,
  window: Window,
  equal: readonly EqualBlock[],
  cut: RunCutter,
): readonly LinePair[] {
  const numbers = new WordNumbers(cut);
  const others = (text: string, start: number, end: number, taken: ReadonlySet<number>): readonly Piece[] => {
    const pieces: Piece[] = [];
    forEachLine(text, start, end, (lineStart, lineEnd) => {
      if (taken.has(lineStart)) return;
      pieces.push({ start: lineStart, end: lineEnd, words: numbers.of(text, lineStart, lineEnd) });
    });
    return pieces;
  };
  const from = others(before, window.beforeStart, window.beforeEnd, new Set(equal.map((pair) => pair.before)));
  const to = others(after, window.afterStart, window.afterEnd, new Set(equal.map((pair) => pair.after)));
  const taken = { from: new Taken(before.length), to: new Taken(after.length) };
  return pairAlike(from, to, numbers, taken, () => true).map((pair) => ({
    before: pair.from.start,
    after: pair.to.start,
    length: pair.to.end - pair.to.start,
    weight: Math.round((pair.to.end - pair.to.start) * pair.likeness) + WEIGHT_OF_A_LINE,
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
