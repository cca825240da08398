// Several archives, each in a window of its own: what is done in one stays in it, and all of them come back.
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { expect, test, type Application } from './application.ts';
import { accessibilityFaults, openArticle, selectWords } from './sample-article.ts';

const ferry = 'Færge på grund ved Stenhavn';

/** Chooses from the menu, and answers the dialog that asks for a folder. */
async function openByMenu(electron: ElectronApplication, item: string, folder: string): Promise<void> {
  await electron.evaluate(
    ({ dialog, Menu }, [wanted, path]) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path });
      Menu.getApplicationMenu()?.getMenuItemById(wanted)?.click();
    },
    [item, folder] as const,
  );
}

/** The window of an archive, by the name of its folder. */
async function windowOf(application: Application, folder: string): Promise<Page> {
  const find = async (): Promise<Page | undefined> => {
    for (const page of application.electron.windows()) {
      if ((await page.title().catch(() => '')).includes(folder)) return page;
    }
    return undefined;
  };
  await expect.poll(async () => (await find()) !== undefined).toBe(true);
  return (await find()) ?? application.page;
}

const places = (electron: ElectronApplication) =>
  electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .map((window) => [window.getTitle(), window.getNormalBounds()] as const)
      .sort(([one], [other]) => one.localeCompare(other)),
  );

async function note(page: Page, words: string, body: string): Promise<void> {
  await selectWords(page, words);
  await page.keyboard.press('n');
  const text = page.getByRole('textbox', { name: 'Text, in Markdown' });
  await text.fill(body);
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(page.locator('variorum-note-card').filter({ hasText: body })).toBeVisible();
}

test('two archives stand in two windows, each with its own notes, and both come back', async ({
  page,
  application,
}) => {
  const folder = join(application.folder, 'second');
  await expect(page.getByRole('navigation', { name: 'Articles' }).getByRole('link')).toHaveCount(2);
  await openByMenu(application.electron, 'desktop.newArchive', folder);
  const second = await windowOf(application, 'second');
  await expect(second.getByText('An empty archive')).toBeVisible();
  expect(existsSync(join(folder, 'archive.json'))).toBe(true);

  // The window that is used last takes in what a later start hands over.
  const file = join(application.folder, 'ferry.txt');
  writeFileSync(file, 'Ferry aground\n\nThe ferry ran aground on Sunday. Nobody was hurt, the harbour office said.\n');
  await application.electron.evaluate(
    ({ app }, file) => app.emit('second-instance', {}, [], '', { files: [file] }),
    file,
  );
  await expect(second.getByRole('heading', { level: 1, name: 'Ferry aground' })).toBeVisible();
  await expect(second).toHaveTitle('Ferry aground – second – Variorum');
  await expect(page.getByRole('navigation', { name: 'Articles' }).getByRole('link')).toHaveCount(2);

  await openArticle(page, ferry);
  await note(page, 'Tre passagerer', 'Only in the first');
  await note(second, 'ran aground', 'Only in the second');
  await expect(page.getByText('Only in the second')).toHaveCount(0);
  await expect(second.getByText('Only in the first')).toHaveCount(0);

  await openByMenu(application.electron, 'desktop.openArchive', folder);
  await expect
    .poll(() => application.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getFocusedWindow()?.getTitle()))
    .toContain('second');
  expect(application.electron.windows()).toHaveLength(2);

  await application.electron.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows())
      window.setBounds(
        window.getTitle().includes('second')
          ? { x: 60, y: 50, width: 1100, height: 620 }
          : { x: 20, y: 20, width: 1180, height: 700 },
      );
  });
  await expect.poll(() => second.evaluate(() => innerWidth)).toBeLessThan(1110);
  const left = (await places(application.electron)).map(([, bounds]) => bounds);
  await application.restart();
  const again = await windowOf(application, 'second');
  await again.getByRole('navigation', { name: 'Articles' }).getByRole('link', { name: 'Ferry aground' }).click();
  await expect(again.locator('variorum-note-card').filter({ hasText: 'Only in the second' })).toBeVisible();
  await expect.poll(() => application.electron.windows().length).toBe(2);
  expect((await places(application.electron)).map(([, bounds]) => bounds)).toEqual(left);

  // One closed by itself leaves the other, and is not opened next time.
  await again.close();
  // The page goes first; what is open is remembered when its window is gone.
  await expect.poll(async () => (await places(application.electron)).length).toBe(1);
  const only = await application.restart();
  await expect(only.getByRole('navigation', { name: 'Articles' }).getByRole('link')).toHaveCount(2);
  expect(application.electron.windows()).toHaveLength(1);
  expect(application.complaints).toEqual([]);
});

