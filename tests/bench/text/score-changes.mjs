// How well changes tell what differs: how much is marked, in how many pieces, and whether either text can be rebuilt.

const word = /[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{N}\p{M}]+)*/gu;
const wordCharacter = /[\p{L}\p{N}\p{M}]/u;
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u;

/**
 * @typedef {readonly [number, number]} Range
 * @typedef {{ readonly before: Range, readonly after: Range }} Change
 * @typedef {object} Score
 * @property {boolean} isReversible All between the changes is equal text; else nothing else of it counts.
 * @property {number} words Words that are marked, of both texts.
 * @property {number} optimum The least that have to be.
 * @property {number} islands Equal bits of less than two words and 30 units between two changes.
 * @property {number} cuts Edges of changes inside a word.
 */

/**
 * The figures of the development data's own scorer, and the same for scripts without spaces, which count no cuts.
 * @param {string} before
 * @param {string} after
 * @param {readonly Change[]} changes
 * @param {(before: readonly string[], after: readonly string[]) => number} leastWords How many words of two lists are not
 *   part of their longest common subsequence.
 * @returns {Score}
 */
export function scoreChanges(before, after, changes, leastWords) {
  const removed = changes.map((change) => change.before);
  const added = changes.map((change) => change.after);
  return {
    isReversible: isReversible(before, after, changes),
    words: wordsTouched(before, removed) + wordsTouched(after, added),
    optimum: leastWords(before.match(word) ?? [], after.match(word) ?? []),
    islands: changes.slice(1).filter((change, index) => {
      const equal = before.slice(changes[index]?.before[1], change.before[0]);
      return equal !== '' && equal.length < 30 && (equal.match(word) ?? []).length < 2;
    }).length,
    cuts: cutsOf(before, removed) + cutsOf(after, added),
  };
}

/** @param {string} before @param {string} after @param {readonly Change[]} changes */
function isReversible(before, after, changes) {
  let [beforeEnd, afterEnd] = [0, 0];
  for (const change of [...changes, { before: [before.length, before.length], after: [after.length, after.length] }]) {
    const [start = 0, end = 0] = change.before;
    const [afterStart = 0, afterStop = 0] = change.after;
    if (start < beforeEnd || afterStart < afterEnd) return false;
    if (before.slice(beforeEnd, start) !== after.slice(afterEnd, afterStart)) return false;
    [beforeEnd, afterEnd] = [end, afterStop];
  }
  return true;
}

/** @param {string} text @param {readonly Range[]} ranges */
function wordsTouched(text, ranges) {
  let next = 0;
  let touched = 0;
  for (const { index, 0: found } of text.matchAll(word)) {
    while ((ranges[next]?.[1] ?? Infinity) <= index) next++;
    const range = ranges[next];
    if (range !== undefined && range[0] < range[1] && range[0] < index + found.length) touched++;
  }
  return touched;
}

/** @param {string} text @param {readonly Range[]} ranges */
function cutsOf(text, ranges) {
  const isCut = (/** @type {number} */ at) =>
    at > 0 &&
    at < text.length &&
    wordCharacter.test(text[at - 1] ?? '') &&
    wordCharacter.test(text[at] ?? '') &&
    !unspaced.test(text.slice(at - 1, at + 1));
  return ranges.flat().filter(isCut).length;
}
