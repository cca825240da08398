// What is computed from versions and read again and again: texts, comparisons, attributions. Versions never change,
// so what was computed once stays true; only how much is kept is bounded.
import type { ClassifiedText } from '../classify/classified-text.ts';
import type { Attributions } from '../model/attribution.ts';
import type { ComparisonClasses } from '../model/change-class.ts';
import type { Comparison } from '../model/comparison.ts';
import { ok, type Result } from '../model/result.ts';
import type { Sha256, Version } from '../model/version.ts';
import type { Store } from '../store/store.ts';
import type { Compute } from './computing.ts';

/** How many of each kind are kept: some article's versions and every pair of a dozen of them. */
const kept = 150;

export class Readings {
  readonly #store: Store;
  readonly #compute: Compute;
  readonly #versions = new Map<Sha256, Version>();
  readonly #comparisons = new Map<string, Promise<Comparison>>();
  readonly #classes = new Map<string, Promise<ComparisonClasses>>();
  readonly #attributions = new Map<Sha256, Promise<Attributions>>();
  /** How often everything was let go of. */
  #forgotten = 0;
  /** The versions read since: of others, which may be purged now, nothing is kept. */
  #current = new WeakSet<Version>();

  constructor(store: Store, compute: Compute) {
    this.#store = store;
    this.#compute = compute;
  }

  /** A version's content, checked against its name when it was read from the store. */
  async version(id: Sha256): Promise<Result<Version>> {
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
    for (const cache of [this.#versions, this.#comparisons, this.#classes, this.#attributions]) cache.clear();
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

  attributions(version: Version): Promise<Attributions> {
    const { text, language, blocks } = version;
    return this.#once(this.#attributions, [version], () => this.#compute('attribute', { text, language, blocks }));
  }

  #once<V>(cache: Map<string, Promise<V>>, of: readonly Version[], make: () => Promise<V>): Promise<V> {
    if (!of.every((version) => this.#current.has(version))) return make();
    return once(cache, of.map(({ id }) => id).join(' '), make);
  }
}

/** What was asked for already, or is asked for now; what failed is asked for again the next time. */
function once<V>(cache: Map<string, Promise<V>>, key: string, make: () => Promise<V>): Promise<V> {
  const known = recall(cache, key);
  if (known) return known;
  const made = remember(cache, key, make());
  made.catch(() => {
    if (cache.get(key) === made) cache.delete(key);
  });
  return made;
}

/** Reading makes an entry the newest again, so the oldest in the map is the one not asked for the longest. */
function recall<K, V>(cache: Map<K, V>, key: K): V | undefined {
  const value = cache.get(key);
  if (value !== undefined) {
    cache.delete(key);
    cache.set(key, value);
  }
  return value;
}

function remember<K, V>(cache: Map<K, V>, key: K, value: V): V {
  cache.set(key, value);
  if (cache.size > kept) cache.delete(cache.keys().next().value as K);
  return value;
}
