// What is remembered of every article's sources: kept beside the archive, brought up to date where articles changed.
import { z } from 'zod';
import { KnownNames } from '../attribute/known-names.ts';
import { sourcesInArticle } from '../attribute/sources-in-article.ts';
import { type ArticleSummary, articleSummarySchema, summariseSources } from '../attribute/source-summary.ts';
import type { CatalogueEntry } from '../model/article.ts';
import { ok, type Result } from '../model/result.ts';
import { readSpoken, spokenFingerprint } from './article-sources.ts';
import { cancelled } from './cancelled.ts';
import type { ServiceContext, Work } from './context.ts';
import { Readings } from './readings.ts';

/** To be raised whenever what `sourcesInArticle` finds changes within a release of the program. */
const rules = 1;

/** An article as it was read: how many events it had, what its sources depended on, and its summary as JSON. */
interface Remembered {
  readonly events: number;
  readonly fingerprint: string;
  /** Not as values: they take three times the room. */
  readonly summary: string;
}

const shardSchema = z.object({
  type: z.literal('variorum-sources'),
  rules: z.string(),
  articles: z.array(z.tuple([z.uuid(), z.int().nonnegative(), z.string(), articleSummarySchema])),
});

/** By the last digit of their articles' names: few files, none of them many megabytes. */
const shards = [...'0123456789abcdef'];

export class SourceIndex {
  readonly #context: ServiceContext;
  /** Its own, so that reading a whole archive does not push out what people read. */
  readonly #readings: Readings;
  readonly #articles = new Map<string, Remembered>();
  readonly #names = new KnownNames();
  readonly #dirty = new Set<string>();
  #loaded: Promise<void> | undefined;
  #last: Promise<unknown> = Promise.resolve();
  /** Counts the changes: what was made of the index holds as long as it is the same. */
  #edition = 0;
  /** How often everything was let go of. */
  #forgotten = 0;

  constructor(context: ServiceContext) {
    this.#context = context;
    this.#readings = new Readings(context.store, context.compute);
  }

  get edition(): number {
    return this.#edition;
  }

  get names(): KnownNames {
    return this.#names;
  }

