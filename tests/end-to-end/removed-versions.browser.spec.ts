// A version is taken out of its article and put back: from the menu, by the palette, by a link to it; what was written on
// it stays reachable, and what is computed of the article follows.
import type { Page } from '@playwright/test';
import { expect, test } from './application.ts';
import { accessibilityFaults, openArticle, selectWords } from './sample-article.ts';

const ferry = 'Færge på grund ved Stenhavn';

async function menu(page: Page, item: string): Promise<void> {
  await page.getByRole('button', { name: 'The article', exact: true }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

test('a version is removed, read under its tombstone, and restored', async ({ page, application }) => {
  await openArticle(page, ferry);
  const points = page.locator('variorum-timeline').locator('[role="option"]');
  const all = await points.count();
  await page.keyboard.press('ArrowLeft');
  await expect(page).toHaveURL(/version=[0-9a-f]{64}/);
  const removed = page.url();
  // Until it is there, the version before it can be read, and what is selected there is selected in that.
  const shown = page.locator('variorum-article-text');
  await expect
    .poll(() => shown.evaluate((text) => (text as HTMLElementTagNameMap['variorum-article-text']).content.id))
    .toBe(new URLSearchParams(removed.replace(/^.*[?]/, '')).get('version'));
  await selectWords(page, 'Stenhavn');
  await page.keyboard.press('n');
  await page.keyboard.type('On what was removed');
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('variorum-note-card').filter({ hasText: 'On what was removed' })).toBeVisible();

  // Taken out, and at once back by the way that is offered.
  await menu(page, `Remove version ${String(all - 1)}`);
  await expect(page.getByText(`Version ${String(all - 1)} was removed.`)).toBeVisible();
  await expect(points).toHaveCount(all - 1);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(points).toHaveCount(all);
  expect(page.url()).toBe(removed);

  // By name; its note leads back to it, to a text under a line that says what became of it.
  await page.keyboard.press('Control+k');
  await page.keyboard.type('remove this version');
  await page.keyboard.press('Enter');
  await expect(points).toHaveCount(all - 1);
  const card = page.locator('variorum-note-card').filter({ hasText: 'On what was removed' });
  await expect(card).toContainText('from a version that is gone');
  await page.goto(removed);
  const tombstone = page.locator('variorum-version-tombstone');
  await expect(tombstone).toContainText(/Version \d · Removed .* on /);
  await expect(card).toBeVisible();
  await expect(points).toHaveCount(all);
  expect(await accessibilityFaults(page)).toEqual([]);

  // The other rooms have it, too; that of all versions does not.
  const rooms = page.getByRole('navigation', { name: 'Rooms' });
  for (const [room, shown] of [
    ['Compare', 'variorum-compare-view'],
    ['Sources', 'variorum-attributed-text'],
    ['Evidence', 'variorum-capture-list'],
  ] as const) {
    await rooms.getByRole('link', { name: room }).click();
    await expect(page.locator(shown)).toBeVisible();
    await expect(page.locator('variorum-failure-notice')).toHaveCount(0);
    await expect(tombstone).toContainText('Removed');
  }
  await rooms.getByRole('link', { name: 'All versions' }).click();
  await expect(page.locator('variorum-removed-versions li:visible')).toHaveCount(1);
  await expect(page.locator('variorum-removed-versions:visible')).toContainText('1 note');
  expect(await accessibilityFaults(page)).toEqual([]);

  await menu(page, '1 removed version…');
  await expect(page.getByRole('dialog', { name: 'Removed versions' })).toBeVisible();
  const dialog = page.locator('variorum-removed-versions-dialog');
  await expect(dialog).toContainText(/Removed .* on /);
  await dialog.getByRole('button', { name: /^Restore/ }).click();
  await expect(dialog).toContainText('No version of this article was removed.');
  await expect(points).toHaveCount(all);
  await page.keyboard.press('Escape');
  await expect(tombstone).toHaveCount(0);
  expect(application.complaints).toEqual([]);
});

test('the only version stays, and what to do instead is offered; a link to no version says so', async ({ page }) => {
  await openArticle(page, ferry);
  const points = page.locator('variorum-timeline').locator('[role="option"]');
  const remove = async (): Promise<void> => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type('remove this version');
    await page.keyboard.press('Enter');
  };
  for (let left = (await points.count()) - 1; left >= 1; left -= 1) {
    await remove();
    await expect(points).toHaveCount(left);
  }
  await remove();
  await expect(page.getByText('this is its only one')).toBeVisible();
  await expect(points).toHaveCount(1);
  await page.getByRole('button', { name: 'Remove the article' }).click();
  await expect(page.getByText('The article was removed.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Færge' })).toBeVisible();
  await page.evaluate((version) => {
    location.hash = `${location.hash.replace(/\?.*/, '')}?version=${version}`;
  }, '0'.repeat(64));
  await expect(page.getByText('The article has no version 00000000. Its newest is shown.')).toBeVisible();
});