test('a page reaches no archive but its own, nor opens one that nobody chose', async ({ page, application }) => {
  const folder = join(application.folder, 'second');
  await openByMenu(application.electron, 'desktop.newArchive', folder);
  const second = await windowOf(application, 'second');
  await expect(second.getByText('An empty archive')).toBeVisible();
  // What a page that was taken over could send, past its client.
  const answers = await second.evaluate(
    async (elsewhere) => {
      const wire = window as unknown as {
        variorum: { post(request: unknown): void; listen(receive: (message: unknown) => void): void };
      };
      const asked = [
        { name: 'article.list', params: {} },
        { name: 'article.list', params: { location: elsewhere } },
        { name: 'host.openArchive', params: { location: elsewhere } },
        { name: 'host.forgetArchive', params: { location: elsewhere } },
        { name: 'host.showFile', params: { path: '/etc/hostname' } },
        { name: 'host.run', params: { command: 'quit' } },
      ];
      const replies = new Map<string, unknown>();
      wire.variorum.listen((message) => {
        const { type, id, result } = message as { type: string; id: string; result: unknown };
        if (type === 'reply' && id.startsWith('hostile')) replies.set(id, result);
      });
      asked.forEach((call, index) => wire.variorum.post({ type: 'call', id: `hostile ${index}`, ...call }));
      while (replies.size < asked.length) await new Promise((resolve) => setTimeout(resolve, 20));
      return asked.map((_call, index) => replies.get(`hostile ${index}`));
    },
    join(application.folder, 'third'),
  );
  expect(answers).toMatchObject([
    { ok: true, value: { total: 0, entries: [] } },
    { ok: false, error: { code: 'invalid-input' } },
    { ok: false, error: { code: 'not-found' } },
    { ok: false, error: { code: 'not-found' } },
    { ok: false, error: { code: 'not-found' } },
    { ok: false, error: { code: 'invalid-input' } },
  ]);
  expect(existsSync(join(application.folder, 'third'))).toBe(false);
  await expect(page.getByRole('navigation', { name: 'Articles' }).getByRole('link')).toHaveCount(2);
});

test('the settings name the archives of this computer, open them and forget them', async ({ page, application }) => {
  await openByMenu(application.electron, 'desktop.newArchive', join(application.folder, 'second'));
  const second = await windowOf(application, 'second');
  await expect(second.getByText('An empty archive')).toBeVisible();
  await page.bringToFront();
  await page.keyboard.press('Control+,');
  const recent = page.locator('variorum-recent-archives');
  await expect(recent.getByRole('listitem')).toHaveCount(2);
  await expect(recent.getByRole('listitem').filter({ hasText: 'in this window' })).toHaveCount(1);
  await expect(recent.getByRole('button', { name: 'Show second' })).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);

  await page.getByRole('radio', { name: 'Dark theme' }).check();
  await expect(second.locator('html')).toHaveAttribute('data-theme', 'dark');

  await second.close();
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await recent.getByRole('button', { name: 'Open second' }).click();
  const again = await windowOf(application, 'second');
  await expect(again.getByText('An empty archive')).toBeVisible();
  await again.close();
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await recent.getByRole('button', { name: 'Forget second' }).click();
  await expect(recent.getByRole('listitem')).toHaveCount(1);
  expect(existsSync(join(application.folder, 'second/archive.json'))).toBe(true);
  expect(application.complaints).toEqual([]);
});
