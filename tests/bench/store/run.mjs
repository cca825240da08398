// Runs measure.mjs in a process of its own, for no longer than it may take.
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('measure.mjs', import.meta.url));

/**
 * @typedef {object} Task
 * @property {string} step
 * @property {string} system The name of its module in systems/.
 * @property {string} folder
 * @property {number} articles
 * @property {number} [limit] Seconds until it is given up.
 * @property {string} [profile] The folder for a processor profile.
 *
 * @param {Task} task
 * @returns {Promise<any>} What was measured, or `{ failed }` with the reason why there is nothing.
 */
export function measure({ step, system, folder, articles, limit = 3600, profile }) {
  console.error(`  ${step} ${system}, ${articles} articles`);
  const execArgv = [
    '--expose-gc',
    ...(profile
      ? ['--cpu-prof', `--cpu-prof-dir=${profile}`, `--cpu-prof-name=${step}-${system}-${articles}.cpuprofile`]
      : []),
  ];
  const child = fork(program, [step, system, folder, String(articles)], { execArgv });
  return new Promise((resolve) => {
    /** @type {object} */
    let measured = { failed: '' };
    const timer = setTimeout(() => {
      measured = { failed: `took longer than ${limit} s` };
      child.kill('SIGKILL');
    }, limit * 1000);
    child.on('message', (message) => (measured = /** @type {object} */ (message)));
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      resolve('failed' in measured && measured.failed === '' ? { failed: `ended with ${signal ?? code}` } : measured);
    });
  });
}
