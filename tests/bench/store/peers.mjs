// The peers that are no part of the project: installed on demand under out/, at the versions of ../peers.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const pinned = fileURLToPath(new URL('../peers/', import.meta.url));
const installed = fileURLToPath(new URL('../../../out/bench-peers/', import.meta.url));
const stamp = `${installed}installed.txt`;
const failure = `${installed}failed.txt`;

/**
 * A library of the peers. Throws where it does not load, with the reason why it could not be installed if there is one.
 * @param {string} name
 */
export function fromPeers(name) {
  try {
    return createRequire(`${installed}package.json`)(name);
  } catch (error) {
    if (!existsSync(failure)) throw error;
    throw new Error(`could not be installed: ${readFileSync(failure, 'utf8')}`, { cause: error });
  }
}

/** Installs what is not there as pinned. What went wrong is told, and met again by whoever opens that peer. */
export function installPeers() {
  const wanted = [readFileSync(`${pinned}package-lock.json`, 'utf8'), process.versions.modules, process.arch].join(
    '\n',
  );
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.error('Installing the peers under out/bench-peers; SQLite is compiled, about a minute …');
  rmSync(installed, { recursive: true, force: true });
  mkdirSync(installed, { recursive: true });
  for (const file of ['package.json', 'package-lock.json']) cpSync(pinned + file, installed + file);
  // Each native library on its own, so that one that does not compile does not take the others with it.
  const done = npm('ci', '--ignore-scripts') && npm('rebuild', 'leveldown') && npm('rebuild', 'better-sqlite3');
  if (done) writeFileSync(stamp, wanted);
}

/** @param {...string} args */
function npm(...args) {
  const options = ['--no-audit', '--no-fund', '--loglevel=error'];
  const { status, stderr, error } = spawnSync('npm', [...args, ...options], {
    cwd: installed,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status === 0) return true;
  const said = error?.message ?? stderr.trim();
  console.error(`npm ${args.join(' ')} ended with ${status}:\n${said}`);
  writeFileSync(failure, `npm ${args.join(' ')}: ${said.split('\n').find((line) => line.includes('rror')) ?? said}`);
  return false;
}
