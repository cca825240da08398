// Measures whether memory stays as it is while the application is used: in real Electron, round after round through all
// rooms, with samples of what is still held.
//   npm run bench -- memory [--minutes N] [--write]
// An hour where nothing else is said. --write puts the report into docs/benchmarks.md.
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildTool } from '../../build/bundle.mjs';
import { out } from '../../build/paths.mjs';
import { applicationIn, ensureDisplay } from './application/launch.mjs';
import { report } from './memory/report.mjs';
import { articlesUsed, useOnce } from './memory/round.mjs';
import { takeSample } from './memory/sample.mjs';
import { writeSection } from './report/benchmarks-page.mjs';
import { describeLoad, describeMachine } from './report/machine.mjs';
import { draftsOf } from './store/drafts.mjs';

/** @import { Sample } from './memory/sample.mjs' */

const samplesWanted = 30;
/** The pace of somebody who knows the keys: what is left of it after a round is rest. */
const secondsPerRound = 12;

ensureDisplay();
const { values: options } = parseArgs({
  options: { minutes: { type: 'string', default: '60' }, write: { type: 'boolean', default: false } },
});
const minutes = Number(options.minutes);
if (!(minutes > 0)) {
  console.error('--minutes is a number above 0.');
  process.exit(2);
}

const folder = mkdtempSync(join(out, 'bench-memory-'));
process.once('SIGINT', () => {
  rmSync(folder, { recursive: true, force: true });
  process.exit(130);
});
try {
  const machine = describeMachine(folder);
  const archive = join(folder, 'archive');
  const articles = await fill(archive);
  /** @type {Sample[]} */
  const samples = [];
  const launch = await applicationIn(folder);
  await launch(archive, async (electron, page) => {
    const session = await page.context().newCDPSession(page);
    const start = performance.now();
    const sinceStart = () => (performance.now() - start) / 60_000;
    let round = 0;
    while (sinceStart() < minutes) {
      const next = performance.now() + secondsPerRound * 1000;
      await useOnce(page, articles, round);
      round += 1;
      await page.waitForTimeout(Math.max(0, next - performance.now()));
      if (sinceStart() < (samples.length / samplesWanted) * minutes) continue;
      const sample = { minute: sinceStart(), round, ...(await takeSample(electron, session)) };
      samples.push(sample);
      console.error(
        `  minute ${sample.minute.toFixed(1)}, round ${round}: ${(sample.heap / 1e6).toFixed(1)} MB of objects`,
      );
    }
  });
  const text = report(samples, [...machine, `load average at the end: ${describeLoad()}`]);
  console.log(text);
  if (options.write) writeSection('memory', text);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/**
 * An archive of as many articles as the rounds go through.
 * @param {string} location
 * @returns {Promise<readonly string[]>} The articles' ids.
 */
async function fill(location) {
  await buildTool(fileURLToPath(new URL('store/archive.ts', import.meta.url)), join(out, 'bench'));
  const { system } = await import('./store/systems/variorum.mjs');
  const drafts = Array.from({ length: articlesUsed }, (_, number) => draftsOf(number));
  const opened = await system.open(location);
  await opened.importDrafts(drafts.flat());
  await opened.close();
  return drafts.map(([first]) => first?.article ?? '');
}
