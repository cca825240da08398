// The library as a column and as a room: found in it, selected, tagged, collected, merged, split, and all of it undone.
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from './application.ts';
import { fillLibrary, importVersion, libraryState } from './endless-library.ts';
import { accessibilityFaults, openArticle } from './sample-article.ts';

const ferry = 'Færge på grund ved Stenhavn';
const flood = 'Flooded county archive in Wexcombe';

async function openLibrary(page: Page): Promise<void> {
  await openArticle(page, ferry);
  await page.keyboard.press('b');
  await expect(page.getByRole('heading', { level: 1, name: 'Library' })).toBeVisible();
  await expect(page.getByRole('row', { name: ferry })).toBeFocused();
}

const undoOf = (page: Page, toast: string): Locator =>
  page.locator('.toast').filter({ hasText: toast }).getByRole('button', { name: 'Undo' });

test('rows are walked, opened and left by keys @desktop', async ({ page, application }) => {
  await openLibrary(page);
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.keyboard.press('End');
  await expect(page.getByRole('row', { name: flood })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: flood })).toBeVisible();

  await page.getByRole('button', { name: /^Library/ }).click();
  await expect(page.getByRole('grid', { name: 'Articles' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { level: 1, name: flood })).toBeVisible();
  expect(application.complaints).toEqual([]);
});

test('what is typed over the list filters it, and the filter is kept under a name', async ({ page, application }) => {
  await openLibrary(page);
  await page.keyboard.type('wexc');
  const words = page.getByRole('searchbox', { name: 'Filter by title or publisher' });
  await expect(words).toHaveValue('wexc');
  await expect(page.getByRole('row', { name: ferry })).toBeHidden();
  await expect(page.getByRole('row', { name: flood })).toBeVisible();
  await page.getByRole('button', { name: 'Save this filter…' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('The county');
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'The county 1' })).toHaveAttribute('aria-pressed', 'true');
  // Nothing beneath the dialog can be written in before it has closed.
  await expect(page.getByRole('textbox', { name: 'Name' })).toBeHidden();

  await words.fill('no such words');
  await expect(page.getByText('No article meets this filter.')).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Show all articles' }).click();
  await expect(page.getByRole('row', { name: ferry })).toBeVisible();
  await page.getByRole('button', { name: 'The county 1' }).click();
  await expect(page.getByRole('row', { name: ferry })).toBeHidden();

  await page.getByRole('row', { name: flood }).getByRole('link').click();
  const column = page.getByRole('navigation', { name: 'Articles' });
  await expect(column.getByRole('link')).toHaveCount(1);
  await column.getByRole('button', { name: 'Without the filter' }).click();
  await expect(column.getByRole('link')).toHaveCount(2);
  expect(application.complaints).toEqual([]);
});

test('articles are tagged together, and one undo takes the tags off', async ({ page, application }) => {
  await openLibrary(page);
  await page.keyboard.press('ControlOrMeta+a');
  await expect(page.getByText('2 selected')).toBeVisible();
  await page.getByRole('button', { name: 'Tags…' }).click();
  await page.getByRole('combobox', { name: 'Add a tag' }).fill('storm');
  await page.keyboard.press('Enter');
  await page.getByRole('combobox', { name: 'Add a tag' }).fill('no, not this');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: 'Add a tag' })).toHaveAttribute('aria-invalid', 'true');
  await page.getByRole('combobox', { name: 'Add a tag' }).fill('#county');
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('button', { name: '#storm 2' })).toBeVisible();
  await expect(page.getByRole('button', { name: '#county 2' })).toBeVisible();
  await page.getByRole('button', { name: '#storm 2' }).click();
  await expect(page.getByRole('button', { name: 'Without the filter #storm' })).toBeVisible();
  await expect(page.getByRole('row', { name: ferry })).toContainText('#storm');
  await undoOf(page, 'Tags of 2 articles changed.').click();
  await expect(page.getByText('No article meets this filter.')).toBeVisible();
  await expect(page.getByRole('button', { name: '#county 2' })).toBeHidden();
  expect(application.complaints).toEqual([]);
});

