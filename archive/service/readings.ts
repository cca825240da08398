// What is computed from versions and read again and again: texts, comparisons, attributions. Versions never change,
// so what was computed once stays true; only how much is kept is bounded.
import type { ClassifiedText } from '../classify/classified-text.ts';
import type { Article } from '../model/article.ts';
import type { Attributions } from '../model/attribution.ts';
import type { ComparisonClasses } from '../model/change-class.ts';
import type { Comparison } from '../model/comparison.ts';
import { readingBasis } from '../model/reading-basis.ts';
import { ok, type Result } from '../model/result.ts';
import type { Sha256, Version } from '../model/version.ts';
import type { Store } from '../store/store.ts';
import { ArticleReadings } from './article-readings.ts';
import type { Compute } from './computing.ts';
import { once, recall, remember } from './recent.ts';

export class Readings {
  readonly #store: Store;
  readonly #compute: Compute;
  readonly #versions = new Map<string, Version>();
  readonly #comparisons = new Map<string, Promise<Comparison>>();
  readonly #classes = new Map<string, Promise<ComparisonClasses>>();
  readonly #attributions = new Map<string, Promise<Attributions>>();
  readonly #articles = new Map<string, { readonly basis: string; readonly readings: ArticleReadings }>();
  #ofArticle = new WeakMap<Article, ArticleReadings>();
  /** How often everything was let go of. */
  #forgotten = 0;
  /** The versions read since: of others, which may be purged now, nothing is kept. */
  #current = new WeakSet<Version>();

  constructor(store: Store, compute: Compute) {
    this.#store = store;
    this.#compute = compute;
  }

  /** The versions of an article as people say that they are read. */
  of(article: Article): ArticleReadings {
    const known = this.#ofArticle.get(article);
    if (known) return known;
    const basis = readingBasis(article);
    const before = recall(this.#articles, article.id);
    const readings =
      before?.basis === basis
        ? before.readings
        : new ArticleReadings({ readings: this, compute: this.#compute, article });
    remember(this.#articles, article.id, { basis, readings });
    this.#ofArticle.set(article, readings);
    return readings;
  }

  /** A version's content, checked against its name when it was read from the store; in `language` where one is given. */
  async version(id: Sha256, language?: string): Promise<Result<Version>> {
    const asked = this.#forgotten;
    const detected = await this.#detected(id);
    if (!detected.ok || language === undefined || detected.value.language === language) return detected;
    const key = `${id} ${language}`;
    const known = recall(this.#versions, key);
    if (known) return ok(known);
    const version = { ...detected.value, language };
    if (asked !== this.#forgotten || !this.#current.has(detected.value)) return ok(version);
    this.#current.add(version);
    return ok(remember(this.#versions, key, version));
  }

  async #detected(id: Sha256): Promise<Result<Version>> {
    const known = recall(this.#versions, id);
    if (known) return ok(known);
    const asked = this.#forgotten;
    const content = await this.#store.version(id);
    if (!content.ok) return content;
    const version = { id, ...content.value };
    if (asked !== this.#forgotten) return ok(version);
    this.#current.add(version);
    return ok(remember(this.#versions, id, version));
  }

  /** Lets go of all that was read: something of it may be purged now. */
  forget(): void {
    this.#forgotten += 1;
    this.#current = new WeakSet();
    this.#ofArticle = new WeakMap();
    for (const cache of [this.#versions, this.#comparisons, this.#classes, this.#attributions, this.#articles]) {
      cache.clear();
    }
  }

  comparison(before: Version, after: Version): Promise<Comparison> {
    return this.#once(this.#comparisons, [before, after], () =>
      this.#compute('compare', { before: before.text, after: after.text, language: after.language }),
    );
  }

  /** What the changes between two versions are about. */
  classes(before: Version, after: Version): Promise<ComparisonClasses> {
    return this.#once(this.#classes, [before, after], async () =>
      this.#compute('classify', {
        before: await this.classified(before),
        after: await this.classified(after),
        comparison: await this.comparison(before, after),
      }),
    );
  }

  /** All that is known of a version's text for telling what a change in it is about. */
  async classified(version: Version): Promise<ClassifiedText> {
    const { text, language, blocks } = version;
    return { text, language, blocks, attributions: await this.attributions(version) };
  }

  /** Who says what, as the rules alone find it. */
  attributions(version: Version): Promise<Attributions> {
    const { text, language, blocks } = version;
    return this.#once(this.#attributions, [version], () => this.#compute('attribute', { text, language, blocks }));
  }

  #once<V>(cache: Map<string, Promise<V>>, of: readonly Version[], make: () => Promise<V>): Promise<V> {
    if (!of.every((version) => this.#current.has(version))) return make();
    return once(cache, of.map(({ id, language }) => `${id} ${language}`).join(' '), make);
  }
}
