// @ts-check
// `npm test [-- --unit | --end-to-end]`: installs and builds what is missing, then runs every test: vitest's, and the
// end-to-end ones in real Electron and in a browser. Says at the end what failed, and which of the two ran. In CI both
// must.
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium } from './find-chromium.mjs';
import { findElectron, hasDisplay } from './find-electron.mjs';
import { out, root } from './paths.mjs';
import { failureLines, outcomeVariable, readOutcome } from './reporters/outcome.mjs';
import { setUp } from './setup.mjs';

/** @typedef {import('./reporters/outcome.mjs').Outcome} Outcome */

const results = join(out, 'test-results');
const only = process.argv[2];
if (only !== undefined && !['--unit', '--end-to-end'].includes(only)) {
  console.error(`"${only}" is not understood. Use --unit, --end-to-end, or neither for all tests.`);
  process.exit(2);
}

await setUp();
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

/** @type {Outcome[]} */
const outcomes = [];
/** @type {string[]} */
const closing = [];
let hostsMissing = false;
if (only !== '--end-to-end') outcomes.push(unitTests());
if (only !== '--unit') outcomes.push(...(await endToEndTests()));

const total = (/** @type {'passed' | 'failed' | 'skipped'} */ count) =>
  outcomes.reduce((sum, outcome) => sum + outcome[count], 0);
console.log();
for (const line of [...outcomes.flatMap(failureLines), ...closing]) console.log(line);
console.log(`${total('passed')} passed, ${total('failed')} failed, ${total('skipped')} skipped`);
if (total('failed') > 0 || total('passed') === 0 || hostsMissing) process.exitCode = 1;

/** @returns {Outcome} */
function unitTests() {
  const reporters = ['--reporter=default', `--reporter=${join(root, 'build/reporters/vitest.mjs')}`];
  return ran('unit tests', [join(root, 'node_modules/vitest/vitest.mjs'), 'run', ...reporters]);
}

/** @returns {Promise<Outcome[]>} */
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
    ...host('Electron', 'electron', electronReason, () => ({
      env: 'electron' in electron ? { VARIORUM_ELECTRON: electron.electron.executable } : {},
      virtual,
      about: 'electron' in electron ? electron.electron.executable : '',
    })),
    ...host('Browser', 'browser', 'reason' in chromium ? chromium.reason : undefined, () => ({
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
 * @returns {Outcome[]} One, or none where it did not run.
 */
function host(name, project, reason, describe) {
  if (reason !== undefined) {
    hostsMissing ||= process.env['CI'] === 'true';
    closing.push(`${name}: skipped, ${reason}${process.env['CI'] === 'true' ? '; in CI it must run' : ''}.`);
    return [];
  }
  const { env, virtual, about } = describe();
  const playwright = [join(root, 'node_modules/@playwright/test/cli.js'), 'test', `--project=${project}`];
  const found = ran(project, playwright, env, virtual);
  const again = found.again.length > 0 ? ` (${found.again.length} only at the second try)` : '';
  closing.push(`${name}: ran, ${found.passed} passed${again}, ${found.failed} failed (${about}).`);
  return [found];
}

/**
 * @param {string} name What runs; its outcome is left under this name.
 * @param {readonly string[]} args
 * @param {Record<string, string>} [env]
 * @param {boolean} [virtual] Whether to bring a display of its own.
 * @returns {Outcome}
 */
function ran(name, args, env = {}, virtual = false) {
  const file = join(results, `${name}.json`);
  const command = [process.execPath, ...args];
  const [program = '', ...rest] = virtual ? ['xvfb-run', '-a', '-s', '-screen 0 1600x1200x24', ...command] : command;
  const options = {
    cwd: root,
    stdio: /** @type {const} */ ('inherit'),
    env: { ...process.env, ...env, [outcomeVariable]: file },
  };
  return readOutcome(file, name, spawnSync(program, rest, options).status ?? 1);
}
