// An archive in which something is not as it was written, and one that cannot be written to: both say so wherever one
// reads, and what to do about it.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { failureOf, unmount } from '../faults/mount.ts';
import { expect, test } from './application.ts';
import { accessibilityFaults, openArticle, selectWords } from './sample-article.ts';

const sample = join(process.cwd(), 'out/sample');
const cli = join(process.cwd(), 'out/cli/variorum.js');

test.describe('an archive that was damaged', () => {
  test.use({
    start: async ({ folder }, use) => {
      const archive = join(folder, 'damaged');
      cpSync(sample, archive, { recursive: true });
      const originals = join(archive, 'originals');
      const [path = ''] = readdirSync(originals, { recursive: true, encoding: 'utf8' }).filter((each) =>
        /[0-9a-f]{64}$/.test(each),
      );
      const bytes = readFileSync(join(originals, path));
      bytes[0] = (bytes[0] ?? 0) ^ 1;
      writeFileSync(join(originals, path), bytes);
      expect(spawnSync(process.execPath, [cli, 'verify', '--archive', archive]).status).toBe(1);
      await use({ archive });
    },
  });

  test('says what the last check found until that was looked at, also after it was closed', async ({
    page,
    application,
  }) => {
    const strip = page.locator('variorum-archive-strips');
    await expect(strip).toContainText('one thing is not as it should be');
    await expect(page.locator('variorum-archive-line')).toContainText('one finding today at');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.reload();
    await expect(strip).toContainText('one thing is not as it should be');

    await strip.getByRole('button', { name: 'See the report' }).click();
    const drawer = page.locator('variorum-archive-audit');
    await expect(drawer).toContainText('Verify it again to see what that is.');
    await drawer.getByRole('button', { name: 'Verify the archive' }).click();
    await expect(drawer).toContainText('One thing is not as it should be.');
    await expect(drawer).toContainText('originals/');
    expect(await accessibilityFaults(page)).toEqual([]);
    const report = await application.save(() => drawer.getByRole('button', { name: 'Save this report' }).click());
    expect(readFileSync(report, 'utf8')).toContain('originals/');
    await page.keyboard.press('Escape');
    await expect(strip).not.toContainText('not as it should be');
    expect(application.complaints).toEqual([]);

    await page.reload();
    await expect(page.locator('variorum-archive-line')).toContainText('one finding today at');
    await expect(strip).not.toContainText('not as it should be');
    // What was found is still there for whoever asks.
    await page
      .locator('variorum-archive-line')
      .getByRole('button', { name: /finding/ })
      .click();
    await expect(drawer).toContainText('originals/');
  });
});

test.describe('an archive that cannot be written to', () => {
  let mounted: string | undefined;
  let refusal: string | undefined;

  test.use({
    start: async ({ folder }, use) => {
      const disk = join(folder, 'disk');
      mkdirSync(disk);
      refusal = failureOf('mount', '-t', 'tmpfs', '-o', 'size=32m', 'tmpfs', disk);
      if (refusal === undefined) mounted = disk;
      const archive = join(disk, 'archive');
      cpSync(sample, archive, { recursive: true });
      if (mounted !== undefined) expect(failureOf('mount', '-o', 'remount,ro', disk)).toBeUndefined();
      await use({ archive });
      if (mounted !== undefined) await unmount(disk);
      mounted = undefined;
    },
  });

  test('is read, says that it is read-only, and refuses changes with what to do @desktop', async ({
    page,
    application,
  }) => {
    test.skip(refusal !== undefined, `Mounting is not allowed: ${refusal ?? ''}`);
    const strip = page.locator('variorum-archive-strips');
    await expect(strip).toContainText('Read-only: its folder may not be written to (EROFS).');
    await expect(strip).toContainText('copy the archive to a folder that can be written');
    await expect(page.getByRole('button', { name: 'Import…' }).first()).toBeDisabled();
    await openArticle(page, 'Stenhavn');
    expect(await accessibilityFaults(page)).toEqual([]);
    await expect(page.getByRole('button', { name: 'The article', exact: true })).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Rename the article' })).toHaveCount(0);
    await selectWords(page, 'Stenhavn');
    await page.keyboard.press('n');
    await expect(page.locator('variorum-toast-stack')).toContainText('The archive is read-only.');
    await expect(page.locator('variorum-note-editor')).toHaveCount(0);

    await page.locator('variorum-archive-line').getByRole('button').click();
    const drawer = page.locator('variorum-archive-audit');
    await drawer.getByRole('button', { name: 'Verify the archive' }).click();
    await expect(drawer).toContainText('The archive is whole');
    expect(application.complaints).toEqual([]);
  });
});
