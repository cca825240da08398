// Notes: written on selected words, found again on the other versions, changed, removed, brought back.
import { expect, test } from './application.ts';
import { accessibilityFaults, openArticle, selectWords } from './sample-article.ts';

const ferry = 'Færge på grund ved Stenhavn';

test('a note is written, tells how it stands elsewhere, and is there after a restart @desktop', async ({
  page,
  application,
}) => {
  await openArticle(page, ferry);
  await selectWords(page, 'mistede færgen styringen');
  await expect(page.getByRole('button', { name: 'Note N', exact: true })).toBeVisible();
  await page.keyboard.press('n');
  await page.getByRole('textbox', { name: 'Text, in Markdown' }).fill('Who **saw** it? <img src=x onerror=alert(1)>');
  await page.getByRole('textbox', { name: 'Tags' }).fill('#cause, witness');
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.keyboard.press('Control+Enter');

  const card = page.locator('variorum-note-card').filter({ hasText: 'Who saw it?' });
  await expect(card).toBeVisible();
  await expect(card.getByText('#witness')).toBeVisible();
  await expect(card.locator('img')).toHaveCount(0);
  await page.keyboard.press('ArrowLeft');
  await expect(card.getByText('from version 4')).toBeVisible();
  await page.getByRole('option', { name: /^Version 1,/ }).click();
  await expect(card.getByText('not here')).toBeVisible();
  await card.getByRole('button', { name: 'Show where it stood' }).click();
  await expect(page.getByText('Version 4 of 4')).toBeVisible();

  const again = await application.restart();
  await openArticle(again, ferry);
  await expect(again.locator('variorum-note-card').filter({ hasText: 'Who saw it?' })).toBeVisible();
  expect(application.complaints).toEqual([]);
});

test('what keeps a long note from being saved is told in sight, and the note waits', async ({ page }) => {
  await openArticle(page, ferry);
  await selectWords(page, 'mistede færgen styringen');
  await page.keyboard.press('n');
  const text = page.getByRole('textbox', { name: 'Text, in Markdown' });
  const long = 'One line of many.\n'.repeat(80);
  await text.fill(long);
  // More than a note may have.
  await page.getByRole('textbox', { name: 'Tags' }).fill(Array.from({ length: 60 }, (_, i) => `#tag${i}`).join(', '));
  await text.focus();
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('variorum-note-editor').getByRole('alert')).toBeInViewport({ ratio: 0.9 });
  await expect(text).toHaveValue(long);
});

test('one key highlights', async ({ page }) => {
  await openArticle(page, ferry);
  await selectWords(page, 'med lettere skader');
  await page.keyboard.press('h');
  await expect(page.locator('mark').filter({ hasText: 'med lettere skader' })).toBeVisible();
});

test('a highlight can stand on what surrounds the article too', async ({ page }) => {
  await openArticle(page, ferry);
  await selectWords(page, 'fortsætter under');
  await page.keyboard.press('h');
  await expect(page.locator('mark').getByText('fortsætter under', { exact: true })).toBeVisible();
});

test('a note is changed, removed, and brought back', async ({ page }) => {
  await openArticle(page, ferry);
  const card = page.locator('variorum-note-card').filter({ hasText: 'Ny oplysning' });
  await card.hover();
  await card.getByRole('button', { name: 'Edit the note' }).click();
  await page.getByRole('textbox', { name: 'Text, in Markdown' }).fill('Answered by the harbour.');
  await page.getByRole('button', { name: 'Save' }).click();
  const changed = page.locator('variorum-note-card').filter({ hasText: 'Answered by the harbour.' });
  await expect(changed).toBeVisible();
  await changed.hover();
  await changed.getByRole('button', { name: 'Remove the note' }).click();
  await expect(changed).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(changed).toBeVisible();
  // What the button took back is taken back: the key goes on from there.
  await page.keyboard.press('Control+z');
  await expect(card).toBeVisible();
});

