// Hyphenation: a long word is broken over two lines where its language breaks it, and is one word to whoever selects,
// copies, notes on, searches or hears it.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './application.ts';
import { pdfWords } from './pdf-words.ts';
import { accessibilityFaults, openArticle } from './sample-article.ts';

const title = 'Kommunen lukker broen';
const word = 'undersøgelseskommissionen';
/** Where Danish may break it, four letters at least on either line. */
const breaks = 'under-sø-gel-ses-kom-mis-sionen';
const first = `Broen over sundet er lukket for al trafik, indtil ${word} har fremlagt sine konklusioner.`;
/** Its own soft hyphen is a character of it. */
const second = 'Den midlertidige færge\u00adforbindelse forbliver i drift.';

test.use({
  start: async ({ folder }, use) => {
    const file = join(folder, 'bro.md');
    writeFileSync(file, `# ${title}\n\n${first}\n\n${second}\n`);
    await use({ files: [file] });
  },
});

interface Text extends Element {
  readonly content: { readonly text: string };
  readonly selectedPassage: [number, number] | null;
  boxOf(passage: [number, number]): DOMRect | null;
}

const reading = (page: Page) => page.locator('variorum-article-text');

/** How the word stands on the page: what of it is on the first line and the next, and where in the window. */
function linesOf(page: Page, wanted: string): Promise<{ readonly parts: readonly string[]; x: number; y: number }> {
  return reading(page).evaluate((element, word) => {
    const text = element as unknown as Text;
    const start = text.content.text.indexOf(word);
    const boxes = [...word].map((_, at) => text.boxOf([start + at, start + at + 1]));
    const next = boxes.findIndex((box) => (box?.top ?? 0) > (boxes[0]?.bottom ?? 0) - 4);
    const parts = next < 0 ? [word] : [word.slice(0, next), word.slice(next)];
    return { parts, x: (boxes[2]?.left ?? 0) + 1, y: ((boxes[2]?.top ?? 0) + (boxes[2]?.bottom ?? 0)) / 2 };
  }, wanted);
}

const selected = (page: Page): Promise<string> =>
  reading(page).evaluate((element) => {
    const { selectedPassage: at, content } = element as unknown as Text;
    return at ? content.text.slice(...at) : '';
  });

async function copied(page: Page): Promise<{ readonly plain: string; readonly html: string }> {
  await page.keyboard.press('ControlOrMeta+c');
  return page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const as = async (type: string) => (item?.types.includes(type) ? (await item.getType(type)).text() : '');
    return { plain: await as('text/plain'), html: await as('text/html') };
  });
}

/** Whether the browser's own search finds words, and what it selects then. */
function findInPage(page: Page, words: string): Promise<boolean> {
  return page.evaluate((wanted) => {
    getSelection()?.removeAllRanges();
    // Not of any standard, and in every browser.
    return (window as unknown as { find(words: string): boolean }).find(wanted);
  }, words);
}

/** What the page says to a screen reader, without the soft hyphens that it does not speak. */
async function spoken(page: Page): Promise<readonly string[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const texts = nodes.filter(({ role }) => role?.value === 'StaticText');
  return texts.map(({ name }) => String(name?.value).replaceAll('\u00ad', ''));
}

test('a long word is broken at the end of a line, and stays one word', async ({ page, application }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await openArticle(page, title);
  let width = 560;
  await expect
    .poll(async () => {
      width -= 20;
      await application.resize(width, 900);
      return (await linesOf(page, word)).parts;
    })
    .toHaveLength(2);
  const { parts, x, y } = await linesOf(page, word);
  const edges = breaks.split('-').map((_, at, all) => all.slice(0, at + 1).join('').length);
  expect(edges).toContain(parts[0]?.length);

  await page.mouse.dblclick(x, y);
  expect(await selected(page)).toBe(word);
  expect(await copied(page)).toEqual({ plain: word, html: `<p lang="da">${word}</p>` });
  await page.mouse.click(x, y, { clickCount: 3 });
  expect((await copied(page)).plain).toBe(first);
  await page.keyboard.press('ControlOrMeta+a');
  expect((await copied(page)).plain).toBe(`${title}\n\n${first}\n\n${second}`);
  expect(await findInPage(page, word)).toBe(true);
  expect(await selected(page)).toBe(word);
  expect(await spoken(page)).toContain(first);

  await page.keyboard.press('h');
  await expect(page.locator('mark')).toHaveText([word]);
  await page.keyboard.press('.');
  await expect(page.getByRole('article', { name: `Highlight on “${word}”` })).toBeFocused();
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(pdfWords(await page.pdf({ format: 'A5' }))).toContain(word);
  expect((await linesOf(page, word)).parts).toHaveLength(2);

  await page.keyboard.press('Control+,');
  await page.getByRole('radio', { name: 'Words are kept whole' }).check();
  await page.goBack();
  await expect.poll(async () => (await linesOf(page, word)).parts).toEqual([word]);
  await page.reload();
  await expect(page.locator('mark')).toHaveText([word]);
  expect((await linesOf(page, word)).parts).toEqual([word]);
  expect(application.complaints).toEqual([]);
});
