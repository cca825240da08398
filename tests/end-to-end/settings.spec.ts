// The settings: what is chosen shows at once and is there the next time; names are kept in the archive.
import { expect, test } from './application.ts';
import { accessibilityFaults, openArticle, selectWords } from './sample-article.ts';

test('type and language are set, and a colour and the computer are named @desktop', async ({ page, application }) => {
  await openArticle(page, 'Færge på grund ved Stenhavn');
  const size = (): Promise<string> =>
    page
      .locator('variorum-article-text p')
      .first()
      .evaluate((text) => getComputedStyle(text).fontSize);
  const normal = await size();
  await page.keyboard.press('Control+,');
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('radio', { name: 'Very large' }).check();
  await page.getByRole('textbox', { name: 'Yellow' }).fill('Figures');
  await page.getByRole('textbox', { name: 'Name of this computer' }).fill('The desk');
  await page.keyboard.press('Enter');
  await page.goBack();
  await expect.poll(size).not.toBe(normal);
  await selectWords(page, 'med lettere skader');
  await page.keyboard.press('n');
  await expect(page.getByRole('radio', { name: 'Figures (Yellow)' })).toBeVisible();

  const again = await application.restart();
  await openArticle(again, 'Færge på grund ved Stenhavn');
  await again.keyboard.press('Control+,');
  await expect(again.getByRole('textbox', { name: 'Name of this computer' })).toHaveValue('The desk');
  await again.getByRole('radio', { name: 'Dansk' }).check();
  await expect(again.getByRole('heading', { level: 1, name: 'Indstillinger' })).toBeVisible();
  expect(application.complaints).toEqual([]);
});
