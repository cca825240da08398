// Files dragged over the window while a dialog is open, or while others are being imported: nothing is lost, and nothing
// opens behind what is in front.
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './application.ts';
import { accessibilityFaults, openArticle } from './sample-article.ts';

/** Holds a file over a place, and lets it go there; what is hit is what a pointer would hit. */
async function drag(page: Page, at: Locator, name: string, kinds: readonly ('dragover' | 'drop')[]): Promise<void> {
  const box = await at.boundingBox();
  const point = [(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2] as const;
  await page.evaluate(
    ([[x, y], file, types]) => {
      let target = document.elementFromPoint(x, y);
      for (;;) {
        const inner: Element | null = target?.shadowRoot?.elementFromPoint(x, y) ?? null;
        if (inner === null || inner === target) break;
        target = inner;
      }
      const data = new DataTransfer();
      data.items.add(new File([`About the ${file}\n\nThe council spoke of the ${file} on Monday.\n`], `${file}.txt`));
      for (const type of types) {
        const options = { dataTransfer: data, bubbles: true, cancelable: true, composed: true };
        const event = new DragEvent(type, options);
        target?.dispatchEvent(event);
        // Whatever is not taken must not be opened in the page's place either.
        if (!event.defaultPrevented) throw new Error(`${type} was left to the browser`);
      }
    },
    [point, name, kinds] as const,
  );
}

test('a file is not taken behind a dialog, whose words stay, and is taken once that is closed', async ({
  page,
  application,
}) => {
  const overlay = page.locator('variorum-drop-overlay').getByRole('status');
  const articles = page.getByRole('navigation', { name: 'Articles' });
  await openArticle(page, 'Wexcombe');
  const place = articles.getByRole('link').first();
  await page.keyboard.press('Control+k');
  const asked = page.getByRole('combobox', { name: 'Commands and articles' });
  await asked.fill('a half');
  await drag(page, place, 'bridge', ['dragover']);
  await expect(overlay).toHaveText('Close what is in front first, then drop it');
  expect(await accessibilityFaults(page)).toEqual([]);
  await drag(page, place, 'bridge', ['dragover', 'drop']);
  await expect(overlay).toBeHidden();
  await expect(asked).toHaveValue('a half');
  const dialog = page.locator('variorum-import-view wa-dialog');
  await expect(dialog).not.toHaveAttribute('open');
  await page.keyboard.press('Escape');
  await expect(asked).toBeHidden();

  await drag(page, place, 'bridge', ['dragover']);
  await expect(overlay).toHaveText('Drop it to import it');
  await drag(page, place, 'bridge', ['drop']);
  await expect(dialog.getByRole('listitem')).toHaveText([/bridge\.txt/]);
  // The dialog of importing itself takes more, in it and beside it.
  await drag(page, place, 'ferry', ['dragover']);
  await expect(overlay).toHaveText('Drop it to import it');
  await drag(page, place, 'ferry', ['drop']);
  await dialog.getByRole('button', { name: 'Import 2 documents' }).click();
  await expect(dialog.getByRole('link')).toHaveCount(2);
  expect(application.complaints).toEqual([]);
});

test('what is dropped while an import is under way waits for it', async ({ page, application }) => {
  await openArticle(page, 'Wexcombe');
  const place = page.getByRole('navigation', { name: 'Articles' }).getByRole('link').first();
  // The answer is held back until more was dropped.
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(/\/call\b/, async (route) => {
    if (route.request().postData()?.includes('"archive.import"')) await held;
    await route.continue();
  });
  const dialog = page.locator('variorum-import-view wa-dialog');
  await drag(page, place, 'bridge', ['dragover', 'drop']);
  await dialog.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(dialog.getByRole('button', { name: 'Stop' })).toBeVisible();
  await drag(page, place, 'ferry', ['dragover', 'drop']);
  // What was dropped is read in the page before anything is said of it.
  await expect(page.locator('variorum-drop-overlay').getByRole('status')).toBeHidden();
  release();
  await expect(dialog.getByText('1 more came meanwhile.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Import more' }).click();
  await expect(dialog.getByRole('listitem')).toHaveText([/ferry\.txt/]);
  await dialog.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'About the ferry' })).toBeVisible();
  expect(application.complaints).toEqual([]);
});
