// The sources of the archive: found, made one, told apart and described, by keys and by the pointer, and undone at once.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expect, test as base } from './application.ts';
import { accessibilityFaults, openArticle } from './sample-article.ts';

/** Three articles: a mayor whom one of them spells otherwise, and a ferry company. */
const texts = [
  `Broen åbner til maj

Broen ved Stenhavn åbner den 3. maj, siger borgmester Anna Holm til Kystbladet.

»Vi har ventet længe på den,« siger Anna Holm.

Færgen sejler videre, oplyser Sundlinjen.`,
  `Skolen får et nyt tag

Taget på skolen skal skiftes til sommer, siger borgmester Anna Holm.

»Regnen løber ind,« siger Holm.`,
  `Havnen bliver dybere

Havnen skal graves en meter dybere, siger borgmester Anne Holm.`,
];

const test = base.extend({
  start: async ({ folder }, use) => {
    const files = texts.map((_, index) => join(folder, `${index + 1}.txt`));
    for (const [index, file] of files.entries()) await writeFile(file, texts[index] ?? '');
    await use({ emptyArchive: true, files });
  },
});

const sourceCard = 'variorum-source-card article';

function rowOf(page: Page, name: string): Locator {
  return page.locator('variorum-source-list').getByRole('link', { name });
}

async function openSources(page: Page): Promise<void> {
  await page.getByRole('contentinfo').getByRole('button', { name: 'Sources' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Sources of the archive' })).toBeVisible();
  await expect(rowOf(page, 'Anna Holm')).toBeVisible();
}

test('a source is found, and its card leads to what it says @desktop', async ({ page, application }) => {
  // What was given at the start is opened once it is in.
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('sources of the archive');
  await page.keyboard.press('Enter');
  await expect(rowOf(page, 'Sundlinjen')).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);

  await page.getByRole('searchbox', { name: 'Find a name' }).fill('BORGMESTER holm');
  await expect(rowOf(page, 'Sundlinjen')).toHaveCount(0);
  await page.keyboard.press('ArrowDown');
  await expect(rowOf(page, 'Anna Holm')).toBeFocused();
  await page.keyboard.press('Enter');
  const card = page.locator(sourceCard);
  await expect(card.getByRole('heading', { level: 2 })).toHaveText('Anna Holm');
  await expect(card).toContainText('2 articles');
  await expect(card.getByRole('definition').filter({ hasText: 'borgmester' })).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);

  await card.getByRole('link', { name: 'Vi har ventet længe på den' }).click();
  await expect(page).toHaveURL(/\/read\?.*passage=/);
  await expect(page.getByRole('heading', { level: 1, name: 'Broen åbner til maj' })).toBeVisible();

  // What was looked for is still there on the way back.
  await page.goBack();
  await expect(card).toBeVisible();
  await expect(page.getByRole('searchbox', { name: 'Find a name' })).toHaveValue('BORGMESTER holm');
  await page.getByRole('searchbox', { name: 'Find a name' }).fill('nobody');
  await page.getByRole('button', { name: 'Show all sources' }).click();
  await page.getByRole('button', { name: 'Organisations' }).click();
  await expect(rowOf(page, 'Sundlinjen')).toBeVisible();
  await expect(rowOf(page, 'Anna Holm')).toHaveCount(0);
  expect(application.complaints).toEqual([]);
});

