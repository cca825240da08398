// What a browser does in the desktop's place, and what it says that it does not.
import { expect, test } from './application.ts';

test('a browser prints where the desktop saves a PDF, and offers no windows of its own', async ({
  page,
  application,
}) => {
  await expect(page.locator('variorum-article-text article')).toBeVisible();
  await page.evaluate(() => {
    window.print = () => void (document.body.dataset['printed'] = `${document.body.dataset['printed'] ?? ''}*`);
  });
  await page.keyboard.press('ControlOrMeta+Shift+s');
  await expect(page.locator('body')).toHaveAttribute('data-printed', '*');
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('pdf');
  await expect(page.getByRole('option', { name: /Print to PDF/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.locator('body')).toHaveAttribute('data-printed', '**');
  await page.keyboard.press('ControlOrMeta+,');
  await expect(page.getByText('A browser shows one archive at a time.')).toBeVisible();
  await expect(page.locator('variorum-archive-folders').getByRole('button')).toHaveCount(0);
  expect(application.complaints).toEqual([]);
});
