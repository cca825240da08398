// The pictures of the guides are what the rooms look like: each is taken again and compared with the one in docs/images/.
// `npm run pictures` draws anew those that differ.
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test as base } from './application.ts';
import { enginePictures } from './pictures/engine-pictures.ts';
import { danishPictures, emptyPicture, firstStepsPicture, guidePictures } from './pictures/guide-pictures.ts';
import { type ListedArticle, listedArticles } from './pictures/listed-articles.ts';
import { expectAsKept, keeps, type Picture, type Scene, sceneOf, tolerance } from './pictures/picture.ts';

interface Fixtures {
  /**
   * What is shown: an archive of out/, which was made with a clock of its own and is the same every time; what somebody
   * has who starts for the first time; or an archive with nothing in it.
   */
  readonly shown: 'sample' | 'story' | 'first start' | 'nothing';
  readonly scene: Scene;
}

const test = base.extend<Fixtures>({
  shown: ['sample', { option: true }],
  start: async ({ folder, shown }, use) => {
    if (shown === 'first start') return use({ firstSteps: true });
    if (shown === 'nothing') return use({ emptyArchive: true });
    const archive = join(folder, 'archive');
    cpSync(join(process.cwd(), 'out', shown), archive, { recursive: true });
    return use({ archive });
  },
  scene: async ({ page, start }, use) => {
    page.setDefaultTimeout(15_000);
    // The rooms name days of another year with their year, and the last check by how long ago it was.
    await page.clock.setFixedTime('2026-11-17T09:00:00.000Z');
    const articles = start.archive === undefined ? [] : listedArticles(start.archive);
    const scene = sceneOf(page, articles);
    if (articles.length > 0) await beginAfresh(page);
    await lookAtAll(scene, articles);
    await use(scene);
  },
});

test.use({ timezoneId: 'UTC' });
// Another system draws letters in its own way; what is kept is what Linux draws.
test.skip(process.platform !== 'linux', 'The kept pictures are of Linux.');

/** Nothing is left of the picture before, each time the page is loaded; but the first steps were taken. */
async function beginAfresh(page: Page): Promise<void> {
  await page.addInitScript(() => {
    localStorage.clear();
    sessionStorage.clear();
    localStorage.setItem('variorum-preferences', '{"firstSteps":"left"}');
  });
}

/** Nothing is new any more: whether a picture is taken before or after that would be chance. */
async function lookAtAll({ page, open }: Scene, articles: readonly ListedArticle[]): Promise<void> {
  const rows = page.locator('variorum-article-row');
  for (const index of articles.keys()) {
    const news = async (): Promise<number> => {
      // Loaded anew, since a mark goes from the page before the archive has written down why.
      await open({ article: index + 1, room: 'read' });
      await expect(rows).toHaveCount(articles.length);
      return page.locator('.unseen-mark').count();
    };
    await expect.poll(news, { intervals: [2000], timeout: 30_000 }).toBeLessThan(articles.length - index);
  }
}

async function compareAll(scene: Scene, pictures: readonly Picture[]): Promise<void> {
  test.setTimeout(60_000 + 20_000 * pictures.length);
  for (const picture of pictures) await test.step(picture.name, () => expectAsKept(scene, picture));
}

test('the guide shows the rooms as they are', async ({ scene, application }) => {
  await compareAll(scene, guidePictures);
  expect(application.complaints).toEqual([]);
});

test.describe('of a first start', () => {
  test.use({ shown: 'first start' });
  test('the guide shows the first steps as they are', async ({ scene }) => compareAll(scene, [firstStepsPicture]));
});

test.describe('of an empty archive', () => {
  test.use({ shown: 'nothing' });
  test('the guide shows it as it is', async ({ scene }) => compareAll(scene, [emptyPicture]));
});

test.describe('in Danish', () => {
  test.use({ locale: 'da-DK' });
  test('the guide shows the rooms as they are', async ({ scene }) => compareAll(scene, danishPictures));
});

test.describe('of the text engine', () => {
  test.use({ shown: 'story', deviceScaleFactor: 2 });
  test('its page shows what it does', async ({ scene }) => compareAll(scene, enginePictures));
});

test('a room that looks otherwise is found, however little', async ({ scene }) => {
  test.skip(keeps(), 'The planted difference would be kept.');
  const picture = guidePictures.find(({ name }) => name === 'evidence');
  if (!picture) throw new Error('There is no picture of the room Evidence.');
  const { page } = scene;
  await expectAsKept(scene, { ...picture, themes: ['light'] });
  const button = page.getByRole('button', { name: 'Verify the archive', includeHidden: true });
  // A small icon by itself is not: its few lines are within what Chromium's versions make of a field's edge.
  const planted = [
    ['a pale tint', { background: 'rgb(224, 242, 234)' }],
    ['moved by a pixel', { translate: '1px 0' }],
    ['another weight of its letters', { fontWeight: '650' }],
    ['gone', { visibility: 'hidden' }],
  ] as const;
  for (const [how, style] of planted) {
    await button.evaluate((element, planted) => Object.assign(element.style, planted), style);
    await expect(page, how).not.toHaveScreenshot('evidence-light.png', { ...tolerance, scale: 'device' });
    await button.evaluate((element) => element.removeAttribute('style'));
  }
  await expect(page).toHaveScreenshot('evidence-light.png', { ...tolerance, scale: 'device' });
});