test('two are made one by keys, told apart again, and undone at once', async ({ page, application }) => {
  await openSources(page);
  await rowOf(page, 'Anna Holm').click();
  await page.keyboard.press('x');
  await rowOf(page, 'Anne Holm').focus();
  await page.keyboard.press('Space');
  await expect(page.getByRole('status').filter({ hasText: '2 sources chosen' })).toBeVisible();
  await page.keyboard.press('m');
  const merging = page.locator('variorum-source-merge-dialog');
  await expect(merging.getByText('What is it called?')).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
  await merging.getByRole('textbox', { name: 'Another name' }).fill('Borgmester Holm');
  await merging.getByRole('button', { name: 'Merge' }).click();
  const card = page.locator(sourceCard);
  await expect(card.getByRole('heading', { level: 2 })).toHaveText('Borgmester Holm');
  await expect(card).toContainText('3 articles');
  await expect(rowOf(page, 'Anne Holm')).toHaveCount(0);
  expect(await accessibilityFaults(page)).toEqual([]);

  await page.keyboard.press('s');
  const splitting = page.locator('variorum-source-split-dialog');
  await splitting.getByRole('checkbox', { name: 'Anne Holm' }).check();
  expect(await accessibilityFaults(page)).toEqual([]);
  await splitting.getByRole('button', { name: 'Split off' }).click();
  await expect(card.getByRole('heading', { level: 2 })).toHaveText('Anne Holm');
  await expect(card).toContainText('Havnen bliver dybere');

  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect(rowOf(page, 'Anne Holm')).toHaveCount(0);
  await rowOf(page, 'Borgmester Holm').click();
  await expect(card.getByRole('heading', { level: 2 })).toHaveText('Borgmester Holm');
  await page.keyboard.press('u');
  await expect(rowOf(page, 'Anne Holm')).toBeVisible();
  await expect(rowOf(page, 'Anna Holm')).toBeVisible();
  expect(application.complaints).toEqual([]);
});

test('a name in an article’s ledger leads to the card', async ({ page }) => {
  await openArticle(page, 'Broen åbner til maj');
  await page.keyboard.press('4');
  await page.locator('variorum-source-ledger').getByRole('link', { name: 'Anna Holm' }).click();
  await expect(page.locator(sourceCard).getByRole('heading', { level: 2 })).toHaveText('Anna Holm');
  await expect(page.locator(sourceCard)).toContainText('Skolen får et nyt tag');
});

test('a namesake is told apart by its articles', async ({ page }) => {
  await openSources(page);
  await rowOf(page, 'Anna Holm').click();
  await page.locator(sourceCard).getByRole('button', { name: 'Split…' }).click();
  const dialog = page.locator('variorum-source-split-dialog');
  const byArticles = dialog.getByRole('button', { name: 'By its articles' });
  await byArticles.click();
  await expect(byArticles).toHaveAttribute('aria-pressed', 'true');
  await dialog.getByRole('checkbox', { name: 'Skolen får et nyt tag' }).check();
  await dialog.getByRole('button', { name: 'Split off' }).click();
  await expect(rowOf(page, 'Anna Holm')).toHaveCount(2);
  await expect(page.locator(sourceCard)).toContainText('Skolen får et nyt tag');
  await expect(page.locator(sourceCard)).not.toContainText('Broen åbner til maj');
});

test('a card keeps what a person writes on it, also in a small window', async ({ page, application }) => {
  await application.resize(480, 800);
  await openSources(page);
  await rowOf(page, 'Sundlinjen').click();
  const card = page.locator(sourceCard);
  await expect(card.getByRole('heading', { level: 2 })).toBeFocused();
  await expect(page.locator('variorum-source-list')).toBeHidden();
  await page.keyboard.press('e');
  const dialog = page.locator('variorum-source-description-dialog');
  await expect(dialog.getByRole('textbox', { name: 'Name' })).toHaveValue('Sundlinjen');
  expect(await accessibilityFaults(page)).toEqual([]);
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Sundlinjen A/S');
  await dialog.getByRole('textbox', { name: 'Note' }).fill('Sails *twice* a day.');
  await page.keyboard.press('Control+Enter');
  await expect(card.getByRole('heading', { level: 2 })).toHaveText('Sundlinjen A/S');
  await expect(card.locator('em')).toHaveText('twice');
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'All sources' }).click();
  await expect(rowOf(page, 'Sundlinjen A/S')).toBeVisible();
  await expect(rowOf(page, 'Sundlinjen A/S')).toContainText('put right by a person');
  expect(application.complaints).toEqual([]);
});
