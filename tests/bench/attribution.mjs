// Measures who-says-what as it was built, beside libraries for English with a thin wrapper around them.
//   npm run bench -- attribution [--write] [--alone]
// --write puts the report into docs/benchmarks.md; --alone leaves the peers out.
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { measureRevisions } from './attribution/measure-revisions.mjs';
import { measureScores } from './attribution/measure-scores.mjs';
import { measureSpeed } from './attribution/measure-speed.mjs';
import { systems, variorum } from './attribution/systems.mjs';
import { writeSection } from './report/benchmarks-page.mjs';
import { describeLoad, describeMachine } from './report/machine.mjs';
import { Report } from './text/report.mjs';

const { values: options } = parseArgs({
  options: { write: { type: 'boolean', default: false }, alone: { type: 'boolean', default: false } },
});
if (options.write && options.alone) {
  console.error('--write is for the whole report: leave --alone out.');
  process.exit(2);
}
const machine = describeMachine(fileURLToPath(new URL('../../out', import.meta.url)));
const report = new Report();
const all = options.alone ? [variorum] : systems();
measureScores(report, all);
measureRevisions(report);
measureSpeed(report, all);
for (const { name, about } of all) report.remark(`${name}: ${about}.`);
if (options.write) {
  const text = [...machine, `load average at the end: ${describeLoad()}`, '', report.text].join('\n');
  writeSection(
    'attribution',
    `## Who says what

How much of what people annotated is found, and how long it takes, beside libraries that tag English words.
\`npm run bench -- attribution --write\` wrote this.

\`\`\`text
${text}
\`\`\``,
  );
}
