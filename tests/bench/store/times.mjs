// Times taken, and what stands for many of them.

/**
 * @param {() => unknown} work
 * @returns {number} Milliseconds.
 */
export function elapsed(work) {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/**
 * @param {() => Promise<unknown>} work
 * @returns {Promise<number>} Milliseconds until it resolves.
 */
export async function elapsedUntil(work) {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/**
 * @param {readonly number[]} values At least one.
 * @param {number} share In [0, 1].
 */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return /** @type {number} */ (sorted[Math.round((sorted.length - 1) * share)]);
}

/** @param {readonly number[]} values At least one. */
export function median(values) {
  return quantile(values, 0.5);
}
