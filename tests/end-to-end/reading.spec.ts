// Reading: the text as it was captured, its versions in time, and the frame around it.
import { expect, test } from './application.ts';
import { accessibilityFaults, openArticle } from './sample-article.ts';

test('a text is shown whole, exactly as the version has it @desktop', async ({ page }) => {
  await openArticle(page, 'Færge på grund ved Stenhavn');
  const shown = await page.locator('variorum-article-text').evaluate((element) => ({
    drawn: [...(element.shadowRoot?.querySelectorAll('[data-start]') ?? [])]
      .map((block) =>
        block.matches('[data-hyphenated]') ? block.textContent.replaceAll('\u00ad', '') : block.textContent,
      )
      .join('\n\n'),
    text: (element as unknown as { content: { text: string } }).content.text,
  }));
  expect(shown.text.length).toBeGreaterThan(200);
  expect(shown.drawn).toBe(shown.text);
});

test('arrow keys and the timeline move between versions', async ({ page }) => {
  await openArticle(page, 'Færge på grund ved Stenhavn');
  const meta = page.locator('variorum-article-text').getByText(/^Version \d of 4$/);
  await expect(meta).toHaveText('Version 4 of 4');
  await page.keyboard.press('ArrowLeft');
  await expect(meta).toHaveText('Version 3 of 4');
  await page.getByRole('option', { name: /^Version 1,/ }).click();
  await expect(meta).toHaveText('Version 1 of 4');
  await page.keyboard.press('ArrowLeft');
  await expect(meta).toHaveText('Version 1 of 4');
  await page.keyboard.press('ArrowRight');
  await expect(meta).toHaveText('Version 2 of 4');
});

test('number keys open the five rooms, and the address keeps the place @desktop', async ({ page }) => {
  await openArticle(page, 'Wexcombe');
  const rooms = page.getByRole('navigation', { name: 'Rooms' });
  for (const [key, room] of [
    ['2', 'Compare'],
    ['3', 'All versions'],
    ['4', 'Sources'],
    ['5', 'Evidence'],
    ['1', 'Read'],
  ] as const) {
    await page.keyboard.press(key);
    await expect(rooms.getByRole('link', { name: room })).toHaveAttribute('aria-current', 'page');
  }
  await page.keyboard.press('ArrowLeft');
  await page.reload();
  await expect(page.getByText('Version 2 of 3')).toBeVisible();
});

test('language and theme are kept @desktop', async ({ page, application }) => {
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Dansk' }).click();
  await expect(page.getByRole('heading', { name: 'Bibliotek' })).toBeVisible();
  await page.getByRole('button', { name: 'Indstillinger' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Mørkt tema' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Bibliotek' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  expect(application.complaints).toEqual([]);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });
    test('the reading room has no faults of accessibility', async ({ page, application }) => {
      await openArticle(page, 'Færge på grund ved Stenhavn');
      await expect(page.locator('variorum-note-card').first()).toBeVisible();
      expect(await accessibilityFaults(page)).toEqual([]);
      expect(application.complaints).toEqual([]);
    });
  });
}

test('a narrow window has the library in a drawer', async ({ page, application }) => {
  await application.resize(480, 900);
  await openFirstByDrawer();
  await expect(page.getByText('Version 3 of 3')).toBeVisible();
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);

  async function openFirstByDrawer(): Promise<void> {
    await page.getByRole('button', { name: 'Library', exact: true }).click();
    await page.getByRole('navigation', { name: 'Articles' }).getByRole('link', { name: 'Wexcombe' }).click();
  }
});
