// What changes are about: looked for by class with mouse and keys, kept over pairs, and said of every version.
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './application.ts';
import { accessibilityFaults, openRoom } from './sample-article.ts';

const filterOf = (page: Page): Locator => page.getByRole('toolbar', { name: 'Show only changes of' });
const listed = (page: Page): Locator => page.locator('variorum-change-list').getByRole('listitem');

async function openComparison(page: Page): Promise<void> {
  await openRoom(page, 'Stenhavn', 'Compare');
  await expect(filterOf(page).getByRole('button').first()).toBeVisible();
  await expect(listed(page).first()).toBeVisible();
  await expect(page.locator('variorum-inline-comparison article')).toBeVisible();
}

/** Goes to the address of now with what is looked for in it. */
async function lookFor(page: Page, only: string): Promise<void> {
  await page.evaluate((named) => {
    const [path] = window.location.hash.split('?');
    window.location.hash = `${path ?? ''}?only=${named}`;
  }, only);
}

test('a class that is looked for leaves the text whole and lets the others step back', async ({
  page,
  application,
}) => {
  await openComparison(page);
  const text = page.locator('variorum-inline-comparison article');
  const whole = await text.innerText();
  const all = await listed(page).count();
  const moved = filterOf(page).getByRole('button', { name: /^moved \d+ changes?$/ });
  const count = Number(/\d+/.exec(await moved.innerText())?.[0]);
  expect(count).toBeGreaterThan(0);
  expect(count).toBeLessThan(all);

  await moved.click();
  await expect(moved).toHaveAttribute('aria-pressed', 'true');
  await expect(listed(page)).toHaveCount(count);
  for (const entry of await listed(page).all()) await expect(entry).toContainText('moved');
  await expect(text.locator('ins.moved').first()).not.toHaveClass(/faint/);
  await expect(text.locator('ins:not(.moved)').first()).toHaveClass(/faint/);
  expect(await text.innerText()).toBe(whole);
  await expect(page.locator('variorum-class-filter [aria-live]')).toHaveText(`${count} of ${all} changes shown`);
  await expect(page).toHaveURL(/only=moved/);
  expect(await accessibilityFaults(page)).toEqual([]);

  await filterOf(page)
    .getByRole('button', { name: /^wording/ })
    .click();
  await expect(page).toHaveURL(/only=moved\.wording/);
  await expect(listed(page).filter({ hasText: 'wording' }).first()).toBeVisible();
  await page.getByRole('button', { name: `Show all ${all}` }).click();
  await expect(listed(page)).toHaveCount(all);
  await expect(text.locator('.faint')).toHaveCount(0);
  expect(application.complaints).toEqual([]);
});

test('next and previous keep to what is looked for, and say what each change is about', async ({ page }) => {
  await openComparison(page);
  const number = filterOf(page).getByRole('button', { name: /^number/ });
  const count = Number(/\d+/.exec(await number.innerText())?.[0]);
  await number.click();
  await page.keyboard.press('j');
  const announced = page.locator('variorum-change-steps [aria-live]');
  await expect(announced).toHaveText(new RegExp(`^Change 1 of ${count}, number.* (changed|added|removed): \\S`));
  await expect(page.locator('.at-hand').first()).toBeInViewport();
  await expect(page.locator('.at-hand.faint')).toHaveCount(0);
  for (let step = 1; step < count; step += 1) await page.keyboard.press('j');
  await expect(page.getByRole('button', { name: 'Next change (J)' })).toBeDisabled();

  await page.keyboard.press('s');
  await expect(page.locator('variorum-side-by-side .faint').first()).toBeVisible();
  await page.getByRole('button', { name: 'Only changes' }).click();
  await expect(page.getByRole('button', { name: /paragraphs? without such changes$/ }).first()).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
});

