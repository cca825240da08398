// Taking back what was done, also after a restart, and the histories that tell of it.
import type { Page } from '@playwright/test';
import { expect, test } from './application.ts';
import { accessibilityFaults, openArticle, openRoom, selectWords } from './sample-article.ts';

const ferry = 'Færge på grund ved Stenhavn';

/** Writes a note on words of the text. */
async function writeNote(page: Page, words: string, body: string): Promise<void> {
  await selectWords(page, words);
  await page.keyboard.press('n');
  await page.getByRole('textbox', { name: 'Text, in Markdown' }).fill(body);
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('variorum-note-card').filter({ hasText: body })).toBeVisible();
}

test('a key takes back what was last done, another does it again, also after a restart @desktop', async ({
  page,
  application,
}) => {
  await openArticle(page, ferry);
  await writeNote(page, 'mistede færgen styringen', 'Who saw it?');
  await page.keyboard.press('F2');
  await page.getByRole('textbox', { name: 'Rename the article' }).fill('The ferry');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'The ferry' })).toBeVisible();

  await page.keyboard.press('Control+z');
  await expect(page.getByRole('heading', { level: 1, name: ferry })).toBeVisible();
  await expect(page.getByText('Undone: Named “The ferry”')).toBeVisible();

  const again = await application.restart();
  await openArticle(again, ferry);
  const card = again.locator('variorum-note-card').filter({ hasText: 'Who saw it?' });
  await expect(card).toBeVisible();
  await again.keyboard.press('Control+z');
  await expect(card).toHaveCount(0);
  await again.keyboard.press('Control+Shift+z');
  await expect(card).toBeVisible();
  await again.keyboard.press('Control+y');
  await expect(again.getByRole('heading', { level: 1, name: 'The ferry' })).toBeVisible();
  await again.keyboard.press('Control+y');
  await expect(again.getByText('There is nothing to redo.')).toBeVisible();
  await again.getByRole('button', { name: 'Undo', exact: true }).first().click();
  await expect(again.getByRole('heading', { level: 1, name: ferry })).toBeVisible();
  expect(application.complaints).toEqual([]);
});

test('in a field of text the keys undo what is typed there @desktop', async ({ page }) => {
  await openArticle(page, ferry);
  await writeNote(page, 'mistede færgen styringen', 'Who saw it?');
  const search = page.getByRole('combobox').or(page.getByRole('searchbox')).first();
  await search.focus();
  await page.keyboard.type('færge');
  await page.keyboard.press('Control+z');
  await expect(search).not.toHaveValue('færge');
  await expect(page.locator('variorum-note-card').filter({ hasText: 'Who saw it?' })).toBeVisible();
});

test('an article tells what was done to it, and lets the last of that be undone', async ({ page, application }) => {
  await openArticle(page, ferry);
  await writeNote(page, 'mistede færgen styringen', 'Who saw it?');
  await openRoom(page, ferry, 'Evidence');
  const history = page.locator('variorum-evidence-view variorum-history-list');
  const entries = history.getByRole('listitem');
  await expect(entries.first()).toContainText('Note on “mistede færgen styringen”');
  await expect(entries.first()).toContainText('Who saw it?');
  await expect(entries.last()).toContainText('Version imported');
  await entries.first().getByRole('button', { name: /^Undo/ }).click();
  await expect(entries.first()).toContainText('Undone: Note on “mistede færgen styringen”');
  await expect(entries.nth(1).locator('s')).toHaveText('Note on “mistede færgen styringen”');
  expect(await accessibilityFaults(page)).toEqual([]);
  await entries.nth(1).getByRole('button', { name: /^Redo/ }).click();
  await expect(entries.first()).toContainText('Redone: Note on “mistede færgen styringen”');
  await expect(history.locator('s')).toHaveCount(0);
  expect(application.complaints).toEqual([]);
});

test('the archive tells everything that was done, by keyboard alone', async ({ page, application }) => {
  await openArticle(page, ferry);
  await writeNote(page, 'Tre passagerer', 'Three?');
  await page.getByRole('button', { name: 'History', exact: true }).focus();
  await page.keyboard.press('Enter');
  const drawer = page.getByRole('dialog', { name: 'History of the archive' });
  await expect(drawer).toBeVisible();
  const entries = page.locator('variorum-archive-history').getByRole('listitem');
  await expect(entries.first()).toContainText('Note on “Tre passagerer”');
  await expect(entries.first().getByRole('link', { name: ferry })).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.keyboard.press('Control+z');
  await expect(entries.first()).toContainText('Undone: Note on “Tre passagerer”');
  await page.keyboard.press('Control+Shift+z');
  await expect(entries.first()).toContainText('Redone: Note on “Tre passagerer”');
  await expect(page.locator('variorum-toast-stack').getByText('Redone')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(drawer).toBeHidden();
  await expect(page.getByRole('button', { name: 'History', exact: true })).toBeFocused();
  expect(application.complaints).toEqual([]);
});
