// Something that is told of each article with notes, kept as long as the article is the same. What is asked of the
// archive's notes as a whole reads an article once, and again only when something happened to it.
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

export class NotedArticles<T> {
  readonly #store: Store;
  readonly #tell: (article: Article) => Promise<Result<T>>;
  #told = new Map<string, Told<T>>();

  /** `tell` says of an article what is to be kept. */
  constructor(store: Store, tell: (article: Article) => Promise<Result<T>>) {
    this.#store = store;
    this.#tell = tell;
  }

  /** Lets go of all that was told: something of it may be purged. */
  forget(): void {
    this.#told = new Map();
  }

  /** What is told of one article. */
  async of(entry: CatalogueEntry): Promise<Result<T>> {
    const { id, events } = entry;
    const kept = this.#told.get(id);
    if (kept?.events === events) return ok(kept.told);
    const article = await this.#store.article(id);
    if (!article.ok) return article;
    const into = this.#told;
    const told = await this.#tell(article.value);
    if (told.ok && into === this.#told) into.set(id, { events, told: told.value });
    return told;
  }

  /** What is told of all that have notes and are not removed, those that changed last first. What is told stays told
   * where the work is cancelled. */
  async all({ signal, onProgress }: Work): Promise<Result<readonly (readonly [CatalogueEntry, T])[]>> {
    const noted = this.#store
      .catalogue()
      .filter(({ annotations, removed }) => annotations > 0 && removed === undefined)
      .sort((one, other) => (one.changed < other.changed ? 1 : one.changed > other.changed ? -1 : 0));
    const all: (readonly [CatalogueEntry, T])[] = [];
    for (const entry of noted) {
      if (signal.aborted) return cancelled();
      const isNew = this.#told.get(entry.id)?.events !== entry.events;
      if (isNew) onProgress({ done: all.length, total: noted.length, item: entry.title });
      const told = await this.of(entry);
      // An article that cannot be read hides no other: whoever opens it is told why.
      if (told.ok) all.push([entry, told.value]);
    }
    return ok(all);
  }
}
