// What is measured in the window: how soon a key shows, and whether frames are lost while it is used.
import { layBarePage, nextPainted, scrollOn, takeFrames, watchFrames } from './in-page.mjs';

/** @import { Page } from '@playwright/test' */
/** @import { ArticleText } from './in-page.mjs' */
/** @typedef {{ frames: readonly number[], tasks: readonly number[] }} Frames Milliseconds: between frames, of long tasks. */
/** @typedef {Frames & { painted: readonly number[] }} Painted Milliseconds from each key to its frame. */

const switches = 24;
const framesScrolled = 300;
const lettersTyped = 200;
/** As fast as a quick hand: 50 letters a second. */
const letterPause = 20;
/** For what was begun to have settled: no figure is of two things at once. */
const settle = 1500;

/**
 * From version to version of an article by keys, from the newest to the oldest and back.
 * @param {Page} page
 * @param {string} article
 * @returns {Promise<Painted>}
 */
export async function switchVersions(page, article) {
  await read(page, article);
  const text = await articleText(page);
  const watched = await page.evaluateHandle(watchFrames);
  const painted = [];
  for (let index = 0; index < switches; index += 1) {
    const next = await text.evaluateHandle(nextPainted);
    await page.keyboard.press(index % 8 < 4 ? 'ArrowLeft' : 'ArrowRight');
    painted.push(await next.evaluate(({ done }) => done));
    await page.waitForTimeout(settle / 3);
  }
  return { painted, ...(await watched.evaluate(takeFrames)) };
}

/**
 * As `switchVersions`, in a page of nothing but the same paragraphs: what the browser alone takes.
 * @param {Page} page
 * @param {string} article
 * @returns {Promise<Painted>}
 */
export async function switchBarePages(page, article) {
  await read(page, article);
  await (await articleText(page)).evaluate(layBarePage);
  const watched = await page.evaluateHandle(watchFrames);
  const painted = [];
  for (let index = 0; index < switches; index += 1) {
    const next = await page.evaluateHandle(nextPainted, null);
    await page.keyboard.press('ArrowLeft');
    painted.push(await next.evaluate(({ done }) => done));
    await page.waitForTimeout(settle / 3);
  }
  const frames = await watched.evaluate(takeFrames);
  await page.locator('#bare').evaluate((bare) => bare.remove());
  return { painted, ...frames };
}

/**
 * A note, letter by letter, beside all the notes that an article has. It is given up in the end.
 * @param {Page} page
 * @param {string} article
 * @returns {Promise<Frames>}
 */
export async function typeNote(page, article) {
  await read(page, article);
  await page.locator('variorum-article-text').evaluate((element) => {
    const block = [...(element.shadowRoot?.querySelectorAll('[data-start]') ?? [])].at(2);
    if (!block) throw new Error('the text has no third block');
    element.ownerDocument.getSelection()?.selectAllChildren(block);
  });
  await page.getByRole('button', { name: 'Note N', exact: true }).waitFor();
  await page.keyboard.press('n');
  const field = page.getByRole('textbox', { name: 'Text, in Markdown' });
  await field.waitFor();
  await page.waitForTimeout(settle);
  const words = 'En tanke, som bliver længere, mens den skrives. '.repeat(lettersTyped).slice(0, lettersTyped);
  const frames = await framesOf(page, () => page.keyboard.type(words, { delay: letterPause }));
  if ((await field.inputValue()) !== words) throw new Error('the note has not all that was typed');
  await page.keyboard.press('Escape');
  return frames;
}

/**
 * The text of an article, its notes beside it.
 * @param {Page} page
 * @param {string} article
 * @param {number} step Pixels a frame.
 */
export async function scrollText(page, article, step) {
  await read(page, article);
  return scroll(page, '.room[role=region]', step);
}

/**
 * The library, all of it.
 * @param {Page} page
 * @param {number} step Pixels a frame.
 */
export async function scrollLibrary(page, step) {
  await page.evaluate("location.hash = '#/library'");
  await page.locator('variorum-library-view variorum-article-row').first().waitFor();
  await page.waitForTimeout(settle);
  return scroll(page, 'variorum-library-view variorum-library-list .scroller', step);
}

/**
 * A window in which nothing happens.
 * @param {Page} page
 */
export async function rest(page) {
  return framesOf(page, () => page.waitForTimeout((framesScrolled / 60) * 1000));
}

/** @param {Page} page @param {string} scroller @param {number} step */
async function scroll(page, scroller, step) {
  const element = page.locator(scroller).first();
  const frames = await framesOf(page, () => element.evaluate(scrollOn, { step, frames: framesScrolled }));
  await element.evaluate((each) => each.scrollTo(0, 0));
  return frames;
}

/** @param {Page} page @param {() => Promise<void>} use @returns {Promise<Frames>} */
async function framesOf(page, use) {
  const watched = await page.evaluateHandle(watchFrames);
  await use();
  return watched.evaluate(takeFrames);
}

/** @param {Page} page @param {string} article */
async function read(page, article) {
  await page.evaluate(`location.hash = '#/settings'`);
  await page.locator('variorum-settings-view').waitFor();
  await page.evaluate(`location.hash = ${JSON.stringify(`#/article/${article}/read`)}`);
  await page.locator('variorum-article-text article').waitFor();
  await page.waitForTimeout(2 * settle);
}

/** @param {Page} page */
async function articleText(page) {
  return page
    .locator('variorum-article-text')
    .evaluateHandle((element) => /** @type {ArticleText} */ (/** @type {unknown} */ (element)));
}
