// Which of the suggestions of a text a decision was made on, and which of two decisions counts: told by what is said, and
// by the source only where that leaves a choice. Knows one text's positions, not its words.
import type { Attribution } from '../model/attribution.ts';
import type { TextRange } from '../model/range.ts';
import { hullOf, inOrder, lengthOf, sharedBy } from './ranges.ts';
import type { PlacedDecision, PlacedStatement } from './placed-decision.ts';
import { firstFrom } from './statement-hedges.ts';

/** Of a suggestion this share must lie in what was decided on; of both together where the source is another. */
const leastShare = 1 / 2;
/** So many suggestions before and behind the beginning of a statement are looked at: no statement holds more in earnest. */
const looksBack = 16;
const looksAhead = 48;

/** What tells one statement from another; ranges in order and disjoint. */
type Told = Pick<PlacedStatement, 'content' | 'source'>;

/**
 * Gives a function that finds, among `suggestions` (sorted by where their content begins), those that are the statement
 * that it is given, by their places in the list:
 *
 * 1. those of the same source, of whose content half at least lies in that of the statement. The source is the same where
 *    the stretches that name it overlap, or where neither is named;
 * 2. where there is none, the one of another source that shares most with it: half at least of both together.
 *
 * Finding one costs the logarithm of their number and a bounded number of looks.
 */
export function suggestionFinder(suggestions: readonly Attribution[]): (statement: Told) => readonly number[] {
  const known = suggestions.map(({ content, source }) => ({ content: inOrder(content), source: inOrder(source) }));
  const begins = suggestions.map(({ content }): TextRange => content[0] ?? [0, 0]);
  return (statement) => {
    const [start, end] = hullOf(statement.content) ?? [0, 0];
    const from = firstFrom(begins, start);
    const same: number[] = [];
    let best = -1;
    let most = leastShare;
    for (let at = Math.max(0, from - looksBack); at < Math.min(known.length, from + looksAhead); at += 1) {
      const suggestion = known[at];
      if (suggestion === undefined || (begins[at]?.[0] ?? end) >= end) break;
      const shared = sharedBy(statement.content, suggestion.content);
      if (shared === 0) continue;
      const length = lengthOf(suggestion.content);
      if (isOfSameSource(statement, suggestion) && shared >= leastShare * length) same.push(at);
      const likeness = shared / (lengthOf(statement.content) + length - shared);
      if (likeness >= most && (best < 0 || likeness > most)) [best, most] = [at, likeness];
    }
    return same.length > 0 ? same : best < 0 ? [] : [best];
  };
}

function isOfSameSource(one: Told, other: Told): boolean {
  if (one.source.length === 0 || other.source.length === 0) return one.source.length === other.source.length;
  return sharedBy(one.source, other.source) > 0;
}

/**
 * The decisions that another one, later in the list, was made on the same statement as: the content is the same, as it
 * was found or as it stands, and where both name a source they name it at the same place. A stale one, which decides
 * nothing here, is left out. Linear in their number.
 */
export function supersededDecisions(decisions: readonly PlacedDecision[]): ReadonlySet<PlacedDecision> {
  const superseded = new Set<PlacedDecision>();
  const later = new Map<string, { readonly anyone: boolean; readonly sources: Set<number> }>();
  for (const decision of decisions.filter(({ here }) => here !== 'stale').reverse()) {
    const source = (decision.suggested ?? decision.stands)?.source[0]?.[0];
    const keys = contentKeys(decision);
    const isSame = (key: string): boolean => {
      const known = later.get(key);
      return known !== undefined && (known.anyone || source === undefined || known.sources.has(source));
    };
    if (keys.some(isSame)) {
      superseded.add(decision);
      continue;
    }
    for (const key of keys) {
      const sources = later.get(key)?.sources ?? new Set<number>();
      if (source !== undefined) sources.add(source);
      later.set(key, { anyone: source === undefined || later.get(key)?.anyone === true, sources });
    }
  }
  return superseded;
}

function contentKeys({ suggested, stands }: PlacedDecision): readonly string[] {
  return [suggested, stands].flatMap((statement) => (statement ? [statement.content.join(' ')] : []));
}
