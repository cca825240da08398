// The library's list: filtered and sorted as asked, each order kept as far as it was asked for, as long as the catalogue
// is the same. Knows the store's catalogue; changes nothing.
import type { ParsedParams, Value } from '../contract.ts';
import type { CatalogueEntry } from '../model/article.ts';
import type { LibraryFacets } from '../model/collection.ts';
import type { Store } from '../store/store.ts';
import type { DescribedCollection } from '../store/views/fold-collections.ts';
import { compareText } from '../store/views/compare-text.ts';
import type { Timers } from './audit-schedule.ts';
import { compareTitles } from './compare-titles.ts';
import { firstEntries } from './first-entries.ts';
import { libraryFacets } from './library-facets.ts';
import { type Conditions, conditionsOf, conditionsOfCollection } from './library-filter.ts';
import { LibraryTally } from './library-tally.ts';
import { LibraryWords } from './library-words.ts';

type Order = (a: CatalogueEntry, b: CatalogueEntry) => number;
type Asked = ParsedParams<'article.list'>;

const byChange: Order = (a, b) => compareText(b.changed, a.changed);
const byTitle: Order = (a, b) => compareTitles(a.title, b.title);

const orders: Readonly<Record<Asked['sort'], Order>> = {
  changed: byChange,
  captured: (a, b) => compareText(b.lastCaptured, a.lastCaptured),
  title: byTitle,
  publisher: (a, b) => byPublisher(a, b) || byTitle(a, b),
  versions: (a, b) => b.versions - a.versions || byChange(a, b),
  unseen: (a, b) => b.unseen - a.unseen || byChange(a, b),
};

/** Those without a publisher come last. */
function byPublisher({ publisher: one }: CatalogueEntry, { publisher: other }: CatalogueEntry): number {
  if (one === undefined || other === undefined) return Number(one === undefined) - Number(other === undefined);
  return one === other ? 0 : compareTitles(one, other);
}

/** What was asked of a catalogue: what a filter shows of it, and the first of that in some order. */
interface Shown {
  readonly entries: readonly CatalogueEntry[];
  readonly sorted: Map<Asked['sort'], readonly CatalogueEntry[]>;
}

/** Filters that are kept: the one that is shown, and those that a person goes back to. */
const keptFilters = 8;

/** Words are read ahead in steps of a few milliseconds, and so many milliseconds are left to others between two. */
const stretchesAtOnce = 8;
const betweenSteps = 20;

export class LibraryList {
  readonly #store: Pick<Store, 'catalogue' | 'collections'>;
  readonly #words = new LibraryWords();
  readonly #tally = new LibraryTally();
  #catalogue: readonly CatalogueEntry[] | undefined;
  #collections: readonly DescribedCollection[] | undefined;
  readonly #shown = new Map<string, Shown>();
  #facets: LibraryFacets | undefined;
  #standing: readonly CatalogueEntry[] | undefined;
  readonly #timers: Timers | undefined;
  #isReadingAhead = false;

  /** Where `timers` are given, what a filter by words takes longest for is done while nobody waits. */
  constructor(store: Pick<Store, 'catalogue' | 'collections'>, timers?: Timers) {
    this.#store = store;
    this.#timers = timers;
  }

  /** A stretch of the list. */
  list({ filter, removed, sort, offset, limit }: Asked): Value<'article.list'> {
    this.#catchUp();
    const shown = this.#show({ filter, removed });
    const wanted = Math.min(offset + limit, shown.entries.length);
    const known = shown.sorted.get(sort) ?? [];
    if (known.length < wanted) {
      // Whoever goes on reading gets ever more at once, so that all is sorted but a few times.
      const first = firstEntries(shown.entries, ordered(sort), {
        offset: 0,
        limit: Math.min(Math.max(wanted, known.length * 8), shown.entries.length),
      });
      shown.sorted.set(sort, first);
      return { total: shown.entries.length, entries: first.slice(offset, offset + limit) };
    }
    return { total: shown.entries.length, entries: known.slice(offset, offset + limit) };
  }

  /** What the library can be filtered by. */
  facets(): LibraryFacets {
    this.#catchUp();
    if (this.#facets === undefined) {
      const tally = this.#tally.catchUp(this.#store.catalogue());
      this.#readAhead();
      this.#facets = libraryFacets(tally, this.#store.collections(), (id) => this.count(id));
    }
    return this.#facets;
  }

  /** How many articles a collection has, removed ones left out. */
  count(collection: string): number {
    this.#catchUp();
    return this.#select(conditionsOfCollection(collection, this.#byId()), false).length;
  }

  #catchUp(): void {
    const [catalogue, collections] = [this.#store.catalogue(), this.#store.collections()];
    if (catalogue === this.#catalogue && collections === this.#collections) return;
    this.#catalogue = catalogue;
    this.#collections = collections;
    this.#shown.clear();
    this.#facets = undefined;
    this.#standing = undefined;
  }

  #show({ filter, removed }: Pick<Asked, 'filter' | 'removed'>): Shown {
    const key = JSON.stringify([removed, filter]);
    const known = this.#shown.get(key);
    if (known !== undefined) return known;
    const entries = this.#select(conditionsOf(filter, this.#byId()), removed);
    const shown: Shown = { entries, sorted: new Map() };
    this.#shown.set(key, shown);
    const [oldest] = this.#shown.keys();
    if (oldest !== undefined && this.#shown.size > keptFilters) this.#shown.delete(oldest);
    return shown;
  }

  /** Whoever is told what to filter by may type words next. */
  #readAhead(): void {
    if (this.#timers === undefined || this.#isReadingAhead) return;
    this.#isReadingAhead = true;
    this.#timers.after(betweenSteps, () => {
      this.#isReadingAhead = false;
      if (!this.#words.readAhead(this.#store.catalogue(), stretchesAtOnce)) this.#readAhead();
    });
  }

  #select({ words, shows }: Conditions, removed: boolean): readonly CatalogueEntry[] {
    const catalogue = this.#store.catalogue();
    const found = words.length === 0 ? this.#all(removed) : only(this.#words.find(catalogue, words), removed);
    return shows.reduce((left, is) => left.filter(is), found);
  }

  /** All that are removed, or that are not. */
  #all(removed: boolean): readonly CatalogueEntry[] {
    if (removed) return only(this.#store.catalogue(), true);
    return (this.#standing ??= only(this.#store.catalogue(), false));
  }

  #byId(): ReadonlyMap<string, DescribedCollection> {
    return new Map(this.#store.collections().map((collection) => [collection.id, collection]));
  }
}

function only(entries: readonly CatalogueEntry[], removed: boolean): readonly CatalogueEntry[] {
  return entries.filter((entry) => (entry.removed !== undefined) === removed);
}

/** No two are equal: what an order does not tell apart stands in the order of its identifiers. */
function ordered(sort: Asked['sort']): Order {
  const order = orders[sort];
  return (a, b) => order(a, b) || compareText(a.id, b.id);
}
