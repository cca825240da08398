// @ts-check
// `npm test [-- --unit | --end-to-end]`: installs and builds what is missing, then runs every test: vitest's, and the
// end-to-end ones in real Electron and in a browser. Says at the end which of the two ran. In CI both must.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium } from './find-chromium.mjs';
import { findElectron, hasDisplay } from './find-electron.mjs';
import { out, root } from './paths.mjs';
import { setUp } from './setup.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

const results = join(out, 'test-results');
const only = process.argv[2];
if (only !== undefined && !['--unit', '--end-to-end'].includes(only)) {
  console.error(`"${only}" is not understood. Use --unit, --end-to-end, or neither for all tests.`);
  process.exit(2);
}

await setUp();
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

/** @type {Counts[]} */
const counts = [];
/** @type {string[]} */
const closing = [];
let hostsMissing = false;
if (only !== '--end-to-end') counts.push(unitTests());
if (only !== '--unit') counts.push(...(await endToEndTests()));

const total = counts.reduce(
  (sum, some) => ({
    passed: sum.passed + some.passed,
    failed: sum.failed + some.failed,
    skipped: sum.skipped + some.skipped,
  }),
  { passed: 0, failed: 0, skipped: 0 },
);
console.log();
for (const line of closing) console.log(line);
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
if (total.failed > 0 || total.passed === 0 || hostsMissing) process.exitCode = 1;

/** @returns {Counts} */
function unitTests() {
  const report = join(results, 'unit.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const status = run([join(root, 'node_modules/vitest/vitest.mjs'), 'run', ...reporters]);
  const read = readReport(report);
  return settled(status, {
    passed: read?.numPassedTests ?? 0,
    // A file that cannot be loaded has no tests to count, and is a failure all the same.
    failed: Math.max(read?.numFailedTests ?? 0, unloaded(read)),
    skipped: (read?.numPendingTests ?? 0) + (read?.numTodoTests ?? 0),
  });
}

/** @param {any} report */
function unloaded(report) {
  return (report?.testResults ?? []).filter((/** @type {any} */ file) => file.status === 'failed').length;
}

/** @returns {Promise<Counts[]>} */
async function endToEndTests() {
  const electron = findElectron({ mayFetch: true, needsDisplay: false });
  const virtual = !hasDisplay();
  const noDisplay = virtual && spawnSync('xvfb-run', ['--help'], { stdio: 'ignore' }).status !== 0;
  const chromium = await findChromium();
  const electronReason =
    'reason' in electron
      ? electron.reason
      : noDisplay
        ? 'there is no display, and xvfb-run is not installed'
        : undefined;
  return [
    host('Electron', 'electron', electronReason, () => ({
      env: 'electron' in electron ? { VARIORUM_ELECTRON: electron.electron.executable } : {},
      virtual,
      about: 'electron' in electron ? electron.electron.executable : '',
    })),
    host('Browser', 'browser', 'reason' in chromium ? chromium.reason : undefined, () => ({
      env: 'executable' in chromium ? { VARIORUM_CHROMIUM: chromium.executable } : {},
      virtual: false,
      about: 'about' in chromium ? chromium.about : '',
    })),
  ];
}

/**
 * Runs the flows in one host, or notes why not.
 * @param {string} name
 * @param {string} project
 * @param {string | undefined} reason Why it cannot run here.
 * @param {() => { env: Record<string, string>, virtual: boolean, about: string }} describe
 * @returns {Counts}
 */
function host(name, project, reason, describe) {
  if (reason !== undefined) {
    hostsMissing ||= process.env['CI'] === 'true';
    closing.push(`${name}: skipped, ${reason}${process.env['CI'] === 'true' ? '; in CI it must run' : ''}.`);
    return { passed: 0, failed: 0, skipped: 0 };
  }
  const { env, virtual, about } = describe();
  const report = join(results, `${project}.json`);
  const playwright = [join(root, 'node_modules/@playwright/test/cli.js'), 'test', `--project=${project}`];
  const status = run(playwright, { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: report }, virtual);
  const stats = readReport(report)?.stats;
  const found = settled(status, {
    passed: (stats?.expected ?? 0) + (stats?.flaky ?? 0),
    failed: stats?.unexpected ?? 0,
    skipped: stats?.skipped ?? 0,
  });
  const again = stats?.flaky > 0 ? ` (${stats.flaky} only at the second try)` : '';
  closing.push(`${name}: ran, ${found.passed} passed${again}, ${found.failed} failed (${about}).`);
  return found;
}

/**
 * A run that ended badly without a failed test (it crashed, or found no tests) counts as one failure.
 * @param {number} status
 * @param {Counts} found
 * @returns {Counts}
 */
function settled(status, found) {
  return status !== 0 && found.failed === 0 ? { ...found, failed: 1 } : found;
}

/**
 * @param {readonly string[]} args
 * @param {Record<string, string>} [env]
 * @param {boolean} [virtual] Whether to bring a display of its own.
 * @returns {number}
 */
function run(args, env = {}, virtual = false) {
  const command = [process.execPath, ...args];
  const [program = '', ...rest] = virtual ? ['xvfb-run', '-a', '-s', '-screen 0 1600x1200x24', ...command] : command;
  return spawnSync(program, rest, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } }).status ?? 1;
}

/** @param {string} file @returns {any} */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
