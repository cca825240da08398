// What compares: the engine as it was built, and its peers, all asked in the same way.
import { peers } from './peers.mjs';

const { compare } = await import(new URL('../../../out/engine/engine.js', import.meta.url).href);

/**
 * @typedef {object} Compared
 * @property {readonly import('./score-changes.mjs').Change[]} changes
 * @property {readonly import('./score-moves.mjs').Move[]} [moves] Where moves are looked for at all.
 * @property {boolean} [precise]
 *
 * @typedef {object} Comparer
 * @property {string} name
 * @property {string} about
 * @property {(before: string, after: string, language: string) => Compared} compare
 */

/** @type {Comparer} */
export const variorum = {
  name: 'Variorum',
  about: 'compare, as built',
  compare: (before, after, language) => compare(before, after, { language }),
};

/** @returns {readonly Comparer[]} Ours first. */
export function comparers() {
  const others = peers().map((peer) => ({
    ...peer,
    compare: (/** @type {string} */ before, /** @type {string} */ after) => ({ changes: peer.compare(before, after) }),
  }));
  return [variorum, ...others];
}

/** @param {string} name */
export function comparer(name) {
  const found = name === variorum.name ? variorum : comparers().find((one) => one.name === name);
  if (found === undefined) throw new Error(`There is no comparer ${name}.`);
  return found;
}
