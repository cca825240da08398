// Sources: who says what beside the text, each statement a click away from its passage, and what changed in it.
import { expect, test } from './application.ts';
import { accessibilityFaults, openRoom } from './sample-article.ts';

test('a statement in the ledger shows its passage, and a change opens the comparison', async ({
  page,
  application,
}) => {
  await openRoom(page, 'Stenhavn', 'Sources');
  await expect(page.locator('variorum-credit-list')).toContainText('/ritzau/');

  const statement = page.locator('variorum-source-ledger button[data-statement]').first();
  await statement.click();
  await expect(statement).toHaveAttribute('aria-pressed', 'true');
  await expect(page.locator('variorum-attributed-text .at-hand').first()).toBeInViewport();

  expect(await accessibilityFaults(page)).toEqual([]);

  await page.locator('variorum-change-list button').first().click();
  await expect(page).toHaveURL(/\/compare\?/);
  await expect(page.locator('.at-hand').first()).toBeInViewport();
  expect(application.complaints).toEqual([]);
});
