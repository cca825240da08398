// The readable side of the archive: article views and the catalogue, kept in memory as far as they are not written yet.
// Everything here can be made again from the journals; nothing here is part of a commit.
import type { Article, CatalogueEntry } from '../../model/article.ts';
import type { ArchiveEvent } from '../../model/event.ts';
import type { Platform } from '../../model/platform.ts';
import { type ArticleView, articleViewPath, articleViewSchema, viewArticle, viewedEvents } from './article-view.ts';
import { type ArchiveState, emptyArchiveState, foldArchive } from './archive-state.ts';
import { type Catalogue, catalogueEntry, cataloguePath, catalogueText } from './catalogue.ts';
import { CatalogueReader } from './catalogue-reader.ts';
import { inTurns } from '../in-turns.ts';
import { articleOf, mergeEvents } from './replay.ts';
import type { Storage, StoredFile } from '../storage.ts';
import { viewFile, viewText } from './view-file.ts';

const encoder = new TextEncoder();

/** Article views read at a time, and written with the same few syncs. */
const readsAtOnce = 8;
const writtenTogether = 64;

/** Views that are at hand without reading them again, as the next change of whoever works on an article needs its own. */
const viewsAtHand = 16;

/**
 * A catalogue is written whole, so it is written only once the journals have grown by a share of its size: the cost of
 * a commit stays flat however large the archive is, and opening never has much to replay.
 */
const rewriteShare = 1 / 16;
/** Growth of the journals that is never worth a rewrite while people work, in bytes. */
const smallGrowth = 256 * 1024;
/** A catalogue that is always brought up to date at closing, in bytes. */
const smallCatalogue = 1024 * 1024;

export type Positions = Catalogue['journals'];

export interface Totals {
  readonly articles: number;
  readonly versions: number;
  readonly captures: number;
  readonly annotations: number;
}

export interface ViewsOptions {
  readonly storage: Storage;
  readonly sha256: Platform['sha256'];
  /** As it stands on disk; undefined when there is none that can be read. */
  readonly catalogue: StoredCatalogue | undefined;
  /** Reads all events of some articles from the journals: what to do when a view is missing or damaged. */
  readonly eventsOf: (
    articles: ReadonlySet<string | undefined>,
  ) => Promise<ReadonlyMap<string | undefined, readonly ArchiveEvent[]>>;
  /** Whether nobody else writes views meanwhile. */
  readonly isAlone: boolean;
}

/** What events make of the views, before it is so. */
export interface Foreseen {
  readonly state: ArchiveState;
  readonly views: readonly (readonly [article: string, view: ArticleView, entry: CatalogueEntry | undefined])[];
}

export class Views {
  readonly #storage: Storage;
  readonly #sha256: Platform['sha256'];
  readonly #eventsOf: ViewsOptions['eventsOf'];
  readonly #entries: Map<string, CatalogueEntry>;
  readonly #pending = new Map<string, ArticleView>();
  /** Of the pending ones, those that may stand on disk just as they are. */
  readonly #perhapsWritten = new Set<string>();
  /** As they stand on disk, the one that was asked for last at the end. */
  readonly #atHand = new Map<string, ArticleView>();
  readonly #isAlone: boolean;
  #state: ArchiveState;
  /** What the catalogue on disk covers, and its length. */
  #written: { readonly positions: Positions; readonly bytes: number } | undefined;
  /** Whether a catalogue may be written at all. */
  #isWithheld = false;
  #list: readonly CatalogueEntry[] | undefined;
  #totals: Totals = { articles: 0, versions: 0, captures: 0, annotations: 0 };

