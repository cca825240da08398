// Comparing: any two versions, inline and side by side, from change to change by key, and taken out as a file.
import { readFileSync } from 'node:fs';
import { expect, test } from './application.ts';
import { accessibilityFaults, openArticle, openRoom } from './sample-article.ts';

test('two versions are compared by words, with what moved @desktop', async ({ page, application }) => {
  await openRoom(page, 'Stenhavn', 'Compare');
  await page.getByLabel('From version').selectOption({ index: 1 });
  await expect(page.locator('variorum-inline-comparison')).toContainText('moved');
  const text = page.getByRole('region', { name: 'Comparison' });
  await expect(text.locator('del', { hasText: '81' })).toBeVisible();
  await expect(text.locator('ins', { hasText: '84' }).first()).toBeVisible();
  await expect(text.locator('ins.moved').first()).toBeVisible();

  expect(await accessibilityFaults(page)).toEqual([]);

  await page.keyboard.press('s');
  await expect(page.locator('variorum-side-by-side')).toBeVisible();
  await expect(page.locator('variorum-side-by-side .row').first()).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(application.complaints).toEqual([]);
});

test('keys and the list lead from change to change, and each is announced', async ({ page }) => {
  await openRoom(page, 'Stenhavn', 'Compare');
  const announced = page.locator('variorum-change-steps [aria-live]');
  await expect(page.locator('variorum-change-list li').first()).toBeVisible();
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await expect(announced).toHaveText(/^Change 2 of \d+, \S/);
  await expect(page.locator('.at-hand').first()).toBeInViewport();
  await page.keyboard.press('k');
  await expect(announced).toHaveText(/^Change 1 of/);

  const moved = page.locator('variorum-change-list button', { has: page.locator('.first .moved') }).first();
  await moved.click();
  await expect(moved).toHaveAttribute('aria-current', 'true');
  await expect(page.locator('ins.moved.at-hand').first()).toBeInViewport();
});

test('what is compared with the oldest version is what came after it', async ({ page }) => {
  await openArticle(page, 'Stenhavn');
  await page.getByRole('option', { name: /^Version 1,/ }).click();
  await page.getByRole('navigation', { name: 'Rooms' }).getByRole('link', { name: 'Compare' }).click();
  const from = page.getByLabel('From version').locator('option:checked');
  const to = page.getByLabel('To version').locator('option:checked');
  await expect(from).toHaveText(/^\s*1 · /);
  await expect(to).toHaveText(/^\s*2 · /);
  await page.keyboard.press('ArrowLeft');
  await expect(to).toHaveText(/^\s*2 · /);
  await page.keyboard.press('ArrowRight');
  await expect(to).toHaveText(/^\s*3 · /);
  await expect(from).toHaveText(/^\s*2 · /);
});

test('the older version can be the newer one', async ({ page }) => {
  await openRoom(page, 'Stenhavn', 'Compare');
  const [from, to] = [page.getByLabel('From version'), page.getByLabel('To version')];
  const pair = [await from.inputValue(), await to.inputValue()];
  await page.getByRole('button', { name: 'Swap the two versions' }).click();
  await expect(from).toHaveValue(pair[1] ?? '');
  await expect(to).toHaveValue(pair[0] ?? '');
});

test('a comparison is saved as one file @desktop', async ({ page, application }) => {
  await openRoom(page, 'Stenhavn', 'Compare');
  const saved = await application.save(() => page.getByRole('button', { name: 'Save this comparison (HTML)' }).click());
  expect(saved).toMatch(/\.html$/);
  expect(readFileSync(saved, 'utf8')).toContain('Stenhavn');
});

test('the change at hand is copied as text with its citation @desktop', async ({ page, application }) => {
  await openRoom(page, 'Stenhavn', 'Compare');
  await expect(page.locator('variorum-change-list li').first()).toBeVisible();
  const told = page.locator('variorum-toast-stack');
  await page.keyboard.press('c');
  await expect(told).toContainText('Choose a change first');
  await page.keyboard.press('j');
  await page.getByRole('button', { name: 'Copy with citation' }).click();
  await expect(told).toContainText('copied with its citation');
  expect(await accessibilityFaults(page)).toEqual([]);

  // As whoever copied it has it: a field is there to be pasted into in every room.
  await page.keyboard.press('/');
  await page.keyboard.press('ControlOrMeta+v');
  await expect(page.getByRole('searchbox').or(page.getByRole('combobox')).first()).toHaveValue(
    /Before: .*version \d of \d, captured \d{4}-\d\d-\d\d \d\d:\d\d UTC.*SHA-256 [0-9a-f]{64}\s*After: .*SHA-256 [0-9a-f]{64}$/,
  );
  expect(application.complaints).toEqual([]);
});

test('the headlines that an article had lead to the versions that changed them', async ({ page, application }) => {
  await openRoom(page, 'Stenhavn', 'Compare');
  const headlines = page.locator('variorum-headline-history');
  await headlines.getByText(/The headline changed \d times/).click();
  expect(await accessibilityFaults(page)).toEqual([]);
  const changed = headlines.getByRole('button').first();
  await expect(changed).toHaveAccessibleName(/inserted:/);
  await changed.click();
  await expect(page.getByLabel('From version').locator('option:checked')).toHaveText(/^\s*2 · /);
  await expect(page.getByLabel('To version').locator('option:checked')).toHaveText(/^\s*3 · /);
  await expect(changed).toHaveAttribute('aria-current', 'true');
  await expect(page.locator('variorum-inline-comparison .headline ins').first()).toBeVisible();
  expect(application.complaints).toEqual([]);
});

test('a strip beside the text shows all changes and leads to them', async ({ page, application }) => {
  await application.resize(1200, 620);
  await openRoom(page, 'Stenhavn', 'Compare');
  const strip = page.locator('variorum-change-minimap svg');
  for (const kind of ['removed', 'added', 'moved']) {
    await expect(strip.locator(`path.${kind}`)).toHaveAttribute('d', /^M/);
  }
  const text = page.getByRole('region', { name: 'Comparison' });
  const box = await strip.boundingBox();
  await strip.click({ position: { x: 5, y: (box?.height ?? 0) - 4 } });
  await expect.poll(() => text.evaluate((it) => it.scrollHeight - it.clientHeight - it.scrollTop)).toBeLessThan(2);
  await expect.poll(async () => Number(await strip.locator('.view').getAttribute('y'))).toBeGreaterThan(20);

  // What is not looked for is not on it.
  await page.locator('variorum-class-filter').getByRole('button', { name: /^date/ }).click();
  await expect(strip.locator('path.moved')).toHaveAttribute('d', '');
  await page.keyboard.press('j');
  await expect(strip.locator('.at-hand')).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(application.complaints).toEqual([]);
});
