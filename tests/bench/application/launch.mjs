// The application itself, in Electron, to be measured as it is used.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { findElectron, hasDisplay } from '../../../build/find-electron.mjs';
import { root } from '../../../build/paths.mjs';
import { setUp } from '../../../build/setup.mjs';

/** @import { ElectronApplication, Page } from '@playwright/test' */
/** @typedef {(archive: string, use: (electron: ElectronApplication, page: Page) => Promise<void>) => Promise<void>} Launch */

/** Where there is no display, runs this program again with one that nobody sees, and ends as that ends. */
export function ensureDisplay() {
  if (hasDisplay()) return;
  const again = ['-a', '-s', '-screen 0 1600x1200x24', process.execPath, ...process.argv.slice(1)];
  process.exit(spawnSync('xvfb-run', again, { stdio: 'inherit' }).status ?? 1);
}

/**
 * Builds the application, and says how it is launched: with an archive, in English, drawn without a graphics processor.
 * It is closed when what uses it is done or has failed. Ends the program where there is no Electron to be had.
 * @param {string} folder For what the application keeps beside its archives.
 * @returns {Promise<Launch>}
 */
export async function applicationIn(folder) {
  await setUp(['hosts', 'renderer', 'sample']);
  const found = findElectron({ mayFetch: true });
  if ('reason' in found) {
    console.error(`The application cannot be measured: ${found.reason}.`);
    process.exit(1);
  }
  const { _electron } = await import('@playwright/test');
  const { executable: executablePath, flags } = found.electron;
  const args = [...flags, '--disable-gpu', '--lang=en-GB', root, `--user-data-dir=${join(folder, 'data')}`];
  return async (archive, use) => {
    const electron = await _electron.launch({ executablePath, args: [...args, '--archive', archive] });
    try {
      const page = await electron.firstWindow();
      await page.locator('variorum-app-view').waitFor();
      await use(electron, page);
    } finally {
      await electron.close();
    }
  };
}
