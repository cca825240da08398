// Two long versions compared: what came since one last looked is a key away, and no way of showing it keeps the page
// from answering for 50 milliseconds.
import { expect, test } from './application.ts';
import { importVersion } from './endless-library.ts';
import { longestTask } from './longest-task.ts';
import { openArticle } from './sample-article.ts';

const [flood, ferry] = ['Flooded county archive', 'Stenhavn'];
const longest = 50;
const words = 9_500;
const kinds = [
  'harbour',
  'bridge',
  'council',
  'wind',
  'ferry',
  'keeper',
  'night',
  'water',
  'school',
  'report',
  'coast',
];

/** So many words in paragraphs of sixty; `turn` makes another text of about every fiftieth. */
function longText(turn: number): string {
  const all = Array.from({ length: words }, (_, at) => {
    const other = at % 50 === 7 ? turn : 0;
    return kinds[(at * 7 + ((at * at) % 13) + other) % kinds.length] ?? '';
  });
  const paragraphs: string[] = [];
  for (let at = 0; at < all.length; at += 60) paragraphs.push(`${all.slice(at, at + 60).join(' ')} ${at}.`);
  // One of them moves far.
  const [moved] = paragraphs.splice(turn === 1 ? 4 : 9, 1);
  paragraphs.splice(turn === 1 ? 120 : 4, 0, moved ?? '');
  return `Flooded county archive in Wexcombe\n\n${paragraphs.join('\n\n')}`;
}

test('a comparison of 9,500 words is drawn and turned without a long task', async ({ page, application }) => {
  test.slow();
  const row = page.getByRole('navigation', { name: 'Articles' }).getByRole('listitem').filter({ hasText: flood });
  await openArticle(page, flood);
  await expect(row).not.toContainText('new');
  await openArticle(page, ferry);
  await importVersion(page, flood, longText(0));
  await importVersion(page, flood, longText(1));
  await openArticle(page, flood);
  await page.keyboard.press('w');
  await expect(page).toHaveURL(/\/compare\?.*before=/);
  const since = page.getByRole('button', { name: 'Since you last looked', exact: true });
  await expect(since).toHaveAttribute('aria-pressed', 'true');
  await expect(since).toHaveAttribute('title', '2 versions came since');

  await page.keyboard.press('Shift+ArrowRight');
  await expect(since).toHaveAttribute('aria-pressed', 'false');
  await expect(page.locator('variorum-inline-comparison p').nth(100)).toBeAttached();

  const toSides = await longestTask(page, () => page.keyboard.press('s'));
  await expect(page.locator('variorum-side-by-side .row').nth(100)).toBeAttached();
  const toChange = await longestTask(page, () => page.keyboard.press('j'));
  const back = await longestTask(page, () => page.keyboard.press('s'));
  const toPair = await longestTask(page, () => page.keyboard.press('Shift+ArrowLeft'));
  expect(Math.max(toSides, toChange, back, toPair)).toBeLessThan(longest);
  expect(application.complaints).toEqual([]);
});
