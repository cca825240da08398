// What articles fold to is the same whoever claims what of how many events they have, however the lines of many articles
// are mixed, and whether they are still held or read again.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ArchiveEvent } from '../../archive/model/event.ts';
import { nodePlatform } from '../../archive/node/platform.ts';
import { journalLines, journalStart } from '../../archive/store/journal/journal.ts';
import { ArticleFolds } from '../../archive/store/verify/article-folds.ts';
import { viewArticle } from '../../archive/store/views/article-view.ts';
import { viewText } from '../../archive/store/views/view-file.ts';

const { sha256 } = nodePlatform;
const device = 'aaaaaaaa';

function articleId(number: number): string {
  return `019ca869-57d0-7599-b2fc-${number.toString(16).padStart(12, '0')}`;
}

/** A journal of `titles`: for each, which article is given a title. */
function journalOf(titles: readonly number[]): {
  readonly bytes: Uint8Array;
  readonly events: readonly ArchiveEvent[];
} {
  const start = Date.parse('2026-03-01T08:00:00.000Z');
  const events = titles.map((article, index): ArchiveEvent => {
    const clock = `${new Date(start + index).toISOString()}-0000-${device}`;
    return { clock, event: { article: articleId(article), title: `Titel ${index}`, type: 'article-titled' } };
  });
  return { bytes: journalLines(events, journalStart, sha256).bytes, events };
}

async function viewsOf(
  { bytes, events }: ReturnType<typeof journalOf>,
  claimedEvents: (article: string) => number | undefined,
): Promise<{ readonly views: ReadonlyMap<string, string | undefined>; readonly readAgain: number }> {
  const folds = new ArticleFolds({ sha256, claimedEvents, onEntry: () => undefined });
  let start = 0;
  for (const { clock, event } of events) {
    const end = bytes.indexOf(0x0a, start);
    if (event.type === 'article-titled') {
      folds.add(event.article, { clock, event }, { device, start, end, isCovered: true });
    }
    start = end + 1;
  }
  let readAgain = 0;
  const read = (_: string, from: number, to: number): Promise<Uint8Array> => {
    readAgain += to - from;
    return Promise.resolve(bytes.slice(from, to));
  };
  const altered = await folds.foldRest(read, { pause: undefined, isCancelled: () => false });
  expect(altered.size).toBe(0);
  return { views: new Map([...folds.articles()].map((article) => [article, folds.view(article)])), readAgain };
}

function expectedOf(events: readonly ArchiveEvent[]): ReadonlyMap<string, string> {
  const byArticle = new Map<string, ArchiveEvent[]>();
  for (const each of events) {
    if (each.event.type !== 'article-titled') continue;
    const own = byArticle.get(each.event.article) ?? [];
    byArticle.set(each.event.article, [...own, each]);
  }
  return new Map([...byArticle].map(([id, own]) => [id, sha256(Buffer.from(viewText(viewArticle(own))))]));
}

it('is the same whatever is claimed', async () => {
  const titles = fc.array(fc.nat({ max: 5 }), { maxLength: 40 });
  const claims = fc.array(fc.option(fc.nat({ max: 12 }), { nil: undefined }), { minLength: 6, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(titles, claims, async (of, claimed) => {
      const journal = journalOf(of);
      const { views } = await viewsOf(journal, (article) => claimed[Number.parseInt(article.slice(-4), 16)]);
      expect(views).toEqual(expectedOf(journal.events));
    }),
  );
});

it('is the same where more events wait for others than are held', async () => {
  const articles = 9_000;
  // The second half of each article's events comes when the first halves of all have come.
  const journal = journalOf([...Array(2 * articles).keys()].map((index) => index % articles));
  const { views, readAgain } = await viewsOf(journal, () => 2);
  expect(views).toEqual(expectedOf(journal.events));
  expect(readAgain).toBe(0);
  const thrice = journalOf([...Array(3 * articles).keys()].map((index) => index % articles));
  const { views: all, readAgain: some } = await viewsOf(thrice, () => 3);
  expect(all).toEqual(expectedOf(thrice.events));
  expect(some).toBeGreaterThan(0);
});

it('tells of a line that is another when it is read again', async () => {
  const { bytes, events } = journalOf([0, 0]);
  const folds = new ArticleFolds({ sha256, claimedEvents: () => undefined, onEntry: () => undefined });
  const end = bytes.indexOf(0x0a);
  for (const { clock, event } of events) {
    folds.add(articleId(0), { clock, event }, { device, start: 0, end, isCovered: true });
  }
  const nothing = (): Promise<Uint8Array> => Promise.resolve(new Uint8Array());
  const altered = await folds.foldRest(nothing, { pause: undefined, isCancelled: () => false });
  expect([...altered]).toEqual([device]);
  expect(folds.view(articleId(0))).toBeUndefined();
});
