// Aligns two stretches word by word and reports the text that they share. Knows nothing of paragraphs or of moves.
import type { EqualBlocks, Window } from './equal-blocks.ts';
import { longestCommonSubsequence } from './longest-common.ts';
import { type Effort, settleRuns } from './readable-runs.ts';
import type { TextPair } from './text-pair.ts';
import { commonEndOfGaps, commonStartOfGaps } from './trim.ts';
import type { Words } from './words.ts';

/** Pairs of words beyond which the exact search is given up: 25,000 words against as many. */
const MOST_PAIRS = 625_000_000;
/** What is too large for the exact search is cut into this many words at a time. */
const CHUNK = 8_000;

/** Adds the equal text of the two stretches to `blocks`; says whether the search was exact. */
export function alignWords(pair: TextPair, window: Window, blocks: EqualBlocks, effort: Effort): boolean {
  const { before, after } = pair;
  const beforeWords = pair.words('before', window.beforeStart, window.beforeEnd);
  const afterWords = pair.words('after', window.afterStart, window.afterEnd);
  if (beforeWords.count === 0 || afterWords.count === 0) {
    addSharedGaps(before, after, window, blocks);
    return true;
  }
  const numbers = pair.shared(beforeWords.numbers, afterWords.numbers);
  const gapNumbers = new Map<string, number>();
  const beforeGaps = numberGaps(before, beforeWords, gapNumbers);
  const afterGaps = numberGaps(after, afterWords, gapNumbers);
  beforeGaps[beforeWords.count - 1] = -1;
  afterGaps[afterWords.count - 1] = -2;
  const { partners, exact } = findPartners(numbers.before, numbers.after, numbers.count);
  const settled = settleRuns(
    { words: numbers.before, gaps: beforeGaps },
    { words: numbers.after, gaps: afterGaps },
    partners,
    effort,
  );
  addMatches(before, beforeWords, after, afterWords, settled, window, blocks);
  return exact;
}

function findPartners(
  before: Int32Array,
  after: Int32Array,
  distinct: number,
): { readonly partners: Int32Array; readonly exact: boolean } {
  if (before.length * after.length <= MOST_PAIRS) {
    return { partners: longestCommonSubsequence(before, after, distinct), exact: true };
  }
  const partners = new Int32Array(before.length).fill(-1);
  const anchors = uniqueInOrder(before, after, distinct);
  let beforeStart = 0;
  let afterStart = 0;
  const fill = (beforeEnd: number, afterEnd: number): void => {
    const chunks = Math.ceil(Math.max(beforeEnd - beforeStart, afterEnd - afterStart) / CHUNK);
    for (let chunk = 0; chunk < chunks; chunk++) {
      const part = (start: number, end: number, share: number): number =>
        start + Math.round(((end - start) * share) / chunks);
      const from = part(beforeStart, beforeEnd, chunk);
      const offset = part(afterStart, afterEnd, chunk);
      const found = longestCommonSubsequence(
        before.subarray(from, part(beforeStart, beforeEnd, chunk + 1)),
        after.subarray(offset, part(afterStart, afterEnd, chunk + 1)),
        distinct,
      );
      for (let word = 0; word < found.length; word++)
        if (found[word]! >= 0) partners[from + word] = found[word]! + offset;
    }
  };
  for (const [beforeWord, afterWord] of anchors) {
    fill(beforeWord, afterWord);
    partners[beforeWord] = afterWord;
    beforeStart = beforeWord + 1;
    afterStart = afterWord + 1;
  }
  fill(before.length, after.length);
  return { partners, exact: false };
}

/** The longest series of words that are unique in both, in order on both sides (patience sorting). */
function uniqueInOrder(
  before: Int32Array,
  after: Int32Array,
  distinct: number,
): readonly (readonly [number, number])[] {
  const place = new Int32Array(distinct).fill(-1);
  const times = new Int32Array(distinct);
  after.forEach((number, index) => {
    if (number >= 0 && times[number]!++ === 0) place[number] = index;
  });
  const timesBefore = new Int32Array(distinct);
  for (const number of before) if (number >= 0) timesBefore[number]!++;
  const piles: number[] = [];
  const previous = new Int32Array(before.length).fill(-1);
  for (let word = 0; word < before.length; word++) {
    const number = before[word]!;
    if (number < 0 || times[number] !== 1 || timesBefore[number] !== 1) continue;
    let low = 0;
    let high = piles.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (place[before[piles[middle]!]!]! < place[number]!) low = middle + 1;
      else high = middle;
    }
    if (low > 0) previous[word] = piles[low - 1]!;
    piles[low] = word;
  }
  const series: (readonly [number, number])[] = [];
  for (let word = piles.at(-1) ?? -1; word >= 0; word = previous[word]!) series.push([word, place[before[word]!]!]);
  return series.reverse();
}

/** Numbers what stands after each word but the last, equal gaps alike. */
function numberGaps(text: string, words: Words, numbers: Map<string, number>): Int32Array {
  const gaps = new Int32Array(words.count);
  for (let word = 0; word + 1 < words.count; word++) {
    const start = words.ends[word]!;
    const end = words.starts[word + 1]!;
    // Nearly every gap is one space.
    if (end - start === 1 && text.charCodeAt(start) === 32) continue;
    const gap = text.slice(start, end);
    let number = numbers.get(gap);
    if (number === undefined) numbers.set(gap, (number = numbers.size + 1));
    gaps[word] = number;
  }
  return gaps;
}

function addMatches(
  before: string,
  beforeWords: Words,
  after: string,
  afterWords: Words,
  partners: Int32Array,
  window: Window,
  blocks: EqualBlocks,
): void {
  let { beforeStart, afterStart } = window;
  for (let word = 0; word < partners.length; word++) {
    const partner = partners[word]!;
    if (partner < 0) continue;
    const beforeEnd = beforeWords.starts[word]!;
    const afterEnd = afterWords.starts[partner]!;
    addSharedGaps(before, after, { beforeStart, beforeEnd, afterStart, afterEnd }, blocks);
    blocks.add(beforeEnd, afterEnd, beforeWords.ends[word]! - beforeEnd);
    beforeStart = beforeWords.ends[word]!;
    afterStart = afterWords.ends[partner]!;
  }
  addSharedGaps(before, after, { ...window, beforeStart, afterStart }, blocks);
}

/** Adds the spaces and punctuation that two unequal stretches share at either end. */
function addSharedGaps(before: string, after: string, window: Window, blocks: EqualBlocks): void {
  const start = commonStartOfGaps(before, after, window);
  const { beforeEnd, afterEnd } = window;
  const beforeStart = window.beforeStart + start;
  const afterStart = window.afterStart + start;
  blocks.add(window.beforeStart, window.afterStart, start);
  const end = commonEndOfGaps(before, after, { beforeStart, beforeEnd, afterStart, afterEnd });
  blocks.add(beforeEnd - end, afterEnd - end, end);
}
