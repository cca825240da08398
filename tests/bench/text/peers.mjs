// Other libraries that compare texts, each in its own recommended way; by words where it can take words.
import { createRequire } from 'node:module';
import { fromPeers, installPeers } from '../store/peers.mjs';

/**
 * @typedef {object} Comparer
 * @property {string} name
 * @property {string} about How it is used here.
 * @property {(before: string, after: string) => readonly import('./score-changes.mjs').Change[]} compare
 */

/** Words, and what stands between them a character at a time. */
const token = /[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{N}\p{M}]+)*|[^]/gu;
/** Tokens as characters, for libraries that take strings only: as many as there are outside the surrogates. */
const mostTokens = 0xd800;

/** @returns {readonly Comparer[]} */
export function peers() {
  installPeers();
  const jsdiff = fromPeers('diff');
  const { diff_match_patch: DiffMatchPatch } = fromPeers('diff-match-patch');
  const fastDiff = fromPeers('fast-diff');
  const fastMyers = fromPeers('fast-myers-diff');
  const codemirror = fromPeers('@codemirror/merge');
  const dmp = new DiffMatchPatch();
  return [
    {
      name: 'jsdiff',
      about: 'diffWordsWithSpace',
      compare: (before, after) =>
        fromRuns(
          jsdiff
            .diffWordsWithSpace(before, after)
            .map((/** @type {any} */ { added, removed, value }) => [added ? 1 : removed ? -1 : 0, value.length]),
        ),
    },
    {
      name: 'diff-match-patch',
      about: 'word mode: words as characters, diff_main with its own time limit of a second, diff_cleanupSemantic',
      compare: byCharacters((before, after) => {
        const runs = dmp.diff_main(before, after, false);
        dmp.diff_cleanupSemantic(runs);
        return runs;
      }),
    },
    {
      name: 'fast-diff',
      about: 'words as characters',
      compare: byCharacters((before, after) => fastDiff(before, after)),
    },
    {
      name: 'fast-myers-diff',
      about: 'diff over words',
      compare: (before, after) => {
        const [from, to] = [tokensOf(before), tokensOf(after)];
        return [...fastMyers.diff(from.tokens, to.tokens)].map(([start, end, afterStart, afterEnd]) => ({
          before: [from.starts[start] ?? 0, from.starts[end] ?? 0],
          after: [to.starts[afterStart] ?? 0, to.starts[afterEnd] ?? 0],
        }));
      },
    },
    {
      name: '@codemirror/merge',
      about: 'presentableDiff, with its own scan limit; by characters, widened to words',
      compare: (before, after) =>
        codemirror
          .presentableDiff(before, after)
          .map((/** @type {any} */ { fromA, toA, fromB, toB }) => ({ before: [fromA, toA], after: [fromB, toB] })),
    },
  ];
}

/** The exact optimum of words that stay, by jsdiff, as the scorer of the development data counts it. */
export function leastWords() {
  installPeers();
  const { diffArrays } = fromPeers('diff');
  return (/** @type {readonly string[]} */ before, /** @type {readonly string[]} */ after) =>
    diffArrays(before, after)
      .filter((/** @type {any} */ run) => run.added || run.removed)
      .reduce((/** @type {number} */ sum, /** @type {any} */ run) => sum + run.count, 0);
}

/** @param {string} name @returns {string} The version that is measured. */
export function versionOf(name) {
  const { dependencies } = createRequire(import.meta.url)('../peers/package.json');
  return dependencies[name === 'jsdiff' ? 'diff' : name];
}

/** @param {string} text */
function tokensOf(text) {
  const tokens = text.match(token) ?? [];
  const starts = new Int32Array(tokens.length + 1);
  tokens.forEach((one, index) => (starts[index + 1] = (starts[index] ?? 0) + one.length));
  return { tokens, starts };
}

/** @param {(before: string, after: string) => readonly (readonly [number, string])[]} diff Over strings. */
function byCharacters(diff) {
  return (/** @type {string} */ before, /** @type {string} */ after) => {
    /** @type {Map<string, string>} */
    const characters = new Map();
    const lengths = new Map();
    const encode = (/** @type {string} */ text) =>
      tokensOf(text)
        .tokens.map((one) => {
          let character = characters.get(one);
          if (character !== undefined) return character;
          if (characters.size === mostTokens) throw new Error(`takes no more than ${mostTokens} different words`);
          characters.set(one, (character = String.fromCharCode(characters.size)));
          lengths.set(character, one.length);
          return character;
        })
        .join('');
    const length = (/** @type {string} */ run) => [...run].reduce((sum, character) => sum + lengths.get(character), 0);
    return fromRuns(diff(encode(before), encode(after)).map(([kind, run]) => [kind, length(run)]));
  };
}

/**
 * @param {readonly (readonly [number, number])[]} runs Of both texts in turn: -1 deleted, 0 equal, 1 inserted, and how
 *   many units.
 */
function fromRuns(runs) {
  /** @type {{ before: [number, number], after: [number, number] }[]} */
  const changes = [];
  let [before, after] = [0, 0];
  let isOpen = false;
  for (const [kind, length] of runs) {
    if (kind !== 0 && !isOpen) changes.push({ before: [before, before], after: [after, after] });
    if (kind <= 0) before += length;
    if (kind >= 0) after += length;
    isOpen = kind !== 0;
    const last = changes.at(-1);
    if (isOpen && last !== undefined) [last.before[1], last.after[1]] = [before, after];
  }
  return changes;
}
