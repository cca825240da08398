// The first minute: the application opens with the sample, and an article of it can be read.
import { expect, test } from './application.ts';

test('a first start shows the sample, ready to read @desktop', async ({ page, application }) => {
  const articles = page.getByRole('navigation', { name: 'Articles' }).getByRole('link');
  await expect(articles).toHaveCount(2);
  await articles.filter({ hasText: 'Wexcombe' }).click();
  await expect(page.getByRole('heading', { name: /Wexcombe/ }).first()).toBeVisible();
  await expect(page.getByRole('article').getByText('archive').first()).toBeVisible();
  expect(application.complaints).toEqual([]);
});

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
});

test.describe('in Danish', () => {
  test.use({ locale: 'da-DK' });
  test('speaks Danish where the system does @desktop', async ({ page }) => {
    await expect(page.getByRole('heading', { name: 'Bibliotek' })).toBeVisible();
  });
});
