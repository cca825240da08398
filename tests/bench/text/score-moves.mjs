// How well moves were found, where it is known what moved.

/**
 * @typedef {readonly [number, number]} Range
 * @typedef {{ readonly before: Range, readonly after: Range }} Move
 */

/** A reported move of fewer units is no false alarm. */
const enough = 20;

/**
 * A move is found where one that is reported overlaps it by at least half at both ends, of what the two cover together;
 * it is false where it touches none. Cases without moves are controls and copies.
 * @param {readonly import('./move-cases.mjs').MoveCase[]} cases
 * @param {(one: import('./move-cases.mjs').MoveCase) => readonly Move[]} movesOf
 */
export function scoreMoves(cases, movesOf) {
  /** @type {Record<string, { passages: number, found: number, false: number, cases: number }>} */
  const kinds = {};
  for (const one of cases) {
    const moves = movesOf(one);
    const kind = (kinds[one.kind] ??= { passages: 0, found: 0, false: 0, cases: 0 });
    kind.cases++;
    const isFound = (/** @type {{ from: Range, to: Range }} */ { from, to }) =>
      moves.some(({ before, after }) => overlapShare(before, from) >= 0.5 && overlapShare(after, to) >= 0.5);
    const needed = one.eitherWay ? one.truth.slice(0, 1) : one.truth;
    kind.passages += needed.length;
    kind.found += needed.filter((passage) => (one.eitherWay ? one.truth.some(isFound) : isFound(passage))).length;
    kind.false += moves.filter(
      ({ before, after }) =>
        after[1] - after[0] >= enough &&
        !one.truth.some(({ from, to }) => overlap(before, from) > 0 || overlap(after, to) > 0),
    ).length;
  }
  return kinds;
}

/** @param {Range} one @param {Range} other */
function overlap(one, other) {
  return Math.max(0, Math.min(one[1], other[1]) - Math.max(one[0], other[0]));
}

/** @param {Range} one @param {Range} other */
function overlapShare(one, other) {
  const common = overlap(one, other);
  return common / (one[1] - one[0] + other[1] - other[0] - common || 1);
}
