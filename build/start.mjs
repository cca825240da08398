// @ts-check
// `npm start [-- --archive DIR] [FILE…]`: installs and builds what is missing, then opens the application, in Electron
// where that can be had and in the browser elsewhere.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { findElectron } from './find-electron.mjs';
import { out, root } from './paths.mjs';
import { setUp } from './setup.mjs';

/** What the system's loader ends with where a shared library is missing. */
const missingLibrary = 127;
const signals = /** @type {const} */ (['SIGINT', 'SIGTERM']);

await setUp(['hosts', 'renderer', 'sample']);

const args = process.argv.slice(2);
const found = findElectron({ mayFetch: true });
if ('electron' in found) {
  const code = await run(found.electron.executable, [...found.electron.flags, root, ...args]);
  if (code === missingLibrary) await serve('a library that Electron needs is not installed; its name stands above');
  else process.exitCode = code;
} else {
  await serve(found.reason);
}

/** @param {string} reason Why it is not Electron. */
async function serve(reason) {
  console.log(`Opening in the browser: ${reason}.`);
  process.exitCode = await run(process.execPath, [join(out, 'cli/variorum.js'), 'serve', '--open', ...args]);
}

/**
 * Hands over to the application: its output, its signals.
 * @param {string} program
 * @param {readonly string[]} programArgs
 * @returns {Promise<number>} Its exit code.
 */
function run(program, programArgs) {
  // Set by some editors' terminals; Electron would start as a plain Node.
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  const child = spawn(program, programArgs, { stdio: 'inherit', env });
  const pass = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal);
  for (const signal of signals) process.on(signal, pass);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => {
      for (const signal of signals) process.off(signal, pass);
      resolve(code ?? 1);
    });
  });
}
