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
  const lacking = needsDisplay ? displayProblem() : undefined;
  if (lacking !== undefined) return { reason: lacking };
  const problem = present() === undefined && mayFetch ? fetchProblem() : undefined;
  const executable = present();
  if (executable === undefined) {
    return {
      reason: problem === undefined ? 'Electron is not installed' : `Electron could not be downloaded (${problem})`,
    };
  }
  const sandbox = sandboxProblem(executable);
  if (sandbox !== undefined) return { reason: sandbox };
  return { electron: { executable, flags: rootFlags() } };
}

/** Whether there is something to show a window on. */
export function hasDisplay() {
  return displayProblem() === undefined;
}

/** A terminal that outlived its session names a display that has gone; Electron would end without a window. */
function displayProblem() {
  const { DISPLAY: display, WAYLAND_DISPLAY: wayland } = process.env;
  if (process.platform !== 'linux' || wayland) return undefined;
  if (!display) return 'there is no display (neither DISPLAY nor WAYLAND_DISPLAY is set)';
  const [, here] = /^:(\d+)(?:\.\d+)?$/.exec(display) ?? [];
  if (here === undefined) return undefined;
  // A server listens on a file, on an abstract socket of that name, or on both.
  const socket = `/tmp/.X11-unix/X${here}`;
  const gone =
    !existsSync(socket) &&
    !setting('/proc/net/unix')
      ?.split('\n')
      .some((line) => line.endsWith(socket));
  return gone ? `there is no display (DISPLAY names ${display}, which is not there)` : undefined;
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

/**
 * Downloads Electron with the package's own installer, which checks what it gets.
 * @returns {string | undefined} What went wrong, in one line.
 */
function fetchProblem() {
  console.log('Fetching Electron, about 110 MB …');
  const ran = spawnSync(process.execPath, [join(packageFolder, 'install.js')], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'pipe'],
    encoding: 'utf8',
    timeout: 900_000,
  });
  if (ran.status === 0) return undefined;
  // Its errors are a page of stack under one line that says it.
  return /^\w*Error: (.+)$/m.exec(ran.stderr)?.[1] ?? ran.error?.message ?? `its installer ended with ${ran.status}`;
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
