// Printing: the text with its notes or its changes, whole and without what surrounds it on the screen.
import type { Page } from '@playwright/test';
import { expect, test } from './application.ts';
import { openArticle, openRoom } from './sample-article.ts';

/** How much of what is on the page stands in panes that paper cannot scroll, in pixels. */
function hiddenInPanes(page: Page, panes: string): Promise<readonly number[]> {
  return page.locator(panes).evaluateAll((elements) => elements.map((it) => it.scrollHeight - it.clientHeight));
}

test.afterEach(async ({ page }) => page.emulateMedia({ media: null }));

test('a text is printed whole, with the notes below it and the words that each is on @desktop', async ({
  page,
  application,
}) => {
  await application.resize(1200, 620);
  await openArticle(page, 'Stenhavn');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('searchbox').or(page.getByRole('combobox')).first()).toBeHidden();
  await expect(page.getByRole('navigation', { name: 'Articles' })).toBeHidden();
  await expect(page.locator('variorum-timeline')).toBeHidden();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await hiddenInPanes(page, 'main, variorum-reading-view .room')).toEqual([0, 0]);

  const text = await page.locator('variorum-article-text article').boundingBox();
  const cards = page.locator('variorum-note-card');
  const boxes = await Promise.all((await cards.all()).map((card) => card.boundingBox()));
  const edges = boxes.map((box) => [box?.y ?? 0, (box?.y ?? 0) + (box?.height ?? 0)] as const);
  expect(edges.length).toBeGreaterThan(2);
  edges.forEach(([top], at) => expect(top).toBeGreaterThan(edges[at - 1]?.[1] ?? (text?.y ?? 0) + (text?.height ?? 0)));
  for (const card of await cards.all()) await expect(card.locator('blockquote').first()).toBeVisible();
  await expect(cards.getByRole('button').filter({ visible: true })).toHaveCount(0);
});

test('a comparison is printed whole, with what changed below it', async ({ page, application }) => {
  await application.resize(1200, 620);
  await openRoom(page, 'Stenhavn', 'Compare');
  await expect(page.locator('variorum-change-list li').first()).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('variorum-change-minimap')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Side by side' })).toBeHidden();
  await expect(page.getByLabel('From version')).toBeVisible();
  await expect(page.locator('ins').first()).toHaveCSS('text-decoration-line', 'underline');
  await expect(page.locator('del').first()).toHaveCSS('text-decoration-line', 'line-through');
  const panes = ['.room', '.page', '.margin'].map((pane) => `variorum-compare-view ${pane}`).join();
  expect(await hiddenInPanes(page, panes)).toEqual([0, 0, 0]);
});

test('printing is a command with a key @desktop', async ({ page, application }) => {
  await openArticle(page, 'Stenhavn');
  await page.evaluate(() => {
    window.print = () => void (document.body.dataset['printed'] = `${document.body.dataset['printed'] ?? ''}*`);
  });
  await page.keyboard.press('ControlOrMeta+p');
  await expect(page.locator('body')).toHaveAttribute('data-printed', '*');
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('print');
  await page.keyboard.press('Enter');
  await expect(page.locator('body')).toHaveAttribute('data-printed', '**');
  expect(application.complaints).toEqual([]);
});
