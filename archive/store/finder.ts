// Which articles have a text or an address: an index over the catalogue, made when it is first asked for.
import type { CatalogueEntry } from '../model/article.ts';

export class Finder {
  #entries: readonly CatalogueEntry[] = [];
  #texts = new Map<string, Set<string>>();
  #urls = new Map<string, Set<string>>();
  readonly #indexed = new Map<string, CatalogueEntry>();

  byText(entries: readonly CatalogueEntry[], textSha256: string): readonly string[] {
    this.#index(entries);
    return [...(this.#texts.get(textSha256) ?? [])];
  }

  byUrl(entries: readonly CatalogueEntry[], url: string): readonly string[] {
    this.#index(entries);
    return [...(this.#urls.get(url) ?? [])];
  }

  /** Takes in the entries that are new. Texts and addresses are only ever added to an article. */
  #index(entries: readonly CatalogueEntry[]): void {
    if (entries === this.#entries) return;
    for (const entry of entries) {
      if (this.#indexed.get(entry.id) === entry) continue;
      this.#indexed.set(entry.id, entry);
      for (const text of entry.textSha256s) add(this.#texts, text, entry.id);
      for (const url of entry.canonicalUrls) add(this.#urls, url, entry.id);
    }
    this.#entries = entries;
  }
}

function add(index: Map<string, Set<string>>, key: string, id: string): void {
  const ids = index.get(key);
  if (ids) ids.add(id);
  else index.set(key, new Set([id]));
}
