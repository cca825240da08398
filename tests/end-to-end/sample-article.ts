// The sample's articles as a test opens them, and what a person does to their text.
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './application.ts';

/** Opens an article of the library by words of its title, and waits for its text. */
export async function openArticle(page: Page, title: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Articles' }).getByRole('link', { name: title }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expect(page.locator('variorum-article-text article')).toBeVisible();
}

/** Opens a room of an article by the names that they have. */
export async function openRoom(page: Page, title: string, room: string): Promise<void> {
  await openArticle(page, title);
  await page.getByRole('navigation', { name: 'Rooms' }).getByRole('link', { name: room }).click();
}

/** Selects the first place where the text that is read has these words, all in one block; drawn hyphens are none. */
export async function selectWords(page: Page, words: string): Promise<void> {
  await page.locator('variorum-article-text').evaluate((element, wanted) => {
    const { shadowRoot } = element;
    const isLetter = (sign: string): boolean => sign !== '\u00ad';
    for (const block of shadowRoot?.querySelectorAll('[data-start]') ?? []) {
      const start = [...block.textContent].filter(isLetter).join('').indexOf(wanted);
      if (start < 0) continue;
      const points = [start, start + wanted.length].map((offset) => {
        const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
        let left = offset;
        for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
          for (let at = 0; at <= node.length; at += 1) {
            if (left === 0) return [node, at] as const;
            if (isLetter(node.data[at] ?? '\u00ad')) left -= 1;
          }
        }
        throw new Error('a position outside the block');
      });
      const [from, to] = points;
      if (from && to) document.getSelection()?.setBaseAndExtent(...from, ...to);
      return;
    }
    throw new Error(`"${wanted}" is not in the text`);
  }, words);
}

/** What axe finds wrong with what is shown now. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  // Electron cannot open the blank page that axe otherwise gathers its results in.
  // Of what is right, it names one place for each rule and not all: that takes most of its time.
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .setLegacyMode(true)
    .analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${JSON.stringify(target)}`));
}
