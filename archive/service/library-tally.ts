// How many articles of the library have each tag, publisher, language and so on: kept up as the catalogue changes, not
// counted anew. Knows nothing of filters.
import type { CatalogueEntry } from '../model/article.ts';

/** Values with how many articles have them; none with 0. */
type Counts = ReadonlyMap<string, number>;

export class LibraryTally {
  readonly #tags = new Map<string, number>();
  readonly #publishers = new Map<string, number>();
  readonly #languages = new Map<string, number>();
  readonly #put = new Map<string, number>();
  #unseen = 0;
  #noted = 0;
  #catalogue: readonly CatalogueEntry[] = [];

  /** Takes in the catalogue as it is now: only entries that are others than before at their places cost anything. */
  catchUp(catalogue: readonly CatalogueEntry[]): this {
    const before = this.#catalogue;
    for (let index = 0; index < Math.max(before.length, catalogue.length); index += 1) {
      const [old, now] = [before[index], catalogue[index]];
      if (old === now) continue;
      if (old) this.#count(old, -1);
      if (now) this.#count(now, 1);
    }
    this.#catalogue = catalogue;
    return this;
  }

  get tags(): Counts {
    return this.#tags;
  }

  get publishers(): Counts {
    return this.#publishers;
  }

  get languages(): Counts {
    return this.#languages;
  }

  /** Collections that articles were put into. */
  get put(): Counts {
    return this.#put;
  }

  /** Articles with a version that was not looked at. */
  get unseen(): number {
    return this.#unseen;
  }

  /** Articles with notes. */
  get noted(): number {
    return this.#noted;
  }

  /** An article that is removed counts for nothing. */
  #count({ annotations, collections, language, publisher, removed, tags, unseen }: CatalogueEntry, by: 1 | -1): void {
    if (removed !== undefined) return;
    if (tags) for (const tag of tags) add(this.#tags, tag, by);
    if (collections) for (const collection of collections) add(this.#put, collection, by);
    if (publisher !== undefined) add(this.#publishers, publisher, by);
    add(this.#languages, language, by);
    if (unseen > 0) this.#unseen += by;
    if (annotations > 0) this.#noted += by;
  }
}

function add(counts: Map<string, number>, value: string, by: 1 | -1): void {
  const count = (counts.get(value) ?? 0) + by;
  if (count === 0) counts.delete(value);
  else counts.set(value, count);
}
