// A purged version in every room: said plainly, with what is left of it, and nothing fails for its sake.
import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { expect, test as base } from './application.ts';
import { accessibilityFaults } from './sample-article.ts';

const variorum = fileURLToPath(new URL('../../out/cli/variorum.js', import.meta.url));
const texts = {
  'mandag.txt': 'Mand dømt\n\nPolitiet oplyser, at sagen er afsluttet.\n',
  'tirsdag.txt': 'Hans Hemmelig dømt\n\nHans Hemmelig fik to år.\n\nPolitiet oplyser, at sagen er afsluttet.\n',
  'onsdag.txt': 'Mand dømt for bedrageri\n\nPolitiet oplyser, at sagen er afsluttet.\n\nHan anker.\n',
};

/** An archive of one article whose second version was purged; a note was written on it before. */
const test = base.extend({
  start: async ({ folder }, use) => {
    const archive = join(folder, 'retten');
    const run = (...args: readonly string[]): void => {
      const { status, stderr } = spawnSync(process.execPath, [variorum, ...args, '--archive', archive], {
        cwd: folder,
        encoding: 'utf8',
      });
      if (status !== 0) throw new Error(stderr);
    };
    for (const [name, text] of Object.entries(texts)) await writeFile(join(folder, name), text);
    run('import', ...Object.keys(texts), '--as-versions');
    run('note', 'add', '1', '--version', '2', '--quote', 'Hans Hemmelig fik', '-m', 'Navnet skal ud.');
    run('purge', '1', '2', '--reason', 'Østre Landsret 12/2026', '--by', 'A. Arkivar', '--yes');
    await use({ archive });
  },
});

async function enter(page: Page, room: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Rooms' }).getByRole('link', { name: room }).click();
}

test('a purged version says so in every room', async ({ page, application }) => {
  await page.getByRole('link', { name: 'Mand dømt for bedrageri' }).click();
  await expect(page.locator('variorum-article-text article')).toBeVisible();
  const notice = page.locator('variorum-purged-notice');

  // Reading: what was written stays, its passage does not.
  await page.keyboard.press('ArrowLeft');
  await expect(notice).toContainText('This version was purged');
  await expect(notice).toContainText('Østre Landsret 12/2026');
  await expect(notice).toContainText('A. Arkivar');
  const note = page.locator('variorum-note-card');
  await expect(note).toContainText('Navnet skal ud.');
  await expect(note).toContainText('Its passage was purged.');
  await expect(page.getByRole('option', { name: /Version 2, .* purged/ })).toHaveAttribute('aria-selected', 'true');
  expect(await accessibilityFaults(page)).toEqual([]);

  await enter(page, 'Compare');
  await expect(notice).toContainText('Version 2 was purged');
  await page.getByLabel('From version').selectOption({ index: 0 });
  await page.getByLabel('To version').selectOption({ index: 2 });
  await expect(page.locator('variorum-inline-comparison')).toBeVisible();
  await expect(notice).toHaveCount(0);

  await enter(page, 'All versions');
  await expect(page.locator('variorum-history-flow svg')).toBeVisible();
  await expect(notice).toContainText('Version 2 was purged');
  expect(await accessibilityFaults(page)).toEqual([]);

  await enter(page, 'Evidence');
  await page.getByRole('option', { name: /Version 2,/ }).click();
  await expect(page.locator('variorum-evidence-view')).toContainText('Østre Landsret 12/2026');
  await expect(page.getByRole('button', { name: 'This version with its notes (HTML)' })).toBeDisabled();
  await page.getByRole('button', { name: 'Show the original' }).click();
  await expect(page.locator('variorum-original-view')).toContainText('purged');

  await enter(page, 'Sources');
  await expect(notice).toContainText('This version was purged');
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('variorum-attributed-text')).toContainText('Han anker.');
  await expect(page.locator('variorum-failure-notice')).toHaveCount(0);
  expect(await page.content()).not.toContain('Hemmelig');
  expect(application.complaints).toEqual([]);
});

test.describe('in Danish', () => {
  test.use({ locale: 'da-DK' });

  test('it is said in Danish', async ({ page }) => {
    await page.getByRole('link', { name: 'Mand dømt for bedrageri' }).click();
    await expect(page.locator('variorum-article-text article')).toBeVisible();
    await page.keyboard.press('ArrowLeft');
    await expect(page.locator('variorum-purged-notice')).toContainText('Denne version er slettet for altid');
    await expect(page.locator('variorum-note-card')).toContainText('Stedet, den stod ved, er slettet for altid.');
  });
});