test('the selected articles leave in one file @desktop', async ({ page, application }) => {
  await openLibrary(page);
  await page.keyboard.press('ControlOrMeta+a');
  await page.getByRole('button', { name: 'Export…' }).click();
  const dialog = page.locator('variorum-articles-export-dialog');
  await expect(page.getByRole('dialog', { name: 'Export 2 articles' })).toBeVisible();
  await expect(dialog.getByLabel('Web pages (HTML)')).toBeChecked();
  expect(await accessibilityFaults(page)).toEqual([]);
  const path = await application.save(() => dialog.getByRole('button', { name: 'Export', exact: true }).click());
  expect(path).toMatch(/variorum-html\.zip$/);
  const pages = Object.values(unzipSync(await readFile(path))).map((bytes) => strFromU8(bytes));
  expect(pages).toHaveLength(2);
  expect(pages.some((html) => html.includes(ferry))).toBe(true);
  await expect(page.getByText('2 articles exported.')).toBeVisible();
  expect(application.complaints).toEqual([]);
});

test('an article is dragged to a collection, which is renamed, removed and brought back', async ({
  page,
  application,
}) => {
  await openLibrary(page);
  await page.getByRole('button', { name: 'New collection…' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Harbours');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Name' })).toBeHidden();
  await page.getByRole('row', { name: ferry }).dragTo(page.getByRole('button', { name: 'Harbours 0' }));
  await page.getByRole('button', { name: 'Harbours 1' }).click();
  await expect(page.getByRole('row', { name: flood })).toBeHidden();
  await expect(page.getByRole('row', { name: ferry })).toBeVisible();

  await page.getByRole('button', { name: 'What to do with Harbours' }).click();
  await page.getByRole('menuitem', { name: 'Rename…' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Ports');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Ports 1' })).toBeVisible();
  await page.getByRole('button', { name: 'What to do with Ports' }).click();
  await page.getByRole('menuitem', { name: 'Remove' }).click();
  await expect(page.getByRole('button', { name: 'Ports 1' })).toBeHidden();
  await undoOf(page, 'Its articles stay.').click();
  await expect(page.getByRole('button', { name: 'Ports 1' })).toBeVisible();
  expect(application.complaints).toEqual([]);
});

