// Sources: who says what beside the text, each statement a click away from its passage, and what changed in it.
import { expect, test } from './application.ts';

test('a statement in the ledger shows its passage, and a change opens the comparison', async ({
  page,
  application,
}) => {
  await page.getByRole('navigation', { name: 'Articles' }).getByRole('link').filter({ hasText: 'Stenhavn' }).click();
  await page.getByRole('navigation', { name: 'Rooms' }).getByRole('link', { name: 'Sources' }).click();
  await expect(page.locator('variorum-credit-list')).toContainText('/ritzau/');

  const statement = page.locator('variorum-source-ledger button[data-statement]').first();
  await statement.click();
  await expect(statement).toHaveAttribute('aria-pressed', 'true');
  await expect(page.locator('variorum-attributed-text .at-hand').first()).toBeInViewport();

  await page.locator('variorum-change-list button').first().click();
  await expect(page).toHaveURL(/\/compare\?/);
  await expect(page.locator('.at-hand').first()).toBeInViewport();
  expect(application.complaints).toEqual([]);
});
