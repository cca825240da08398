// Which source of the archive each name of an article is: what people said of it, else what the names themselves say.
import type { SourceAssignments } from '../store/views/source-assignments.ts';
import { formOf, spokenKey } from './name-form.ts';
import type { Reach } from './source-name.ts';

export interface ReachingName {
  readonly name: string;
  readonly reach: Reach;
}

/**
 * Identifiers of sources that nobody decided on: `name:<form>` where a name tells it in every article, else
 * `in:<article>:<name>`. What people decided on has a UUID.
 */
export class NameSources {
  readonly #identities: ReadonlyMap<string, string>;
  readonly #everywhere: ReadonlyMap<string, string>;
  readonly #inArticle: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** The last words of names: alone they may be someone's last name. */
  readonly #lastWords: ReadonlySet<string>;
  /** What names come to, so that one that many articles give is read once. */
  readonly #keys = new Map<string, { readonly spoken: string; readonly form: string | null }>();
  /** By form, what people said; and by what stands for its source, where they said one thing only. */
  readonly #spokenForms = new Map<string, string>();
  readonly #spokenSources = new Map<string, string | null>();

  /** `identities` are those of `identifySources`, of all names that reach through the archive. */
  constructor({ everywhere, inArticle }: SourceAssignments, identities: ReadonlyMap<string, string>) {
    this.#identities = identities;
    this.#lastWords = new Set([...identities.keys()].filter((key) => key.includes('-')).map(lastWord));
    this.#everywhere = bySpokenKey(everywhere);
    this.#inArticle = new Map([...inArticle].map(([article, names]) => [article, bySpokenKey(names)]));
    for (const [name, source] of everywhere) {
      const form = formOf(name);
      if (form === null) continue;
      this.#spokenForms.set(form.key, source);
      const group = this.#sourceOf(form.key);
      const known = this.#spokenSources.get(group);
      this.#spokenSources.set(group, known === undefined || known === source ? source : null);
    }
  }

  /**
   * The source of each of `names`, which are those of one source of an article, the fullest first. The fullest is what was
   * said of it in the article, else what was said of it everywhere, else what it says itself; the others are what was said
   * of them in the article, else what the fullest is.
   */
  of(article: string, names: readonly ReachingName[]): readonly string[] {
    const [fullest] = names;
    if (fullest === undefined) return [];
    const here = this.#inArticle.get(article);
    const { spoken } = this.#keysOf(fullest.name);
    const meant = here?.get(spoken) ?? this.#everywhere.get(spoken) ?? this.#found(article, fullest);
    return names.map(({ name }) => here?.get(this.#keysOf(name).spoken) ?? meant);
  }

  /** See `spokenKey`. */
  spoken(name: string): string {
    return this.#keysOf(name).spoken;
  }

  /** Whether a name tells who is meant in other articles, too. */
  reaches({ name, reach }: ReachingName): boolean {
    if (reach === 'article') return false;
    if (reach === 'archive') return true;
    const { form } = this.#keysOf(name);
    return form !== null && this.#identities.has(form) && !this.#lastWords.has(form);
  }

  /** What an identifier stands for now, where a name of it was given before more names came, or was decided on. */
  current(source: string): string {
    if (!source.startsWith('name:')) return source;
    const key = source.slice('name:'.length);
    return this.#spokenForms.get(key) ?? this.#foundByKey(key);
  }

  #found(article: string, name: ReachingName): string {
    const { form, spoken } = this.#keysOf(name.name);
    return form !== null && this.reaches(name) ? this.#foundByKey(form) : `in:${article}:${spoken}`;
  }

  #keysOf(name: string): { readonly spoken: string; readonly form: string | null } {
    let keys = this.#keys.get(name);
    if (keys === undefined) this.#keys.set(name, (keys = { spoken: spokenKey(name), form: formOf(name)?.key ?? null }));
    return keys;
  }

  #foundByKey(key: string): string {
    const source = this.#sourceOf(key);
    return this.#spokenSources.get(source) ?? `name:${source}`;
  }

  #sourceOf(key: string): string {
    return this.#identities.get(key) ?? key;
  }
}

function lastWord(key: string): string {
  return key.slice(key.lastIndexOf('-') + 1);
}

function bySpokenKey(names: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([...names].map(([name, source]) => [spokenKey(name), source]));
}