test('the filter is worked by keys alone', async ({ page }) => {
  await openComparison(page);
  const buttons = filterOf(page).getByRole('button');
  const address = page.url();
  await expect(buttons.first()).toBeVisible();
  await page.keyboard.press('f');
  await expect(buttons.first()).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(buttons.nth(1)).toBeFocused();
  await page.keyboard.press('End');
  await expect(buttons.last()).toBeFocused();
  expect(page.url()).toBe(address);
  await page.keyboard.press('Home');
  await page.keyboard.press('Space');
  await expect(buttons.first()).toHaveAttribute('aria-pressed', 'true');
  await expect(buttons.first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(buttons.first()).toHaveAttribute('aria-pressed', 'false');
  for (const key of ['Enter', 'ArrowRight', 'Enter']) await page.keyboard.press(key);
  await expect(page).toHaveURL(/only=\w+\.\w+$/);
  await page.keyboard.press('0');
  await expect(page).not.toHaveURL(/only=/);
  await expect(filterOf(page).locator('[tabindex="0"]')).toHaveCount(1);
});

test('what is looked for stays over another pair, and where there is none of it that is said', async ({ page }) => {
  await openComparison(page);
  const all = await listed(page).count();
  await lookFor(page, 'typography');
  await expect(page.getByText(`No changes of the class “typography” here; ${all} of others.`)).toBeVisible();
  await expect(listed(page)).toHaveCount(0);
  await expect(filterOf(page).getByRole('button', { name: 'typography 0 changes', pressed: true })).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);

  await page.getByRole('button', { name: 'Previous pair' }).click();
  await expect(page).toHaveURL(/only=typography/);
  await expect(page.getByRole('button', { name: 'Show all changes' })).toBeVisible();
  await page.getByRole('button', { name: 'Show all changes' }).click();
  await expect(page).not.toHaveURL(/only=/);
  await expect(listed(page).first()).toBeVisible();
});

test('the list can begin with what matters most, and goes on doing so', async ({ page }) => {
  await openComparison(page);
  const first = page.locator('variorum-change-list .first');
  await page.getByRole('button', { name: 'By importance' }).click();
  await expect(first.first()).toHaveText('number');
  await page.getByRole('link', { name: 'Read', exact: true }).click();
  await page.getByRole('link', { name: 'Compare', exact: true }).click();
  await expect(page.getByRole('button', { name: 'By importance', pressed: true })).toBeVisible();
  await expect(first.first()).toHaveText('number');
});

test('every version says what it brought, and leads to it', async ({ page, application }) => {
  await openRoom(page, 'Stenhavn', 'All versions');
  const brought = page.locator('variorum-version-summaries').getByRole('button');
  await expect(brought).toHaveCount(3);
  await expect(brought.first()).toHaveText(/^\s*2 · \S[^]*\b2\sparagraphs added/);
  await expect(page.getByRole('option', { name: /^Version 2, .* changed: .*\b2\sparagraphs added/ })).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
  await brought.first().click();
  await expect(page.getByLabel('To version').locator('option:checked')).toHaveText(/^\s*2 · /);
  await expect(page.getByLabel('From version').locator('option:checked')).toHaveText(/^\s*1 · /);
  expect(application.complaints).toEqual([]);
});

test.describe('in Danish', () => {
  test.use({ locale: 'da-DK' });

  test('the classes and what each version brought are said', async ({ page, application }) => {
    await page.getByRole('navigation', { name: 'Artikler' }).getByRole('link', { name: 'Stenhavn' }).click();
    await page.getByRole('link', { name: 'Alle versioner', exact: true }).click();
    const brought = page.locator('variorum-version-summaries').getByRole('button');
    await expect(brought.first()).toHaveText(/\b2\safsnit tilføjet/);
    await brought.last().click();
    const filter = page.getByRole('toolbar', { name: 'Vis kun ændringer af' });
    await filter.getByRole('button', { name: /^tal \d+ ændring(er)?$/ }).click();
    await page.keyboard.press('j');
    await expect(page.locator('variorum-change-steps [aria-live]')).toHaveText(/^Ændring 1 af \d+, tal.*: \S/);
    await lookFor(page, 'typography');
    await expect(page.getByText(/^Ingen ændringer af slagsen »typografi« her; \d+ af andre\.$/)).toBeVisible();
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(application.complaints).toEqual([]);
  });
});
