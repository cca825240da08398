// Where the lines run that join the two places of each moved passage in the gutter between two columns of text.
// Knows lengths only: no elements, no words.

/** A stretch of a column, from the top of both, in pixels. */
export interface Extent {
  readonly top: number;
  readonly bottom: number;
}

/** The two places of a moved passage: in the older text at the left, in the newer at the right. */
export interface MoveEnds {
  /** The id of the stop that it is. */
  readonly stop: string;
  readonly before: Extent;
  readonly after: Extent;
}

export interface MoveLink extends MoveEnds {
  /** Where its line runs down or up the gutter, from the gutter's left edge. */
  readonly x: number;
}

/** Lines are this far apart, and at least so far from the edges of the gutter. */
const spacing = 7;
const inset = 12;
/** The line meets a place at most so far below its top. */
const furthestDown = 40;
/** Of a corner that the line goes round. */
const radius = 5;
/** Brackets stand so far inside the gutter, with arms towards the text. */
const edge = 3;
const arrow = { length: 6, reach: 3.5 } as const;

/**
 * The links in the order given, each in a lane of the gutter that no other one runs in at the same height, as long as
 * there are lanes enough; beyond that they share the one that is free again first.
 */
export function layMoveLinks(moves: readonly MoveEnds[], gutter: number): readonly MoveLink[] {
  const lanes = Math.max(1, Math.floor((gutter - 2 * inset) / spacing));
  const freeFrom = Array<number>(lanes).fill(Number.NEGATIVE_INFINITY);
  const laneOf = new Map<MoveEnds, number>();
  for (const move of [...moves].sort((one, other) => spanOf(one).top - spanOf(other).top)) {
    const { top, bottom } = spanOf(move);
    const free = freeFrom.findIndex((end) => end + spacing <= top);
    const lane = free >= 0 ? free : freeFrom.indexOf(Math.min(...freeFrom));
    freeFrom[lane] = bottom;
    laneOf.set(move, lane);
  }
  return moves.map((move) => ({ ...move, x: placeOf(laneOf.get(move) ?? 0, gutter) }));
}

/** In turn to the right and to the left of the gutter's middle, where the rule between the columns stands. */
function placeOf(lane: number, gutter: number): number {
  const side = lane % 2 === 0 ? 1 : -1;
  return gutter / 2 + side * (Math.floor(lane / 2) + 0.5) * spacing;
}

/** The height that a link's line takes up. */
export function spanOf({ before, after }: MoveEnds): Extent {
  const [from, to] = [anchorOf(before), anchorOf(after)];
  return { top: Math.min(from, to), bottom: Math.max(from, to) };
}

/** The links of which anything is seen between two heights. */
export function linksWithin(links: readonly MoveLink[], { top, bottom }: Extent): readonly MoveLink[] {
  return links.filter(
    ({ before, after }) => Math.min(before.top, after.top) <= bottom && Math.max(before.bottom, after.bottom) >= top,
  );
}

/** The data of an SVG path from the older place to the newer one: out to its lane, along it, and in again. */
export function pathOfLink({ before, after, x }: MoveLink, gutter: number): string {
  const [from, to] = [anchorOf(before), anchorOf(after)];
  const end = gutter - edge - arrow.length;
  const turn = Math.min(radius, Math.abs(to - from) / 2);
  const down = to > from ? turn : -turn;
  if (turn < 1) return `M${edge} ${short(from)}L${end} ${short(to)}`;
  return (
    `M${edge} ${short(from)}H${short(x - turn)}Q${short(x)} ${short(from)} ${short(x)} ${short(from + down)}` +
    `V${short(to - down)}Q${short(x)} ${short(to)} ${short(x + turn)} ${short(to)}H${end}`
  );
}

/** The head of the arrow, at the newer place. */
export function arrowOfLink({ after }: MoveLink, gutter: number): string {
  const y = anchorOf(after);
  return `M${gutter - edge} ${short(y)}l${-arrow.length} ${-arrow.reach}v${2 * arrow.reach}z`;
}

/** A bracket along one of the two places, at the gutter's edge. */
export function bracketOf(link: MoveLink, side: 'before' | 'after', gutter: number): string {
  const { top, bottom } = link[side];
  const [x, arm] = side === 'before' ? [edge, 0] : [gutter - edge, gutter];
  return `M${arm} ${short(top)}H${x}V${short(bottom)}H${arm}`;
}

/** Where the line meets a place: in its middle, or near the top of a long one, whose middle may be out of view. */
function anchorOf({ top, bottom }: Extent): number {
  return top + Math.min((bottom - top) / 2, furthestDown);
}

function short(length: number): number {
  return Math.round(length * 10) / 10;
}
