// Every form of the rooms for comparing and for all versions, in both themes and both languages: nothing that axe finds,
// and the lines, the strip and the picture worked by keys.
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './application.ts';
import { accessibilityFaults } from './sample-article.ts';

const words = {
  'en-GB': {
    articles: 'Articles',
    compare: 'Compare',
    versions: 'All versions',
    only: 'Only changes',
    strip: 'Changes in the whole text',
    forms: ['Picture', 'Apparatus', 'Table'],
    picture: ['Age of the words', 'By time'],
    readings: ['Marked', 'In the text', 'Beneath'],
  },
  'da-DK': {
    articles: 'Artikler',
    compare: 'Sammenlign',
    versions: 'Alle versioner',
    only: 'Kun ændringer',
    strip: 'Ændringer i hele teksten',
    forms: ['Billede', 'Apparat', 'Tabel'],
    picture: ['Ordenes alder', 'Efter tid'],
    readings: ['Markeret', 'I teksten', 'Nedenunder'],
  },
} as const;

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const open = async (page: Page, articles: string, room: string): Promise<void> => {
  await page.getByRole('navigation', { name: articles }).getByRole('link', { name: 'Stenhavn' }).click();
  await page.getByRole('link', { name: room, exact: true }).click();
};

for (const [locale, colorScheme] of [
  ['da-DK', 'dark'],
  ['en-GB', 'light'],
] as const) {
  test.describe(`in ${locale}, ${colorScheme}`, () => {
    test.use({ locale, colorScheme });
    const said = words[locale];

    test('axe finds nothing in any form of a comparison', async ({ page, application }) => {
      await open(page, said.articles, said.compare);
      const sides = page.locator('variorum-side-by-side');
      const filter = page.locator('variorum-class-filter .switch');
      await expect(filter.first()).toBeVisible();
      await page.keyboard.press('j');
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.keyboard.press('s');
      await expect(sides.locator('variorum-move-links .link').first()).toBeAttached();
      expect(await accessibilityFaults(page)).toEqual([]);
      await button(page, said.only).click();
      await filter.first().click();
      await expect(sides.locator('.faint').first()).toBeAttached();
      expect(await accessibilityFaults(page)).toEqual([]);
      expect(application.complaints).toEqual([]);
    });

    test('axe finds nothing in any form of all versions', async ({ page, application }) => {
      // Axe takes its time over every word of an apparatus, for each way of setting its readings.
      test.slow();
      await open(page, said.articles, said.versions);
      await expect(page.locator('variorum-history-flow svg .band').first()).toBeVisible();
      for (const choice of said.picture) await button(page, choice).click();
      expect(await accessibilityFaults(page)).toEqual([]);
      await button(page, said.forms[1]).click();
      await expect(page.locator('variorum-apparatus-text .word').first()).toBeVisible();
      for (const readings of said.readings) {
        await button(page, readings).click();
        expect(await accessibilityFaults(page)).toEqual([]);
      }
      await button(page, said.forms[2]).click();
      expect(await accessibilityFaults(page)).toEqual([]);

      // It is found again as it was left.
      await page.reload();
      await expect(button(page, said.forms[2])).toHaveAttribute('aria-pressed', 'true');
      await button(page, said.forms[0]).click();
      for (const choice of said.picture) await expect(button(page, choice)).toHaveAttribute('aria-pressed', 'true');
      expect(application.complaints).toEqual([]);
    });
  });
}

test('a moved passage leads to its other place by line, by label and by key', async ({ page, application }) => {
  await application.resize(1280, 560);
  await open(page, 'Articles', 'Compare');
  await page.getByLabel('From version').selectOption({ index: 1 });
  await expect(page.getByRole('button', { name: 'moved 2 changes' })).toBeVisible();
  await page.keyboard.press('s');
  const link = page.locator('variorum-move-links .link').first();
  const places = (stop: string): readonly [Locator, Locator] => {
    const at = (side: string): Locator =>
      page.locator(`variorum-side-by-side .moved[data-stop="${stop}"][data-side="${side}"]`).first();
    return [at('before'), at('after')];
  };

  // It joins the two: from the middle of the one to the middle of the other. All is asked at one moment: the comparison
  // before stands until the one that was asked for is drawn, with moves of its own, and the page takes its shape meanwhile.
  let stop = '';
  await expect(async () => {
    stop = (await link.getAttribute('data-link')) ?? '';
    const handles = await Promise.all(places(stop).map((place) => place.elementHandle({ timeout: 1_000 })));
    const [drawn, from, to] = await link
      .locator('.line')
      .evaluate(
        (element, ends) => [element, ...ends].map((each) => each?.getBoundingClientRect().toJSON() as DOMRect),
        handles,
      );
    if (!drawn || !from || !to) throw new Error('nothing is drawn');
    expect(drawn.left).toBeGreaterThan(from.left);
    expect(drawn.right).toBeLessThanOrEqual(to.left + 1);
    expect(drawn.top).toBeGreaterThanOrEqual(Math.min(from.top, to.top) - 1);
    expect(drawn.bottom).toBeLessThanOrEqual(Math.max(from.bottom, to.bottom) + 80);
  }).toPass();
  const [older, newer] = places(stop);

  const label = page.locator(`variorum-side-by-side [data-from="${stop}"]`);
  await label.focus();
  await expect(link).toHaveClass(/strong/);
  await page.keyboard.press('Enter');
  await expect(newer).toBeInViewport();
  await expect(page.locator(`variorum-side-by-side [data-to="${stop}"]`)).toBeFocused();
  await page.keyboard.press('m');
  await expect(older).toBeInViewport();
  await expect(label).toBeFocused();
  expect(application.complaints).toEqual([]);
});

test('the strip goes from change to change, and through the page', async ({ page }) => {
  await page.setViewportSize({ width: 1200, height: 520 });
  await open(page, 'Articles', 'Compare');
  const strip = page.getByRole('slider', { name: 'Changes in the whole text' });
  await strip.focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('variorum-change-steps [aria-live]')).toHaveText(/^Change 1 of/);
  await expect(strip).toBeFocused();
  await page.keyboard.press('End');
  await expect(strip).toHaveAttribute('aria-valuenow', '100');
  await page.keyboard.press('Home');
  await expect(strip).toHaveAttribute('aria-valuenow', '0');
});
