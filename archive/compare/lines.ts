// Aligns the lines (paragraphs) of two stretches that stand unchanged in both, heaviest set first.
// Knows lines and their length; what is between the lines that it pairs is aligned by words.
import type { EqualBlock, Window } from './equal-blocks.ts';

/** Two stretches with fewer lines than this are handed to the words as they are. */
const FEWEST_LINES = 2;
/** Stretches up to this many units are not too long to be aligned by words as a whole. */
const SHORT_ENOUGH = 64_000;

/**
 * Equal lines to hold on to, in order on both sides, from those that are unique in either stretch. Where lines cross,
 * something moved, and which of them stayed is for the words to tell: edited paragraphs have a say in it too. Only in
 * very long texts it is decided here, for the set with the most text. Cost: linear in the text, n log n in the lines.
 */
export function pairEqualLines(before: string, after: string, window: Window): readonly EqualBlock[] {
  const unique = uniqueLines(before, window.beforeStart, window.beforeEnd);
  if (unique === undefined) return [];
  const pairs: EqualBlock[] = [];
  const met = new Set<string>();
  forEachLine(after, window.afterStart, window.afterEnd, (start, end) => {
    const line = after.slice(start, end);
    const place = unique.get(line);
    if (place === undefined || place < 0) return;
    if (met.has(line)) unique.set(line, -1);
    else met.add(line);
    pairs.push({ before: place, after: start, length: end - start });
  });
  const single = pairs.filter(({ after: start, length }) => unique.get(after.slice(start, start + length))! >= 0);
  const longest = Math.max(window.beforeEnd - window.beforeStart, window.afterEnd - window.afterStart);
  return longest <= SHORT_ENOUGH ? crossingNone(single) : heaviestInOrder(single);
}

/** Of pairs ordered by `after`, those that no other crosses. */
function crossingNone(pairs: readonly EqualBlock[]): readonly EqualBlock[] {
  const leastLater = new Float64Array(pairs.length + 1).fill(Infinity);
  for (let index = pairs.length - 1; index >= 0; index--) {
    leastLater[index] = Math.min(leastLater[index + 1]!, pairs[index]!.before);
  }
  let mostEarlier = -1;
  return pairs.filter(({ before }, index) => {
    const apart = mostEarlier < before && before < leastLater[index + 1]!;
    mostEarlier = Math.max(mostEarlier, before);
    return apart;
  });
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

/** Calls with the start and end of each line that is not empty, its line break left out. */
export function forEachLine(
  text: string,
  start: number,
  end: number,
  visit: (lineStart: number, lineEnd: number) => void,
): void {
  for (let position = start; position < end; ) {
    let lineEnd = text.indexOf('\n', position);
    if (lineEnd < 0 || lineEnd > end) lineEnd = end;
    if (lineEnd > position) visit(position, lineEnd);
    position = lineEnd + 1;
  }
}

/** Of pairs ordered by `after`, the subset ordered by `before` too that holds the most text. */
function heaviestInOrder(pairs: readonly EqualBlock[]): readonly EqualBlock[] {
  if (pairs.every((pair, index) => index === 0 || pairs[index - 1]!.before < pair.before)) return pairs;
  const rankOf = new Map(
    pairs
      .map((pair) => pair.before)
      .sort((one, other) => one - other)
      .map((place, rank) => [place, rank + 1]),
  );
  // A Fenwick tree of maxima: the best chain that ends at or before a rank.
  const best = new Int32Array(pairs.length + 1).fill(-1);
  const weights = new Float64Array(pairs.length);
  const previous = new Int32Array(pairs.length).fill(-1);
  let last = -1;
  pairs.forEach((pair, index) => {
    const rank = rankOf.get(pair.before)!;
    for (let node = rank - 1; node > 0; node -= node & -node) {
      const candidate = best[node]!;
      if (candidate >= 0 && (previous[index]! < 0 || weights[candidate]! > weights[previous[index]!]!)) {
        previous[index] = candidate;
      }
    }
    weights[index] = pair.length + (previous[index]! < 0 ? 0 : weights[previous[index]!]!);
    for (let node = rank; node <= pairs.length; node += node & -node) {
      if (best[node]! < 0 || weights[index] > weights[best[node]!]!) best[node] = index;
    }
    if (last < 0 || weights[index] > weights[last]!) last = index;
  });
  const chain: EqualBlock[] = [];
  for (let index = last; index >= 0; index = previous[index]!) chain.push(pairs[index]!);
  return chain.reverse();
}
