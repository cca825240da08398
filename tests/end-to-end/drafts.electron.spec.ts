// What is being written outlives the process of the page, however that ends.
import { expect, test } from './application.ts';
import { openArticle, selectWords } from './sample-article.ts';

const ferry = 'Færge på grund ved Stenhavn';

test('a note under way is there again when the page’s process was killed while it was typed', async ({
  page,
  application,
}) => {
  await openArticle(page, ferry);
  await selectWords(page, 'Tre passagerer');
  await page.keyboard.press('q');
  const text = page.getByRole('textbox', { name: 'Text, in Markdown' });
  await text.pressSequentially('Half a thought');
  await expect(text).toHaveValue('Half a thought');
  await application.electron.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    if (window) process.kill(window.webContents.getOSProcessId(), 'SIGKILL');
  });
  // Playwright holds on to the page that is gone: another start shows what was kept of it.
  const again = await application.restart();
  await openArticle(again, ferry);
  await again.getByRole('button', { name: 'A note you had begun is waiting' }).click();
  await expect(again.getByRole('textbox', { name: 'Text, in Markdown' })).toHaveValue('Half a thought');
});
