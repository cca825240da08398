// Which articles have a text or an address: an index over the catalogue, made when it is first asked for.
import type { CatalogueEntry } from '../../model/article.ts';

/** The catalogue's entries, as far as finding needs them. */
export interface Entries {
  readonly entries: readonly CatalogueEntry[];
  entry(id: string): CatalogueEntry | undefined;
}

/** Most texts and addresses have one article: a list is made only where there are more. */
type Index = Map<string, string | string[]>;

export class Finder {
  readonly #catalogue: Entries;
  readonly #texts: Index = new Map();
  readonly #urls: Index = new Map();
  #isMade = false;

  constructor(catalogue: Entries) {
    this.#catalogue = catalogue;
  }

  byText(textSha256: string): readonly string[] {
    return this.#standing(this.#texts, textSha256, (entry) => entry.textSha256s);
  }

  byUrl(url: string): readonly string[] {
    return this.#standing(this.#urls, url, (entry) => entry.canonicalUrls);
  }

  /** Takes in entries that changed. */
  add(entries: readonly CatalogueEntry[]): void {
    if (this.#isMade) this.#index(entries);
  }

  /** What was indexed may have been undone since. */
  #standing(index: Index, key: string, keys: (entry: CatalogueEntry) => readonly string[]): readonly string[] {
    this.#make();
    return [index.get(key) ?? []].flat().filter((id) => {
      const entry = this.#catalogue.entry(id);
      return entry !== undefined && keys(entry).includes(key);
    });
  }

  #make(): void {
    if (this.#isMade) return;
    this.#isMade = true;
    this.#index(this.#catalogue.entries);
  }

  #index(entries: readonly CatalogueEntry[]): void {
    for (const entry of entries) {
      for (const text of entry.textSha256s) note(this.#texts, text, entry.id);
      for (const url of entry.canonicalUrls) note(this.#urls, url, entry.id);
    }
  }
}

function note(index: Index, key: string, id: string): void {
  const known = index.get(key);
  if (known === undefined) index.set(key, id);
  else if (typeof known === 'string') {
    if (known !== id) index.set(key, [known, id]);
  } else if (!known.includes(id)) known.push(id);
}
