// @ts-check
// `npm run check [-- --no-tests]`: types, lint, format, layers, unused code, tests. Quiet about what is right.
import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { ensureInstalled } from './setup.mjs';

ensureInstalled();

/** @param {string} path Within node_modules. @param {...string} args */
const tool = (path, ...args) => [join(root, 'node_modules', path), ...args];
const projects = ['archive', 'archive/node', 'cli', 'commands', 'electron', 'renderer', 'tests', 'build'];

/** @type {readonly (readonly [about: string, command: readonly string[]])[]} */
const checks = [
  ...projects.map(
    (project) => /** @type {const} */ ([`types of ${project}/`, tool('typescript/bin/tsc', '-p', project, '--noEmit')]),
  ),
  ['lint', tool('eslint/bin/eslint.js', '.', '--max-warnings=0')],
  ['format', tool('prettier/bin/prettier.cjs', '--check', '.', '--log-level=warn')],
  [
    'layers',
    tool(
      'dependency-cruiser/bin/dependency-cruise.mjs',
      '--config=dependency-cruiser.config.mjs',
      'archive',
      'cli',
      'commands',
      'electron',
      'renderer',
    ),
  ],
  ['unused code', tool('knip/bin/knip.js')],
];

/** @type {string[]} */
const failed = [];
const waiting = [...checks];
// Two at a time: most machines have more cores, but these are hungry for memory too.
await Promise.all([1, 2].map(work));

if (failed.length > 0) console.error(`\nNot right: ${failed.join(', ')}.`);
const tests = process.argv.includes('--no-tests')
  ? 0
  : (spawnSync(process.execPath, [join(root, 'build/test.mjs')], { cwd: root, stdio: 'inherit' }).status ?? 1);
process.exitCode = failed.length > 0 || tests !== 0 ? 1 : 0;

async function work() {
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const [about, command] = next;
    const start = performance.now();
    const { status, said } = await run(command);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    if (status === 0) console.log(`${about}: right (${seconds} s)`);
    else {
      failed.push(about);
      console.log(`${about}: NOT RIGHT (${seconds} s)\n${said.trim()}\n`);
    }
  }
}

/**
 * @param {readonly string[]} command
 * @returns {Promise<{ status: number, said: string }>}
 */
function run(command) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, command, { cwd: root });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (/** @type {Buffer} */ data) => (said += data));
    child.on('close', (status) => resolve({ status: status ?? 1, said }));
  });
}
