// The library's list and counts: what is quick must say what is slow and plain says, whatever changed since it was asked
// last.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CatalogueEntry } from '../../archive/model/article.ts';
import { anyArticle, type LibraryFilter } from '../../archive/model/collection.ts';
import { foldWord } from '../../archive/search/terms.ts';
import { LibraryList } from '../../archive/service/library-list.ts';
import type { DescribedCollection } from '../../archive/store/views/fold-collections.ts';

const uuid = (number: number): string => `0190a000-0000-7000-8000-${String(number).padStart(12, '0')}`;
const put = uuid(1);
const saved = uuid(2);
const narrower = uuid(3);
const circle = uuid(4);

const collections: readonly DescribedCollection[] = [
  { id: put, name: 'Put', filter: null },
  { id: saved, name: 'Saved', filter: { ...anyArticle, text: 'ær', unseen: true } },
  { id: narrower, name: 'Narrower', filter: { ...anyArticle, text: 'o', collection: saved } },
  { id: circle, name: 'Circle', filter: { ...anyArticle, collection: circle } },
];

const syllable = fc.constantFrom('Fær', 'ge', ' ', 'Brø', 'bro', 'é', 'e\u0301', '’', '–', '\n', 'Ω', 'Σ', 'aa', 'Å');
const text = fc.array(syllable, { maxLength: 6 }).map((parts) => parts.join(''));

const entry: fc.Arbitrary<Omit<CatalogueEntry, 'id'>> = fc
  .record({
    title: text,
    publisher: fc.option(fc.constantFrom('Kystbladet', 'Ærø\nNyt'), { nil: undefined }),
    language: fc.constantFrom('da', 'en'),
    tags: fc.option(fc.uniqueArray(fc.constantFrom('hav', 'vej'), { minLength: 1 }), { nil: undefined }),
    collections: fc.option(fc.constant([put]), { nil: undefined }),
    removed: fc.option(fc.constant('2026-03-01T10:00:00.000Z'), { nil: undefined }),
    unseen: fc.nat({ max: 1 }),
    annotations: fc.nat({ max: 1 }),
  })
  .map((given) => ({ ...plain, ...(JSON.parse(JSON.stringify(given)) as typeof given) }));

const plain = {
  canonicalUrls: [],
  textSha256s: [],
  versions: 1,
  captures: 1,
  words: [1],
  firstCaptured: '2026-03-01T10:00:00.000Z',
  lastCaptured: '2026-03-01T10:00:00.000Z',
  changed: '2026-03-01T10:00:00.000Z',
  events: 1,
};

const filter: fc.Arbitrary<LibraryFilter> = fc.record({
  collection: fc.constantFrom(null, null, put, saved, narrower, circle, uuid(9)),
  language: fc.constantFrom(null, null, 'da'),
  noted: fc.constantFrom(false, false, true),
  publisher: fc.constantFrom(null, null, 'Kystbladet'),
  tags: fc.constantFrom([], [], ['hav'], ['hav', 'vej']),
  text: fc.oneof(fc.constant(''), text),
  unseen: fc.constantFrom(false, false, true),
});

/** The plain definition: every entry is asked by itself. */
function isShown(one: CatalogueEntry, asked: LibraryFilter, known = collections): boolean {
  const folded = foldWord(`${one.title} ${one.publisher ?? ''}`.toLowerCase());
  const words = foldWord(asked.text.toLowerCase()).split(/\s+/u);
  return (
    words.every((word) => folded.includes(word)) &&
    (asked.language === null || one.language === asked.language) &&
    (asked.publisher === null || one.publisher === asked.publisher) &&
    (!asked.noted || one.annotations > 0) &&
    (!asked.unseen || one.unseen > 0) &&
    asked.tags.every((tag) => one.tags?.includes(tag)) &&
    (asked.collection === null || isIn(one, asked.collection, known))
  );
}

function isIn(one: CatalogueEntry, id: string, known: readonly DescribedCollection[]): boolean {
  const of = known.find((collection) => collection.id === id)?.filter ?? null;
  if (of === null) return one.collections?.includes(id) === true;
  return isShown(
    one,
    of,
    known.filter((collection) => collection.id !== id),
  );
}

/** What happens to the catalogue between two questions: an entry is another one, is gone, or is new. */
const step = fc.tuple(fc.constantFrom('other', 'gone', 'new'), fc.nat(), entry);

