// @ts-check
// Finds a Chromium for the end-to-end tests: the one that is named, Playwright's own, the system's, npm's.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {{ readonly executable: string, readonly about: string } | { readonly reason: string }} FoundChromium */

/** @returns {Promise<FoundChromium>} */
export async function findChromium() {
  const named = process.env['VARIORUM_CHROMIUM'];
  if (named) {
    return runs(named)
      ? { executable: named, about: `${named} (VARIORUM_CHROMIUM)` }
      : { reason: `VARIORUM_CHROMIUM names ${named}, which does not run` };
  }
  const { chromium } = await import('playwright-core');
  if (runs(chromium.executablePath())) return { executable: chromium.executablePath(), about: "Playwright's own" };
  const system = systemPaths().find(runs);
  if (system !== undefined) return { executable: system, about: system };
  const packaged = await fromNpm();
  if (packaged !== undefined && runs(packaged)) return { executable: packaged, about: '@sparticuz/chromium' };
  return { reason: 'no Chromium was found that runs; install one, or name it in VARIORUM_CHROMIUM' };
}

/** Asks it its version, since one whose libraries are missing is no browser; on Windows that would open a window. */
function runs(/** @type {string} */ executable) {
  if (!existsSync(executable)) return false;
  if (process.platform === 'win32') return true;
  return spawnSync(executable, ['--version'], { timeout: 20_000, stdio: 'ignore' }).status === 0;
}

/** @returns {readonly string[]} */
function systemPaths() {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (process.platform === 'win32') {
    const roots = [process.env['PROGRAMFILES'], process.env['PROGRAMFILES(X86)'], process.env['LOCALAPPDATA']];
    const programs = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];
    return roots.flatMap((root) => (root ? programs.map((program) => join(root, program)) : []));
  }
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
  const folders = (process.env['PATH'] ?? '/usr/bin').split(':');
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** Unpacked at its first use; made for linux on x64 only. */
async function fromNpm() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    return await chromium.executablePath();
  } catch {
    return undefined;
  }
}
