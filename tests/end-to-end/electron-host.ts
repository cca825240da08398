// Starts the application in the real Electron that VARIORUM_ELECTRON names.
import { join } from 'node:path';
import { _electron } from '@playwright/test';
import type { Running, Start } from './application.ts';
import { cleanEnvironment, startArguments, type HostOrder } from './host-order.ts';

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
  const page = await electron.firstWindow();
  await page.waitForLoadState();
  return { electron, page, close: () => electron.close() };
}

/** All that follows the program; a second instance is started with the same. */
export function electronArguments(order: Pick<HostOrder, 'folder' | 'language'> & Start): string[] {
  const data = `--user-data-dir=${join(order.folder, 'data')}`;
  return [`--lang=${order.language}`, process.cwd(), data, ...startArguments(order)];
}
