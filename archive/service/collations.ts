// The collations of articles, kept as long as there is room: a further version costs one comparison, not all of them.
import { addVersion } from '../compare/collate/add-version.ts';
import { type Collation, startCollation } from '../compare/collate/collation.ts';
import type { VersionEntry } from '../model/article.ts';
import { ok, type Result } from '../model/result.ts';
import type { Sha256, Version } from '../model/version.ts';
import type { Store } from '../store/store.ts';
import { cancelled } from './cancelled.ts';
import type { Work } from './context.ts';
import type { Readings } from './readings.ts';

/** The texts of the collations that are kept have so many code units at most, all in all. */
const mostText = 30_000_000;

/** A collation and the versions that it is of, by name and in its order. */
export interface CollatedArticle {
  readonly versions: readonly Sha256[];
  readonly collation: Collation;
}

export class Collations {
  readonly #store: Store;
  readonly #readings: Readings;
  readonly #articles = new Map<string, CollatedArticle>();
  /** How often everything was let go of. */
  #forgotten = 0;

  constructor(store: Store, readings: Readings) {
    this.#store = store;
    this.#readings = readings;
  }

  /** Lets go of all collations: something of them may be purged now. */
  forget(): void {
    this.#forgotten += 1;
    this.#articles.clear();
  }

  /** The collation of an article's versions in their order, those that were purged left out. */
  async of(article: string, { signal, onProgress }: Work): Promise<Result<CollatedArticle>> {
    const asked = this.#forgotten;
    const known = await this.#store.article(article);
    if (!known.ok) return known;
    const entries = known.value.versions.filter(({ purged }) => purged === undefined);
    const ids = entries.map(({ id }) => id);
    const reader = this.#readings.of(known.value);
    let collated = this.#begun(known.value.id, entries);
    let previous: Version | undefined;
    for (const id of ids.slice(collated.versions.length)) {
      if (signal.aborted) return cancelled();
      onProgress({ done: collated.versions.length, total: ids.length, item: id });
      const last = collated.versions.at(-1);
      if (last !== undefined && previous?.id !== last) {
        const read = await reader.version(last);
        if (!read.ok) return read;
        previous = read.value;
      }
      const version = await reader.version(id);
      if (!version.ok) return version;
      const comparison = previous && (await reader.comparison(previous, version.value));
      const collation = addVersion(collated.collation, version.value, comparison);
      collated = { versions: [...collated.versions, id], collation };
      previous = version.value;
    }
    if (asked === this.#forgotten) this.#keep(article, collated);
    return ok(collated);
  }

  /** What is kept, if the article goes on from it; versions that came in between or changed language are a new beginning. */
  #begun(article: string, entries: readonly VersionEntry[]): CollatedArticle {
    const kept = this.#articles.get(article);
    const goesOn =
      kept?.versions.every((id, index) => {
        const entry = entries[index];
        const language = entry?.languageSet ?? entry?.language;
        return id === entry?.id && kept.collation.versions[index]?.language === language;
      }) === true;
    return kept && goesOn ? kept : { versions: [], collation: startCollation() };
  }

  /** The article asked for last stands last; those not asked for the longest are let go of. */
  #keep(article: string, collated: CollatedArticle): void {
    this.#articles.delete(article);
    this.#articles.set(article, collated);
    let text = 0;
    for (const [id, { collation }] of [...this.#articles].reverse()) {
      text += collation.versions.reduce((sum, version) => sum + version.text.length, 0);
      if (text > mostText) this.#articles.delete(id);
    }
  }
}
