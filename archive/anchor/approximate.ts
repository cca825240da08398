// Finds where a text is most like a pattern, letter by letter, with few letters put in, left out or replaced.
// Knows no words: what it finds is a place to look at closely.
// Gene Myers, "A fast bit-vector algorithm for approximate string matching based on dynamic programming" (1999), in
// blocks of 32 letters.
import type { TextRange } from '../model/range.ts';

export interface ApproximateMatch {
  readonly range: TextRange;
  /** Letters that must be put in, left out or replaced to make the one from the other. */
  readonly errors: number;
}

/** Letters of a pattern that one block of bits holds. */
const BLOCK = 32;

/**
 * The places where `text` differs from `pattern` in at most `mostErrors` units, the likest first, at most `most` of
 * them, none overlapping another. Cost: text × pattern / 32 steps, memory one number a unit of the text.
 */
export function findApproximate(
  text: string,
  pattern: string,
  mostErrors: number,
  most: number,
): readonly ApproximateMatch[] {
  if (pattern === '' || text === '') return [];
  const errors = errorsAtEnds(text, pattern);
  const ends = Array.from(errors.keys()).filter(
    (end) =>
      errors[end]! <= mostErrors &&
      errors[end]! <= (errors[end - 1] ?? Infinity) &&
      errors[end]! < (errors[end + 1] ?? Infinity),
  );
  ends.sort((one, other) => errors[one]! - errors[other]! || one - other);
  const matches: ApproximateMatch[] = [];
  for (const end of ends) {
    if (matches.length === most) break;
    const range: TextRange = [startOf(text, pattern, end + 1, errors[end]!), end + 1];
    if (matches.some((match) => match.range[0] < range[1] && range[0] < match.range[1])) continue;
    matches.push({ range, errors: errors[end]! });
  }
  return matches;
}

/** Where the match begins that ends before `end`: the pattern read backwards from there. */
function startOf(text: string, pattern: string, end: number, errors: number): number {
  const from = Math.max(0, end - pattern.length - errors);
  const backwards = errorsAtEnds(reversed(text.slice(from, end)), reversed(pattern));
  let best = 0;
  for (let length = 1; length < backwards.length; length++) if (backwards[length]! < backwards[best]!) best = length;
  return end - best - 1;
}

function reversed(text: string): string {
  return Array.from({ length: text.length }, (_, index) => text.charAt(text.length - 1 - index)).join('');
}

/** For each unit of the text the fewest errors of a match that ends with it and begins anywhere. */
function errorsAtEnds(text: string, pattern: string): Int32Array {
  const blocks = Math.ceil(pattern.length / BLOCK);
  const lastBit = 1 << ((pattern.length - 1) % BLOCK);
  const occurrences = occurrencesIn(pattern, blocks);
  const nowhere = new Int32Array(blocks);
  const positive = new Int32Array(blocks).fill(-1);
  const negative = new Int32Array(blocks);
  const errors = new Int32Array(text.length);
  let score = pattern.length;
  for (let place = 0; place < text.length; place++) {
    const equal = occurrences.get(text.charCodeAt(place)) ?? nowhere;
    let carry = 0;
    for (let block = 0; block < blocks; block++) {
      const up = positive[block]!;
      const down = negative[block]!;
      let same = equal[block]!;
      const vertical = same | down;
      if (carry < 0) same |= 1;
      const horizontal = (((same & up) + up) ^ up) | same;
      let rising = down | ~(horizontal | up);
      let falling = up & horizontal;
      const high = block === blocks - 1 ? lastBit : 1 << (BLOCK - 1);
      const next = rising & high ? 1 : falling & high ? -1 : 0;
      rising = (rising << 1) | (carry > 0 ? 1 : 0);
      falling = (falling << 1) | (carry < 0 ? 1 : 0);
      positive[block] = falling | ~(vertical | rising);
      negative[block] = rising & vertical;
      carry = next;
    }
    score += carry;
    errors[place] = score;
  }
  return errors;
}

/** For each unit of the pattern the bits of where it stands. */
function occurrencesIn(pattern: string, blocks: number): ReadonlyMap<number, Int32Array> {
  const occurrences = new Map<number, Int32Array>();
  for (let place = 0; place < pattern.length; place++) {
    const unit = pattern.charCodeAt(place);
    let bits = occurrences.get(unit);
    if (!bits) occurrences.set(unit, (bits = new Int32Array(blocks)));
    bits[Math.floor(place / BLOCK)]! |= 1 << (place % BLOCK);
  }
  return occurrences;
}
