// Finds the statements of two texts that are one: their contents meet along the comparison, or are made of the same words.
import type { Attribution } from '../model/attribution.ts';
import type { TextRange } from '../model/range.ts';
import type { Difference } from './attributed-text.ts';

export interface Pair {
  readonly before: Attribution;
  readonly after: Attribution;
}

export interface Pairing {
  readonly pairs: readonly Pair[];
  readonly onlyBefore: readonly Attribution[];
  readonly onlyAfter: readonly Attribution[];
}

interface Candidate extends Pair {
  readonly score: number;
}

const least = 0.4;
/** The share of a statement's letters below which another one stands in its place, unless their words say otherwise. */
const leastKept = 0.2;
/** Beyond this many statements left over on either side, words are not compared: the cost is their product. */
const mostLeftOver = 150;

/** Pairs one to one, best first; statements with the same source win where two share one content. */
export function pairStatements(difference: Difference): Pairing {
  const first = difference.before.attributions.attributions.filter(({ content }) => content.length > 0);
  const second = difference.after.attributions.attributions.filter(({ content }) => content.length > 0);
  const taken = new Set<Attribution>();
  const pairs: Pair[] = [];
  const take = (candidates: readonly Candidate[]): void => {
    for (const { before, after } of [...candidates].sort((one, other) => other.score - one.score)) {
      if (taken.has(before) || taken.has(after)) continue;
      taken.add(before);
      taken.add(after);
      pairs.push({ before, after });
    }
  };
  take(alongComparison(difference, first, second));
  const left = first.filter((statement) => !taken.has(statement));
  const right = second.filter((statement) => !taken.has(statement));
  if (left.length <= mostLeftOver && right.length <= mostLeftOver) take(byWords(difference, left, right));
  const alone = (statement: Attribution): boolean => !taken.has(statement);
  return { pairs, onlyBefore: first.filter(alone), onlyAfter: second.filter(alone) };
}

function alongComparison(
  difference: Difference,
  first: readonly Attribution[],
  second: readonly Attribution[],
): readonly Candidate[] {
  const starts = second.map((statement) => statement.content[0]?.[0] ?? 0);
  const longest = Math.max(0, ...second.map((statement) => extent(statement)));
  return first.flatMap((before) => {
    const content = before.content[0];
    const place = content && difference.follow(content);
    if (!place || place.share < leastKept) return [];
    const candidates: Candidate[] = [];
    for (let at = firstAtLeast(starts, place.range[0] - longest); at < second.length; at += 1) {
      const after = second[at];
      const range = after?.content[0];
      if (after === undefined || range === undefined || range[0] >= place.range[1]) break;
      const shared = Math.min(range[1], place.range[1]) - Math.max(range[0], place.range[0]);
      const score = shared / Math.max(1, Math.min(range[1] - range[0], place.range[1] - place.range[0]));
      if (score < least) continue;
      const size = shared / Math.max(1, range[1] - range[0], place.range[1] - place.range[0]);
      candidates.push({ before, after, score: score + size + 0.5 * sameSource(difference, before, after) });
    }
    return candidates;
  });
}

function extent({ content }: Attribution): number {
  return (content[0]?.[1] ?? 0) - (content[0]?.[0] ?? 0);
}

function firstAtLeast(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function byWords(
  difference: Difference,
  left: readonly Attribution[],
  right: readonly Attribution[],
): readonly Candidate[] {
  const words = right.map((after) => ({ after, bag: wordsOf(difference.after.text, after.content) }));
  return left.flatMap((before) => {
    const bag = wordsOf(difference.before.text, before.content);
    return words.flatMap(({ after, bag: other }) => {
      let shared = 0;
      for (const word of bag) if (other.has(word)) shared += 1;
      const score = (2 * shared) / Math.max(1, bag.size + other.size);
      return score >= 0.6 && shared >= 3 ? [{ before, after, score }] : [];
    });
  });
}

function wordsOf(text: string, ranges: readonly TextRange[]): ReadonlySet<string> {
  return new Set(
    ranges.flatMap(
      (range) =>
        text
          .slice(...range)
          .toLowerCase()
          .match(/[\p{L}\p{N}]+/gu) ?? [],
    ),
  );
}

function sameSource({ before, after }: Difference, one: Attribution, other: Attribution): number {
  const first = one.source[0];
  const second = other.source[0];
  if (!first || !second) return first === second ? 1 : 0;
  return before.text.slice(...first).toLowerCase() === after.text.slice(...second).toLowerCase() ? 1 : 0;
}
