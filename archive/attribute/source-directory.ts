// All sources of an archive, put together from what is remembered of each article.
import { compareText } from '../store/views/compare-text.ts';
import type { SourceDescription, SourceEntry } from '../model/source-card.ts';
import type { NameSources } from './name-sources.ts';
import { roleKey } from './role-key.ts';
import type { Reach } from './source-name.ts';
import type { ArticleSummary, SummarisedName } from './source-summary.ts';

/** A source with the articles that it is in, in the order in which these were put in. */
export interface DirectorySource {
  readonly entry: SourceEntry;
  readonly articles: readonly string[];
}

interface Tally {
  written: string;
  reach: Reach;
  articles: number;
}

interface OpenSource {
  readonly names: Map<string, Tally>;
  readonly roles: Map<string, Tally>;
  readonly kinds: Map<SourceEntry['kind'], number>;
  readonly articles: string[];
  versions: number;
  statements: number;
  since: string;
  until: string;
}

/** What one article has of one source. */
export interface ArticlePart {
  readonly kind: SourceEntry['kind'];
  readonly names: readonly SummarisedName[];
  readonly roles: readonly string[];
}

/** The parts of an article by the sources that they are of: one source may have been told apart, or several made one. */
export function partsOf(
  article: string,
  { sources }: ArticleSummary,
  nameSources: NameSources,
): ReadonlyMap<string, readonly ArticlePart[]> {
  const parts = new Map<string, ArticlePart[]>();
  for (const { kind, names, roles } of sources) {
    const meant = nameSources.of(
      article,
      names.map(([name, reach]) => ({ name, reach })),
    );
    for (const [index, id] of meant.entries()) {
      if (meant.indexOf(id) !== index) continue;
      const own = names.filter((_, at) => meant[at] === id);
      // Roles are of who is named most fully.
      const part = { kind, names: own, roles: index === 0 ? roles : [] };
      const list = parts.get(id);
      if (list) list.push(part);
      else parts.set(id, [part]);
    }
  }
  return parts;
}

/** The sources of the archive as articles are put in; each article once. */
export class SourceDirectory {
  readonly #sources = new Map<string, OpenSource>();
  readonly #nameSources: NameSources;
  readonly #descriptions: ReadonlyMap<string, SourceDescription>;

  constructor(nameSources: NameSources, descriptions: ReadonlyMap<string, SourceDescription>) {
    this.#nameSources = nameSources;
    this.#descriptions = descriptions;
  }

  add(article: string, summary: ArticleSummary): void {
    for (const [id, parts] of partsOf(article, summary, this.#nameSources)) {
      const source = this.#sources.get(id) ?? openSource();
      this.#sources.set(id, source);
      source.articles.push(article);
      for (const { kind, names, roles } of parts) {
        source.kinds.set(kind, (source.kinds.get(kind) ?? 0) + 1);
        for (const [name, reach] of names) count(source.names, this.#nameSources.spoken(name), name, reach);
        for (const role of roles) count(source.roles, roleKey(role), role, 'article');
      }
      const { versions, statements } = spokenIn(parts, summary.captured.length);
      source.versions += versions.length;
      source.statements += statements;
      const since = summary.captured[versions[0] ?? 0] ?? '';
      const until = summary.captured[versions.at(-1) ?? 0] ?? '';
      if (source.since === '' || since < source.since) source.since = since;
      if (until > source.until) source.until = until;
    }
  }

  /** Every source with its articles, by its identifier. */
  sources(): ReadonlyMap<string, DirectorySource> {
    return new Map(
      [...this.#sources].map(([id, source]) => [id, { entry: this.#entry(id, source), articles: source.articles }]),
    );
  }

  #entry(id: string, source: OpenSource): SourceEntry {
    const described = this.#descriptions.get(id);
    const names = [...source.names.entries()].filter(
      ([key, { reach }]) => reach !== 'article' || !source.roles.has(roleKey(key)),
    );
    const shown = (names.length > 0 ? names : [...source.names.entries()]).map(([, tally]) => tally).sort(byCount);
    return {
      id,
      label: (described?.label ?? '') || fullest(shown),
      kind: described?.kind ?? mostOf(source.kinds),
      names: shown.map(({ written }) => written),
      roles: [...source.roles.values()].sort(byCount).map(({ written }) => written),
      articles: source.articles.length,
      versions: source.versions,
      statements: source.statements,
      since: source.since,
      until: source.until,
      decided: !/^(?:name|in):/.test(id),
    };
  }
}

/** The versions in which something is said under any of the names, and how much is in the newest of the article. */
export function spokenIn(
  parts: readonly ArticlePart[],
  versions: number,
): { readonly versions: readonly number[]; readonly statements: number } {
  const spoken = new Set<number>();
  let statements = 0;
  for (const [, , runs, inLast] of parts.flatMap(({ names }) => names)) {
    for (const [from, to] of runs) for (let version = from; version < to; version += 1) spoken.add(version);
    if (runs.at(-1)?.[1] === versions) statements += inLast.length;
  }
  return { versions: [...spoken].sort((one, other) => one - other), statements };
}

function openSource(): OpenSource {
  const counts = { versions: 0, statements: 0, since: '', until: '' };
  return { names: new Map(), roles: new Map(), kinds: new Map(), articles: [], ...counts };
}

function count(tallies: Map<string, Tally>, key: string, written: string, reach: Reach): void {
  const known = tallies.get(key);
  if (known === undefined) {
    tallies.set(key, { written, reach, articles: 1 });
    return;
  }
  known.articles += 1;
  if (known.reach === 'article') known.reach = reach;
  // As written by the spelling alone, in whatever order articles come.
  if (written < known.written) known.written = written;
}

function byCount(one: Tally, other: Tally): number {
  return other.articles - one.articles || compareText(one.written, other.written);
}

function fullest(names: readonly Tally[]): string {
  const words = ({ written }: Tally): number => written.split(' ').length;
  const reaching = names.filter(({ reach }) => reach !== 'article');
  const [first] = (reaching.length > 0 ? reaching : names).toSorted(
    (one, other) => words(other) - words(one) || byCount(one, other),
  );
  return first?.written ?? '';
}

function mostOf(kinds: ReadonlyMap<SourceEntry['kind'], number>): SourceEntry['kind'] {
  return [...kinds].reduce((best, next) =>
    next[1] > best[1] || (next[1] === best[1] && next[0] > best[0]) ? next : best,
  )[0];
}
