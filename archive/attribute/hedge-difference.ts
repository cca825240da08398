// Hedges that went or came while what they stood in stayed: "angiveligt" is gone, the claim is not.
import type { AttributionChange } from '../model/attribution.ts';
import type { Change } from '../model/comparison.ts';
import type { TextRange } from '../model/range.ts';
import type { Difference } from './attributed-text.ts';
import type { Pair } from './pair-statements.ts';

/** How much text on either side of a hedge shows whether its sentence is still there. */
const around = 70;
/** The share of that text's letters that must live on. */
const lived = 0.5;

/** The hedges dropped and added in text that both sides have. */
export function hedgeChanges(difference: Difference, pairs: readonly Pair[]): readonly AttributionChange[] {
  const { before, after, comparison, follow } = difference;
  const dropped = before.attributions.hedges
    .filter((hedge) => touched(comparison.changes, 'before', hedge))
    .flatMap((hedge): AttributionChange[] => {
      const place = placeOf(before.text, hedge, follow) ?? placeByPair(pairs, hedge);
      if (place === null || hasHedge(after.attributions.hedges, place)) return [];
      return [
        {
          kind: 'hedge-dropped',
          before: hedge,
          after: place,
          beforeLabel: before.text.slice(...hedge),
          afterLabel: null,
        },
      ];
    });
  const added = after.attributions.hedges
    .filter((hedge) => touched(comparison.changes, 'after', hedge))
    .flatMap((hedge): AttributionChange[] => {
      const place = sourceOfInsertion(comparison.changes, hedge);
      if (place === null || hasHedge(before.attributions.hedges, widened(place, around))) return [];
      if (!neighboursKept(after.text, comparison.changes, hedge)) return [];
      return [
        { kind: 'hedge-added', before: place, after: hedge, beforeLabel: null, afterLabel: after.text.slice(...hedge) },
      ];
    });
  return [...dropped, ...added];
}

function touched(changes: readonly Change[], side: 'before' | 'after', [start, end]: TextRange): boolean {
  return changes.some((change) => change[side][0] < end && start < change[side][1]);
}

/** Where the sentence around `hedge` stands after, if most of it does. */
function placeOf(text: string, hedge: TextRange, follow: Difference['follow']): TextRange | null {
  const left = sentenceStart(text, hedge[0]);
  const right = sentenceEnd(text, hedge[1]);
  const parts: readonly TextRange[] = [
    [left, hedge[0]],
    [hedge[1], right],
  ];
  const kept = parts.filter(([start, end]) => end - start > 8).map((part) => ({ part, place: follow(part) }));
  const total = kept.reduce((sum, { part }) => sum + part[1] - part[0], 0);
  const living = kept.reduce((sum, { part, place }) => sum + (place?.share ?? 0) * (part[1] - part[0]), 0);
  const best = kept
    .map(({ place }) => place)
    .filter((place) => place !== null)
    .sort((one, other) => other.share - one.share)[0];
  return best && living >= lived * total ? best.range : null;
}

function placeByPair(pairs: readonly Pair[], hedge: TextRange): TextRange | null {
  const pair = pairs.find(({ before }) => before.hedges.some(([start]) => start === hedge[0]));
  return pair?.after.content[0] ?? null;
}

function sentenceStart(text: string, at: number): number {
  const lowest = Math.max(0, at - around);
  for (let start = at; start > lowest; start -= 1) if (/[.!?\n]/.test(text.charAt(start - 1))) return start;
  return lowest;
}

function sentenceEnd(text: string, at: number): number {
  const highest = Math.min(text.length, at + around);
  for (let end = at; end < highest; end += 1) if (/[.!?\n]/.test(text.charAt(end))) return end;
  return highest;
}

function hasHedge(hedges: readonly TextRange[], place: TextRange): boolean {
  const [start, end] = widened(place, 30);
  return hedges.some(([from, to]) => from < end && start < to);
}

function widened([start, end]: TextRange, by: number): TextRange {
  return [Math.max(0, start - by), end + by];
}

/** The place in the text before at which the text with `hedge` was put in. */
function sourceOfInsertion(changes: readonly Change[], [start, end]: TextRange): TextRange | null {
  return changes.find(({ after }) => after[0] < end && start < after[1])?.before ?? null;
}

/** At least half of the sentence around an added hedge was there before. */
function neighboursKept(text: string, changes: readonly Change[], hedge: TextRange): boolean {
  const left = sentenceStart(text, hedge[0]);
  const right = sentenceEnd(text, hedge[1]);
  const added = changes.reduce(
    (sum, { after }) => sum + Math.max(0, Math.min(after[1], right) - Math.max(after[0], left)),
    0,
  );
  return added - (hedge[1] - hedge[0]) < lived * (right - left - (hedge[1] - hedge[0]));
}
