// All versions together: the picture is gone through and taken out, a word is followed, two versions are brushed.
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './application.ts';
import { accessibilityFaults, openArticle, openRoom } from './sample-article.ts';

const choose = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const pairOf = (page: Page): (string | null)[] => {
  const query = new URL(page.url()).hash.split('?')[1] ?? '';
  return ['before', 'version'].map((name) => new URLSearchParams(query).get(name));
};

async function openPicture(page: Page): Promise<void> {
  await openRoom(page, 'Stenhavn', 'All versions');
  await expect(page.locator('variorum-history-flow svg')).toBeVisible();
}

async function openApparatus(page: Page): Promise<void> {
  await openPicture(page);
  await choose(page, 'Apparatus');
  await expect(page.locator('variorum-apparatus-text .word').first()).toBeVisible();
}

test.describe('the picture', () => {
  test('leads to versions by its columns, and to a passage in the apparatus', async ({ page, application }) => {
    await openPicture(page);
    await page.locator('variorum-history-flow .column .reach').nth(1).click();
    await expect(page).toHaveURL(/version=[0-9a-f]{64}/);
    await expect(page.locator('variorum-history-flow .column.here')).toContainText('Version 2');

    const bands = page.getByRole('group', { name: 'Passages through the versions' }).getByRole('button');
    await bands.first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await choose(page, 'In the apparatus');
    const current = page.locator('variorum-apparatus-text .word[tabindex="0"]');
    await expect(current).toHaveText('Færgen');
    expect(application.complaints).toEqual([]);
  });

  test('colours words by their age and stands to scale in time, with nothing that axe finds', async ({ page }) => {
    await openPicture(page);
    const second = page.locator('variorum-history-flow .column').nth(1).locator('.reach');
    const even = await second.boundingBox();
    await choose(page, 'By time');
    await expect.poll(async () => (await second.boundingBox())?.x).toBeLessThan((even?.x ?? 0) - 20);
    await choose(page, 'Age of the words');
    await expect(page.getByText('from version 4')).toBeVisible();
    await expect(page.locator('variorum-history-flow .crossing').first()).toBeVisible();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test('is saved as SVG and as PNG, as it looks @desktop', async ({ page, application }) => {
    await openPicture(page);
    const drawn = await page
      .locator('variorum-history-flow svg')
      .evaluate((svg) => svg.querySelectorAll('path').length);
    const svg = readFileSync(await application.save(() => choose(page, 'Save as SVG')), 'utf8');
    // Shown as a picture it must be well formed, and has nothing but itself to look like something.
    const [wide, high] = await page.evaluate(async (text) => {
      const image = new Image();
      image.src = `data:image/svg+xml,${encodeURIComponent(text)}`;
      await image.decode();
      return [image.naturalWidth, image.naturalHeight];
    }, svg);
    const size = await page.locator('variorum-history-flow svg').boundingBox();
    expect([wide, high]).toEqual([size?.width, size?.height]);
    expect(svg).toMatch(/<title id="title">[^<]*Stenhavn[^<]*<\/title>/);
    expect(svg).toMatch(/<desc id="description">4 versions, from 29 words to \d+ words, in \d+ passages\.<\/desc>/);
    const paths = svg.match(/<path [^>]*>/g) ?? [];
    expect(paths).toHaveLength(drawn);
    for (const path of paths) expect(path).toMatch(/(fill|stroke)="rgb/);
    expect(svg).not.toMatch(/class=|style=|var\(/);

    const png = readFileSync(await application.save(() => choose(page, 'Save as PNG')));
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
    expect(width).toBe(Math.ceil((size?.width ?? 0) * 3));
    expect(height).toBe(Math.ceil((size?.height ?? 0) * 3));
    // A picture and not an empty canvas: it does not shrink to next to nothing.
    expect(png.length).toBeGreaterThan(20_000);
    expect(application.complaints).toEqual([]);
  });
});

test.describe('the apparatus', () => {
  test('tells of a word when it came, who says it and what others have', async ({ page, application }) => {
    await openApparatus(page);
    const life = page.locator('variorum-word-life');
    await page
      .locator('variorum-apparatus-text .word', { hasText: /^middag$/ })
      .first()
      .hover();
    await expect(life).toContainText('came with version 3');
    await expect(life).toContainText('formiddag');
    await page
      .locator('variorum-apparatus-text .word', { hasText: /^Havnefogeden$/ })
      .first()
      .click();
    await expect(life).toContainText('In 1 of 4 versions');
    expect(await accessibilityFaults(page)).toEqual([]);

    await life.getByRole('button', { name: 'version 4' }).click();
    await expect(page).toHaveURL(/\/read\?version=[0-9a-f]{64}&passage=\d+-\d+/);
    expect(application.complaints).toEqual([]);
  });

  test('is gone through by keys, word by word and variant by variant', async ({ page }) => {
    await openApparatus(page);
    const words = page.locator('variorum-apparatus-text .word');
    const focused = page.locator('variorum-apparatus-text .word:focus');
    await words.first().focus();
    await page.keyboard.press('ArrowRight');
    await expect(focused).toHaveText((await words.nth(1).textContent()) ?? '');
    await expect(page).not.toHaveURL(/version=/);
    await page.keyboard.press('j');
    await expect(focused).toHaveClass(/lemma/);
    const first = await focused.getAttribute('data-at');
    await page.keyboard.press('j');
    expect(Number(await focused.getAttribute('data-at'))).toBeGreaterThan(Number(first));
    await page.keyboard.press('k');
    await expect(focused).toHaveAttribute('data-at', first ?? '');
    await page.keyboard.press('ArrowDown');
    expect(Number(await focused.getAttribute('data-at'))).toBeGreaterThan(Number(first));
  });

  test('leads to a witness by its number, and sets its readings where they are wanted', async ({
    page,
    application,
  }) => {
    await openApparatus(page);
    const entries = page.locator('variorum-apparatus-text .entries');
    await expect(entries.first()).toBeVisible();
    await choose(page, 'In the text');
    await expect(entries).toHaveCount(0);
    await expect(page.locator('variorum-apparatus-text .inline', { hasText: 'formiddag' })).toBeVisible();
    expect(await accessibilityFaults(page)).toEqual([]);
    await choose(page, 'Marked');
    await expect(page.locator('variorum-apparatus-text .inline')).toHaveCount(0);
    await choose(page, 'Beneath');
    await entries.getByRole('button', { name: '3', exact: true }).first().click();
    await expect(page.locator('variorum-timeline [aria-selected="true"]')).toHaveAttribute('aria-label', /^Version 3,/);
    await expect(page.locator('variorum-apparatus-text h2')).toContainText('Alle er i land');
    expect(application.complaints).toEqual([]);
  });
});

test.describe('the timeline', () => {
  test('takes two versions that are drawn across @desktop', async ({ page, application }) => {
    await openArticle(page, 'Stenhavn');
    const marks = page.locator('variorum-timeline [role="option"]');
    const ids = await marks.evaluateAll((all) => all.map((mark) => mark.getAttribute('data-version')));
    const [from, to] = [await marks.nth(1).boundingBox(), await marks.nth(3).boundingBox()];
    if (!from || !to) throw new Error('the marks are not drawn');
    await page.mouse.move(to.x + to.width / 2, to.y + 12);
    await page.mouse.down();
    await page.mouse.move(from.x + from.width / 2 + 30, from.y + 12, { steps: 4 });
    await page.mouse.move(from.x + from.width / 2, from.y + 12);
    await expect(page.locator('variorum-timeline .brush')).toBeVisible();
    await page.mouse.up();
    await expect(page).toHaveURL(/\/compare\?/);
    expect(pairOf(page)).toEqual([ids[1], ids[3]]);

    // In the room for comparing an end is taken hold of.
    await page.mouse.move(from.x + from.width / 2, from.y + 12);
    await page.mouse.down();
    const first = await marks.nth(0).boundingBox();
    await page.mouse.move((first?.x ?? 0) + (first?.width ?? 0) / 2, from.y + 12, { steps: 4 });
    await page.mouse.up();
    await expect.poll(() => pairOf(page)).toEqual([ids[0], ids[3]]);
    expect(application.complaints).toEqual([]);
  });

  test('takes two versions by keys', async ({ page }) => {
    await openArticle(page, 'Stenhavn');
    const marks = page.locator('variorum-timeline [role="option"]');
    const ids = await marks.evaluateAll((all) => all.map((mark) => mark.getAttribute('data-version')));
    await marks.nth(3).focus();
    await page.keyboard.press('Shift+ArrowLeft');
    await page.keyboard.press('Shift+ArrowLeft');
    await expect(page.locator('variorum-timeline [role="status"]')).toHaveText(/From version 2 to version 4/);
    await page.keyboard.press('Escape');
    await expect(page.locator('variorum-timeline .brush')).toHaveCount(0);
    await page.keyboard.press('Shift+ArrowLeft');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/compare\?/);
    expect(pairOf(page)).toEqual([ids[2], ids[3]]);
  });
});
