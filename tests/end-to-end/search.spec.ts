// Search: one box, by keyboard, to the very passage.
import { expect, test } from './application.ts';
import { accessibilityFaults, openArticle } from './sample-article.ts';

test('a word is found in its inflections and opened at its passage @desktop', async ({ page, application }) => {
  await openArticle(page, 'Wexcombe');
  await page.keyboard.press('/');
  await page.keyboard.type('passager');
  const hits = page.getByRole('listbox', { name: 'Found' }).getByRole('option');
  await expect(hits.first()).toBeVisible();
  await expect(page.getByRole('listbox', { name: 'Found' }).locator('mark').first()).toHaveText(/passager/i);
  expect(await accessibilityFaults(page)).toEqual([]);
  await expect(hits.first()).toContainText(/version \d of 4/);
  const count = await hits.count();
  for (let step = 1; step < count; step += 1) await page.keyboard.press('ArrowDown');
  await expect(hits.last()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(hits.first()).toHaveAttribute('aria-selected', 'true');
  const text = hits.filter({ hasText: /^\s*(Text|Headline)/ }).first();
  await text.click();
  await expect(page.getByRole('heading', { level: 1, name: 'Færge på grund' })).toBeVisible();
  const found = page.locator('variorum-article-text .found').first();
  await expect(found).toBeInViewport();
  await expect(found).toHaveText(/passager/i);
  expect(application.complaints).toEqual([]);
});

test('Enter waits for what was typed last', async ({ page }) => {
  await openArticle(page, 'Wexcombe');
  await page.keyboard.press('/');
  await page.keyboard.type('flood');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('øjenvidner');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Færge på grund' })).toBeVisible();
});

test('notes are found, and what is not there is said', async ({ page }) => {
  await expect(page.getByRole('navigation', { name: 'Articles' }).getByRole('link')).toHaveCount(2);
  await page.keyboard.press('/');
  await page.keyboard.type('øjenvidner');
  await expect(page.getByRole('option').filter({ hasText: 'Note' }).first()).toBeVisible();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('xyzzyplugh');
  await expect(page.getByText('Nothing was found.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText('Nothing was found.')).toBeHidden();
});
