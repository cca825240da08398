// Where documents of an import belong: which article, and whether it has their text already. Knows the archive, and what
// is on its way there from the documents before.
import { newIdentifier } from '../model/identifier.ts';
import type { SourceMetadata } from '../model/capture.ts';
import type { Sha256 } from '../model/version.ts';
import type { ServiceContext } from './context.ts';

/** What is known of a document that needs a place. */
export interface Arrival {
  readonly textSha256: Sha256;
  readonly metadata: Pick<SourceMetadata, 'url' | 'canonicalUrl'>;
  /** The name that its content has or would have. */
  readonly content: Sha256;
}

export interface Destination {
  readonly article: string;
  /** Whether the article is there, or on its way, without this document. */
  readonly isKnown: boolean;
  /** The article's version of the same text; undefined where the document brings a new one. */
  readonly version: Sha256 | undefined;
}

/** For the documents of one round, whose commits may all be under way at once. */
export class Destinations {
  readonly #context: ServiceContext;
  readonly #texts = new Map<Sha256, string>();
  readonly #urls = new Map<string, string>();
  /** By article and text. */
  readonly #versions = new Map<string, Sha256>();
  readonly #begun = new Set<string>();

  constructor(context: ServiceContext) {
    this.#context = context;
  }

  /** `chosen` is the article that a person chose; null where the document finds its own, undefined for one of its own. */
  async find(arrival: Arrival, chosen: string | null | undefined): Promise<Destination> {
    const found = chosen === null ? this.#article(arrival) : chosen;
    const article = found ?? newIdentifier(this.#context.platform);
    const key = `${article} ${arrival.textSha256}`;
    const version = this.#versions.get(key) ?? (found && (await this.#version(article, arrival.textSha256)));
    const isKnown =
      found !== undefined && (this.#begun.has(article) || this.#context.store.entry(article) !== undefined);
    this.#begun.add(article);
    this.#texts.set(arrival.textSha256, article);
    // What the archive finds by is the address that a page calls its own.
    if (arrival.metadata.canonicalUrl !== undefined) this.#urls.set(arrival.metadata.canonicalUrl, article);
    if (version === undefined) this.#versions.set(key, arrival.content);
    return { article, isKnown, version: version || undefined };
  }

  /** The article of a text that is there or on its way; undefined where there is none. Removed ones are passed over. */
  byText(textSha256: Sha256): string | undefined {
    return this.#texts.get(textSha256) ?? this.#standing(this.#context.store.findByText(textSha256));
  }

  /** Identical content first, then the address the page calls its own, then the one it came from. */
  #article({ textSha256, metadata: { canonicalUrl, url } }: Arrival): string | undefined {
    return this.byText(textSha256) ?? this.#byUrl(canonicalUrl) ?? this.#byUrl(url);
  }

  #byUrl(url: string | undefined): string | undefined {
    if (url === undefined) return undefined;
    return this.#urls.get(url) ?? this.#standing(this.#context.store.findByUrl(url));
  }

  #standing(articles: readonly string[]): string | undefined {
    return articles.find((article) => {
      const entry = this.#context.store.entry(article);
      return entry !== undefined && entry.removed === undefined;
    });
  }

  async #version(article: string, textSha256: Sha256): Promise<Sha256 | undefined> {
    const { store } = this.#context;
    if (store.entry(article)?.textSha256s.includes(textSha256) !== true) return undefined;
    const state = await store.article(article);
    return state.ok ? state.value.versions.find((version) => version.textSha256 === textSha256)?.id : undefined;
  }
}
