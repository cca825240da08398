// The pictures of docs/guide.md and docs/vejledning.md: which room of the sample each shows. The English story is the
// sample's first article, the Danish one its second.
import { expect } from '../application.ts';
import { selectWords } from '../sample-article.ts';
import type { Picture, Scene } from './picture.ts';

const flood = 1;
const ferry = 2;

export const firstStepsPicture: Picture = {
  name: 'first-steps',
  // Chromium 143 and 156 draw some 240 of its pixels otherwise in the light theme.
  maxDiffPixels: 300,
  show: async ({ page }) => {
    const card = page.getByRole('region', { name: 'First steps' });
    const led = page.getByRole('heading', { level: 1, name: 'Wexcombe' });
    // They lead to their article by themselves, once; then the clock stands still.
    for (const reload of [false, true]) {
      if (reload) await page.reload();
      await card.waitFor();
      await led.first().waitFor();
    }
    // The article in view has been looked at, the other one not yet.
    await expect(page.locator('.unseen-mark')).toHaveCount(1);
  },
};

export const emptyPicture: Picture = {
  name: 'empty',
  size: [1120, 480],
  show: async ({ page }) => {
    await page.reload();
    await page.locator('variorum-empty-state').first().waitFor();
  },
};

/** In English, of the English story. */
export const guidePictures: readonly Picture[] = [
  { name: 'read', show: ({ open }) => open({ article: flood, room: 'read', version: 3 }) },
  {
    name: 'timeline',
    margin: 0,
    show: ({ open }) => open({ article: flood, room: 'compare', version: 3, before: 1 }),
    of: (page) => [page.locator('variorum-timeline')],
  },
  {
    name: 'note',
    size: [1120, 760],
    show: async ({ page, open }) => {
      await open({ article: flood, room: 'read', version: 3 });
      await page.locator('variorum-note-card').first().waitFor();
      await selectWords(page, 'shortly after four o’clock');
      await page.keyboard.press('n');
      await page
        .getByRole('textbox', { name: 'Text, in Markdown' })
        .fill('The first story does not have *them*. Ask for the fire brigade’s log.');
    },
  },
  { name: 'compare', show: ({ open }) => open({ article: flood, room: 'compare', version: 2, before: 1 }) },
  {
    name: 'compare-sides',
    size: [1500, 760],
    show: async ({ page, open }) => {
      await open({ article: flood, room: 'compare', version: 3, before: 1 });
      await page.locator('variorum-inline-comparison').waitFor();
      await page.keyboard.press('s');
      await page.locator('variorum-side-by-side').waitFor();
    },
  },
  {
    name: 'compare-changes',
    show: async ({ page, open }) => {
      await open({ article: flood, room: 'compare', version: 3, before: 2 });
      await page.getByRole('button', { name: 'Only changes', exact: true }).click();
    },
  },
  { name: 'versions', show: ({ open }) => open({ article: flood, room: 'versions', version: 3 }) },
  {
    name: 'apparatus',
    show: async ({ page, open }) => {
      await open({ article: flood, room: 'versions', version: 3 });
      await page.getByRole('button', { name: 'Apparatus', exact: true }).click();
      await page.locator('variorum-apparatus-text').waitFor();
    },
  },
  { name: 'sources', show: ({ open }) => open({ article: flood, room: 'sources', version: 3 }) },
  { name: 'evidence', show: ({ open }) => open({ article: flood, room: 'evidence', version: 3 }) },
  { name: 'review', show: ({ open }) => open({ at: '/review' }) },
  {
    name: 'archive-sources',
    show: async ({ page, open }) => {
      await open({ at: '/sources' });
      await page.locator('variorum-source-list').getByText('Ruth Amberley').first().click();
      await page.locator('variorum-source-card').waitFor();
    },
  },
  { name: 'library', size: [1120, 420], show: ({ open }) => open({ at: '/library' }) },
  { name: 'settings', size: [1120, 510], show: ({ open }) => open({ at: '/settings' }) },
  {
    name: 'palette',
    show: async (scene) => {
      await beside(scene);
      await scene.page.keyboard.press('Control+k');
      await expect(scene.page.getByRole('combobox', { name: 'Commands and articles' })).toBeFocused();
    },
  },
  {
    name: 'keys',
    show: async (scene) => {
      await beside(scene);
      await scene.page.keyboard.press('Shift+?');
      await scene.page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'search',
    show: async (scene) => {
      await beside(scene);
      await scene.page.keyboard.press('/');
      await scene.page.keyboard.type('boxes');
      await scene.page.getByRole('listbox', { name: 'Found' }).locator('mark').first().waitFor();
    },
  },
];

/** In Danish, of the Danish story. */
export const danishPictures: readonly Picture[] = [
  { name: 'da-laes', show: ({ open }) => open({ article: ferry, room: 'read', version: 4 }) },
  { name: 'da-sammenlign', show: ({ open }) => open({ article: ferry, room: 'compare', version: 3, before: 2 }) },
  { name: 'da-versioner', show: ({ open }) => open({ article: ferry, room: 'versions', version: 4 }) },
  { name: 'da-kilder', show: ({ open }) => open({ article: ferry, room: 'sources', version: 4 }) },
  { name: 'da-gennemsyn', show: ({ open }) => open({ at: '/review' }) },
];

/** What a dialog is opened over. */
async function beside({ page, open }: Scene): Promise<void> {
  await open({ article: flood, room: 'read', version: 3 });
  await page.locator('variorum-note-card').first().waitFor();
}
