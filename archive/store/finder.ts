// Which articles have a text or an address: an index over the catalogue, made when it is first asked for.
import type { CatalogueEntry } from '../model/article.ts';

export class Finder {
  readonly #entries: () => readonly CatalogueEntry[];
  readonly #texts = new Map<string, Set<string>>();
  readonly #urls = new Map<string, Set<string>>();
  #isMade = false;

  constructor(entries: () => readonly CatalogueEntry[]) {
    this.#entries = entries;
  }

  byText(textSha256: string): readonly string[] {
    this.#make();
    return [...(this.#texts.get(textSha256) ?? [])];
  }

  byUrl(url: string): readonly string[] {
    this.#make();
    return [...(this.#urls.get(url) ?? [])];
  }

  /** Takes in entries that changed. Texts and addresses are only ever added to an article. */
  add(entries: readonly CatalogueEntry[]): void {
    if (this.#isMade) this.#index(entries);
  }

  #make(): void {
    if (this.#isMade) return;
    this.#isMade = true;
    this.#index(this.#entries());
  }

  #index(entries: readonly CatalogueEntry[]): void {
    for (const entry of entries) {
      for (const text of entry.textSha256s) note(this.#texts, text, entry.id);
      for (const url of entry.canonicalUrls) note(this.#urls, url, entry.id);
    }
  }
}

function note(index: Map<string, Set<string>>, key: string, id: string): void {
  const ids = index.get(key);
  if (ids) ids.add(id);
  else index.set(key, new Set([id]));
}