test('articles are merged and parted again', async ({ page, application }) => {
  await openLibrary(page);
  await page.getByRole('row', { name: ferry }).getByRole('checkbox').check();
  await page.getByRole('row', { name: flood }).click({ modifiers: ['Shift'] });
  await page.getByRole('button', { name: 'Merge…' }).click();
  await page.getByRole('radio', { name: ferry }).check();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Merge', exact: true }).click();
  await expect(page.getByRole('row', { name: flood })).toBeHidden();
  await undoOf(page, 'Merged into').click();
  await expect(page.getByRole('row', { name: flood })).toBeVisible();

  await page.getByRole('row', { name: ferry }).getByRole('link').click();
  await page.getByRole('button', { name: 'The article', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Split…' }).click();
  const split = page.getByRole('button', { name: /^Split off/ });
  await expect(split).toBeDisabled();
  await page.getByRole('checkbox', { name: ferry }).first().check();
  expect(await accessibilityFaults(page)).toEqual([]);
  await split.click();
  const column = page.getByRole('navigation', { name: 'Articles' });
  await expect(column.getByRole('link')).toHaveCount(3);
  await undoOf(page, '1 version split off.').click();
  await expect(column.getByRole('link')).toHaveCount(2);
  expect(application.complaints).toEqual([]);
});

test('articles are removed together, listed as removed, and restored', async ({ page, application }) => {
  await openLibrary(page);
  await page.keyboard.press(' ');
  await page.keyboard.press('Delete');
  await expect(page.getByRole('row', { name: ferry })).toBeHidden();
  await page.getByRole('button', { name: 'Removed 1' }).click();
  await page.getByRole('row', { name: ferry }).getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Restore' }).click();
  await expect(page.getByRole('row', { name: flood })).toBeVisible();
  await expect(page.getByRole('row', { name: ferry })).toBeVisible();
  expect(application.complaints).toEqual([]);
});

test('an article counts as new until its text was in view', async ({ page, application }) => {
  const column = page.getByRole('navigation', { name: 'Articles' });
  await expect(column.getByRole('listitem').filter({ hasText: flood })).toContainText('new');
  await openArticle(page, flood);
  await expect(column.getByRole('listitem').filter({ hasText: flood })).not.toContainText('new');
  expect(application.complaints).toEqual([]);
});

test('what came since an article was looked at is one click away', async ({ page, application }) => {
  const row = page.getByRole('navigation', { name: 'Articles' }).getByRole('listitem').filter({ hasText: flood });
  await openArticle(page, flood);
  await expect(row).not.toContainText('new');
  await openArticle(page, ferry);
  await importVersion(page, flood, 'Flooded county archive in Wexcombe saves all of its records\n\nNothing was lost.');
  await row.getByRole('button', { name: '1 version since you last looked' }).click();
  await expect(page).toHaveURL(/\/compare\?.*before=/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('saves all of its records');
  await expect(row).not.toContainText('new');
  expect(application.complaints).toEqual([]);
});

test.describe('with 100,000 articles', () => {
  test('only what is in view is drawn, and fetched @desktop', async ({ page, application }) => {
    await openLibrary(page);
    await fillLibrary(page, 100_000);
    await expect(page.getByRole('grid', { name: 'Articles' })).toHaveAttribute('aria-rowcount', '100001');
    const grid = page.getByRole('grid', { name: 'Articles' });
    await grid.evaluate(async (scroller) => {
      for (let step = 0; step < 60; step++) {
        scroller.scrollTop += 500;
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
    });
    await expect(page.getByRole('row', { name: /Article 750\b/ }).first()).toBeVisible();
    const walked = await libraryState(page);
    expect(walked.mostRows).toBeLessThan(100);
    expect(walked.pages).toBeLessThan(15);
    // Those that go out of view come in again at the other end.
    expect(walked.rowsMade).toBeLessThan(150);

    await page.keyboard.press('End');
    await expect(page.getByRole('row', { name: /\bArticle 99999\b/ })).toBeFocused();
    await expect(page.getByRole('row', { name: /\bArticle 99999\b/ })).toHaveAttribute('aria-rowindex', '100001');
    await page.keyboard.press('Home');
    await expect(page.getByRole('row', { name: /\bArticle 0\b/ })).toBeFocused();
    const jumped = await libraryState(page);
    expect(jumped.mostRows).toBeLessThan(100);
    expect(jumped.pages).toBeLessThan(20);
    // Nor does anything of a row that went stay behind.
    const left = await grid.evaluate(async (scroller) => {
      const nodes = (): number =>
        scroller.querySelector('[role="row"][data-index]')?.parentNode?.childNodes.length ?? 0;
      const before = nodes();
      for (let step = 0; step < 80; step++) {
        scroller.scrollTop = step % 2 === 0 ? 5000 : 0;
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      }
      return nodes() - before;
    });
    expect(left).toBe(0);
    expect(application.complaints).toEqual([]);
  });

  test('the place in the list is kept while an article is read', async ({ page }) => {
    await openLibrary(page);
    await fillLibrary(page, 100_000);
    const grid = page.getByRole('grid', { name: 'Articles' });
    await expect(grid).toHaveAttribute('aria-rowcount', '100001');
    await grid.evaluate((scroller) => (scroller.scrollTop = 40 * 50_000));
    await expect(page.getByRole('row', { name: /\bArticle 50000\b/ })).toBeInViewport();
    await page.goBack();
    await expect(page.getByRole('link', { name: /\bArticle 50000\b/ })).toBeInViewport();
    await page.goForward();
    await expect(page.getByRole('row', { name: /\bArticle 50000\b/ })).toBeInViewport();
  });

  test('a selection reaches what was never in view', async ({ page }) => {
    await openLibrary(page);
    await fillLibrary(page, 5000);
    await expect(page.getByRole('grid', { name: 'Articles' })).toHaveAttribute('aria-rowcount', '5001');
    await page
      .getByRole('row', { name: /\bArticle 1\b/ })
      .getByRole('checkbox')
      .click();
    await page.keyboard.press('Shift+End');
    await expect(page.getByText('4,999 selected')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByText('4,999 selected')).toBeHidden();
  });
});
