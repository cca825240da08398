// Sources: who says what beside the text, each statement a click away from its passage, and what changed in it.
import { readFile } from 'node:fs/promises';
import { expect, test } from './application.ts';
import { accessibilityFaults, openRoom } from './sample-article.ts';

test('a statement in the ledger shows its passage, and a change opens the comparison @desktop', async ({
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

test('who says what is decided by keys, each taken back by one', async ({ page, application }) => {
  await openRoom(page, 'Stenhavn', 'Sources');
  const ledger = page.locator('variorum-source-ledger');
  await expect(ledger).toContainText('Østkystens Politi');
  const all = await ledger.locator('button[data-statement]').count();

  // Confirmed, and on to the next one.
  await page.keyboard.press('j');
  await page.keyboard.press('y');
  await expect(ledger).toContainText('confirmed');
  await expect(ledger).toContainText(`1 of ${String(all)} looked at`);
  const chosen = ledger.locator('button[data-statement][aria-pressed="true"]');
  await expect(chosen).toContainText('mistede færgen styringen');

  // Rejected: it is gone from the ledger, and listed where it can be taken back.
  await page.keyboard.press('x');
  await expect(ledger.locator('button[data-statement]')).toHaveCount(all - 1);
  const rejected = page.locator('variorum-rejected-statements');
  await expect(rejected).toContainText('mistede færgen styringen');
  expect(await accessibilityFaults(page)).toEqual([]);
  await rejected.getByRole('button', { name: 'Take back' }).click();
  await expect(ledger.locator('button[data-statement]')).toHaveCount(all);
  await expect(rejected).not.toContainText('mistede');

  // Corrected: another speaker than the words say.
  await expect(chosen).toContainText('sejlrenden');
  await page.keyboard.press('c');
  const editor = page.locator('variorum-statement-editor');
  await expect(editor).toContainText('at sejlrenden sander til');
  expect(await accessibilityFaults(page)).toEqual([]);
  await editor.getByLabel('Is it somebody else than the words say?').fill('Per Lund');
  await page.keyboard.press('Control+Enter');
  await expect(editor).toHaveCount(0);
  await expect(ledger.getByRole('heading', { name: 'Per Lund' })).toBeVisible();

  // All of it is undone as anything else is.
  await page.locator('variorum-attributed-text').click();
  await page.keyboard.press('Control+z');
  await expect(ledger.getByRole('heading', { name: 'Per Lund' })).toHaveCount(0);
  expect(application.complaints).toEqual([]);
});

test('who says what is exported in the form that is chosen @desktop', async ({ page, application }) => {
  await openRoom(page, 'Stenhavn', 'Sources');
  await page.getByRole('button', { name: 'Export who says what' }).click();
  const dialog = page.locator('variorum-corpus-dialog');
  await dialog.getByLabel('CSV').check();
  const path = await application.save(() => dialog.getByRole('button', { name: 'Export', exact: true }).click());
  expect(path).toMatch(/\.csv$/);
  expect(await readFile(path, 'utf8')).toContain('Østkystens Politi');
});
