// @ts-check
// The pictures of docs/text-engine.md: which place of the application each shows, and what of it.
/** @import { Locator, Page } from '@playwright/test' */

/**
 * @typedef {object} Picture
 * @property {string} name The file's name, without theme and ending.
 * @property {string} room As in the application's addresses.
 * @property {number} version The version that is read, from 1.
 * @property {number} [before] The one that it is compared with.
 * @property {number} [width] Of the window, in CSS pixels.
 * @property {number} [margin] CSS pixels around what is shown.
 * @property {(page: Page) => Promise<void>} [act] What is done before the picture is taken.
 * @property {(page: Page) => readonly Locator[]} of What must be seen: the picture is the smallest box around it.
 */

/** @type {readonly Picture[]} */
export const pictures = [
  {
    name: 'engine-inline',
    room: 'compare',
    version: 2,
    before: 1,
    of: (page) => [page.locator('variorum-inline-comparison')],
  },
  {
    name: 'engine-sides',
    room: 'compare',
    version: 2,
    before: 1,
    width: 1500,
    act: async (page) => page.keyboard.press('s'),
    of: (page) => [page.locator('variorum-side-by-side')],
  },
  {
    name: 'engine-readable',
    room: 'compare',
    version: 3,
    before: 2,
    of: (page) => blocks(page, 'variorum-inline-comparison', 1, 2),
  },
  {
    name: 'engine-classes',
    room: 'compare',
    version: 2,
    before: 1,
    of: (page) => [page.locator('variorum-what-changed')],
  },
  {
    name: 'engine-passages',
    room: 'versions',
    version: 4,
    width: 1500,
    margin: 0,
    of: (page) => [page.locator('variorum-history-flow svg')],
  },
  {
    name: 'engine-return',
    room: 'versions',
    version: 4,
    act: async (page) => {
      await page.getByRole('button', { name: /Nobody was hurt/ }).focus();
      await page.keyboard.press('Enter');
    },
    of: (page) => [page.locator('variorum-versions-view .chosen'), page.locator('variorum-passage-history')],
  },
  {
    name: 'engine-altered',
    room: 'read',
    version: 2,
    of: (page) => [...blocks(page, 'variorum-article-text', 1, 3), page.locator('variorum-note-card').first()],
  },
  {
    name: 'engine-ambiguous',
    room: 'read',
    version: 4,
    of: (page) => [...blocks(page, 'variorum-article-text', 6, 9), page.locator('variorum-note-card').last()],
  },
];

/**
 * Blocks of a text, half-open, counted from the headline, which is 0.
 * @param {Page} page
 * @param {string} element
 * @param {number} start
 * @param {number} end
 */
function blocks(page, element, start, end) {
  return Array.from({ length: end - start }, (_, index) => page.locator(`${element} .block`).nth(start + index));
}
