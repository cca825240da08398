// What only the desktop host has: a main process that keeps the page in, dialogs, a second start, files to save.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { expect, test } from './application.ts';
import { electronArguments } from './electron-host.ts';
import { cleanEnvironment } from './host-order.ts';

/** Answers every message box with one button and keeps what they said. */
async function answerDialogs(
  electron: ElectronApplication,
  response: number,
): Promise<() => Promise<readonly string[]>> {
  await electron.evaluate(({ dialog }, button) => {
    const said: string[] = [];
    Object.assign(globalThis, { said });
    dialog.showMessageBox = ((...args: { message?: string; detail?: string }[]) => {
      const options = args.at(-1);
      said.push(`${options?.message ?? ''}\n${options?.detail ?? ''}`);
      return Promise.resolve({ response: button, checkboxChecked: false });
    }) as unknown as typeof dialog.showMessageBox;
  }, response);
  return () => electron.evaluate(() => (globalThis as unknown as { said: string[] }).said);
}

/** As a second start does, without the second process. */
async function startAgain(electron: ElectronApplication, launch: { archive?: string; files: string[] }): Promise<void> {
  await electron.evaluate(({ app }, told) => app.emit('second-instance', {}, [], '', told), launch);
}

test('the window is shut off from Node', async ({ application }) => {
  const preferences = await application.electron.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
      getLastWebPreferences(): Record<string, unknown>;
    };
    const { sandbox, contextIsolation, nodeIntegration, webviewTag } = contents.getLastWebPreferences();
    return { sandbox, contextIsolation, nodeIntegration, webviewTag: webviewTag ?? false };
  });
  expect(preferences).toEqual({ sandbox: true, contextIsolation: true, nodeIntegration: false, webviewTag: false });
});

test('the page cannot be led elsewhere', async ({ page, application }) => {
  const said = await answerDialogs(application.electron, 1);
  const opened = await page.evaluate(() => window.open('https://example.com/') === null);
  expect(opened).toBe(true);
  await page.evaluate(() => {
    location.href = 'https://example.com/';
  });
  await page.evaluate(() => {
    location.href = 'file:///etc/hostname';
  });
  await page.waitForTimeout(300);
  expect(page.url()).toMatch(/^variorum:\/\/app\//);
  expect(application.electron.windows()).toHaveLength(1);
  expect(await said()).toEqual([expect.stringContaining('https://example.com/')]);
});

test('the page gets no permission', async ({ page }) => {
  const states = await page.evaluate(async () => {
    const asked = await Promise.all(
      ['geolocation', 'camera', 'microphone', 'notifications'].map((name) =>
        navigator.permissions.query({ name: name as PermissionName }),
      ),
    );
    return asked.map(({ state }) => state);
  });
  expect(new Set(states)).toEqual(new Set(['denied']));
});

test('the session refuses every request that is not for our own files', async ({ application }) => {
  const outcomes = await application.electron.evaluate(async ({ session }) => {
    const addresses = ['https://example.com/', 'http://127.0.0.1:9/'];
    const ask = (address: string): Promise<string> =>
      session.defaultSession.fetch(address).then(
        () => 'reached',
        (error: Error) => error.message,
      );
    return Promise.all(addresses.map(ask));
  });
  expect(outcomes).toEqual(['net::ERR_BLOCKED_BY_CLIENT', 'net::ERR_BLOCKED_BY_CLIENT']);
});

test('an archive that cannot be opened is named, and the open one stays', async ({ page, application }) => {
  const said = await answerDialogs(application.electron, 2);
  const folder = join(application.folder, 'letters');
  mkdirSync(folder);
  writeFileSync(join(folder, 'letter.txt'), 'Dear reader');
  await startAgain(application.electron, { archive: folder, files: [] });
  await expect.poll(said).toEqual([expect.stringContaining(folder)]);
  await expect(page.getByRole('navigation', { name: 'Articles' }).getByRole('link')).toHaveCount(2);
});

test('a second start hands its files to the first', async ({ page, application, locale }) => {
  const file = join(application.folder, 'ferry.txt');
  writeFileSync(file, 'Ferry aground\n\nThe ferry ran aground on Sunday. Nobody was hurt, the harbour office said.\n');
  const executable = process.env['VARIORUM_ELECTRON'] ?? '';
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const args = [
    ...asRoot,
    ...electronArguments({ folder: application.folder, language: locale ?? 'en-GB', files: [file] }),
  ];
  const second = spawn(executable, args, { env: cleanEnvironment(), stdio: 'ignore' });
  const [code] = (await once(second, 'exit')) as [number];
  expect(code).toBe(0);
  await expect(page.getByRole('heading', { name: 'Ferry aground' }).first()).toBeVisible();
});

test('a file that cannot be taken in is named', async ({ application }) => {
  const said = await answerDialogs(application.electron, 0);
  const missing = join(application.folder, 'missing.html');
  await startAgain(application.electron, { files: [missing] });
  await expect.poll(said).toEqual([expect.stringContaining(missing)]);
});

test('what the page makes can be saved', async ({ page, application }) => {
  const saved = await application.save(() =>
    page.evaluate(() => {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob(['a comparison']));
      link.download = 'saved.txt';
      link.click();
    }),
  );
  expect(basename(saved)).toBe('saved.txt');
  expect(readFileSync(saved, 'utf8')).toBe('a comparison');
});

test('the window stands where it stood', async ({ application }) => {
  const size = () =>
    application.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds());
  // Waits for the page: until the window system has answered, the window still remembers its former size.
  await application.resize(900, 640);
  const left = await size();
  await application.restart();
  expect(left?.width).toBe(900);
  expect(await size()).toEqual(left);
});

test('the menu undoes what was done, and in a field of text what was typed', async ({ page, application }) => {
  const choose = (id: string): Promise<void> =>
    application.electron.evaluate(({ Menu }, wanted) => {
      Menu.getApplicationMenu()?.getMenuItemById(wanted)?.click();
    }, id);
  const heading = page.getByRole('heading', { level: 1 });
  await page.getByRole('navigation', { name: 'Articles' }).getByRole('link', { name: 'Stenhavn' }).click();
  await page.keyboard.press('F2');
  await page.getByRole('textbox', { name: 'Rename the article' }).fill('The ferry');
  await page.keyboard.press('Enter');
  await expect(heading).toHaveText('The ferry');
  const search = page.getByRole('combobox', { name: /^Search/ });
  await search.focus();
  await page.keyboard.type('bridge');
  await choose('history.undo');
  await expect(search).not.toHaveValue('bridge');
  await expect(heading).toHaveText('The ferry');
  await search.fill('');
  await page.locator('#room').focus();
  await choose('history.undo');
  await expect(heading).not.toHaveText('The ferry');
  await choose('history.redo');
  await expect(heading).toHaveText('The ferry');
  await choose('history.show');
  await expect(page.getByRole('dialog', { name: 'History of the archive' })).toBeVisible();
});
