// What typing, scrolling and stepping through versions cost beside a thousand notes on an article of 5,000 words, in time
// of the page's processor, which a loaded machine does not lengthen.
import type { Page } from '@playwright/test';
import { expect, test } from './application.ts';
import { longestTask } from './longest-task.ts';
import { openArticle, selectWords } from './sample-article.ts';
import { typeAtOnce } from './type-at-once.ts';

const title = 'Tusind noter';
const words = Array.from({ length: 5000 }, (_, index) => `ord${index}`);
const lines = Array.from({ length: 100 }, (_, line) => `${words.slice(line * 50, line * 50 + 50).join(' ')}.`);

/** Milliseconds: whoever types does not feel less. */
const felt = 50;
/** What scrolling and stepping may cost beside so many notes: still more than is not felt, and less than it once was. */
const allowed = 80;

test.use({ start: { emptyArchive: true } });

/** Over the page's own wire, from a page that shows none of them: a person would write these in a year. */
async function writeNotes(page: Page, count: number): Promise<void> {
  await page.evaluate(() => {
    location.hash = '/settings';
  });
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  await page.evaluate(
    async ({ texts, count }) => {
      type Call = (call: string, params: unknown) => Promise<{ ok: boolean; value: Record<string, unknown> }>;
      const app = document.querySelector('variorum-app-view') as unknown as { client: { call: Call } };
      const call = app.client.call.bind(app.client);
      const documents = texts.map((text, index) => ({ name: `${index}.txt`, content: btoa(text) }));
      const first = await call('archive.import', { documents: documents.slice(0, 1) });
      const [outcome] = first.value['outcomes'] as { article: string; version: string }[];
      if (!outcome) throw new Error('not imported');
      const { article, version } = outcome;
      await call('archive.import', { documents: documents.slice(1), article });
      const read = await call('version.get', { version });
      const whole = read.value['text'] as string;
      const fields = { body: 'En note.', tags: [], motivation: 'commenting', colour: 'yellow' };
      for (let index = 0; index < count; index += 1) {
        const start = whole.indexOf(`ord${index * 5} `);
        const range = [start, start + 4];
        const made = await call('annotation.create', { article, version, range, fields });
        if (!made.ok) throw new Error(`note ${index} was not made`);
      }
    },
    {
      texts: [
        [title, ...lines],
        [title, ...lines.toSpliced(40, 1, 'Noget nyt.')],
      ].map((all) => all.join('\n\n')),
      count,
    },
  );
}

test('beside a thousand notes typing is not felt, and scrolling and stepping cost little', async ({ page }) => {
  test.setTimeout(300_000);
  await writeNotes(page, 1000);
  await openArticle(page, title);
  // Those in view are cards, the others one line each; all of them can be read and found.
  const slots = page.locator('variorum-note-margin .slot.standing');
  // Ten stood in the line that the second version replaced.
  await expect(slots).toHaveCount(990, { timeout: 60_000 });
  await expect(page.locator('variorum-note-card').first()).toBeVisible();
  expect(await page.locator('variorum-note-card').count()).toBeLessThan(100);

  const room = page.locator('variorum-reading-view .room');
  const scrolled = await longestTask(page, async () => {
    for (let step = 0; step < 20; step += 1) {
      await room.evaluate((pane) => {
        pane.scrollBy(0, 200);
      });
      await page.waitForTimeout(30);
    }
  });
  expect(await room.evaluate((pane) => pane.scrollTop)).toBeGreaterThan(2000);
  await room.evaluate((pane) => {
    pane.scrollTo(0, 0);
  });

  const changed = page.locator('variorum-article-text .block', { hasText: 'Noget nyt.' });
  const switched: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    switched.push(await longestTask(page, () => page.keyboard.press('ArrowLeft')));
    await expect(slots).toHaveCount(1000);
    await expect(changed).toHaveCount(0);
    switched.push(await longestTask(page, () => page.keyboard.press('ArrowRight')));
    await expect(slots).toHaveCount(990);
    await expect(changed).toHaveCount(1);
  }

  await selectWords(page, 'ord31 ord32');
  await page.keyboard.press('n');
  const field = page.getByRole('textbox', { name: 'Text, in Markdown' });
  await expect(field).toBeFocused();
  await page.waitForTimeout(1500);
  const thought = 'En tanke, som bliver længere, mens den skrives. '.repeat(5).slice(0, 200);
  const typed = await longestTask(page, () => page.keyboard.type(thought, { delay: 15 }));
  await expect(field).toHaveValue(thought);

  const median = switched.toSorted((one, other) => one - other)[switched.length >> 1];
  expect(scrolled).toBeLessThan(allowed);
  expect(median).toBeLessThan(allowed);
  expect(typed).toBeLessThan(felt);
});

// As many notes as are drawn after the text, and no more.
test('whatever opens a field has it ready for the next key, on however slow a machine', async ({ page }) => {
  test.setTimeout(120_000);
  await writeNotes(page, 60);
  await openArticle(page, title);
  await expect(page.locator('variorum-note-card').first()).toBeVisible();
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 6 });
  const editor = page.getByRole('textbox', { name: 'Text, in Markdown' });
  const close = async (): Promise<void> => {
    await page.keyboard.press('Escape');
    await expect(editor).toHaveCount(0);
  };

  // Of another version, whose notes are not drawn yet: what is in view is selected, and noted on.
  await typeAtOnce(session, ['ArrowLeft', 's', 'n', ...'Straks.']);
  await expect(editor).toHaveValue('Straks.');
  await close();
  await typeAtOnce(session, ['.', 'a', ...'Et svar.']);
  await expect(editor).toHaveValue('Et svar.');
  await close();
  await typeAtOnce(session, ['/', ...'ord17']);
  await expect(page.getByRole('combobox', { name: 'Search in headlines' })).toHaveValue('ord17');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await typeAtOnce(session, ['F2', ...'Mange noter']);
  await expect(page.getByRole('textbox', { name: 'Rename the article' })).toHaveValue('Mange noter');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await typeAtOnce(session, [...'tags of']);
  await expect(page.getByRole('combobox', { name: 'Commands' })).toHaveValue('tags of');
  await typeAtOnce(session, ['Enter', ...'skov']);
  await expect(page.getByRole('combobox', { name: 'Add a tag' })).toHaveValue('skov');
  // What closes takes no keys with it.
  await typeAtOnce(session, ['Escape', '/', ...'ord18']);
  await expect(page.getByRole('combobox', { name: 'Search in headlines' })).toHaveValue('ord18');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await session.detach();
});
