// Measures the text engine as it was built, beside other libraries that compare texts, on the same texts in the same run.
//   npm run bench -- text [PART …] [--write] [--alone] [--seed N] [--cases N]
// Parts: pairs, moves, worst, classes, collation, anchors; all of them where none is named. `fuzz` is run only by its
// name. --write puts the report into docs/benchmarks.md; --alone leaves the peers out; --seed and --cases are for fuzz.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { writeSection } from './report/benchmarks-page.mjs';
import { describeLoad, describeMachine } from './report/machine.mjs';
import { comparers, variorum } from './text/comparers.mjs';
import { fuzz } from './text/fuzz.mjs';
import { measureMoves } from './text/measure-moves.mjs';
import { measurePairs } from './text/measure-pairs.mjs';
import { measureWorst } from './text/measure-worst.mjs';
import { Report } from './text/report.mjs';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    write: { type: 'boolean', default: false },
    alone: { type: 'boolean', default: false },
    seed: { type: 'string', default: '7' },
    cases: { type: 'string', default: '1000000' },
  },
});
if (options.write && (positionals.length > 0 || options.alone)) {
  console.error('--write is for the whole report: name no part, and leave --alone out.');
  process.exit(2);
}
const report = new Report();
const all = options.alone ? [variorum] : comparers();

/** A part that is measured by a file of its own, with one function `measure…`. @param {string} name */
const partOf = (name) => async () => {
  const file = new URL(`text/${name}.mjs`, import.meta.url);
  if (!existsSync(fileURLToPath(file))) return;
  const measure = Object.entries(await import(file.href)).find(([key]) => key.startsWith('measure'))?.[1];
  await measure(report);
};

/** @type {Readonly<Record<string, () => unknown>>} */
const parts = {
  pairs: () => measurePairs(report, all),
  moves: () => measureMoves(report, all),
  worst: () => measureWorst(report, all),
  classes: partOf('classes'),
  collation: partOf('collation'),
  anchors: partOf('anchors'),
};

if (positionals.includes('fuzz')) fuzz(Number(options.cases), Number(options.seed));
const wanted = positionals.length === 0 ? Object.keys(parts) : positionals.filter((part) => part !== 'fuzz');
const unknown = wanted.find((part) => !(part in parts));
if (unknown !== undefined) {
  console.error(`There is no part ${unknown}: ${[...Object.keys(parts), 'fuzz'].join(', ')}.`);
  process.exit(2);
}
const machine = describeMachine(fileURLToPath(new URL('../../out', import.meta.url)));
for (const part of wanted) await parts[part]?.();
if (options.write) {
  const text = [...machine, `load average at the end: ${describeLoad()}`, '', report.text].join('\n');
  writeSection('text', section(text));
}

/** @param {string} text */
function section(text) {
  return `## The text engine

What \`compare\` and what stands on it take, beside libraries that compare texts, on the same texts in the same run.
\`npm run bench -- text --write\` wrote this. The last column of goals says what the project set itself.

\`\`\`text
${text}
\`\`\``;
}
