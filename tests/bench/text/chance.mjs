// A seeded source of chance, and what is drawn from it: the same seed gives the same texts in every run.

/**
 * @typedef {object} Chance
 * @property {() => number} next In [0, 1).
 * @property {(below: number) => number} index A whole number in [0, below).
 * @property {(share: number) => boolean} is True with this probability.
 * @property {<T>(items: readonly T[]) => T} pick One of at least one.
 * @property {<T>(items: readonly T[]) => T[]} shuffle All of them in another order.
 *
 * @param {number} seed A whole number from 1 to 2,147,483,646.
 * @returns {Chance} After Lehmer, with the multiplier of Park, Miller and Stockmeyer (1993).
 */
export function chance(seed) {
  let state = seed;
  const next = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
  const index = (/** @type {number} */ below) => Math.floor(next() * below);
  return {
    next,
    index,
    is: (share) => next() < share,
    pick: (items) => /** @type {any} */ (items[index(items.length)]),
    shuffle: (items) => {
      const shuffled = [...items];
      for (let last = shuffled.length - 1; last > 0; last--) {
        const other = index(last + 1);
        [shuffled[last], shuffled[other]] = [/** @type {any} */ (shuffled[other]), /** @type {any} */ (shuffled[last])];
      }
      return shuffled;
    },
  };
}
