// @ts-check
// `npm run package [-- ELECTRON-BUILDER-ARGUMENTS…]`: builds everything and packages it, for this system where nothing
// else is said. `npm run package -- --try` packages a folder, starts it and looks at it (build/try-package.mjs).
// Where Electron's downloads cannot be reached: ELECTRON_OVERRIDE_DIST_PATH names an Electron to take instead, and
// ELECTRON_BUILDER_7ZIP_PATH and CUSTOM_FPM_PATH the tools, as electron-builder has them.
import { spawnSync } from 'node:child_process';
import { chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { setUp } from './setup.mjs';

const args = process.argv.slice(2);
const tries = args.includes('--try');

await setUp();
const status = await buildPackages(tries ? ['--dir'] : args);
if (status !== 0) process.exit(status);
if (tries) {
  const { tryPackage } = await import('./try-package.mjs');
  await tryPackage();
}

/** @param {readonly string[]} wanted */
async function buildPackages(wanted) {
  const builder = join(root, 'node_modules/electron-builder/cli.js');
  const config = ['--config', 'electron-builder.config.mjs', '--publish', 'never'];
  const env = {
    ...process.env,
    ELECTRON_BUILDER_7ZIP_PATH: process.env['ELECTRON_BUILDER_7ZIP_PATH'] ?? (await sevenZip()),
  };
  const command = [builder, ...config, ...wanted, ...ownElectron()];
  return spawnSync(process.execPath, command, { cwd: root, stdio: 'inherit', env }).status ?? 1;
}

/** Comes from npm, without its run bit. */
async function sevenZip() {
  const { path7za } = await import('7zip-bin');
  if (process.platform !== 'win32') chmodSync(path7za, 0o755);
  return path7za;
}

/** An Electron that is here already, with its own version. */
function ownElectron() {
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (!folder) return [];
  const version = readFileSync(join(folder, 'version'), 'utf8').trim().replace(/^v/, '');
  return [`-c.electronDist=${folder}`, `-c.electronVersion=${version}`];
}
