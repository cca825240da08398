// The report of a measurement of memory, as Markdown.
import { markdownTable } from '../report/columns.mjs';
import { growthOf } from './verdict.mjs';

/** @import { Sample } from './sample.mjs' */
/** @import { Kept } from './verdict.mjs' */

/** What more or less still counts as flat. */
const tolerance = 0.1;

/** @type {readonly (readonly [kept: Kept, name: string, unit: number])[]} */
const columns = [
  ['heap', 'objects of the page, MB', 1e6],
  ['nodes', 'nodes', 1],
  ['listeners', 'listeners', 1],
  ['pageMemory', 'page, resident, MB', 1e6],
  ['mainMemory', 'main process, resident, MB', 1e6],
];
const rowsShown = 10;

/**
 * @param {readonly Sample[]} samples
 * @param {readonly string[]} machine
 */
export function report(samples, machine) {
  const last = samples.at(-1);
  const every = Math.ceil(samples.length / rowsShown);
  const shown = samples.filter((sample, index) => index % every === 0 || sample === last);
  const rows = shown.map(({ minute, round, ...sample }) => [
    minute.toFixed(1),
    String(round),
    ...columns.map(([kept, , unit]) => (sample[kept] / unit).toFixed(unit === 1 ? 0 : 1)),
  ]);
  const growth = columns.map(([kept]) => growthOf(samples, kept));
  const verdict = growth.map((times) => (Math.abs(times - 1) <= tolerance ? 'flat' : 'not flat'));
  return [
    '## Memory in use',
    '',
    `One window used for ${(last?.minute ?? 0).toFixed(0)} minutes, ${last?.round ?? 0} rounds, each through the library, the versions of an article, a note written and removed, comparing, collating, sources, evidence, search, the palette, the archive’s sources, reviewing and settings. \`npm run bench -- memory --write\` wrote this.`,
    '',
    '```text',
    ...machine,
    '```',
    '',
    markdownTable(
      ['minute', 'rounds', ...columns.map(([, name]) => name)],
      [
        ...rows,
        ['last ÷ first', '', ...growth.map((times) => `${times.toFixed(2)} ×`)],
        [`within ${tolerance * 100} %`, '', ...verdict],
      ],
      'right',
    ),
    '',
    'Last ÷ first: the median of the last quarter over that of the quarter after the first sixth of the time.',
    '',
  ].join('\n');
}
