// The rooms beside reading, in the dark and in Danish: all of them speak it, and axe finds nothing.
import { expect, test } from './application.ts';
import { accessibilityFaults } from './sample-article.ts';

test.use({ locale: 'da-DK', colorScheme: 'dark' });

test('comparison, versions, sources and evidence in the dark, in Danish', async ({ page, application }) => {
  await page.getByRole('navigation', { name: 'Artikler' }).getByRole('link', { name: 'Stenhavn' }).click();
  for (const [room, said] of [
    ['Sammenlign', 'Hvad ændrede sig'],
    ['Alle versioner', 'Hvert bånd er en passage'],
    ['Kilder', 'Krediteringer'],
    ['Bevis', 'Kontrollér arkivet'],
  ] as const) {
    await page.getByRole('link', { name: room, exact: true }).click();
    await expect(page.getByText(said).first()).toBeVisible();
    if (room === 'Sammenlign') await page.keyboard.press('j');
    expect(await accessibilityFaults(page)).toEqual([]);
  }
  expect(application.complaints).toEqual([]);
});