  constructor({ storage, sha256, catalogue, eventsOf, isAlone }: ViewsOptions) {
    this.#storage = storage;
    this.#sha256 = sha256;
    this.#isAlone = isAlone;
    this.#eventsOf = eventsOf;
    this.#state = catalogue?.state ?? emptyArchiveState;
    this.#entries = new Map((catalogue?.articles ?? []).map((entry) => [entry.id, entry]));
    for (const entry of this.#entries.values()) this.#totals = addedUp(this.#totals, entry, 1);
    this.#written = catalogue && { positions: catalogue.journals, bytes: catalogue.bytes };
  }

  entry(id: string): CatalogueEntry | undefined {
    return this.#entries.get(id);
  }

  /** Of the articles that are not removed. */
  get totals(): Totals {
    return this.#totals;
  }

  get state(): ArchiveState {
    return this.#state;
  }

  get entries(): readonly CatalogueEntry[] {
    return (this.#list ??= [...this.#entries.values()]);
  }

  /** Whether an article has a capture, and so a line in the catalogue. */
  has(id: string): boolean {
    return this.#entries.has(id);
  }

  /**
   * An article as it stands; undefined when it has no capture yet, or has lost both its view and its journal. Rejects
   * with a `StorageError`.
   */
  async article(id: string): Promise<Article | undefined> {
    return this.has(id) ? ((await this.#view(id))?.article ?? undefined) : undefined;
  }

  /**
   * What `apply` needs to know of `articles`; to be asked for before the commit. Those among `begun` are known to have
   * no events but the ones in their view, if there is one.
   */
  async loadEvents(
    articles: ReadonlySet<string>,
    begun: ReadonlySet<string>,
  ): Promise<Map<string, readonly ArchiveEvent[]>> {
    const loaded = new Map<string, readonly ArchiveEvent[]>();
    await inTurns(articles, readsAtOnce, async (id) => {
      const view = begun.has(id) ? ((await this.#read(id)).data ?? undefined) : await this.#view(id);
      loaded.set(id, (view && viewedEvents(view)) ?? []);
    });
    return loaded;
  }

  /**
   * Takes in events that are in the journals now; `before` holds the earlier events of their articles. Answers the
   * entries that changed.
   */
  apply(
    events: readonly ArchiveEvent[],
    before: ReadonlyMap<string, readonly ArchiveEvent[]>,
  ): readonly CatalogueEntry[] {
    return this.take(this.foresee(events, before));
  }

  /**
   * As `apply`, for events that were in the journals before this process: where an earlier one wrote their articles' views
   * after them, these are not written again.
   */
  replay(events: readonly ArchiveEvent[], before: ReadonlyMap<string, readonly ArchiveEvent[]>): void {
    this.apply(events, before);
    for (const { event } of events) {
      const id = articleOf(event);
      if (id !== undefined) this.#perhapsWritten.add(id);
    }
  }

  /** What `apply` would make of `events`, which changes nothing yet: for events that are on their way to the journals. */
  foresee(events: readonly ArchiveEvent[], before: ReadonlyMap<string, readonly ArchiveEvent[]>): Foreseen {
    const state = foldArchive(this.#state, events);
    const news = new Map<string, ArchiveEvent[]>();
    for (const event of events) {
      const id = articleOf(event.event);
      if (id === undefined) continue;
      const own = news.get(id) ?? [];
      own.push(event);
      news.set(id, own);
    }
    const views = [...news].map(([id, own]) => {
      const view = viewArticle(mergeEvents(before.get(id) ?? [], own));
      return [id, view, catalogueEntry(view)] as const;
    });
    return { state, views };
  }

  /** Takes in what was foreseen since the last events, once these are in the journals. Answers the entries that changed. */
  take({ state, views }: Foreseen): readonly CatalogueEntry[] {
    this.#state = state;
    return views.flatMap(([id, view, entry]) => this.#put(id, view, entry) ?? []);
  }

  /**
   * Writes the article views that are due, and the catalogue where `positions` (what the journals hold now) is far
   * enough past what it covers; `closing` lowers that bar. Rejects with a `StorageError`.
   */
  async flush(positions: Positions, when: 'idle' | 'closing'): Promise<void> {
    const due = [...this.#pending];
    const catalogue: Catalogue | undefined = this.#catalogueDue(positions, when)
      ? { type: 'variorum-catalogue', state: this.#state, journals: positions, articles: this.entries }
      : undefined;
    for (let start = 0; start < due.length; start += writtenTogether) {
      await this.#writeViews(due.slice(start, start + writtenTogether));
    }
    if (catalogue !== undefined) await this.#writeCatalogue(catalogue);
  }

  /**
   * For a work that rewrites journals: from now on there is no catalogue, and none is written before `keepCatalogue`.
   * Where that never comes, whoever opens the archive next finds none, and goes on with the work.
   */
  forgetCatalogue(): void {
    this.#written = undefined;
    this.#isWithheld = true;
  }

  /** The work is done: a catalogue is due. */
  keepCatalogue(): void {
    this.#isWithheld = false;
  }

  get hasPending(): boolean {
    return this.#pending.size > 0;
  }

  #put(id: string, view: ArticleView, entry: CatalogueEntry | undefined): CatalogueEntry | undefined {
    this.#pending.set(id, view);
    this.#perhapsWritten.delete(id);
    this.#atHand.delete(id);
    this.#totals = addedUp(addedUp(this.#totals, this.#entries.get(id), -1), entry, 1);
    if (entry !== undefined) this.#entries.set(id, entry);
    else this.#entries.delete(id);
    this.#list = undefined;
    return entry;
  }

  async #view(id: string): Promise<ArticleView | undefined> {
    const known = this.#pending.get(id) ?? this.#atHand.get(id);
    if (known !== undefined) {
      if (this.#atHand.has(id)) this.#keepAtHand(id, known);
      return known;
    }
    const entry = this.#entries.get(id);
    const { data } = await this.#read(id);
    if (data !== null && isCurrent(data, entry)) {
      if (this.#entries.get(id) === entry && !this.#pending.has(id)) this.#keepAtHand(id, data);
      return data;
    }
    const events = (await this.#eventsOf(new Set([id]))).get(id);
    if (events === undefined) return data ?? undefined;
    const rebuilt = viewArticle(mergeEvents((data && viewedEvents(data)) ?? [], events));
    // A commit may have come in meanwhile; its view is newer.
    if (this.#entries.get(id) === entry && !this.#pending.has(id)) this.#pending.set(id, rebuilt);
    return rebuilt;
  }

  #keepAtHand(id: string, view: ArticleView): void {
    if (!this.#isAlone) return;
    this.#atHand.delete(id);
    this.#atHand.set(id, view);
    const [oldest] = this.#atHand.keys();
    if (oldest !== undefined && this.#atHand.size > viewsAtHand) this.#atHand.delete(oldest);
  }

  async #read(id: string): Promise<{ readonly data: ArticleView | null }> {
    const file = articleFile(this.#storage, id);
    await file.read();
    return file;
  }

  async #writeViews(views: readonly (readonly [string, ArticleView])[]): Promise<void> {
    const files = views.map(([id, view]) => ({ path: articleViewPath(id), bytes: encoder.encode(viewText(view)) }));
    const looked = files.filter((_, index) => this.#perhapsWritten.has(views[index]![0]));
    const standing = looked.length === 0 ? new Set<StoredFile>() : await this.#standing(looked);
    await this.#storage.write(files.filter((file) => !standing.has(file)));
    for (const [id, view] of views) {
      if (this.#pending.get(id) !== view) continue;
      this.#pending.delete(id);
      this.#perhapsWritten.delete(id);
      this.#keepAtHand(id, view);
    }
  }

  /** Those of `files` that stand as they are to be: to look takes a fraction of writing them and waiting for the disk. */
  async #standing(files: readonly StoredFile[]): Promise<ReadonlySet<StoredFile>> {
    const digests = await this.#storage.digest(files.map(({ path }) => path));
    return new Set(files.filter(({ bytes }, index) => digests[index] === this.#sha256(bytes)));
  }

  #catalogueDue(positions: Positions, when: 'idle' | 'closing'): boolean {
    if (this.#isWithheld) return false;
    if (this.#written === undefined) return true;
    const growth = covered(positions) - covered(this.#written.positions);
    if (growth === 0) return false;
    if (when === 'closing' && this.#written.bytes < smallCatalogue) return true;
    return growth >= Math.max(smallGrowth, this.#written.bytes * rewriteShare);
  }

  async #writeCatalogue(catalogue: Catalogue): Promise<void> {
    const bytes = encoder.encode(catalogueText(catalogue));
    await this.#storage.write([{ path: cataloguePath, bytes }]);
    this.#written = { positions: catalogue.journals, bytes: bytes.length };
  }
}

/** A catalogue with the length of its file in bytes. */
export interface StoredCatalogue extends Catalogue {
  readonly bytes: number;
}

/** How much of it is read at a time, in bytes. */
const stretchLength = 4 * 1024 * 1024;

/** The catalogue on disk; undefined when there is none that can be read. */
export async function readCatalogue(storage: Storage): Promise<StoredCatalogue | undefined> {
  const bytes = (await storage.size(cataloguePath)) ?? 0;
  const reader = new CatalogueReader();
  for (let start = 0; start < bytes; start += stretchLength) {
    reader.push((await storage.read(cataloguePath, start, start + stretchLength)) ?? new Uint8Array());
  }
  const catalogue = reader.end();
  return catalogue === null ? undefined : { ...catalogue, bytes };
}

/** The lowdb database of one article. */
function articleFile(storage: Storage, id: string): ReturnType<typeof viewFile<ArticleView>> {
  return viewFile<ArticleView>(storage, articleViewPath(id), {
    parse: (json) => {
      const view = articleViewSchema.safeParse(json);
      return view.success ? view.data : null;
    },
  });
}

/** Whether a view that was read is at least as new as the catalogue says the article is. */
function isCurrent(view: ArticleView, entry: CatalogueEntry | undefined): boolean {
  return viewedEvents(view) !== undefined && view.log.length >= (entry?.events ?? 0);
}

function addedUp(totals: Totals, entry: CatalogueEntry | undefined, sign: 1 | -1): Totals {
  if (entry === undefined || entry.removed !== undefined) return totals;
  return {
    articles: totals.articles + sign,
    versions: totals.versions + sign * entry.versions,
    captures: totals.captures + sign * entry.captures,
    annotations: totals.annotations + sign * entry.annotations,
  };
}

function covered(positions: Positions): number {
  return Object.values(positions).reduce((sum, { bytes }) => sum + bytes, 0);
}
