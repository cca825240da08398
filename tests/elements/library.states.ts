// The elements that the library is made of, in their states.
import type { Article, CatalogueEntry } from '../../archive/model/article.ts';
import { anyArticle, type Collection, type LibraryFilter } from '../../archive/model/collection.ts';
import '../../renderer/elements/article-menu.ts';
import '../../renderer/elements/article-row.ts';
import '../../renderer/elements/articles-export-dialog.ts';
import '../../renderer/elements/collection-menu.ts';
import '../../renderer/elements/filter-chips.ts';
import '../../renderer/elements/library-bar.ts';
import '../../renderer/elements/library-list.ts';
import '../../renderer/elements/library-rail.ts';
import '../../renderer/elements/merge-dialog.ts';
import '../../renderer/elements/removed-versions-dialog.ts';
import '../../renderer/elements/selection-bar.ts';
import '../../renderer/elements/split-dialog.ts';
import '../../renderer/elements/tag-dialog.ts';
import { everything } from '../../renderer/state/library-choice.ts';
import { type Family, statesOf } from './element-states.ts';
import type { Story } from './sample/story.ts';
import { hostileText, longHeadline, longWord, rightToLeft } from './sample/texts.ts';

const strangeTitles = [hostileText, longWord, rightToLeft, longHeadline.slice(0, 500), 'Nej'];

function entryOf({ library, bridge }: Story): CatalogueEntry {
  const entry = library.entries.find(({ id }) => id === bridge.article.id);
  if (!entry) throw new Error('the sample is in the library');
  return entry;
}

function strangeEntries(story: Story): readonly CatalogueEntry[] {
  return strangeTitles.map((title, at) => ({
    ...entryOf(story),
    id: String(at),
    title,
    publisher: title,
    tags: [longWord.slice(0, 60), 'storm', 'broer', 'havne'],
    unseen: at,
    versions: at * 30 + 1,
    words: Array.from({ length: at * 30 + 1 }, (_, version) => (version * 37) % 400),
    annotations: at * 1000,
  }));
}

/** So many rows, of which each is one of a few. */
function putRows(
  element: HTMLElementTagNameMap['variorum-library-list'],
  entries: readonly CatalogueEntry[],
  total: number,
): void {
  element.rows = {
    total,
    at: (index) => {
      const entry = entries[index % entries.length];
      return entry && { ...entry, id: `${entry.id}-${String(index)}` };
    },
  };
}

const strangeFilter: LibraryFilter = {
  ...anyArticle,
  text: longWord,
  tags: ['storm', longWord.slice(0, 60)],
  publisher: hostileText,
  language: 'da',
  noted: true,
  unseen: true,
};

function aCollection({ facets: { collections } }: Story): Collection {
  const [collection] = collections;
  if (!collection) throw new Error('the sample has collections');
  return collection;
}

async function askTags(
  element: HTMLElementTagNameMap['variorum-tag-dialog'],
  articles: readonly Pick<CatalogueEntry, 'title' | 'tags'>[],
  known: readonly string[],
): Promise<void> {
  await element.updateComplete;
  void element.ask(articles, Promise.resolve(known));
}

async function askParts(
  element: HTMLElementTagNameMap['variorum-split-dialog'],
  article: Pick<Article, 'versions' | 'annotations'>,
): Promise<void> {
  await element.updateComplete;
  void element.ask(article);
}

async function askInto(
  element: HTMLElementTagNameMap['variorum-merge-dialog'],
  articles: readonly CatalogueEntry[],
): Promise<void> {
  await element.updateComplete;
  void element.ask(articles);
}

