// Something that is told of each article with notes, kept as long as the article is the same. What is asked of the
// archive's notes as a whole reads an article once, and again only when something happened to it; where it is kept beside
// the archive, also when that is opened another time.
import { z } from 'zod';
import type { Article, CatalogueEntry } from '../model/article.ts';
import { ok, type Result } from '../model/result.ts';
import type { Store } from '../store/store.ts';
import { cancelled } from './cancelled.ts';
import type { Work } from './context.ts';

interface Told<T> {
  /** How many events the article had. */
  readonly events: number;
  readonly told: T;
}

/** How what was told is kept beside the archive: as an index, which may be gone at any time. */
export interface KeptBeside<T> {
  /** The index's name, of lower-case letters. */
  readonly name: string;
  /** What was told under other rules is told anew. */
  readonly rules: string;
  readonly schema: z.ZodType<T>;
}

/** Articles that were read since the index was written: so many are worth writing it while the archive is open. */
const manyRead = 500;

export class NotedArticles<T> {
  readonly #store: Store;
  readonly #tell: (article: Article) => Promise<Result<T>>;
  readonly #beside: KeptBeside<T> | undefined;
  #told = new Map<string, Told<T>>();
  #loaded: Promise<void> | undefined;
  #unwritten = 0;

  /** `tell` says of an article what is to be kept. */
  constructor(store: Store, tell: (article: Article) => Promise<Result<T>>, beside?: KeptBeside<T>) {
    this.#store = store;
    this.#tell = tell;
    this.#beside = beside;
  }

  /** Lets go of all that was told: something of it may be purged. */
  forget(): void {
    this.#told = new Map();
    // The index was purged with the rest; what it held is not to come back.
    this.#loaded = Promise.resolve();
  }

  /** Writes what was told and is not written. Never fails: it can be told again. */
  async write(): Promise<void> {
    if (this.#beside === undefined || this.#unwritten === 0) return;
    this.#unwritten = 0;
    const { name, rules } = this.#beside;
    const told = [...this.#told].filter(([id, { events }]) => this.#store.entry(id)?.events === events);
    await this.#store.writeIndex(name, { rules, articles: told.map(([id, { events, told: of }]) => [id, events, of]) });
  }

  /** What is told of one article. */
  async of(entry: CatalogueEntry): Promise<Result<T>> {
    await (this.#loaded ??= this.#load());
    const { id, events } = entry;
    const kept = this.#told.get(id);
    if (kept?.events === events) return ok(kept.told);
    const article = await this.#store.article(id);
    if (!article.ok) return article;
    const into = this.#told;
    const told = await this.#tell(article.value);
    if (told.ok && into === this.#told) {
      into.set(id, { events, told: told.value });
      this.#unwritten += 1;
    }
    return told;
  }

  async #load(): Promise<void> {
    if (this.#beside === undefined) return;
    const into = this.#told;
    const { name, rules, schema } = this.#beside;
    const index = z.object({
      rules: z.literal(rules),
      articles: z.array(z.tuple([z.uuid(), z.int().nonnegative(), schema])),
    });
    const stored = await this.#store.readIndex(name);
    const read = stored.ok ? index.safeParse(stored.value) : undefined;
    if (read?.success !== true || into !== this.#told) return;
    for (const [id, events, told] of read.data.articles) into.set(id, { events, told });
  }

  /** What is told of all that have notes and are not removed, those that changed last first. What is told stays told
   * where the work is cancelled. */
  async all({ signal, onProgress }: Work): Promise<Result<readonly (readonly [CatalogueEntry, T])[]>> {
    const noted = this.#store
      .catalogue()
      .filter(({ annotations, removed }) => annotations > 0 && removed === undefined)
      .sort((one, other) => (one.changed < other.changed ? 1 : one.changed > other.changed ? -1 : 0));
    await (this.#loaded ??= this.#load());
    const all: (readonly [CatalogueEntry, T])[] = [];
    for (const entry of noted) {
      if (signal.aborted) return cancelled();
      const isNew = this.#told.get(entry.id)?.events !== entry.events;
      if (isNew) onProgress({ done: all.length, total: noted.length, item: entry.title });
      const told = await this.of(entry);
      // An article that cannot be read hides no other: whoever opens it is told why.
      if (told.ok) all.push([entry, told.value]);
    }
    if (this.#unwritten >= manyRead) await this.write();
    return ok(all);
  }
}
