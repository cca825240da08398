// What tests of the library bring about: as many articles as they want, in place of the library's own, so that what is
// drawn and fetched of them can be counted; and one version more.
import type { Page } from '@playwright/test';

interface Counted {
  pages: number;
  mostRows: number;
  /** Rows that were ever made. */
  rowsMade: number;
}

/** Lists `total` articles called `Article 0` and so on; everything else is answered by the application. */
export async function fillLibrary(page: Page, total: number): Promise<void> {
  await page.locator('variorum-library-view').evaluate((element, articles) => {
    const view = element as unknown as {
      client: { call: (name: string, params: Params, options?: unknown) => Promise<unknown> };
      revision: number;
      readonly renderRoot: ShadowRoot;
    };
    interface Params {
      readonly offset?: number;
      readonly limit?: number;
      readonly removed?: boolean;
    }
    const counted: Counted = { pages: 0, mostRows: 0, rowsMade: 0 };
    const made = new WeakSet<Element>();
    Object.assign(window, { countedLibrary: counted });
    const at = '2026-03-01T10:00:00.000Z';
    const entryAt = (index: number) => ({
      id: `00000000-0000-7000-8000-${String(index).padStart(12, '0')}`,
      title: `Article ${index}`,
      publisher: 'Kystbladet',
      language: 'en',
      canonicalUrls: [],
      textSha256s: [],
      versions: 2,
      captures: 2,
      annotations: 0,
      words: [100, 120],
      firstCaptured: at,
      lastCaptured: at,
      unseen: 0,
      changed: at,
      events: 3,
    });
    const { client } = view;
    const list = ({ offset = 0, limit = 100, removed = false }: Params) => {
      const count = removed ? 0 : Math.max(0, Math.min(limit, articles - offset));
      const entries = Array.from({ length: count }, (_, index) => entryAt(offset + index));
      return { ok: true, value: { total: removed ? 0 : articles, entries } };
    };
    view.client = {
      call: (name, params, options) => {
        if (name !== 'article.list') return client.call(name, params, options);
        if ((params.limit ?? 100) > 1) counted.pages += 1;
        return Promise.resolve(list(params));
      },
    };
    view.revision += 1;
    const count = (): void => {
      const shown = view.renderRoot.querySelector('variorum-library-list')?.shadowRoot?.querySelectorAll('.row');
      counted.mostRows = Math.max(counted.mostRows, shown?.length ?? 0);
      for (const row of shown ?? []) {
        if (!made.has(row)) counted.rowsMade += 1;
        made.add(row);
      }
      requestAnimationFrame(count);
    };
    count();
  }, total);
}

/** How many pages were fetched since the library was filled, and the most rows that were drawn at one time. */
export function libraryState(page: Page): Promise<Counted> {
  return page.evaluate(() => ({ ...(window as unknown as { countedLibrary: Counted }).countedLibrary }));
}

/** Imports a text as the newest version of the article whose title has these words, without the dialog for it. */
export async function importVersion(page: Page, title: string, text: string): Promise<void> {
  const outcome = await page.locator('variorum-app-view').evaluate(
    async (element, given) => {
      const { client } = element as unknown as {
        client: { call: (name: string, params: object) => Promise<{ ok: boolean; value: Listed }> };
      };
      interface Listed {
        readonly entries: readonly { readonly id: string; readonly title: string }[];
      }
      const list = await client.call('article.list', {});
      const article = list.value.entries.find((entry) => entry.title.includes(given.title))?.id;
      const document = { name: 'newer.txt', content: btoa(given.text) };
      return client.call('archive.import', { documents: [document], article });
    },
    { title, text },
  );
  if (!outcome.ok) throw new Error(`not imported: ${JSON.stringify(outcome)}`);
}
