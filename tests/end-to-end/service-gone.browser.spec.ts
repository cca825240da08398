// The service that a page came from is gone: the page says so, and what can be done.
import { expect, test } from './application.ts';
import { openArticle } from './sample-article.ts';

test('a room that cannot be fetched says so in its place', async ({ page }) => {
  await openArticle(page, 'Wexcombe');
  await page.route('**/assets/evidence-view*', (route) => route.abort());
  await page.keyboard.press('5');
  await expect(page.getByRole('alert')).toContainText('The room could not be fetched.');
  await page.keyboard.press('1');
  await expect(page.locator('variorum-article-text article')).toBeVisible();
});

test('an archive that stopped answering can be asked again', async ({ page }) => {
  await openArticle(page, 'Wexcombe');
  await page.route(/\/(?:call|events)\b/, (route) => route.abort());
  await page.reload();
  const notice = page.locator('main').getByRole('alert');
  // A browser that has not heard otherwise waits some seconds before it asks again, and it asks several times.
  await expect(notice).toContainText('Start Variorum again.', { timeout: 40_000 });
  await page.unroute(/\/(?:call|events)\b/);
  await notice.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Wexcombe' })).toBeVisible();
});