  /** Every article that is remembered, with its summary. */
  *articles(): Iterable<readonly [article: string, summary: ArticleSummary]> {
    for (const [id, { summary }] of this.#articles) yield [id, JSON.parse(summary) as ArticleSummary];
  }

  summary(article: string): ArticleSummary | undefined {
    const known = this.#articles.get(article);
    return known && (JSON.parse(known.summary) as ArticleSummary);
  }

  /** Reads what changed of all articles; what was read before a cancel stays. */
  catchUp(work: Work): Promise<Result<null>> {
    return this.#inTurn(async () => {
      await this.#load();
      const entries = this.#context.store.catalogue().filter(({ removed }) => removed === undefined);
      const standing = new Set(entries.map(({ id }) => id));
      for (const id of [...this.#articles.keys()]) if (!standing.has(id)) this.#forgetArticle(id);
      const due = entries.filter((entry) => this.#isDue(entry)).sort(byShard);
      let before = '';
      for (const [done, entry] of due.entries()) {
        if (work.signal.aborted) return cancelled();
        work.onProgress({ done, total: due.length, item: entry.title });
        // Those of one file come together, and are written when they are all read.
        if (shardOf(entry.id) !== before) await this.#write(before);
        before = shardOf(entry.id);
        const read = await this.#read(entry, work.signal);
        if (!read.ok) return read;
      }
      for (const shard of [...this.#dirty]) await this.#write(shard);
      return ok(null);
    });
  }

  /** One article, which is read where it changed; a removed one is not remembered. `not-found` where there is none. */
  article(id: string, signal: AbortSignal): Promise<Result<ArticleSummary>> {
    return this.#inTurn(async () => {
      await this.#load();
      const entry = this.#context.store.entry(id);
      const known = this.summary(id);
      if (known !== undefined && entry !== undefined && !this.#isDue(entry)) return ok(known);
      const asked = this.#forgotten;
      const read = await this.#readArticle(id, entry?.events ?? 0, signal);
      if (!read.ok) return read;
      if (entry?.removed === undefined && asked === this.#forgotten) this.#remember(id, read.value);
      return ok(read.value.summary);
    });
  }

  /**
   * Something was purged, and the files of all indexes are gone: lets go of the articles that it was taken out of, which
   * have one event more, and of whatever is being read.
   */
  forget(): void {
    this.#forgotten += 1;
    this.#readings.forget();
    for (const [id, { events }] of [...this.#articles]) {
      if (this.#context.store.entry(id)?.events !== events) this.#forgetArticle(id);
    }
    for (const id of this.#articles.keys()) this.#dirty.add(shardOf(id));
  }

  /** Writes what is not written. Never fails: the index can be made again. */
  close(): Promise<unknown> {
    return this.#inTurn(async () => {
      for (const shard of [...this.#dirty]) await this.#write(shard);
    });
  }

  #isDue({ id, events }: CatalogueEntry): boolean {
    return this.#articles.get(id)?.events !== events;
  }

  async #read(entry: CatalogueEntry, signal: AbortSignal): Promise<Result<null>> {
    const asked = this.#forgotten;
    const read = await this.#readArticle(entry.id, entry.events, signal);
    if (!read.ok) return read;
    if (asked === this.#forgotten) this.#remember(entry.id, read.value);
    return ok(null);
  }

  async #readArticle(
    id: string,
    events: number,
    signal: AbortSignal,
  ): Promise<Result<{ events: number; fingerprint: string; summary: ArticleSummary }>> {
    const article = await this.#context.store.article(id);
    if (!article.ok) return article;
    const fingerprint = spokenFingerprint(article.value, this.#context.platform);
    const known = this.#articles.get(id);
    if (known?.fingerprint === fingerprint) return ok({ events, fingerprint, summary: this.summary(id)! });
    const spoken = await readSpoken(this.#readings, article.value, signal);
    if (!spoken.ok) return spoken;
    const captured = spoken.value.map((version) => version.captured);
    return ok({ events, fingerprint, summary: summariseSources(sourcesInArticle(spoken.value), captured) });
  }

  #remember(
    id: string,
    { events, fingerprint, summary }: { events: number; fingerprint: string; summary: ArticleSummary },
  ): void {
    const text = JSON.stringify(summary);
    const known = this.#articles.get(id);
    if (known?.summary !== text) {
      this.#forgetArticle(id);
      this.#names.add(summary);
      this.#edition += 1;
    }
    this.#articles.set(id, { events, fingerprint, summary: text });
    this.#dirty.add(shardOf(id));
  }

  #forgetArticle(id: string): void {
    const summary = this.summary(id);
    if (summary === undefined) return;
    this.#articles.delete(id);
    this.#names.remove(summary);
    this.#dirty.add(shardOf(id));
    this.#edition += 1;
  }

  #load(): Promise<void> {
    return (this.#loaded ??= this.#loadShards());
  }

  async #loadShards(): Promise<void> {
    for (const shard of shards) {
      const asked = this.#forgotten;
      const stored = await this.#context.store.readIndex(shardName(shard));
      const parsed = stored.ok ? shardSchema.safeParse(stored.value) : undefined;
      if (parsed?.success !== true || parsed.data.rules !== this.#rules() || asked !== this.#forgotten) continue;
      for (const [id, events, fingerprint, summary] of parsed.data.articles) {
        this.#articles.set(id, { events, fingerprint, summary: JSON.stringify(summary) });
        this.#names.add(summary);
      }
      this.#edition += 1;
    }
  }

  async #write(shard: string): Promise<void> {
    if (!this.#dirty.delete(shard)) return;
    const articles = [...this.#articles].filter(([id]) => shardOf(id) === shard);
    // It can be made again: what cannot be written is no failure of what was asked.
    await this.#context.store.writeIndex(shardName(shard), {
      type: 'variorum-sources',
      rules: this.#rules(),
      articles: articles.map(([id, { events, fingerprint, summary }]) => [
        id,
        events,
        fingerprint,
        JSON.parse(summary) as unknown,
      ]),
    });
  }

  /** What was read under other rules is read again: by another release, or by one with rules that have changed since. */
  #rules(): string {
    return `${rules} ${this.#context.agent}`;
  }

  #inTurn<T>(step: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(step, step);
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}

function shardOf(article: string): string {
  return article.slice(-1);
}

/** In letters: `a` for 0 to `p` for f. */
function shardName(shard: string): string {
  return `sources${String.fromCharCode(97 + shards.indexOf(shard))}`;
}

function byShard({ id: one }: CatalogueEntry, { id: other }: CatalogueEntry): number {
  const [first, second] = [shardOf(one), shardOf(other)];
  return first < second ? -1 : first > second ? 1 : 0;
}
