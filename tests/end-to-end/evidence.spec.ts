// Evidence: what was captured and its hashes, the original as text and never as a page, and a check of the archive.
import { expect, test } from './application.ts';
import { accessibilityFaults, openRoom } from './sample-article.ts';

test.beforeEach(async ({ page }) => {
  await openRoom(page, 'Stenhavn', 'Evidence');
});

test('an original is shown as its markup and as bytes, and nothing in it is loaded', async ({ page, application }) => {
  await expect(page.locator('variorum-hash-line .hash').first()).toHaveText(/^[0-9a-f]{64}$/);
  await page.getByRole('button', { name: 'Show the original' }).first().click();
  const original = page.locator('variorum-original-view');
  await expect(original.locator('pre').first()).toContainText('<!doctype html>');
  await expect(original.getByRole('heading')).toHaveCount(0);
  await original.getByRole('button', { name: 'Bytes' }).click();
  await expect(original.locator('pre').first()).toContainText(/^00000000 {2}3c 21/);
  expect(application.requests.filter((address) => address.includes('kystbladet'))).toEqual([]);
  expect(application.complaints).toEqual([]);
});

test('the archive is verified and found whole', async ({ page }) => {
  await page.getByRole('button', { name: 'Verify the archive' }).click();
  await expect(page.locator('variorum-verification-report')).toContainText('The archive is whole');
  await expect(page.getByRole('button', { name: 'Save this report' })).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
});
