// Evidence: what was captured and its hashes, the original as text and never as a page, and a check of the archive.
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { bitcoin, path, proof, sha256 } from '../stamp/proof-writer.ts';
import { expect, test } from './application.ts';
import { accessibilityFaults, openRoom } from './sample-article.ts';

test.beforeEach(async ({ page }) => {
  await openRoom(page, 'Stenhavn', 'Evidence');
});

test('an original is shown as its markup and as bytes, and nothing in it is loaded @desktop', async ({
  page,
  application,
}) => {
  await expect(page.locator('variorum-hash-line .hash').first()).toHaveText(/^[0-9a-f]{64}$/);
  await page.getByRole('button', { name: 'Show the original' }).first().click();
  const original = page.locator('variorum-original-view');
  await expect(original.locator('pre').first()).toContainText('<!doctype html>');
  await expect(original.getByRole('heading')).toHaveCount(0);
  await original.getByRole('button', { name: 'Bytes' }).click();
  await expect(original.locator('pre').first()).toContainText(/^00000000 {2}3c 21/);
  expect(application.requests.filter((address) => address.includes('kystbladet'))).toEqual([]);
  expect(application.complaints).toEqual([]);
});

test('the archive is verified and found whole', async ({ page }) => {
  await page.getByRole('button', { name: 'Verify the archive' }).click();
  await expect(page.locator('variorum-verification-report')).toContainText('The archive is whole');
  await expect(page.getByRole('button', { name: 'Save this report' })).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
});

test('a version is signed for, stamped and proved, and nothing is sent @desktop', async ({ page, application }) => {
  const signing = page.getByRole('switch', { name: 'Sign what this computer writes' });
  await expect(signing).toHaveAttribute('aria-checked', 'false');
  await signing.click();
  await expect(signing).toHaveAttribute('aria-checked', 'true');
  await expect(page.getByText('Signed since')).toBeVisible();

  await page.getByRole('button', { name: 'State the head' }).click();
  await expect(page.getByText('Not stamped yet.')).toBeVisible();
  const statement = await application.save(() =>
    page.getByRole('button', { name: 'Save the statement, for OpenTimestamps' }).click(),
  );
  const digest = createHash('sha256')
    .update(await readFile(statement))
    .digest();
  expect(statement).toContain(digest.toString('hex'));
  const stamp = join(application.folder, 'head.ots');
  const choose = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Keep a stamp…' }).click();
  await writeFile(stamp, proof(Buffer.alloc(32), [path([sha256], bitcoin(840_000))]));
  await (await choose).setFiles(stamp);
  await expect(page.getByText('The file is no stamp of a head of this archive.')).toBeVisible();
  await writeFile(stamp, proof(digest, [path([sha256], bitcoin(840_000))]));
  const chooseAgain = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Keep a stamp…' }).click();
  await (await chooseAgain).setFiles(stamp);
  await expect(page.getByText('OpenTimestamps: in order, up to a block')).toBeVisible();

  await page.getByRole('button', { name: 'Prove this version' }).click();
  await expect(page.getByText(/lines up to the head/)).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
  const zip = await application.save(() => page.getByRole('button', { name: 'Save the proof (.zip)' }).click());
  const files = Object.entries(unzipSync(await readFile(zip)));
  const [folder = ''] = files[0]?.[0].split('/') ?? [];
  const inProof = new Map(files.map(([name, bytes]) => [name.slice(folder.length + 1), Buffer.from(bytes)]));
  const sums = inProof.get('SHA256SUMS')?.toString().trimEnd().split('\n') ?? [];
  expect(sums.length).toBe(inProof.size - 1);
  for (const sum of sums) {
    const [hash, name = ''] = sum.split('  ');
    expect([
      name,
      createHash('sha256')
        .update(inProof.get(name) ?? '')
        .digest('hex'),
    ]).toEqual([name, hash]);
  }
  expect(sums.join()).toContain('.ots');

  await page.getByRole('button', { name: 'Verify the archive' }).click();
  await expect(page.locator('variorum-verification-report')).toContainText('The archive is whole');
  expect(
    application.requests.filter((address) => !/^(blob:|data:|https?:\/\/127\.0\.0\.1|variorum:)/.test(address)),
  ).toEqual([]);
  expect(application.complaints).toEqual([]);
});
