// The notes to review: counted in the frame, each with its passage then and now, settled by one key and brought back by
// another.
import { expect, test } from './application.ts';
import { accessibilityFaults, openArticle } from './sample-article.ts';

test('notes that an edit put in doubt are settled by keys, and undoing brings them back', async ({
  page,
  application,
}) => {
  await page.getByRole('button', { name: '4 notes to review' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Notes to review' })).toBeVisible();
  const cards = page.locator('variorum-review-card');
  await expect(cards).toHaveCount(4);
  expect(await accessibilityFaults(page)).toEqual([]);
  const first = await cards.first().innerText();

  // It stands there: it goes from the list, and from the count in the frame.
  await page.keyboard.press('p');
  await expect(cards).toHaveCount(3);
  await expect(page.getByRole('button', { name: '3 notes to review' })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(cards).toHaveCount(4);
  expect(await cards.first().innerText()).toBe(first);

  // The next one was lost: there is no place to say, but that it is not there.
  await page.keyboard.press('ArrowDown');
  const current = page.locator('variorum-review-card[current]');
  await expect(current).toContainText('Its words were not found in this version.');
  await page.keyboard.press('p');
  await expect(cards).toHaveCount(4);
  await page.keyboard.press('x');
  await expect(cards).toHaveCount(3);

  // The keys go on with the note after it, whose likeliest place is shown.
  await expect(current).toContainText('ambiguous');
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.keyboard.press('p');
  await expect(cards).toHaveCount(2);
  expect(application.complaints).toEqual([]);
});

test('a note to review is read in its article, and an article’s own are shown alone @desktop', async ({ page }) => {
  await openArticle(page, 'Færge på grund ved Stenhavn');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('review the notes of this');
  await page.keyboard.press('Enter');
  const cards = page.locator('variorum-review-card');
  await expect(cards).toHaveCount(2);
  await page.getByRole('button', { name: 'Show those of all articles' }).click();
  await expect(cards).toHaveCount(4);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/read\?.*note=/);
  await expect(page.locator('variorum-article-text article')).toBeVisible();
});
