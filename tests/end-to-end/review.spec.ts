// The notes to review: counted in the frame, each with its passage then and now, settled by one key and brought back by
// another.
import type { Page } from '@playwright/test';
import { rewordedStory, tax } from '../helpers/reworded-story.ts';
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

test('the places that a note may mean are gone through by keys, and each is said aloud', async ({ page }) => {
  await takeInStory(page);
  await page.getByRole('button', { name: '5 notes to review' }).click();
  const current = page.locator('variorum-review-card').filter({ hasText: 'From when?' });
  await expect(current).toContainText('ambiguous');
  await current.getByRole('article').focus();
  const said = current.getByRole('status');
  const shown = current.locator('section').last();
  await expect(said).toHaveText('1 of 2');
  await expect(shown).toContainText('Levies must');
  await page.keyboard.press('j');
  await expect(said).toHaveText('2 of 2');
  await expect(shown).toContainText('Taxes will rise');
  await page.keyboard.press('j');
  await expect(said).toHaveText('1 of 2');
  await page.keyboard.press('k');
  await expect(said).toHaveText('2 of 2');
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.keyboard.press('p');
  await expect(page.getByText('The note was placed.')).toBeVisible();
  await expect(current).toHaveCount(0);
});

test('a note that was said to be gone is still reached, from the version that it is gone from', async ({ page }) => {
  await page.getByRole('button', { name: '4 notes to review' }).click();
  const cards = page.locator('variorum-review-card');
  await expect(cards).toHaveCount(4);
  await page.keyboard.press('ArrowDown');
  const current = page.locator('variorum-review-card[current]');
  await expect(current).toContainText('Its words were not found in this version.');
  const body = await current.locator('variorum-markdown-text p').first().innerText();
  const title = await current.getByRole('heading', { level: 2 }).innerText();
  await page.keyboard.press('x');
  await expect(cards).toHaveCount(3);
  await openArticle(page, title);
  await page.keyboard.press('o');
  const card = page.locator('variorum-note-card').filter({ hasText: body });
  await expect(card).toBeInViewport();
  await card.getByRole('button', { name: 'Show where it stood' }).click();
  await expect(page).toHaveURL(/version=[0-9a-f]{64}/);
  await expect(page.locator('variorum-note-card').filter({ hasText: body })).toBeVisible();
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

/** Imports a story whose first promise, on which there is a note, may be either of two sentences in its newest version. */
async function takeInStory(page: Page): Promise<void> {
  await expect(page.getByRole('navigation', { name: 'Articles' }).getByRole('listitem').first()).toBeVisible();
  await page.locator('variorum-app-view').evaluate(
    async (element, { texts, words }) => {
      interface Answer {
        readonly ok: boolean;
        readonly value: { readonly outcomes: readonly { readonly article: string; readonly version: string }[] };
      }
      const { client } = element as unknown as { client: { call(name: string, params: object): Promise<Answer> } };
      const documents = texts.map((text, index) => ({ name: `${String(index)}.txt`, content: btoa(text) }));
      const imported = await client.call('archive.import', { documents, asVersions: true });
      const [first] = imported.value.outcomes;
      const start = texts[0]?.indexOf(words) ?? 0;
      const noted = await client.call('annotation.create', {
        article: first?.article,
        version: first?.version,
        range: [start, start + words.length],
        fields: { body: 'From when?', tags: [], motivation: 'commenting', colour: 'yellow' },
      });
      if (!noted.ok) throw new Error(JSON.stringify(noted));
    },
    { texts: [...rewordedStory], words: tax },
  );
}
