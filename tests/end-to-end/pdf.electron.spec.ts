// What is seen, saved as a PDF: where a person says, with its notes, and never by half.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Application } from './application.ts';
import { pdfWords } from './pdf-words.ts';
import { openArticle } from './sample-article.ts';

/** Answers the dialog that asks where to, and says what it proposed. */
async function answerSaving(application: Application, path: string): Promise<() => Promise<string>> {
  await application.electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = ((...args: { defaultPath?: string }[]) => {
      Object.assign(globalThis, { proposed: args.at(-1)?.defaultPath });
      return Promise.resolve({ canceled: filePath === '', filePath });
    }) as unknown as typeof dialog.showSaveDialog;
  }, path);
  return () => application.electron.evaluate(() => (globalThis as unknown as { proposed: string }).proposed);
}

test('a text with its notes, and a comparison with its changes, are saved as PDF', async ({ page, application }) => {
  const read = join(application.folder, 'read.pdf');
  await openArticle(page, 'Stenhavn');
  await expect(page.locator('variorum-note-card').first()).toBeVisible();
  const proposed = await answerSaving(application, read);
  await application.electron.evaluate(({ Menu }) => {
    Menu.getApplicationMenu()?.getMenuItemById('page.savePdf')?.click();
  });
  await expect(page.getByText('Saved as read.pdf.')).toBeVisible();
  expect(await proposed()).toMatch(/^Færge på grund ved Stenhavn.*\.pdf$/);
  const bytes = readFileSync(read);
  // A4, in points; and tagged, so that it can be read aloud.
  expect(bytes.toString('latin1')).toMatch(/\/MediaBox \[0 0 59[45][.\d]* 84[12][.\d]*\]/);
  expect(bytes.toString('latin1')).toContain('/StructTreeRoot');
  const words = pdfWords(bytes);
  expect(words).toContain('gik onsdag middag på grund');
  // One that is broken on the screen, where a line ends with it.
  expect(words).toContain('indsejlingen');
  expect(words).toContain('Uden kilde. Forsvinder mellem version');
  expect(words).toContain('Variorum · ');
  expect(words).not.toContain('Search in headlines');

  const compared = join(application.folder, 'compared.pdf');
  await page.getByRole('navigation', { name: 'Rooms' }).getByRole('link', { name: 'Compare' }).click();
  await expect(page.locator('variorum-change-list li').first()).toBeVisible();
  await answerSaving(application, compared);
  await page.keyboard.press('ControlOrMeta+Shift+s');
  await expect(page.getByText('Saved as compared.pdf.')).toBeVisible();
  const changes = pdfWords(readFileSync(compared));
  expect(changes).toContain('What changed');
  expect(changes).toContain('rederiet Fjordlinjen');
  expect(changes).toContain('Havnefogeden advarede allerede i foråret');

  await application.electron.evaluate(({ shell }) => {
    shell.showItemInFolder = (path: string): void => void Object.assign(globalThis, { shown: path });
  });
  await page.getByRole('button', { name: 'Show in folder' }).click();
  await expect
    .poll(() => application.electron.evaluate(() => (globalThis as unknown as { shown: string }).shown))
    .toBe(compared);
  expect(application.complaints).toEqual([]);
});

test('a PDF that cannot be written is told of, and one that is called off leaves nothing to say', async ({
  page,
  application,
}) => {
  await openArticle(page, 'Stenhavn');
  await answerSaving(application, join(application.folder, 'none', 'read.pdf'));
  await page.keyboard.press('ControlOrMeta+Shift+s');
  await expect(page.getByText(/read\.pdf could not be written/)).toBeVisible();
  await page.getByRole('button', { name: 'Close' }).click();
  await answerSaving(application, '');
  await page.keyboard.press('ControlOrMeta+Shift+s');
  await page.keyboard.press('ControlOrMeta+Shift+s');
  await expect(page.locator('variorum-toast-stack .toast')).toHaveCount(0);
});
