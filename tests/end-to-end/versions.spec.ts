// All versions: a passage is chosen in the picture and read through them, by mouse, by key, and from the table.
import type { Page } from '@playwright/test';
import { expect, test } from './application.ts';
import { accessibilityFaults, openRoom } from './sample-article.ts';

async function openVersions(page: Page): Promise<void> {
  await openRoom(page, 'Stenhavn', 'All versions');
  await expect(page.locator('variorum-history-flow svg')).toBeVisible();
}

test('a band is chosen by key and its passage read through the versions @desktop', async ({ page, application }) => {
  await openVersions(page);
  const bands = page.getByRole('group', { name: 'Passages through the versions' }).getByRole('button');
  await bands.first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(bands.nth(1)).toHaveAttribute('aria-pressed', 'true');
  const history = page.locator('variorum-passage-history');
  await expect(history.getByRole('listitem')).toHaveCount(4);
  await expect(history.locator('ins').first()).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);

  await history.getByRole('button', { name: 'Version 2' }).click();
  await expect(page).toHaveURL(/\/read\?version=[0-9a-f]{64}.*passage=\d+-\d+/);
  expect(application.complaints).toEqual([]);
});

test('the table says the same as the picture', async ({ page }) => {
  await openVersions(page);
  const bands = await page.getByRole('group', { name: 'Passages through the versions' }).getByRole('button').count();
  await page.getByRole('button', { name: 'Table' }).click();
  const rows = page.locator('variorum-passage-table tbody tr');
  await expect(rows).toHaveCount(bands);
  await expect(rows.filter({ hasText: 'removed' }).first()).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
});