test('a removed note is found and restored after the window was closed', async ({ page, application }) => {
  await openArticle(page, ferry);
  const card = page.locator('variorum-note-card').filter({ hasText: 'Ny oplysning' });
  await card.hover();
  await card.getByRole('button', { name: 'Remove the note' }).click();
  await expect(card).toHaveCount(0);
  const again = await application.restart();
  await openArticle(again, ferry);
  await expect(again.locator('variorum-note-card')).toHaveCount(3);
  await again.getByRole('button', { name: '1 removed note' }).click();
  expect(await accessibilityFaults(again)).toEqual([]);
  await again.getByRole('button', { name: 'Restore the note' }).click();
  await expect(again.locator('variorum-note-card')).toHaveCount(4);
  await expect(again.getByRole('button', { name: /removed note/ })).toHaveCount(0);
  expect(application.complaints).toEqual([]);
});

test('what was typed is kept when the window goes @desktop', async ({ page }) => {
  await openArticle(page, ferry);
  await selectWords(page, 'Tre passagerer');
  await page.keyboard.press('q');
  await page.getByRole('textbox', { name: 'Text, in Markdown' }).fill('Half a thought');
  await page.reload();
  await page.getByRole('button', { name: 'A note you had begun is waiting' }).click();
  await expect(page.getByRole('textbox', { name: 'Text, in Markdown' })).toHaveValue('Half a thought');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'A note you had begun is waiting' })).toBeVisible();
});

test('stepping past a version on which a note is being written leaves the keys where they were', async ({ page }) => {
  await openArticle(page, ferry);
  await selectWords(page, 'Tre passagerer');
  await page.keyboard.press('q');
  const text = page.getByRole('textbox', { name: 'Text, in Markdown' });
  await expect(text).toBeFocused();
  await page.keyboard.type('Half a thought');
  await page.getByRole('option', { name: /^Version 3,/ }).click();
  await expect(page.getByText('Version 3 of 4')).toBeVisible();
  await expect(text).toHaveCount(0);
  await page.keyboard.press('ArrowRight');
  await expect(text).toHaveValue('Half a thought');
  await expect(text).not.toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByText('Version 3 of 4')).toBeVisible();
});

test('cards stand beside their passages and never over each other', async ({ page }) => {
  await openArticle(page, ferry);
  await expect(page.locator('variorum-note-card')).toHaveCount(4);
  const gaps = await page.locator('variorum-note-margin').evaluate(async (margin) => {
    await Promise.all((margin.shadowRoot?.getAnimations() ?? []).map((animation) => animation.finished));
    const slots = [...(margin.shadowRoot?.querySelectorAll('.slot') ?? [])].map((slot) => slot.getBoundingClientRect());
    return slots.slice(1).map((slot, index) => slot.top - (slots[index]?.bottom ?? 0));
  });
  expect(gaps.length).toBeGreaterThan(2);
  for (const gap of gaps) expect(gap).toBeGreaterThanOrEqual(9);
});

test('a card stays under the pointer that is on it', async ({ page }) => {
  await openArticle(page, ferry);
  const card = page.locator('variorum-note-card').filter({ hasText: 'Ny oplysning' });
  /** Where the card stands once it has come to rest: fonts and the text itself may come after it. */
  const top = async (): Promise<number> => {
    let last = Number.NaN;
    const rests = async (): Promise<boolean> => {
      const before = last;
      last = (await card.boundingBox())?.y ?? Number.NaN;
      return last === before;
    };
    await expect.poll(rests, { intervals: [200] }).toBe(true);
    return last;
  };
  await card.scrollIntoViewIfNeeded();
  const before = await top();
  await card.hover();
  await expect(card).toHaveAttribute('active', '');
  await expect(page.locator('mark.active').first()).toBeVisible();
  expect(Math.abs((await top()) - before)).toBeLessThan(2);
});
