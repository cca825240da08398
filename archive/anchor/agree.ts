// What follows from two findings of one passage: carried along the versions between, and found directly.
// Knows the two places and the words there; how they were found it does not know.
import type { Anchor, AnchorStatus } from '../model/anchor.ts';
import type { TextRange } from '../model/range.ts';
import { lost } from './find-passage.ts';

export interface CarriedAnchor extends Anchor {
  /** The places that are about as likely, the likeliest (`range`) first; empty unless there are several. */
  readonly rivals: readonly TextRange[];
}

/** Where a passage arrived that was carried along, or the first version on the way that does not have it. */
export type Arrival =
  | {
      readonly range: TextRange;
      /** What is left of it after every link, multiplied. */
      readonly score: number;
      readonly moved: boolean;
      /** No link on the way was ambiguous. */
      readonly sure: boolean;
    }
  | { readonly range: null; readonly lostOn: number };

/** The words of the passage as it was noted, and the text that it is looked for in. */
export interface Placing {
  readonly exact: string;
  readonly text: string;
}

/** A passage that came along for less than this has no sure place. */
const LEAST_SCORE = 0.4;
/** Two places are one if they share this much of the shorter. */
const SAME = 0.5;

/**
 * One outcome of the two; `carried` is null where there is nothing between the versions, so that both are one.
 *
 * | carried | direct | outcome |
 * |---|---|---|
 * | lost | lost | `lost` |
 * | a place | the same | that place; the direct one where its words are the very same, else the carried one, whose edges moved in smaller steps |
 * | a place | another | `ambiguous`, both as rivals, the carried one first: it is there by descent |
 * | a place | lost | the carried place: it was reworded step by step. `ambiguous` if little of it came along |
 * | lost | a place of new text | the direct place: the passage was taken out and came back (`returned`) |
 * | lost | a place of text that stood there already while the passage was gone | `ambiguous`: it may be another passage of the same words |
 *
 * An `ambiguous` finding whose place the other finding is sure of is settled by it.
 */
export function agree(placing: Placing, carried: Arrival | null, direct: Anchor, returned = false): CarriedAnchor {
  if (carried === null) return { ...statusOf(placing, direct), rivals: [] };
  if (carried.range === null) {
    if (direct.range === null) return { ...lost, rivals: [] };
    const told = statusOf(placing, direct);
    return returned ? { ...told, rivals: [] } : { ...told, status: 'ambiguous', score: told.score / 2, rivals: [] };
  }
  const arrived: Anchor = {
    status: !carried.sure || carried.score < LEAST_SCORE ? 'ambiguous' : carried.moved ? 'moved' : 'altered',
    range: carried.range,
    score: carried.score,
    by: carried.moved ? 'move' : 'comparison',
  };
  if (direct.range === null) return { ...statusOf(placing, arrived), rivals: [] };
  if (!isSame(carried.range, direct.range)) {
    const places = [carried.range, direct.range];
    return { ...arrived, status: 'ambiguous', score: carried.score / 2, rivals: places };
  }
  if (direct.status === 'kept' || direct.status === 'moved') return { ...statusOf(placing, direct), rivals: [] };
  if (direct.status === 'altered' && arrived.status === 'ambiguous') {
    return { ...statusOf(placing, direct), rivals: [] };
  }
  return { ...statusOf(placing, arrived), rivals: [] };
}

/** The finding with its status told against the words that were noted. */
function statusOf({ exact, text }: Placing, found: Anchor): Anchor {
  if (found.range === null || found.status === 'ambiguous') return found;
  const same = text.slice(...found.range) === exact;
  const status: AnchorStatus = !same ? 'altered' : found.status === 'moved' ? 'moved' : 'kept';
  return { ...found, status };
}

function isSame(one: TextRange, other: TextRange): boolean {
  const shared = Math.min(one[1], other[1]) - Math.max(one[0], other[0]);
  return shared >= SAME * Math.min(one[1] - one[0], other[1] - other[0]) && shared > 0;
}
