// Articles and the archive as a whole: named, removed, brought back.
import { expect, test } from './application.ts';
import { accessibilityFaults, openArticle } from './sample-article.ts';

const ferry = 'Færge på grund ved Stenhavn';

test('an article is renamed, and an empty name gives the headline back', async ({ page, application }) => {
  await openArticle(page, ferry);
  const heading = page.getByRole('heading', { level: 1 });
  const headline = await heading.textContent();
  const field = page.getByRole('textbox', { name: 'Rename the article' });
  const library = page.getByRole('navigation', { name: 'Articles' });

  await page.keyboard.press('F2');
  await expect(field).toBeFocused();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.keyboard.type('The ferry');
  await page.keyboard.press('Escape');
  await expect(heading).toHaveText(headline ?? '');

  await heading.hover();
  await page.getByRole('button', { name: 'Rename the article' }).click();
  await field.fill('  The ferry ');
  await page.keyboard.press('Enter');
  await expect(heading).toHaveText('The ferry');
  await expect(library.getByRole('link', { name: 'The ferry' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Rename the article' })).toBeFocused();

  await page.getByRole('button', { name: 'The article', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Rename…' }).click();
  await expect(field).toBeFocused();
  await field.fill('');
  await expect(field).toHaveAttribute('placeholder', headline ?? '');
  await page.keyboard.press('Enter');
  await expect(heading).toHaveText(headline ?? '');
  expect(application.complaints).toEqual([]);
});

test('an article is removed, brought back at once, and brought back later', async ({ page, application }) => {
  const library = page.getByRole('navigation', { name: 'Articles' });
  const remove = async (): Promise<void> => {
    await page.getByRole('button', { name: 'The article', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Remove the article' }).click();
    await expect(library.getByRole('link')).toHaveCount(1);
    await expect(page.getByRole('heading', { level: 1, name: 'Wexcombe' })).toBeVisible();
  };
  await openArticle(page, ferry);
  await expect(library.getByRole('combobox')).not.toContainText('Removed');
  await remove();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('heading', { level: 1, name: ferry })).toBeVisible();
  await expect(library.getByRole('link')).toHaveCount(2);

  await remove();
  await library.getByRole('combobox').selectOption('Removed (1)');
  await library.getByRole('link', { name: ferry }).click();
  await expect(page.getByRole('status').filter({ hasText: /^\s*Removed/ })).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
  await library.getByRole('button', { name: 'Restore' }).click();
  await expect(library.getByRole('link')).toHaveCount(2);
  await expect(page.getByRole('button', { name: 'The article', exact: true })).toBeVisible();
  expect(application.complaints).toEqual([]);
});

test('the archive is renamed where its name stands @desktop', async ({ page, application }) => {
  await openArticle(page, ferry);
  const footer = page.getByRole('contentinfo');
  await footer.locator('b').hover();
  await footer.getByRole('button', { name: 'Rename the archive' }).click();
  await footer.getByRole('textbox').fill('Havnen');
  await page.keyboard.press('Enter');
  await expect(footer.locator('b')).toHaveText('Havnen');
  await expect(page).toHaveTitle(/ – Havnen \(.+\) – Variorum$/);
  await footer.getByRole('button', { name: 'Rename the archive' }).click();
  await footer.getByRole('textbox').fill('');
  await page.keyboard.press('Enter');
  await expect(footer.locator('b')).toHaveText('Havnen');
  expect(application.complaints).toEqual([]);
});