/** Finding articles and doing something with many of them. */
export const library: Family = {
  name: 'Library',
  elements: [
    statesOf('variorum-article-row', {
      'as a card': (element, story) => {
        element.entry = entryOf(story);
      },
      'never captured twice, without a publisher': (element, story) => {
        const { publisher: _, tags: __, ...entry } = entryOf(story);
        element.entry = { ...entry, versions: 1, captures: 1, words: [120], annotations: 0, unseen: 0 };
      },
      'long and hostile': (element, story) => {
        const [first] = strangeEntries(story);
        if (first) element.entry = { ...first, title: `${hostileText} ${longWord}` };
      },
    }),
    statesOf(
      'variorum-library-list',
      {
        empty: () => {},
        'links, one open': (element, story) => {
          const { entries } = story.library;
          element.rows = { total: entries.length, at: (index) => entries[index] };
          element.current = entries[1]?.id ?? null;
        },
        'a hundred thousand, three selected': (element, story) => {
          putRows(element, story.library.entries, 100_000);
          element.selected = new Map([0, 1, 4].map((at) => [element.rows.at(at)?.id ?? '', true]));
          element.sort = 'title';
        },
        'rows that are not there yet': (element) => {
          element.rows = { total: 30, at: () => undefined };
          element.selected = new Map();
        },
        'long and hostile': (element, story) => {
          putRows(element, strangeEntries(story), strangeTitles.length);
          element.selected = new Map();
        },
      },
      'box',
    ),
    statesOf(
      'variorum-library-rail',
      {
        'with collections and tags': (element, { facets, library: { total } }) => {
          element.facets = facets;
          element.articles = total;
          element.removed = 1;
        },
        'not known yet': () => {},
        'a filter chosen': (element, { facets, library: { total } }) => {
          element.facets = facets;
          element.articles = total;
          element.choice = { ...everything, filter: { ...anyArticle, tags: ['storm'] } };
        },
        'read only, much to choose from': (element, { facets, library: { total } }) => {
          const many = (name: string) =>
            Array.from({ length: 30 }, (_, at) => ({ value: `${name} ${String(at + 1)}`, articles: 3000 - at }));
          element.facets = {
            ...facets,
            tags: many('mærke'),
            publishers: [{ value: hostileText, articles: 9 }, { value: longWord, articles: 3 }, ...many('avis')],
            languages: [
              { value: 'und', articles: 3 },
              { value: 'da', articles: 2 },
            ],
          };
          element.articles = total;
          element.locked = true;
        },
      },
      'margin',
    ),
    statesOf('variorum-library-bar', {
      everything: (element, { facets }) => {
        element.collections = facets.collections;
      },
      'some selected': (element, { facets }) => {
        element.collections = facets.collections;
        element.selected = 1234;
      },
      'at work': (element) => {
        element.selected = 40;
        element.working = { done: 12, total: 40, item: longHeadline.slice(0, 200) };
      },
      'what was removed': (element) => {
        element.choice = { ...everything, removed: true };
        element.selected = 2;
      },
      'read only': (element, { facets }) => {
        element.collections = facets.collections;
        element.choice = { ...everything, filter: strangeFilter };
        element.locked = true;
      },
    }),
    statesOf('variorum-filter-chips', {
      none: () => {},
      'of every kind': (element, story) => {
        const collection = aCollection(story);
        element.collections = story.facets.collections;
        element.filter = {
          ...strangeFilter,
          text: 'bro',
          publisher: 'Nørrevig Avis',
          tags: ['storm', 'havne'],
          collection: collection.id,
        };
      },
      'long and hostile': (element) => {
        element.filter = strangeFilter;
      },
    }),
    statesOf('variorum-selection-bar', {
      one: (element, { facets }) => {
        element.count = 1;
        element.collections = facets.collections;
      },
      'many, in a collection': (element, story) => {
        element.count = 12_345;
        element.collections = story.facets.collections;
        element.shown = aCollection(story);
      },
      'of what was removed': (element) => {
        element.count = 3;
        element.removed = true;
      },
      'read only': (element) => {
        element.count = 3;
        element.locked = true;
      },
    }),
    statesOf('variorum-article-menu', {
      closed: (element) => {
        element.parts = 4;
      },
    }),
    statesOf('variorum-collection-menu', {
      closed: (element, story) => {
        element.collection = aCollection(story);
      },
    }),
    statesOf(
      'variorum-tag-dialog',
      {
        'two articles': (element, { library: { entries }, facets }) =>
          askTags(
            element,
            entries.slice(0, 2),
            facets.tags.map(({ value }) => value),
          ),
        'none yet': (element) => askTags(element, [{ title: 'Nej' }], []),
        'many and long': (element) =>
          askTags(
            element,
            [
              {
                title: hostileText,
                tags: [longWord.slice(0, 60), ...Array.from({ length: 30 }, (_, at) => `mærke ${String(at)}`)],
              },
            ],
            [longWord.slice(0, 60)],
          ),
      },
      'window',
    ),
    statesOf(
      'variorum-merge-dialog',
      {
        two: (element, { library: { entries } }) => askInto(element, entries.slice(0, 2)),
        'many and hostile': (element, story) => askInto(element, strangeEntries(story)),
      },
      'window',
    ),
    statesOf(
      'variorum-articles-export-dialog',
      {
        'many articles': async (element) => {
          await element.updateComplete;
          void element.ask(1234);
        },
      },
      'window',
    ),
    statesOf(
      'variorum-removed-versions-dialog',
      {
        none: (element) => {
          element.open = true;
          element.empty = true;
        },
        some: (element) => {
          element.open = true;
          const link = document.createElement('a');
          link.href = '#';
          link.textContent = longWord;
          element.append(link);
        },
      },
      'window',
    ),
    statesOf(
      'variorum-split-dialog',
      {
        'four versions': (element, { bridge }) => askParts(element, bridge.article),
        'long headlines': (element, { bridge: { article } }) =>
          askParts(element, {
            ...article,
            versions: article.versions.map((version, at) => ({ ...version, headline: strangeTitles[at] ?? '' })),
          }),
      },
      'window',
    ),
  ],
};
