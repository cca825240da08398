// Starts the application in the real Electron that VARIORUM_ELECTRON names.
import { join } from 'node:path';
import { _electron, expect, type ElectronApplication } from '@playwright/test';
import type { Running, Start } from './application.ts';
import { cleanEnvironment, passFirstSteps, startArguments, type HostOrder } from './host-order.ts';

export async function startInElectron(order: HostOrder): Promise<Running> {
  const executablePath = process.env['VARIORUM_ELECTRON'];
  if (!executablePath) throw new Error('VARIORUM_ELECTRON names no Electron; `npm test` finds one.');
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const electron = await _electron.launch({
    executablePath,
    args: [...asRoot, '--disable-gpu', ...electronArguments(order)],
    env: { ...cleanEnvironment(), LANGUAGE: order.language.replace('-', '_') },
    colorScheme: order.colorScheme,
  });
  electron.on('window', order.look);
  await passFirstSteps(electron.context(), order);
  const page = await electron.firstWindow();
  await page.waitForLoadState();
  return {
    electron,
    page,
    async save(act) {
      await answerNextSaving(electron, order.folder);
      await act();
      return electron.evaluate(() => (globalThis as unknown as Saving).saving);
    },
    async resize(width, height) {
      const size = [width, height] as const;
      await electron.evaluate(({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.setContentSize(...to), size);
      await expect.poll(() => page.evaluate(() => innerWidth)).toBe(width);
    },
    close: () => electron.close(),
  };
}

interface Saving {
  /** Settles with the path once the file is there. */
  saving: Promise<string>;
}

/** Stands in for the person whom the system's window asks where to save. */
async function answerNextSaving(electron: ElectronApplication, folder: string): Promise<void> {
  await electron.evaluate(({ session }, to) => {
    (globalThis as unknown as Saving).saving = new Promise((resolve) => {
      session.defaultSession.once('will-download', (_event, item) => {
        const path = `${to}/${item.getFilename()}`;
        item.setSavePath(path);
        item.once('done', () => resolve(path));
      });
    });
  }, folder);
}

/** All that follows the program; a second instance is started with the same. */
export function electronArguments(order: Pick<HostOrder, 'folder' | 'language'> & Start): string[] {
  const data = `--user-data-dir=${join(order.folder, 'data')}`;
  return [`--lang=${order.language}`, process.cwd(), data, ...startArguments(order)];
}
