// @ts-check
// What `npm start` and `npm test` share: a Node that is new enough, the libraries installed, the parts built.
// Imports nothing but Node at its top, since in a fresh clone there is nothing else.
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { installed } from './installed.mjs';
import { root } from './paths.mjs';

/** The oldest Node that runs everything. Kept equal to `engines.node` by a test. */
export const oldestNode = '20.19.0';

/**
 * @param {string} version As in `process.versions.node`.
 * @returns {string | undefined} What to say to somebody whose Node is too old.
 */
export function nodeProblem(version) {
  const parts = (/** @type {string} */ text) => text.split('.').map((part) => Number.parseInt(part, 10));
  const [have, need] = [parts(version), parts(oldestNode)];
  for (const [index, wanted] of need.entries()) {
    const got = have[index] ?? 0;
    if (got > wanted) return undefined;
    if (got < wanted) {
      return `Variorum needs Node ${oldestNode} or newer, and this is Node ${version}. Get it from https://nodejs.org and start again.`;
    }
  }
  return undefined;
}

/** Installs what is missing. Exits where it cannot. */
export function ensureInstalled() {
  const state = installed(root);
  if (state === 'complete') return;
  // `ci` starts from nothing and takes exactly what the lockfile says; `install` adds what is missing to what is there.
  const command = state === 'nothing' && existsSync(join(root, 'package-lock.json')) ? 'ci' : 'install';
  console.log(
    state === 'nothing'
      ? 'Installing the libraries, about a minute …'
      : 'The libraries have changed; installing what is new …',
  );
  // npm trusts its note of what is installed where that is newer than the folders; we have looked, and it is wrong.
  rmSync(join(root, 'node_modules/.package-lock.json'), { force: true });
  const start = performance.now();
  const options = ['--no-audit', '--no-fund', '--loglevel=error'];
  let status = npm([command, ...options]);
  // Versions of npm differ in what they take for a lockfile that fits; `install` settles it where `ci` gives up.
  if (status !== 0 && command === 'ci') status = npm(['install', ...options]);
  if (status !== 0) {
    console.error(
      `The libraries could not be installed (npm ended with ${status}). What npm said stands above; check the connection to the npm registry, then start again.`,
    );
    process.exit(1);
  }
  console.log(`Installed the libraries in ${((performance.now() - start) / 1000).toFixed(0)} s`);
}

/**
 * Runs the npm that runs us, else the one on the path.
 * @param {readonly string[]} args
 */
function npm(args) {
  const own = process.env['npm_execpath'];
  const viaNode = own !== undefined && /npm-cli\.c?js$/.test(own);
  const result = viaNode
    ? spawnSync(process.execPath, [own, ...args], { cwd: root, stdio: 'inherit' })
    : spawnSync('npm', [...args], { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  return result.status ?? 1;
}

/**
 * Makes the clone ready. Exits with a message where it cannot.
 * @param {readonly string[]} [targets] What to build; everything where left out.
 */
export async function setUp(targets) {
  const problem = nodeProblem(process.versions.node);
  if (problem !== undefined) {
    console.error(problem);
    process.exit(1);
  }
  ensureInstalled();
  const { buildTargets } = await import('./build.mjs');
  try {
    await buildTargets(targets);
  } catch (error) {
    console.error(`Building failed. ${error instanceof Error ? error.message : error}`);
    process.exit(1);
  }
}
