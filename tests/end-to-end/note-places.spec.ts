// Where a note stands, said by a person: stepped through, settled, found again, taken back.
import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Locator, Page } from '@playwright/test';
import { rewordedStory, tax } from '../helpers/reworded-story.ts';
import { expect, test as base } from './application.ts';
import { accessibilityFaults, openArticle, selectWords } from './sample-article.ts';

const variorum = fileURLToPath(new URL('../../out/cli/variorum.js', import.meta.url));
const title = 'The council met on Monday';

/** An archive of one article, with a note on its first version that is ambiguous on the last two, and one that is lost. */
const test = base.extend({
  start: async ({ folder }, use) => {
    const archive = join(folder, 'council');
    const run = (...args: readonly string[]): void => {
      const { status, stderr } = spawnSync(process.execPath, [variorum, ...args, '--archive', archive], {
        cwd: folder,
        encoding: 'utf8',
      });
      if (status !== 0) throw new Error(stderr);
    };
    const first = `${rewordedStory[0] ?? ''}\n\nNobody was hurt in the crowd outside the hall.`;
    const texts = [first, ...rewordedStory.slice(1)];
    for (const [index, text] of texts.entries()) await writeFile(join(folder, `${index + 1}.txt`), text);
    run('import', ...texts.map((_, index) => `${index + 1}.txt`), '--as-versions');
    run('note', 'add', '1', '--version', '1', '--quote', tax, '-m', 'From when?');
    run('note', 'add', '1', '--version', '1', '--quote', 'Nobody was hurt in the crowd', '-m', 'Ask the police.');
    await use({ archive });
  },
});

function cardOf(page: Page, words: string): Locator {
  return page.locator('variorum-note-card').filter({ hasText: words });
}

test('an ambiguous note is settled by one key, and stands there from then on', async ({ page, application }) => {
  await openArticle(page, title);
  const card = cardOf(page, 'From when?');
  await expect(card.getByText('ambiguous')).toBeVisible();
  await expect(card.getByText('1 of 2')).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);

  await page.keyboard.press('j');
  await expect(page.locator('.here')).toHaveText(/Levies must climb a little/);
  await page.keyboard.press('j');
  await expect(page.locator('.here')).toHaveText(tax);
  await expect(card.getByText('2 of 2')).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.keyboard.press('p');
  await expect(page.getByText('The note was placed.')).toBeVisible();
  await expect(card.getByText('kept')).toBeVisible();
  await expect(card.getByText(/Placed by you/)).toBeVisible();
  await expect(page.locator('mark')).toHaveText([tax]);
  expect(await accessibilityFaults(page)).toEqual([]);

  await page.getByRole('option', { name: /^Version 4,/ }).click();
  await expect(card.getByText(/ changed/)).toBeVisible();
  const again = await application.restart();
  await openArticle(again, title);
  await expect(cardOf(again, 'From when?').getByText(/Placed by you/)).toBeVisible();
  await expect(again.locator('mark')).toHaveText([tax]);
  expect(application.complaints).toEqual([]);
});

test('what was settled is undone, done again, and taken back later', async ({ page }) => {
  await openArticle(page, title);
  const card = cardOf(page, 'From when?');
  await card.getByRole('button', { name: 'Here', exact: true }).click();
  await expect(card.getByText(/Placed by you/)).toBeVisible();
  await expect(card.locator('article')).toBeFocused();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(card.getByText('ambiguous')).toBeVisible();
  await page.keyboard.press('Control+y');
  await expect(card.getByText(/Placed by you/)).toBeVisible();
  await card.getByRole('button', { name: 'take back' }).click();
  await expect(card.getByText('ambiguous')).toBeVisible();
  await expect(page.getByText('The place of the note is open again.')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(card.getByText(/Placed by you/)).toBeVisible();
});

test('it can stand on any words, or not be there at all', async ({ page }) => {
  await openArticle(page, title);
  const card = cardOf(page, 'From when?');
  await card.getByRole('button', { name: 'Elsewhere' }).click();
  await selectWords(page, 'Parks and playgrounds');
  await page.getByRole('button', { name: 'Place the note here' }).click();
  await expect(page.locator('mark')).toHaveText(['Parks and playgrounds']);
  await card.hover();
  await card.getByRole('button', { name: 'Say where it stands' }).click();
  await card.getByRole('button', { name: 'Not in this version' }).click();
  await expect(card.getByText(/Said by you not to be here/)).toBeVisible();
  await expect(page.locator('mark')).toHaveCount(0);
  await card.getByRole('button', { name: 'take back' }).click();
  await expect(card.getByText('1 of 2')).toBeVisible();
});

test('a lost note is found again by hand', async ({ page }) => {
  await openArticle(page, title);
  const card = cardOf(page, 'Ask the police.');
  await expect(card.getByText('not here')).toBeVisible();
  await card.getByRole('button', { name: 'Say where it stands' }).click();
  await expect(card.getByText('Select the words where it stands.')).toBeVisible();
  await expect(card.locator('article')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(card.getByText('Select the words where it stands.')).toHaveCount(0);
  await card.getByRole('button', { name: 'Say where it stands' }).click();
  await selectWords(page, 'three members left the hall');
  await page.keyboard.press('p');
  await expect(card.getByText(/changed/)).toBeVisible();
  await expect(page.locator('mark').filter({ hasText: 'three members left the hall' })).toBeVisible();
});

test.describe('in Danish, on a narrow window', () => {
  test.use({ locale: 'da-DK' });

  test('the question stays in view while its places are looked at', async ({ page, application }) => {
    await application.resize(480, 800);
    await expect(page.locator('variorum-article-text article')).toBeVisible();
    const card = cardOf(page, 'From when?');
    await card.getByRole('button', { name: 'Næste sted' }).click();
    await expect(page.locator('.here')).toHaveText(tax);
    await expect(page.locator('.here').first()).toBeInViewport();
    await expect(card.getByRole('button', { name: 'Her P' })).toBeInViewport();
    expect(await accessibilityFaults(page)).toEqual([]);
    await card.getByRole('button', { name: 'Her P' }).click();
    await expect(card.getByText(/Sat på plads af dig/)).toBeVisible();
  });
});
