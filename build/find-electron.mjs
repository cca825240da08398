// @ts-check
// Finds an Electron that can show a window here, or says in one line why there is none.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';

const packageFolder = join(root, 'node_modules/electron');

/** @typedef {{ readonly executable: string, readonly flags: readonly string[] }} Electron */
/** @typedef {{ readonly electron: Electron } | { readonly reason: string }} Found */

/**
 * @param {object} options
 * @param {boolean} options.mayFetch Whether to download it where it is missing; takes a minute or so.
 * @param {boolean} [options.needsDisplay] False where the caller brings its own display.
 * @returns {Found}
 */
export function findElectron({ mayFetch, needsDisplay = true }) {
  if (needsDisplay && !hasDisplay())
    return { reason: 'there is no display (neither DISPLAY nor WAYLAND_DISPLAY is set)' };
  const executable = present() ?? (mayFetch ? fetched() : undefined);
  if (executable === undefined) {
    return { reason: mayFetch ? 'Electron could not be downloaded' : 'Electron is not installed' };
  }
  const sandbox = sandboxProblem(executable);
  if (sandbox !== undefined) return { reason: sandbox };
  return { electron: { executable, flags: rootFlags() } };
}

/** Whether there is something to show a window on. */
export function hasDisplay() {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}

/** Chromium refuses to run its sandbox as root. */
function rootFlags() {
  return isRoot() ? ['--no-sandbox'] : [];
}

function isRoot() {
  return process.platform === 'linux' && process.getuid?.() === 0;
}

/** @returns {string | undefined} */
function present() {
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(packageFolder, 'dist');
  const executable = join(folder, executableName());
  return existsSync(executable) ? executable : undefined;
}

function executableName() {
  const note = join(packageFolder, 'path.txt');
  if (existsSync(note)) return readFileSync(note, 'utf8');
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return process.platform === 'win32' ? 'electron.exe' : 'electron';
}

/** The package's own download, which checks what it gets. */
function fetched() {
  console.log('Fetching Electron, about 110 MB …');
  const installer = join(packageFolder, 'install.js');
  // Its errors are a page of stack; the caller says in one line what follows from them.
  spawnSync(process.execPath, [installer], { cwd: root, stdio: ['ignore', 'inherit', 'ignore'], timeout: 600_000 });
  return present();
}

/**
 * Without root's helper Chromium's sandbox needs user namespaces, which some distributions keep from programs they do
 * not know; Electron then ends with an error at once. We rather serve a browser than switch the sandbox off.
 * @param {string} executable
 */
function sandboxProblem(executable) {
  if (process.platform !== 'linux' || isRoot()) return undefined;
  const helper = join(executable, '../chrome-sandbox');
  const setuid = existsSync(helper) && statSync(helper).uid === 0 && (statSync(helper).mode & 0o4000) !== 0;
  if (setuid) return undefined;
  const forbidden =
    setting('/proc/sys/kernel/apparmor_restrict_unprivileged_userns') === '1' ||
    setting('/proc/sys/kernel/unprivileged_userns_clone') === '0' ||
    setting('/proc/sys/user/max_user_namespaces') === '0';
  return forbidden ? "this system does not let Electron's sandbox start (user namespaces are restricted)" : undefined;
}

/** @param {string} file */
function setting(file) {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return undefined;
  }
}
