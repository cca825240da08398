// The first minutes: the application opens with the sample, and leads through it whoever wants to be led.
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './application.ts';
import { accessibilityFaults, openArticle, selectWords } from './sample-article.ts';

test('what was there is there again after a restart, and the sample is not copied twice @desktop', async ({
  page,
  application,
}) => {
  const names = async (window: typeof page): Promise<string[]> => {
    const articles = window.getByRole('navigation', { name: 'Articles' }).getByRole('link');
    await expect(articles).toHaveCount(2);
    return articles.allInnerTexts();
  };
  const before = await names(page);
  expect(await names(await application.restart())).toEqual(before);
  expect(application.complaints).toEqual([]);
});

function cardOf(page: Page): Locator {
  return page.getByRole('region', { name: 'First steps' });
}

/** The card as it is, without a fault of axe, and clear of what it points at. */
async function expectStep(page: Page, progress: string, name: string): Promise<void> {
  const card = cardOf(page);
  await expect(card).toContainText(progress);
  await expect(card.getByRole('heading', { level: 3, name })).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
  const box = await card.boundingBox();
  for (const ring of await page.locator('.pointed').all()) {
    const other = await ring.boundingBox();
    if (!box || !other) throw new Error('What is pointed at is not in view.');
    const apart = box.x + box.width <= other.x || other.x + other.width <= box.x;
    expect(apart || box.y + box.height <= other.y || other.y + other.height <= box.y).toBe(true);
  }
}

/** Presses Tab until the element has the focus. */
async function tabTo(page: Page, element: Locator): Promise<void> {
  await expect(async () => {
    await page.keyboard.press('Tab');
    await expect(element).toBeFocused({ timeout: 50 });
  }).toPass({ intervals: [0] });
}

test.describe('on the very first start', () => {
  test.use({ start: { firstSteps: true } });
  // Axe looks at every step.
  test.slow();

  test('the steps are taken by keys alone in two minutes, and not shown again @desktop', async ({
    page,
    application,
  }) => {
    const begun = Date.now();
    const card = cardOf(page);
    const next = card.getByRole('button', { name: 'Next' });
    await expect(page.getByRole('heading', { level: 1, name: 'Wexcombe' })).toBeVisible();
    await expectStep(page, '1 of 5', 'Read an earlier version');
    await expect(page.locator('.pointed')).toHaveCount(1);
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
    await page.keyboard.press('ArrowLeft');
    await expect(card.getByText('Done')).toBeVisible();
    await expect(page.locator('.pointed')).toHaveCount(0);
    await page.keyboard.press('Tab');
    await tabTo(page, page.getByRole('link', { name: 'Skip to the first steps' }));
    await page.keyboard.press('Enter');
    await expect(card).toBeFocused();
    await tabTo(page, next);
    await page.keyboard.press('Enter');

    await expectStep(page, '2 of 5', 'See what changed');
    await page.keyboard.press('2');
    await expect(card.getByText('Done')).toBeVisible();
    await expect(next).toBeFocused();
    await page.keyboard.press('Enter');

    await expectStep(page, '3 of 5', 'Write a note');
    await tabTo(page, card.getByRole('button', { name: 'Back to the text' }));
    await page.keyboard.press('Enter');
    // A sentence is taken by its key, as the card says.
    await expect(card).toContainText(/take a whole sentence with\sS/);
    await expect(page.locator('variorum-article-text article')).toBeVisible();
    await page.keyboard.press('s');
    await expect(page.getByRole('button', { name: 'Note N', exact: true })).toBeVisible();
    await page.keyboard.press('n');
    await page.keyboard.type('Which floor?');
    await page.keyboard.press('Control+Enter');
    await expect(card.getByText('Done')).toBeVisible();
    await card.focus();
    await tabTo(page, next);
    await page.keyboard.press('Enter');

    await expectStep(page, '4 of 5', 'Who says so?');
    await page.keyboard.press('4');
    await expect(card.getByText('Done')).toBeVisible();
    await page.keyboard.press('Enter');

    await expectStep(page, '5 of 5', 'Your own articles');
    await page.keyboard.press('Escape');
    await expect(card).toBeHidden();
    expect(Date.now() - begun).toBeLessThan(120_000);

    await expect(page.getByText('The first steps are among all commands')).toBeVisible();
    const again = await application.restart();
    await openArticle(again, 'Wexcombe');
    await expect(cardOf(again)).toBeHidden();
    expect(application.complaints).toEqual([]);
  });

  test.describe('in the dark, in Danish', () => {
    test.use({ colorScheme: 'dark', locale: 'da-DK' });

    test('the steps are taken by pointer, and the last by importing', async ({ page, application }) => {
      const card = page.getByRole('region', { name: 'De første skridt' });
      const next = card.getByRole('button', { name: 'Næste' });
      const taken = async (progress: string, act: () => Promise<void>): Promise<void> => {
        await expect(card).toContainText(progress);
        expect(await accessibilityFaults(page)).toEqual([]);
        await act();
        await expect(card.getByText('Gjort')).toBeVisible();
      };
      const room = (name: string): Locator =>
        page.getByRole('navigation', { name: 'Rum' }).getByRole('link', { name, exact: true });
      await expect(page.getByRole('heading', { level: 1, name: 'Færge på grund' })).toBeVisible();
      await taken('1 af 5', () =>
        page.getByRole('listbox', { name: 'Versioner i tid' }).getByRole('option').nth(1).click(),
      );
      await next.click();
      await taken('2 af 5', () => room('Sammenlign').click());
      await next.click();
      await card.getByRole('button', { name: 'Tilbage til teksten' }).click();
      await taken('3 af 5', async () => {
        await selectWords(page, '81 passagerer');
        await page.keyboard.press('h');
      });
      await next.click();
      await taken('4 af 5', () => room('Kilder').click());
      await next.click();
      await taken('5 af 5', async () => {
        await page.evaluate(() => {
          const data = new DataTransfer();
          data.items.add(new File(['Broen åbner\n\nBroen åbner mandag, siger kommunen.\n'], 'bro.txt'));
          for (const type of ['dragover', 'drop']) {
            window.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
          }
        });
        await page.locator('variorum-import-view').getByRole('button', { name: 'Importér', exact: true }).click();
      });
      await card.getByRole('button', { name: 'Slut' }).click();
      await expect(card).toBeHidden();
      expect(application.complaints).toEqual([]);
    });
  });
});

test('the steps come back by a command, with what the archive has ground for', async ({ page }) => {
  const card = cardOf(page);
  const show = async (): Promise<void> => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type('first steps');
    await page.keyboard.press('Enter');
    await expect(card).toBeFocused();
  };
  await openArticle(page, 'Wexcombe');
  await show();
  await expect(card).toContainText('1 of 5');
  for (const title of ['Wexcombe', 'Færge']) {
    await openArticle(page, title);
    await page.getByRole('button', { name: 'The article', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Remove the article' }).click();
    await expect(page.getByText('The article was removed.')).toBeVisible();
  }
  await expect(card).toContainText('1 of 1');
  await expect(card).toContainText('no article to lead by');
  expect(await accessibilityFaults(page)).toEqual([]);
  await card.getByRole('button', { name: 'Skip' }).click();
  await expect(card).toBeHidden();
  await show();
  await page.keyboard.press('Escape');
  await expect(card).toBeHidden();
});

test.describe('in Danish', () => {
  test.use({ locale: 'da-DK' });
  test('speaks Danish where the system does @desktop', async ({ page }) => {
    await expect(page.getByRole('heading', { name: 'Bibliotek' })).toBeVisible();
  });
});
