// The outline of a text: its subheadings, each a click or a key away, and which of them is being read.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './application.ts';
import { accessibilityFaults, openArticle } from './sample-article.ts';

const parts = ['The harbour', 'The ferry', 'The board'];
const body = 'The wind came in from the open sea and did not turn before the morning of the day after.\n\n'.repeat(12);
test.use({
  start: async ({ folder }, use) => {
    const file = join(folder, 'long.md');
    writeFileSync(file, `# Three parts of a night\n\n${body}${parts.map((name) => `## ${name}\n\n${body}`).join('')}`);
    await use({ files: [file] });
  },
});

test('leads to each subheading and says which is read', async ({ page, application }) => {
  await application.resize(1200, 700);
  await openArticle(page, 'Three parts of a night');
  const outline = page.getByRole('navigation', { name: 'Subheadings' });
  const toggle = outline.getByRole('button', { name: 'Subheadings' });
  await expect(toggle).toHaveText(/^\s*Subheadings\s*$/);
  await expect(outline.getByRole('button', { name: 'The ferry' })).toBeHidden();
  await toggle.click();
  expect(await accessibilityFaults(page)).toEqual([]);
  await outline.getByRole('button', { name: 'The ferry' }).press('Enter');
  const heading = page.locator('variorum-article-text').getByRole('heading', { name: 'The ferry' });
  await expect(heading).toBeInViewport();
  await expect(heading).toBeFocused();
  await expect(toggle).toHaveText(/Subheadings · The ferry/);
  await expect(toggle).toHaveAttribute('aria-expanded', 'false');
  await expect(toggle).toBeInViewport();
  expect(application.complaints).toEqual([]);
});

test('stands beside the text of a wide window', async ({ page, application }) => {
  await application.resize(1900, 800);
  await openArticle(page, 'Three parts of a night');
  const outline = page.getByRole('navigation', { name: 'Subheadings' });
  const choices = outline.getByRole('listitem').getByRole('button');
  await expect(choices).toHaveText(parts.map((name) => new RegExp(name)));
  await expect(outline.getByRole('button', { name: 'Subheadings' })).toBeHidden();
  await choices.last().click();
  await expect(choices.last()).toHaveAttribute('aria-current', 'location');
  await expect(choices.last()).toBeInViewport();
  const [list, text] = [await outline.boundingBox(), await page.locator('variorum-article-text article').boundingBox()];
  expect((list?.x ?? 0) + (list?.width ?? 0)).toBeLessThan(text?.x ?? 0);
  expect(await accessibilityFaults(page)).toEqual([]);
});

test('is not there where a text has one part', async ({ page }) => {
  // What was given at the start is opened once it is in.
  await expect(page.getByRole('heading', { level: 1, name: 'Three parts of a night' })).toBeVisible();
  await openArticle(page, 'Stenhavn');
  await expect(page.getByRole('navigation', { name: 'Subheadings' })).toHaveCount(0);
});
