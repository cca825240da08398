// @ts-check
// Holds a collation to histories of which the truth is known: the share of words given the right first version.

/** @typedef {import('./generated-history.mjs').TrueVersion} TrueVersion */
/** @typedef {{ words: number, right: number, share: number }} Share */
/** @typedef {{ readonly range: readonly [number, number], readonly first: number }} Told */
/**
 * @typedef {object} Engine What is measured.
 * @property {() => any} startCollation
 * @property {(collation: any, version: { text: string }) => any} addVersion
 * @property {(collation: any, version: number) => readonly Told[]} firstAppearance
 */

/**
 * Of all words of all versions, of those that each kind of edit put where they are, and, to compare with, of all words
 * where only what stands unmoved and unchanged since the version before is known (`naive`).
 * @param {Engine} engine
 * @param {readonly (readonly TrueVersion[])[]} histories
 */
export function rightShare({ startCollation, addVersion, firstAppearance }, histories) {
  const [all, naive] = [newShare(), newShare()];
  /** @type {Map<string, Share>} */
  const kinds = new Map();
  for (const history of histories) {
    const collation = history.reduce((known, { text }) => addVersion(known, { text }), startCollation());
    const chain = naiveFirsts(history);
    history.forEach(({ words }, version) => {
      const told = firstAppearance(collation, version);
      let run = 0;
      words.forEach(({ range, first, by }, index) => {
        while (run < told.length && (told[run]?.range[1] ?? 0) <= range[0]) run++;
        const isRight = told[run]?.first === first && (told[run]?.range[0] ?? Infinity) <= range[0];
        const kind = kinds.get(by) ?? newShare();
        kinds.set(by, kind);
        for (const share of [all, kind]) count(share, isRight);
        count(naive, chain[version]?.[index] === first);
      });
    });
  }
  return { all, naive, kinds };
}

/** @returns {Share} */
function newShare() {
  return { words: 0, right: 0, share: 1 };
}

/** @param {Share} share @param {boolean} isRight */
function count(share, isRight) {
  share.words += 1;
  if (isRight) share.right += 1;
  share.share = share.right / share.words;
}

/**
 * The first versions that a chain of plain word comparisons gives: longest common subsequences of neighbours.
 * @param {readonly TrueVersion[]} history
 * @returns {readonly (readonly number[])[]}
 */
function naiveFirsts(history) {
  /** @type {number[][]} */
  const firsts = [];
  history.forEach((version, index) => {
    const before = history[index - 1];
    const row = version.words.map(() => index);
    for (const [old, word] of before ? commonWords(wordsOf(before), wordsOf(version)) : []) {
      row[word] = firsts[index - 1]?.[old] ?? index;
    }
    firsts.push(row);
  });
  return firsts;
}

/** @param {TrueVersion} version */
function wordsOf({ text, words }) {
  return words.map(({ range }) => text.slice(...range));
}

/** Pairs of indices of a longest common subsequence (dynamic programming between the common ends). */
/** @param {readonly string[]} before @param {readonly string[]} after */
function commonWords(before, after) {
  /** @type {[number, number][]} */
  const pairs = [];
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) pairs.push([start, start++]);
  let end = 0;
  const most = Math.min(before.length, after.length) - start;
  while (end < most && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  const rows = before.length - start - end;
  const columns = after.length - start - end;
  const lengths = Array.from({ length: rows + 1 }, () => new Uint16Array(columns + 1));
  for (let row = rows - 1; row >= 0; row--) {
    for (let column = columns - 1; column >= 0; column--) {
      const [here, below] = [lengths[row], lengths[row + 1]];
      if (!here || !below) continue;
      here[column] =
        before[start + row] === after[start + column]
          ? (below[column + 1] ?? 0) + 1
          : Math.max(below[column] ?? 0, here[column + 1] ?? 0);
    }
  }
  for (let row = 0, column = 0; row < rows && column < columns;) {
    if (before[start + row] === after[start + column]) pairs.push([start + row++, start + column++]);
    else if ((lengths[row + 1]?.[column] ?? 0) >= (lengths[row]?.[column + 1] ?? 0)) row++;
    else column++;
  }
  for (let index = end; index > 0; index--) pairs.push([before.length - index, after.length - index]);
  return pairs;
}
