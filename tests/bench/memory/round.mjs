// A round of use as a researcher's hour has many of: one article gone through, room by room, by keys where there are
// keys. Every step waits for what it asks for to be there, and throws where it does not come.

/** @import { Page } from '@playwright/test' */

/** How many articles the archive must have for rounds to differ. */
export const articlesUsed = 40;

/**
 * @param {Page} page
 * @param {readonly string[]} articles Ids, at least one.
 * @param {number} round From 0.
 */
export async function useOnce(page, articles, round) {
  const article = articles[round % articles.length] ?? '';
  await lookThroughTheLibrary(page);
  await readEveryVersion(page, article);
  await writeAndRemoveANote(page, round);
  await compare(page, article);
  await collate(page, article);
  await go(page, `#/article/${article}/sources`, 'variorum-source-ledger');
  await go(page, `#/article/${article}/evidence`, 'variorum-capture-list');
  await search(page);
  await go(page, '#/sources', 'variorum-source-list');
  await go(page, '#/review', 'variorum-review-view');
  await go(page, '#/settings', 'variorum-settings-view');
}

/** @param {Page} page */
async function lookThroughTheLibrary(page) {
  await go(page, '#/library', 'variorum-library-view variorum-article-row');
  const box = await page.locator('variorum-library-view').boundingBox();
  await page.mouse.move((box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2);
  for (let step = 0; step < 10; step += 1) {
    await page.mouse.wheel(0, step < 5 ? 900 : -900);
    await page.waitForTimeout(40);
  }
}

/** @param {Page} page @param {string} article */
async function readEveryVersion(page, article) {
  await go(page, `#/article/${article}/read`, 'variorum-article-text article');
  for (const key of ['ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowRight', 'ArrowRight', 'ArrowRight']) {
    await page.keyboard.press(key);
    await page.waitForTimeout(60);
    await page.locator('variorum-article-text article').first().waitFor();
  }
}

/** @param {Page} page @param {number} round */
async function writeAndRemoveANote(page, round) {
  await page.locator('variorum-article-text').evaluate((element) => {
    const block = [...(element.shadowRoot?.querySelectorAll('[data-start]') ?? [])].at(2);
    if (!block) throw new Error('the text has no third block');
    block.ownerDocument.getSelection()?.selectAllChildren(block);
  });
  await page.getByRole('button', { name: 'Note N', exact: true }).waitFor();
  await page.keyboard.press('n');
  const words = `Note of round ${round + 1}`;
  await page.getByRole('textbox', { name: 'Text, in Markdown' }).pressSequentially(words);
  await page.keyboard.press('Control+Enter');
  const card = page.locator('variorum-note-card').filter({ hasText: words });
  await card.hover();
  await card.getByRole('button', { name: 'Remove the note' }).click();
  await card.waitFor({ state: 'detached' });
}

/** @param {Page} page @param {string} article */
async function compare(page, article) {
  await go(page, `#/article/${article}/compare`, 'variorum-change-list li');
  for (const key of ['j', 'j', 'k', 's', 'j', 's', 'ArrowLeft', 'ArrowLeft', 'ArrowRight']) {
    await page.keyboard.press(key);
    await page.waitForTimeout(60);
  }
  await page.locator('variorum-change-list li').first().waitFor();
}

/** @param {Page} page @param {string} article */
async function collate(page, article) {
  await go(page, `#/article/${article}/versions`, 'variorum-versions-view');
  await page.getByRole('button', { name: 'Picture', exact: true }).click();
  await page.locator('variorum-history-flow svg').waitFor();
  await page.getByRole('button', { name: 'Apparatus', exact: true }).click();
  const word = page.locator('variorum-apparatus-text .word').first();
  await word.waitFor();
  await word.hover();
}

/** @param {Page} page */
async function search(page) {
  await page.keyboard.press('/');
  await page.keyboard.type('kommune', { delay: 20 });
  await page.getByRole('listbox', { name: 'Found' }).getByRole('option').first().waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('evid', { delay: 20 });
  await page.getByRole('dialog').getByRole('option').first().waitFor();
  await page.keyboard.press('Escape');
}

/** @param {Page} page @param {string} place @param {string} shown What is there once it has been opened. */
async function go(page, place, shown) {
  await page.evaluate(`location.hash = ${JSON.stringify(place)}`);
  await page.locator(shown).first().waitFor();
}
