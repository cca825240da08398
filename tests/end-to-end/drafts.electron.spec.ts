// What is being written outlives the process of the page, and the thread of its archive, however those end.
import type { ElectronApplication, Page } from '@playwright/test';
import { join } from 'node:path';
import { expect, test, type Application } from './application.ts';
import { openArticle, selectWords } from './sample-article.ts';

const ferry = 'Færge på grund ved Stenhavn';
const waiting = 'A note you had begun is waiting';

async function beginNote(page: Page): Promise<void> {
  await selectWords(page, 'Tre passagerer');
  await page.keyboard.press('q');
  const text = page.getByRole('textbox', { name: 'Text, in Markdown' });
  await text.pressSequentially('Half a thought');
  await expect(text).toHaveValue('Half a thought');
}

/** Runs an expression in the page of the first window; `all(selector)` finds elements at any depth of shadow roots. */
function ask(electron: ElectronApplication, expression: string): Promise<unknown> {
  const script = `{
    const inside = (root) => [...root.querySelectorAll('*')].flatMap((it) => [it, ...(it.shadowRoot ? inside(it.shadowRoot) : [])]);
    const all = (selector) => inside(document).filter((it) => it.matches(selector));
    ${expression}
  }`;
  return electron.evaluate(
    ({ BrowserWindow }, code) => BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(code) as unknown,
    script,
  );
}

test('a page whose process crashed while a note was typed comes back by itself, with the note', async ({
  page,
  application,
}) => {
  await openArticle(page, ferry);
  await beginNote(page);
  // Playwright holds on to the page that is gone: the one that comes is asked through its window.
  const { electron } = application;
  await electron.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    // What is asked of a page in between is never answered.
    const isBack = new Promise((resolve) => contents?.once('did-finish-load', () => resolve(null)));
    contents?.forcefullyCrashRenderer();
    await isBack;
  });
  const button = `all('button').find((it) => it.textContent.includes('${waiting}'))`;
  await expect.poll(() => ask(electron, `${button} !== undefined`)).toBe(true);
  expect(await ask(electron, "all('h1')[0].textContent")).toContain(ferry);
  await ask(electron, `${button}.click()`);
  await expect.poll(() => ask(electron, "all('textarea').map((it) => it.value)")).toContain('Half a thought');
});

/** Keeps hold of the thread that a window's service runs in: the next one that is joined to a page. */
async function holdServiceOf(page: Page, electron: ElectronApplication): Promise<void> {
  await electron.evaluate(() => {
    const { Worker } = process.getBuiltinModule('node:worker_threads');
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (...told: Parameters<typeof post>) {
      Worker.prototype.postMessage = post;
      Object.assign(globalThis, { held: this });
      return post.apply(this, told);
    };
  });
  await page.reload();
}

/** Ends that thread. Message boxes stay until they are answered, and it is taken down what they say, and where. */
async function endHeldService(electron: ElectronApplication): Promise<void> {
  await electron.evaluate(async ({ BrowserWindow, dialog }) => {
    const told = globalThis as unknown as {
      held: { terminate(): Promise<number> };
      said: string[];
      answer: () => void;
    };
    told.said = [];
    dialog.showMessageBox = ((window: Electron.BrowserWindow, options: { message: string; buttons: string[] }) => {
      const where = window instanceof BrowserWindow ? window.getTitle() : 'no window';
      told.said.push(`${where}: ${options.message}: ${options.buttons.join(', ')}`);
      return new Promise((resolve) => (told.answer = () => resolve({ response: 0, checkboxChecked: false })));
    }) as unknown as typeof dialog.showMessageBox;
    await told.held.terminate();
  });
}

async function openSecond(application: Application): Promise<Page> {
  const folder = join(application.folder, 'second');
  const opened = application.electron.waitForEvent('window');
  await application.electron.evaluate(
    ({ app }, archive) => app.emit('second-instance', {}, [], '', { archive, files: [] }),
    folder,
  );
  const second = await opened;
  await expect(second.getByText('An empty archive')).toBeVisible();
  return second;
}

test('an archive’s service that ends is told of in its window alone, and opened again with what was typed', async ({
  page,
  application,
}) => {
  const { electron } = application;
  await openArticle(page, ferry);
  const second = await openSecond(application);
  await holdServiceOf(page, electron);
  await expect(page.locator('variorum-article-text article')).toBeVisible();
  await beginNote(page);
  await endHeldService(electron);

  const said = (): Promise<readonly string[]> =>
    electron.evaluate(() => (globalThis as unknown as { said: string[] }).said);
  await expect
    .poll(said)
    .toEqual([
      expect.stringMatching(/^Færge på grund.*: The archive service has stopped: Open again, Close the window$/),
    ]);
  await expect(page.getByRole('alert')).toContainText('The connection to the archive was closed');

  // The other one goes on.
  await second.evaluate(() => {
    const data = new DataTransfer();
    data.items.add(new File(['A bridge opens\n\nThe bridge opened on Monday, the council said.\n'], 'bridge.txt'));
    for (const type of ['dragover', 'drop']) {
      window.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
    }
  });
  await second.locator('variorum-import-view').getByRole('button', { name: 'Import', exact: true }).click();
  await expect(second.getByRole('heading', { level: 1, name: 'A bridge opens' })).toBeVisible();

  await electron.evaluate(() => (globalThis as unknown as { answer: () => void }).answer());
  await page.getByRole('button', { name: waiting }).click();
  await expect(page.getByRole('textbox', { name: 'Text, in Markdown' })).toHaveValue('Half a thought');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(page.locator('variorum-note-card').filter({ hasText: 'Half a thought' })).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Articles' }).getByRole('link')).toHaveCount(2);
  expect(await said()).toHaveLength(1);
});
