// @ts-check
// Starts what was packaged as its user would and looks at it: the window shows an article of the sample, the fuses are
// as they should be. A package can't be driven by Playwright's Electron, since its inspect fuse is off.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { chromium } from 'playwright-core';
import config from '../electron-builder.config.mjs';
import { hasDisplay } from './find-electron.mjs';
import { root } from './paths.mjs';

const off = 48;
const on = 49;
const wanted = /** @type {const} */ ([
  ['RunAsNode', config.electronFuses.runAsNode],
  ['EnableCookieEncryption', config.electronFuses.enableCookieEncryption],
  ['EnableNodeOptionsEnvironmentVariable', config.electronFuses.enableNodeOptionsEnvironmentVariable],
  ['EnableNodeCliInspectArguments', config.electronFuses.enableNodeCliInspectArguments],
  ['EnableEmbeddedAsarIntegrityValidation', config.electronFuses.enableEmbeddedAsarIntegrityValidation],
  ['OnlyLoadAppFromAsar', config.electronFuses.onlyLoadAppFromAsar],
  ['GrantFileProtocolExtraPrivileges', config.electronFuses.grantFileProtocolExtraPrivileges],
]);

/** Rejects with what is wrong. */
export async function tryPackage() {
  const { folder, executable } = packaged();
  const fuses = await getCurrentFuseWire(executable);
  for (const [name, value] of wanted) {
    const state = fuses[FuseV1Options[name]];
    if (state !== (value ? on : off)) throw new Error(`The fuse ${name} should be ${value ? 'on' : 'off'}: ${state}`);
  }
  console.log(`The ${wanted.length} fuses are set.`);
  const seconds = await startAndLook(executable);
  console.log(`The packaged application shows its library ${seconds.toFixed(1)} s after its start.`);
  const size = (/** @type {string} */ of) => `${(folderSize(of) / 1024 / 1024).toFixed(1)} MB`;
  console.log(`${folder}: ${size(folder)}, of which ours ${size(join(folder, resources()))}.`);
}

function resources() {
  return process.platform === 'darwin' ? 'Variorum.app/Contents/Resources' : 'resources';
}

function packaged() {
  const name = readdirSync(join(root, 'dist')).find((entry) => /^(linux|win|mac)(-\w+)*(-unpacked)?$/.test(entry));
  if (name === undefined) throw new Error('There is no packaged folder in dist/.');
  const folder = join(root, 'dist', name);
  /** @type {Partial<Record<NodeJS.Platform, string>>} */
  const programs = { darwin: 'Variorum.app/Contents/MacOS/Variorum', win32: 'Variorum.exe' };
  return { folder, executable: join(folder, programs[process.platform] ?? 'variorum') };
}

/** @param {string} executable */
async function startAndLook(executable) {
  const data = mkdtempSync(join(tmpdir(), 'variorum-package-'));
  const start = performance.now();
  const args = ['--remote-debugging-port=0', `--user-data-dir=${data}`];
  if (process.platform === 'linux' && process.getuid?.() === 0) args.push('--no-sandbox');
  const [program, ...rest] = hasDisplay() ? [executable] : ['xvfb-run', '-a', executable];
  const child = spawn(/** @type {string} */ (program), [...rest, ...args], { detached: process.platform !== 'win32' });
  try {
    const browser = await chromium.connectOverCDP(await debuggingAddress(child));
    const page = browser.contexts()[0]?.pages()[0] ?? (await browser.contexts()[0]?.waitForEvent('page'));
    if (!page) throw new Error('The packaged application has no window.');
    await page.getByRole('link').or(page.getByRole('option')).first().waitFor({ timeout: 30_000 });
    const seconds = (performance.now() - start) / 1000;
    const ended = once(child, 'exit');
    // It may be gone before it has answered.
    await (await browser.newBrowserCDPSession()).send('Browser.close').catch(() => undefined);
    await ended;
    return seconds;
  } finally {
    if (child.exitCode === null) end(child);
    rmSync(data, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}

/** Under xvfb-run it is the whole group that must end. @param {import('node:child_process').ChildProcess} child */
function end(child) {
  if (child.pid === undefined) return;
  if (process.platform === 'win32') child.kill();
  else process.kill(-child.pid, 'SIGTERM');
}

/**
 * Chromium says it on its standard error.
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<string>}
 */
function debuggingAddress(child) {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr?.on('data', (data) => {
      said += data;
      const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (address !== undefined) resolve(address);
    });
    child.once('exit', (code) => reject(new Error(`The packaged application ended with ${code}: ${said.trim()}`)));
    child.once('error', reject);
  });
}

/** @param {string} folder @returns {number} Bytes. */
function folderSize(folder) {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile());
  return entries.reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}
