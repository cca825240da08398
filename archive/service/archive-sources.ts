// The sources of the whole archive as they stand: what is remembered of the articles, and what people said of it.
import { spokenKey } from '../attribute/name-form.ts';
import { NameSources } from '../attribute/name-sources.ts';
import { type DirectorySource, SourceDirectory } from '../attribute/source-directory.ts';
import type { ArticleSummary } from '../attribute/source-summary.ts';
import { fail, ok, type Result } from '../model/result.ts';
import type { SourceAssignments } from '../store/views/source-assignments.ts';
import type { ServiceContext, Work } from './context.ts';
import type { Known } from './source-acts.ts';
import { SourceIndex } from './source-index.ts';

export interface Sources {
  readonly all: ReadonlyMap<string, DirectorySource>;
  readonly nameSources: NameSources;
  readonly assignments: SourceAssignments;
}

export class ArchiveSources {
  readonly index: SourceIndex;
  readonly #store: ServiceContext['store'];
  #made: { readonly edition: number; readonly sources: Sources } | undefined;
  /** As they were when all articles were last known. */
  #identities: ReadonlyMap<string, string> = new Map();

  constructor(context: ServiceContext) {
    this.#store = context.store;
    this.index = new SourceIndex(context);
    context.afterPurge(() => {
      this.#made = undefined;
      this.#identities = new Map();
      this.index.forget();
    });
    context.beforeClose(async () => {
      await this.index.close();
    });
  }

  /** All sources, after reading what changed of the articles. */
  async sources(work: Work): Promise<Result<Sources>> {
    const caughtUp = await this.index.catchUp(work);
    return caughtUp.ok ? ok(this.#current()) : caughtUp;
  }

  /** Which source each name is, without reading any article: spellings that were not met since opening are their own. */
  nameSources(): NameSources {
    const assignments = this.#store.sources();
    if (this.#made?.sources.assignments === assignments) return this.#made.sources.nameSources;
    return new NameSources(assignments, this.#identities);
  }

  /** What a source is called; `found` is what its article calls it. */
  labelOf(source: string, found: string): string {
    const described = this.#store.sources().descriptions.get(source)?.label ?? '';
    if (described !== '') return described;
    return this.#made?.sources.all.get(source)?.entry.label ?? found;
  }

  /** What a source is called in an article that calls it `found`, with the title that it has there. */
  labelIn(source: string, found: string): string {
    return this.#store.sources().descriptions.get(source)?.label || found;
  }

  /** What acts on `sources` go by. */
  known({ assignments, nameSources }: Sources): Known {
    return { assignments, nameSources, identities: this.#identities };
  }

  #current(): Sources {
    const assignments = this.#store.sources();
    const { edition } = this.index;
    if (this.#made?.edition === edition && this.#made.sources.assignments === assignments) return this.#made.sources;
    if (this.#made?.edition !== edition) this.#identities = this.index.names.identify();
    const nameSources = new NameSources(assignments, this.#identities);
    const directory = new SourceDirectory(nameSources, assignments.descriptions);
    for (const [article, summary] of this.index.articles()) directory.add(article, summary);
    const sources = { all: directory.sources(), nameSources, assignments };
    this.#made = { edition, sources };
    return sources;
  }
}

/** A source by its identifier, or one that it had before names were added or decided on; `not-found`. */
export function findSource(
  { all, nameSources }: Sources,
  summaryOf: (article: string) => ArticleSummary | undefined,
  source: string,
): Result<DirectorySource> {
  const found = all.get(source) ?? all.get(nameSources.current(source)) ?? all.get(inArticle());
  return found ? ok(found) : noSuchSource(source);

  function inArticle(): string {
    const [, article = '', key = ''] = /^in:([^:]*):([^]*)$/u.exec(source) ?? [];
    for (const { names } of summaryOf(article)?.sources ?? []) {
      const at = names.findIndex(([name]) => spokenKey(name) === key);
      const meant = nameSources.of(
        article,
        names.map(([name, reach]) => ({ name, reach })),
      );
      if (at >= 0) return meant[at]!;
    }
    return '';
  }
}

export function noSuchSource(source: string): ReturnType<typeof fail> {
  return fail(
    'not-found',
    `There is no source ${source.slice(0, 80)} in this archive.`,
    'List the sources to see them.',
  );
}
