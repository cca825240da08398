// Reading and noting without a pointer; and what surrounds an article, folded until it is looked for.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './application.ts';
import { accessibilityFaults, openArticle, selectWords } from './sample-article.ts';

const title = 'The ice broke early';
const filler = 'The wind came in from the open sea. It did not turn before the morning of the day after.\n\n';
const more = 'Read more: Wind and weather all week';
const text = `# ${title}

The fast ice broke on Monday. Nobody was hurt, “but it was close,” said the mayor.

The harbour is closed. It opens on Friday.

${more}

${filler.repeat(10)}The last word is not said.
`;

test.use({
  start: async ({ folder }, use) => {
    const file = join(folder, 'ice.md');
    writeFileSync(file, text);
    await use({ files: [file] });
  },
});

const selected = (page: Page): Promise<string> =>
  page.locator('variorum-article-text').evaluate((element) => {
    const { selectedPassage: at, content } = element as unknown as {
      selectedPassage: [number, number] | null;
      content: { text: string };
    };
    return at ? content.text.slice(...at) : '';
  });

test('a sentence is selected by key, cut to its words, noted on, and its note found again', async ({
  page,
  application,
}) => {
  await openArticle(page, title);
  const said = page.locator('variorum-reading-view > [role=status], variorum-reading-view .room > [role=status]');
  for (const [key, words] of [
    ['s', title],
    ['s', 'The fast ice broke on Monday.'],
    ['s', 'Nobody was hurt, “but it was close,” said the mayor.'],
    ['Shift+S', 'The fast ice broke on Monday.'],
    ['d', 'The harbour is closed. It opens on Friday.'],
    ['Shift+G', 'The harbour is closed.'],
    ['g', 'The harbour is closed. It opens on Friday.'],
    ['Shift+I', 'harbour is closed. It opens on Friday.'],
    ['Shift+G', 'harbour is closed.'],
    ['Shift+E', 'harbour is closed'],
  ] as const) {
    await page.keyboard.press(key);
    expect(await selected(page)).toBe(words);
    await expect(said).toHaveText(`Selected: ${words}`);
  }
  await expect(page.locator('variorum-selection-toolbar')).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.keyboard.press('n');
  await expect(page.locator('variorum-note-editor textarea').first()).toBeFocused();
  await page.keyboard.type('Since when?');
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('mark')).toHaveText(['harbour is closed']);

  // The text goes on where it was left: over the line that is folded away, and out of view.
  await page.keyboard.press('d');
  expect(await selected(page)).toBe(filler.trim());
  for (let at = 0; at < 10; at += 1) await page.keyboard.press('d');
  expect(await selected(page)).toBe('The last word is not said.');
  await expect(page.locator('variorum-article-text').getByText('The last word is not said.')).toBeInViewport();
  await expect(page.locator('variorum-selection-toolbar')).toBeVisible();
  await page.keyboard.press('s');
  await expect(said).toHaveText('There is no more that way');
  await page.keyboard.press('h');
  await expect(page.locator('mark')).toHaveText(['harbour is closed', 'The last word is not said.']);
  await page.keyboard.press('Shift+S');
  expect(await selected(page)).toMatch(/^It did not turn/);
  await page.keyboard.press('Escape');
  expect(await selected(page)).toBe('');

  await page.keyboard.press('.');
  await expect(said).toHaveText('Note 1 of 2');
  await expect(page.getByRole('article', { name: 'Note on “harbour is closed”' })).toBeFocused();
  await expect(page.locator('mark').first()).toBeInViewport();
  await page.keyboard.press(',');
  await expect(page.getByRole('article', { name: /The last word is not said/ })).toBeFocused();
  await expect(page.locator('mark').last()).toBeInViewport();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('region', { name: 'Text and notes' })).toBeFocused();
  expect(application.complaints).toEqual([]);
});

test('what surrounds an article is folded, and opens for what stands in it', async ({ page, application }) => {
  await openArticle(page, title);
  const fold = page.getByRole('button', { name: '1 line from the page around the article' });
  const line = page.locator('variorum-article-text').getByText(more);
  const isSeen = (): Promise<boolean> =>
    line.evaluate((element) => element.checkVisibility({ contentVisibilityAuto: true }));
  await expect(fold).toHaveAttribute('aria-expanded', 'false');
  expect(await isSeen()).toBe(false);
  await fold.press('Enter');
  expect(await isSeen()).toBe(true);
  await selectWords(page, 'Wind and weather');
  await page.keyboard.press('h');
  await expect(page.locator('mark')).toHaveText(['Wind and weather']);
  await page.reload();
  await expect(page.locator('mark')).toHaveText(['Wind and weather']);
  expect(await isSeen()).toBe(true);
  await page.getByRole('button', { name: 'Remove the note' }).click();
  await expect.poll(isSeen).toBe(false);

  // A search leads to it.
  await page.keyboard.press('/');
  await page.keyboard.type('weather all week');
  await page
    .getByRole('link', { name: /weather all week/i })
    .or(page.getByRole('option', { name: /weather all week/i }))
    .first()
    .click();
  await expect.poll(isSeen).toBe(true);
  await openArticle(page, 'Stenhavn');
  await openArticle(page, title);
  await expect.poll(isSeen).toBe(false);

  // Shown for good, by command, and over a restart.
  await page.keyboard.press('Control+k');
  await page.keyboard.type('page around');
  await page.keyboard.press('Enter');
  await expect.poll(isSeen).toBe(true);
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.reload();
  await expect.poll(isSeen).toBe(true);
  await page.keyboard.press('Control+,');
  await page.getByRole('radio', { name: 'Folded to one line' }).check();
  await page.goBack();
  await expect.poll(isSeen).toBe(false);
  expect(application.complaints).toEqual([]);
});
