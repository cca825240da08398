// Importing by file dialog, drop and paste, and what is said of files that cannot be read.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './application.ts';
import { accessibilityFaults } from './sample-article.ts';

test.use({ start: { emptyArchive: true } });

const sample = (file: string): string => join(process.cwd(), 'build/sample/archive-flood', file);
const versions = ['1-07.40.html', '2-11.15.html', '3-18.30.html'].map(sample);

test('three files become three versions of one article, in the order given @desktop', async ({ page, application }) => {
  await expect(page.getByRole('heading', { name: 'An empty archive' })).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('main').getByRole('button', { name: 'Import…' }).click();
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Choose files…' }).click(),
  ]);
  await chooser.setFiles([...versions].reverse());
  await expect(page.getByRole('radio', { name: 'Versions of one article, in this order' })).toBeChecked();
  await expect(page.locator('variorum-candidate-list li')).toHaveText([/1-07\.40/, /2-11\.15/, /3-18\.30/]);
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Import 3 documents' }).click();
  await expect(page.getByText('Version 3 of 3')).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Articles' }).getByRole('link')).toHaveCount(1);
  expect(application.complaints).toEqual([]);
});

test('a file is dropped, and the same text again is a capture, not a version @desktop', async ({ page }) => {
  await expect(page.getByRole('heading', { name: 'An empty archive' })).toBeVisible();
  for (const time of ['first', 'second']) {
    await page.evaluate((name) => {
      const data = new DataTransfer();
      data.items.add(new File(['A bridge opens\n\nThe bridge opened on Monday, the council said.\n'], name));
      for (const type of ['dragover', 'drop']) {
        window.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
      }
    }, `${time}.txt`);
    await page.locator('variorum-import-view').getByRole('button', { name: 'Import', exact: true }).click();
    if (time === 'first') await expect(page.getByText('Version 1 of 1')).toBeVisible();
  }
  await expect(page.getByText('The same text was there already; seen again:')).toBeVisible();
  await page.getByRole('button', { name: 'Close' }).last().click();
  await expect(page.getByRole('navigation', { name: 'Articles' }).getByRole('link')).toHaveCount(1);
});

test('a pasted page becomes an article', async ({ page }) => {
  await expect(page.getByRole('heading', { name: 'An empty archive' })).toBeVisible();
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData('text/plain', 'Library reopens\n\nThe library reopened after two years, said librarian Ida Moss.');
    data.setData(
      'text/html',
      '<h1>Library reopens</h1><p>The library reopened after two years, said librarian Ida Moss.</p>',
    );
    window.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
  });
  await page.locator('variorum-import-view').getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Library reopens' })).toBeVisible();
});

test('files that cannot be read are named, and do not stop the others', async ({ page, folder }) => {
  const bad = [join(folder, 'empty.txt'), join(folder, 'picture.txt')];
  writeFileSync(bad[0] ?? '', '');
  writeFileSync(bad[1] ?? '', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0, 1, 2, 3]));
  await page.getByRole('main').getByRole('button', { name: 'Import…' }).click();
  await page.locator('input[type="file"]').setInputFiles([...bad, versions[0] ?? '']);
  await page.getByRole('radio', { name: 'Each finds its own article' }).check();
  await page.getByRole('button', { name: 'Import 3 documents' }).click();
  const outcomes = page.locator('variorum-outcome-list li');
  await expect(outcomes).toHaveCount(3);
  await expect(outcomes.filter({ hasText: 'empty.txt' })).toContainText('empty');
  await expect(outcomes.filter({ hasText: 'picture.txt' })).toHaveClass('failed');
  await expect(outcomes.filter({ hasText: 'New article:' })).toHaveCount(1);
  expect(await accessibilityFaults(page)).toEqual([]);
});
