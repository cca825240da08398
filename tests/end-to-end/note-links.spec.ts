// Notes among each other: answered where they stand, linked by `[[`, found from both ends.
import { expect, test } from './application.ts';
import { accessibilityFaults, openArticle } from './sample-article.ts';

const ferry = 'Færge på grund ved Stenhavn';

test('a note is answered with a link, which leads there and is told on the other side', async ({
  page,
  application,
}) => {
  await openArticle(page, ferry);
  const card = page.locator('variorum-note-card').filter({ hasText: 'Ny oplysning' });
  await card.hover();
  await page.keyboard.press('a');
  const text = page.getByRole('textbox', { name: 'Text, in Markdown' });
  await expect(text).toBeFocused();
  await page.keyboard.type('Se [[citatet er ordre');
  const choice = page.getByRole('listbox', { name: 'Notes and articles' }).getByRole('option').first();
  await expect(choice).toContainText('Citatet er ordret');
  expect(await accessibilityFaults(page)).toEqual([]);
  // Escape takes the choices away and leaves the note open; the next letter asks for them again.
  await page.keyboard.press('Escape');
  await expect(choice).toHaveCount(0);
  await page.keyboard.type('t');
  await expect(choice).toContainText('Citatet er ordret');
  await page.keyboard.press('Enter');
  await expect(text).toHaveValue(/^Se \[\[note:[0-9a-f-]{36}\|.+\]\]$/);
  await page.keyboard.type(' og [[note:01890a5d-ac96-774b-bcce-b302099a8057|væk]].');
  await page.keyboard.press('Control+Enter');

  const answers = card.getByRole('list', { name: 'Answers' });
  await expect(answers).toContainText('væk (not in this archive)');
  const linked = page.locator('variorum-note-card').filter({ hasText: 'Rederiets eneste svar' });
  await expect(linked.getByText('Linked from')).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
  await answers.getByRole('link').click();
  await expect(page).toHaveURL(/note=/);
  await expect(linked).toHaveAttribute('at-home', '');

  // The note takes its answers along, and one undoing brings both back.
  await openArticle(page, ferry);
  await card.hover();
  await card.getByRole('button', { name: 'Remove the note' }).click();
  await expect(card).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(answers).toContainText('væk');
  expect(application.complaints).toEqual([]);
});
