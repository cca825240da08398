// The command palette: what can be done here by its name, what was used last first, and every article by its title.
import { expect, test } from './application.ts';
import { accessibilityFaults, openArticle, selectWords } from './sample-article.ts';

const ferry = 'Færge på grund ved Stenhavn';

test('a command is found by a few letters, done by Enter, and listed first the next time @desktop', async ({
  page,
  application,
}) => {
  await openArticle(page, ferry);
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox', { name: 'Commands and articles' });
  await expect(field).toBeFocused();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.keyboard.type('evid');
  const first = page.getByRole('dialog').getByRole('option').first();
  await expect(first).toContainText('Evidence');
  await expect(first).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(field).toBeHidden();
  await expect(page).toHaveURL(/\/evidence/);

  await page.keyboard.press('Control+k');
  await expect(page.getByRole('group', { name: 'Used last' }).getByRole('option')).toHaveText([/Evidence/]);
  await page.keyboard.type('zzqx');
  await expect(page.getByText('Nothing is called that.')).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(field).toBeHidden();
  expect(application.complaints).toEqual([]);
});

test('only what can be done here is offered', async ({ page }) => {
  await openArticle(page, ferry);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('side by side');
  await expect(page.getByRole('option', { name: 'Side by side' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.keyboard.press('2');
  await expect(page.locator('variorum-compare-view')).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('side by side');
  await expect(page.getByRole('option', { name: /^Side by side/ })).toBeVisible();
});

test('an article is opened by words of its title', async ({ page }) => {
  await openArticle(page, ferry);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('county archive');
  await page
    .getByRole('group', { name: 'Articles' })
    .getByRole('option', { name: /Flooded county archive/ })
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Flooded county archive');
});

test('what is selected can be noted from the palette', async ({ page }) => {
  await openArticle(page, ferry);
  await selectWords(page, 'med lettere skader');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('highlight');
  await page.keyboard.press('Enter');
  await expect(page.locator('mark').filter({ hasText: 'med lettere skader' })).toBeVisible();
});

test('the page of keys has the keys of the palette', async ({ page }) => {
  await openArticle(page, ferry);
  await page.keyboard.press('Shift+Slash');
  const keys = page.locator('variorum-keys-dialog');
  await expect(keys.getByText('All commands…')).toBeVisible();
  await expect(keys.getByText('Ctrl K')).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
});
