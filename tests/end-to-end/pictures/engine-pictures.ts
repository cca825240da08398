// The pictures of docs/text-engine.md: which place of the story in build/pictures/story each shows, and what of it.
import type { Locator, Page } from '@playwright/test';
import type { Picture } from './picture.ts';

const wide = [1500, 1400] as const;
const narrow = [1160, 1400] as const;

export const enginePictures: readonly Picture[] = [
  {
    name: 'engine-inline',
    size: narrow,
    show: ({ open }) => open({ room: 'compare', version: 2, before: 1 }),
    of: (page) => [page.locator('variorum-inline-comparison')],
  },
  {
    name: 'engine-sides',
    size: wide,
    show: async ({ page, open }) => {
      await open({ room: 'compare', version: 2, before: 1 });
      await page.locator('variorum-inline-comparison').waitFor();
      await page.keyboard.press('s');
    },
    of: (page) => [page.locator('variorum-side-by-side')],
  },
  {
    name: 'engine-readable',
    size: narrow,
    show: ({ open }) => open({ room: 'compare', version: 3, before: 2 }),
    of: (page) => blocks(page, 'variorum-inline-comparison', 1, 2),
  },
  {
    name: 'engine-classes',
    size: narrow,
    show: ({ open }) => open({ room: 'compare', version: 2, before: 1 }),
    of: (page) => [page.locator('variorum-what-changed')],
  },
  {
    name: 'engine-passages',
    size: wide,
    margin: 0,
    show: ({ open }) => open({ room: 'versions', version: 4 }),
    of: (page) => [page.locator('variorum-history-flow svg')],
  },
  {
    name: 'engine-return',
    size: narrow,
    show: async ({ page, open }) => {
      await open({ room: 'versions', version: 4 });
      await page.getByRole('button', { name: /Nobody was hurt/ }).focus();
      await page.keyboard.press('Enter');
    },
    of: (page) => [page.locator('variorum-versions-view .chosen'), page.locator('variorum-passage-history')],
  },
  {
    name: 'engine-altered',
    size: narrow,
    show: ({ open }) => open({ room: 'read', version: 2 }),
    of: (page) => [...blocks(page, 'variorum-article-text', 1, 3), page.locator('variorum-note-card').first()],
  },
  {
    name: 'engine-ambiguous',
    size: narrow,
    show: ({ open }) => open({ room: 'read', version: 4 }),
    of: (page) => [...blocks(page, 'variorum-article-text', 6, 9), page.locator('variorum-note-card').last()],
  },
];

/** Blocks of a text, half-open, counted from the headline, which is 0. */
function blocks(page: Page, element: string, start: number, end: number): readonly Locator[] {
  return Array.from({ length: end - start }, (_, index) => page.locator(`${element} .block`).nth(start + index));
}
