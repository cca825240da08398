// @ts-check
// `npm run faults [-- NAME…]`: the fault tests (all, or those whose file name holds NAME) as often as the archive's
// promises call for; `npm test` runs them a few times each. Ends with a table of what was done and how often.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { out, root } from './paths.mjs';
import { ensureInstalled } from './setup.mjs';

/** How often, where the environment does not say otherwise. */
const numbers = {
  VARIORUM_KILLS: '1000',
  VARIORUM_POWER_CUTS: '12',
  VARIORUM_CORRUPTIONS: '10000',
  VARIORUM_INJECTED_CHANGES: '4',
  VARIORUM_UNSYNCED: '20',
  VARIORUM_PERMISSIONS_LOST: '20',
};

ensureInstalled();
const report = join(out, 'faults.ndjson');
mkdirSync(out, { recursive: true });
rmSync(report, { force: true });

const start = performance.now();
const names = process.argv.slice(2).map((name) => `tests/faults/${name}`);
const { status } = spawnSync(
  process.execPath,
  [join(root, 'node_modules/vitest/vitest.mjs'), 'run', ...(names.length > 0 ? names : ['tests/faults/'])],
  { cwd: root, stdio: 'inherit', env: { ...numbers, ...process.env, VARIORUM_FAULTS_REPORT: report } },
);

/** @type {readonly { fault: string, times: number, about: string }[]} */
const lines = existsSync(report)
  ? readFileSync(report, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
  : [];
const width = Math.max(0, ...lines.map(({ fault }) => fault.length));
console.log();
for (const { fault, times, about } of lines) {
  console.log(`${fault.padEnd(width)}  ${String(times).padStart(7)}  ${about}`.trimEnd());
}
console.log(`\nIn ${((performance.now() - start) / 60_000).toFixed(1)} minutes.`);
process.exitCode = status ?? 1;