/** A catalogue that takes more than one stretch of words, all alike but for those that were drawn. */
const catalogueOf = fc
  .tuple(fc.array(entry, { minLength: 1, maxLength: 12 }), fc.integer({ min: 0, max: 1100 }))
  .map(([drawn, length]) =>
    Array.from({ length: Math.max(length, drawn.length) }, (_, index) => ({
      ...drawn[index % drawn.length]!,
      id: uuid(index),
    })),
  );

function changed(
  catalogue: readonly CatalogueEntry[],
  [what, at, given]: [string, number, Omit<CatalogueEntry, 'id'>],
) {
  const index = at % Math.max(1, catalogue.length);
  if (what === 'gone') return catalogue.toSpliced(index, 1);
  if (what === 'new') return [...catalogue, { ...given, id: uuid(5000 + at) }];
  return catalogue.map((each, place) => (place === index ? { ...given, id: each.id } : each));
}

describe('the library', () => {
  it('lists what each entry by itself is shown for, and counts it so, however the catalogue changed', () => {
    fc.assert(
      fc.property(
        catalogueOf,
        fc.array(step, { maxLength: 4 }),
        fc.array(filter, { maxLength: 4 }),
        (first, steps, filters) => {
          let catalogue: readonly CatalogueEntry[] = first;
          const list = new LibraryList({ catalogue: () => catalogue, collections: () => collections });
          for (const each of [undefined, ...steps]) {
            if (each) catalogue = changed(catalogue, each);
            for (const asked of filters) {
              for (const removed of [false, true]) {
                const shown = catalogue.filter((one) => (one.removed !== undefined) === removed && isShown(one, asked));
                const told = list.list({ filter: asked, removed, sort: 'captured', offset: 0, limit: 10_000 });
                expect(told.entries.map(({ id }) => id).sort()).toEqual(shown.map(({ id }) => id).sort());
                expect(told.total).toBe(shown.length);
              }
            }
            expect(list.facets()).toEqual(plainFacets(catalogue));
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('reads words ahead by small steps, after which a search folds none', () => {
    const due: (() => void)[] = [];
    const timers = { now: () => 0, after: (_: number, work: () => void) => (due.push(work), () => undefined) };
    let asked = 0;
    const catalogue = Array.from({ length: 20_000 }, (_, index) => ({
      ...plain,
      id: uuid(index),
      language: 'da',
      annotations: 0,
      unseen: 0,
      get title() {
        asked += 1;
        return index % 1000 === 0 ? `Færge ${String(index)}` : 'Bro';
      },
    }));
    const list = new LibraryList({ catalogue: () => catalogue, collections: () => [] }, timers);
    list.facets();
    expect(asked).toBe(0);
    let steps = 0;
    for (let work = due.shift(); work; work = due.shift()) {
      const before = asked;
      work();
      steps += 1;
      expect(asked - before).toBeLessThan(5000);
    }
    expect([asked, steps]).toEqual([20_000, Math.ceil(20_000 / 4096)]);
    expect(list.count(put)).toBe(0);
    const { total } = list.list({
      filter: { ...anyArticle, text: 'FÆRGE' },
      removed: false,
      sort: 'captured',
      offset: 0,
      limit: 1,
    });
    expect([total, asked]).toEqual([20, 20_000]);
  });
});

function plainFacets(catalogue: readonly CatalogueEntry[]): unknown {
  const standing = catalogue.filter(({ removed }) => removed === undefined);
  const count = (has: (one: CatalogueEntry) => boolean): number => standing.filter(has).length;
  const by = (values: (one: CatalogueEntry) => readonly (string | undefined)[]): unknown =>
    [...new Set(standing.flatMap(values))]
      .filter((value) => value !== undefined)
      .map((value) => ({ value, articles: count((one) => values(one).includes(value)) }))
      .sort((one, other) => other.articles - one.articles || (one.value < other.value ? -1 : 1));
  return {
    collections: [circle, narrower, put, saved].map((id) => ({
      ...collections.find((collection) => collection.id === id),
      articles: count((one) => isIn(one, id, collections)),
    })),
    tags: by(({ tags }) => tags ?? []),
    publishers: by(({ publisher }) => [publisher]),
    languages: by(({ language }) => [language]),
    unseen: count(({ unseen }) => unseen > 0),
    noted: count(({ annotations }) => annotations > 0),
  };
}
