// An import is undone as one, however many files it took, and the window goes on with what is there.
import { join } from 'node:path';
import { writeFileSync } from 'node:fs';
import { expect, test } from './application.ts';

test.use({ start: { emptyArchive: true } });

test('all files of an import are taken back at once, and brought back at once', async ({ page, application }) => {
  const files = ['Færge på grund', 'Bro lukket', 'Vej åbnet'].map((headline) => {
    const file = join(application.folder, `${headline}.txt`);
    writeFileSync(file, `${headline}\n\n${headline} ved Hesselø mandag morgen, oplyser Kystvagten.\n`);
    return file;
  });
  await page.getByRole('main').getByRole('button', { name: 'Import…' }).click();
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Choose files…' }).click(),
  ]);
  await chooser.setFiles(files);
  await page.getByRole('radio', { name: 'Each finds its own article' }).check();
  await page.getByRole('button', { name: 'Import 3 documents' }).click();
  const articles = page.getByRole('navigation', { name: 'Articles' }).getByRole('link');
  await expect(articles).toHaveCount(3);
  await page.getByRole('button', { name: 'Close' }).last().click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.locator('variorum-article-text article')).toBeVisible();

  await page.keyboard.press('Control+z');
  await expect(articles).toHaveCount(0);
  await expect(page.getByText('Undone: 3 documents imported')).toBeVisible();
  await expect(page.getByText('An empty archive')).toBeVisible();
  await page.getByRole('button', { name: 'Redo' }).click();
  await expect(articles).toHaveCount(3);
  await expect(page.locator('variorum-article-text article')).toBeVisible();
  expect(application.complaints).toEqual([]);
});
