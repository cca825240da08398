// A list of 100,000 rows is fetched by the pages that are looked at, whatever order they come in.
import { describe, expect, it } from 'vitest';
import type { CatalogueEntry } from '../../archive/model/article.ts';
import { fail } from '../../archive/model/result.ts';
import { type FetchRows, ListPages, mostPages, pageSize } from '../../renderer/state/list-pages.ts';
import { FailedCall } from '../../renderer/state/succeed.ts';
import { catalogueEntry } from './catalogue-entry.ts';

interface Asked {
  readonly offset: number;
  readonly limit: number;
  readonly answer: (total?: number) => Promise<void>;
  readonly refuse: () => Promise<void>;
}

/** A service that answers when the test says so. */
function slowList(total: number, name = 'row'): { readonly fetch: FetchRows<CatalogueEntry>; readonly asked: Asked[] } {
  const asked: Asked[] = [];
  const fetch: FetchRows<CatalogueEntry> = (offset, limit) =>
    new Promise((resolve, reject) => {
      asked.push({
        offset,
        limit,
        answer: async (now = total) => {
          const count = Math.max(0, Math.min(limit, now - offset));
          const entries = Array.from({ length: count }, (_, index) => catalogueEntry(`${name} ${offset + index}`));
          resolve({ total: now, entries });
          await settled();
        },
        refuse: async () => {
          reject(new FailedCall(fail('disk-full', 'The disk is gone.', 'Plug it in.').error));
          await settled();
        },
      });
    });
  return { fetch, asked };
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
const titleOf = (entry: CatalogueEntry | undefined): string | undefined => entry?.title;

/** A list with its first page. */
async function opened(
  total: number,
): Promise<ReturnType<typeof slowList> & { readonly pages: ListPages<CatalogueEntry> }> {
  const pages = new ListPages<CatalogueEntry>(() => undefined);
  const list = slowList(total);
  pages.show(list.fetch);
  await list.asked[0]!.answer();
  return { ...list, pages };
}

describe('the pages of a list', () => {
  it('are fetched as they are wanted, and once', async () => {
    const { pages, asked } = await opened(100_000);
    expect(asked.map(({ offset }) => offset)).toEqual([0]);
    expect(titleOf(pages.at(7))).toBe('row 7');
    pages.want(50_030, 50_060);
    await asked[1]!.answer();
    pages.want(50_031, 50_061);
    expect(asked.map(({ offset, limit }) => [offset, limit])).toEqual([
      [0, pageSize],
      [50_000, pageSize],
    ]);
    expect([titleOf(pages.at(50_030)), pages.at(40_000)]).toEqual(['row 50030', undefined]);
  });

  it('are passed over where the scrollbar flies by', async () => {
    const { pages, asked } = await opened(100_000);
    for (let row = 0; row < 100_000; row += 200) pages.want(row, row + 30);
    expect(asked.length).toBeLessThan(5);
    while (asked.length < 10) {
      const open = asked.length;
      for (const one of asked) await one.answer();
      if (asked.length === open) break;
    }
    expect(titleOf(pages.at(99_800))).toBe('row 99800');
    expect(asked.length).toBeLessThan(8);
  });

  it('are let go of, those looked at last kept', async () => {
    const { pages, asked } = await opened(100_000);
    for (let page = 1; page < mostPages + 10; page++) {
      pages.want(page * pageSize, page * pageSize + 10);
      await asked.at(-1)!.answer();
    }
    expect(pages.known()).toHaveLength(mostPages * pageSize);
    expect(pages.at(0)).toBeUndefined();
    expect(pages.at((mostPages + 9) * pageSize)).toBeDefined();
  });

  it('stay while the list is loaded again, and are fetched again where they are looked at', async () => {
    const { pages, asked } = await opened(100_000);
    pages.reload();
    expect(titleOf(pages.at(3))).toBe('row 3');
    expect(asked).toHaveLength(2);
    await asked[1]!.answer(99_999);
    expect(pages.total).toBe(99_999);
  });

  it('take nothing from another list, however late it comes', async () => {
    const { pages, asked } = await opened(10);
    pages.reload();
    const other = slowList(2, 'other');
    pages.show(other.fetch);
    await other.asked[0]!.answer();
    await asked[1]!.answer();
    expect([pages.total, titleOf(pages.at(0)), pages.at(2)]).toEqual([2, 'other 0', undefined]);
  });

  it('stay until the first of another list come, and then none of them is left', async () => {
    const { pages, asked } = await opened(1000);
    pages.want(100, 130);
    await asked[1]!.answer();
    pages.want(0, 30);
    const other = slowList(500, 'other');
    pages.show(other.fetch);
    expect([pages.total, titleOf(pages.at(0)), titleOf(pages.at(100))]).toEqual([1000, 'row 0', 'row 100']);
    await other.asked[0]!.answer();
    expect([pages.total, titleOf(pages.at(0)), pages.at(100)]).toEqual([500, 'other 0', undefined]);
  });

  it('are asked for again in an empty list, which may have got rows', async () => {
    const { pages, asked } = await opened(0);
    expect(pages.total).toBe(0);
    pages.reload();
    await asked[1]!.answer(1);
    expect(pages.total).toBe(1);
  });

  it('tell why they do not come, and come once they can', async () => {
    const { pages, asked } = await opened(1000);
    pages.want(500, 520);
    await asked[1]!.refuse();
    expect(pages.failure?.code).toBe('disk-full');
    expect(titleOf(pages.at(0))).toBe('row 0');
    pages.want(500, 520);
    await asked[2]!.answer();
    expect([pages.failure, titleOf(pages.at(500))]).toEqual([null, 'row 500']);
  });

  it('give rows that are not at hand to whoever selects them', async () => {
    const { pages, asked } = await opened(5000);
    const rows = pages.between(10, 2510);
    for (let next = 1; next < 4; next++) {
      await asked[next]!.answer();
    }
    expect((await rows).map(titleOf)).toEqual(Array.from({ length: 2500 }, (_, index) => `row ${10 + index}`));
    expect((await pages.between(5, 15)).map(titleOf)).toHaveLength(10);
    expect(asked).toHaveLength(4);
  });
});
