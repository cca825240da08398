// Whether memory stayed as it was: how much more there is at the end than there was once everything had been used.

/** @import { Sample } from './sample.mjs' */

/** Of the whole time: what is opened for the first time is loaded, compiled and kept, and is no growth. */
const warmUp = 1 / 6;
/** Of the whole time, at either end of what is compared. */
const stretch = 1 / 4;

/** @typedef {'heap' | 'nodes' | 'listeners' | 'pageMemory' | 'mainMemory'} Kept */

/**
 * The median of the last quarter's samples over that of the quarter that follows the warming up: 1.1 is a tenth more.
 * @param {readonly Sample[]} samples In their order, at least six.
 * @param {Kept} kept
 */
export function growthOf(samples, kept) {
  const whole = samples.at(-1)?.minute ?? 0;
  const within = (/** @type {number} */ from, /** @type {number} */ to) =>
    median(
      samples.filter(({ minute }) => minute >= from * whole && minute <= to * whole).map((sample) => sample[kept]),
    );
  return within(1 - stretch, 1) / within(warmUp, warmUp + stretch);
}

/** @param {readonly number[]} values */
function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low, high] = [sorted[sorted.length - 1 - middle], sorted[middle]];
  if (low === undefined || high === undefined) throw new Error('There are too few samples to compare.');
  return (low + high) / 2;
}
