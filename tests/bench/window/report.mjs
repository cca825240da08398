// The report of a measurement of the window, as Markdown.
import { markdownTable, number } from '../report/columns.mjs';

/** @import { Frames, Painted } from './measure.mjs' */

/** A frame that came later than this, in milliseconds, had another one left out before it: they are 16.7 ms apart. */
const late = 25;

/**
 * @typedef {object} Measured
 * @property {{ articles: number, notes: number, words: number }} archive
 * @property {readonly number[]} starts Milliseconds from the launch to the rows of the library, each.
 * @property {Painted} bare
 * @property {readonly (readonly [name: string, painted: Painted])[]} switches
 * @property {readonly (readonly [name: string, frames: Frames])[]} frames
 */

/**
 * @param {Measured} measured
 * @param {readonly string[]} machine
 */
export function report({ archive, starts, bare, switches, frames }, machine) {
  const { articles, notes, words } = archive;
  const bareMedian = quantile(bare.painted, 0.5);
  return [
    '## The window',
    '',
    `In Electron, drawn by the processor alone, on a screen that nobody sees; ${count(articles)} articles in the library, beside them two of ${count(words)} words, one with ${count(notes)} notes. \`npm run bench -- window --write\` wrote this.`,
    '',
    '```text',
    ...machine,
    '```',
    '',
    `From the launch to the rows of the library: ${number(quantile(starts, 0.5))} ms, the median of ${starts.length} starts (${starts.map(number).join(', ')}).`,
    '',
    'From a key to the frame that shows another version, in milliseconds. Goal: 50. The bare page has the same paragraphs and nothing else: what the browser itself takes.',
    '',
    markdownTable(
      ['switching versions', 'median', '19 of 20 within', 'slowest', 'beside a bare page', 'tasks over 50 ms'],
      [['a bare page', bare], ...switches].map(([name, painted]) => [
        /** @type {string} */ (name),
        ...(({ painted: times, tasks }) => [
          milliseconds(quantile(times, 0.5)),
          milliseconds(quantile(times, 0.95)),
          milliseconds(quantile(times, 1)),
          `${(quantile(times, 0.5) / bareMedian).toFixed(1)} ×`,
          longTasks(tasks),
        ])(/** @type {Painted} */ (painted)),
      ]),
    ),
    '',
    `Frames while it is used, in milliseconds from one to the next: 16.7 where none is left out. Goal: none left out, and no task over 50 ms while a note is typed.`,
    '',
    markdownTable(
      ['use', 'frames', 'median', '99 of 100 within', 'slowest', 'left out', 'tasks over 50 ms'],
      frames.map(([name, { frames: times, tasks }]) => [
        name,
        count(times.length),
        milliseconds(quantile(times, 0.5)),
        milliseconds(quantile(times, 0.99)),
        milliseconds(quantile(times, 1)),
        `${((100 * times.filter((each) => each > late).length) / times.length).toFixed(1)} %`,
        longTasks(tasks),
      ]),
    ),
    '',
  ].join('\n');
}

/** @param {readonly number[]} values At least one. @param {number} share In (0, 1]. */
function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.ceil(share * sorted.length) - 1] ?? 0;
}

/** @param {readonly number[]} tasks Milliseconds. */
function longTasks(tasks) {
  return tasks.length === 0 ? 'none' : `${tasks.length}, longest ${milliseconds(Math.max(...tasks))}`;
}

/** @param {number} value */
function milliseconds(value) {
  return value.toFixed(1);
}

/** @param {number} value */
function count(value) {
  return value.toLocaleString('en');
}
