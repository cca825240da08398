// The peers that are no part of the project: installed on demand under out/, at the versions of ../peers.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const pinned = fileURLToPath(new URL('../peers/', import.meta.url));
const installed = fileURLToPath(new URL('../../../out/bench-peers/', import.meta.url));
const stamp = `${installed}installed.txt`;

/**
 * A library of the peers. Throws where it is not there or does not load on this Node.
 * @param {string} name
 */
export function fromPeers(name) {
  return createRequire(`${installed}package.json`)(name);
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
  const { status, stderr } = spawnSync('npm', [...args, ...options], {
    cwd: installed,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) console.error(`npm ${args.join(' ')} ended with ${status}:\n${stderr}`);
  return status === 0;
}
