// The sources of one article through all its versions, each with the names that it is given and what is said under each.
// Knows no other article.
import type { Attribution, Source } from '../model/attribution.ts';
import type { AttributedText } from './attributed-text.ts';
import { lexiconFor } from './lexicons.ts';
import type { Lexicon } from './lexicon.ts';
import { roleKey } from './role-key.ts';
import { type Reach, keptName, readSourceName, type SourceName } from './source-name.ts';
import { spokenKey } from './name-form.ts';
import { sourceRows } from './source-rows.ts';

/** A statement by its version and its place among that version's attributions, both counted from 0. */
export interface StatementPlace {
  readonly version: number;
  readonly at: number;
}

/** A name of a source, and what is said under it; under a pronoun is said under the fullest name. */
export interface NamedStatements {
  readonly name: string;
  readonly reach: Reach;
  readonly statements: readonly StatementPlace[];
}

/** `names` has the fullest first, and at least one; `label` is the fullest of the whole phrases; `roles` as written. */
export interface ArticleSource {
  readonly label: string;
  readonly kind: Source['kind'];
  readonly names: readonly NamedStatements[];
  readonly roles: readonly string[];
  /** The source's own identifier in each version that has it. */
  readonly members: readonly { readonly version: number; readonly id: string }[];
}

/** The sources that say something in any of `versions`, in the order in which they first speak. */
export function sourcesInArticle(versions: readonly AttributedText[]): readonly ArticleSource[] {
  const rows = sourceRows(versions.map(({ attributions }) => attributions));
  const said = versions.map(({ attributions }) => statementsBySource(attributions.attributions));
  return rows.map(({ label, members }) => {
    const naming = new Naming();
    for (const { version, source } of members) {
      const { text, attributions } = versions[version]!;
      const lexicon = lexiconFor(attributions.language);
      for (const name of namingsOf(text, source, lexicon)) naming.add(name);
      for (const at of said[version]!.get(source.id) ?? []) {
        const range = attributions.attributions[at]?.source[0];
        naming.speak(range && readSourceName(text, range, lexicon), { version, at });
      }
    }
    return {
      label,
      kind: commonest(members.map(({ source }) => source.kind)),
      names: naming.names(label),
      roles: naming.roles(),
      members: members.map(({ version, source }) => ({ version, id: source.id })),
    };
  });
}

function statementsBySource(attributions: readonly Attribution[]): ReadonlyMap<string, readonly number[]> {
  const bySource = new Map<string, number[]>();
  attributions.forEach(({ sourceId }, at) => {
    if (sourceId === null) return;
    const list = bySource.get(sourceId);
    if (list) list.push(at);
    else bySource.set(sourceId, [at]);
  });
  return bySource;
}

/** What the text calls the source, wherever it does; and what it is called without standing anywhere. */
function namingsOf(text: string, { mentions, names }: Source, lexicon: Lexicon): readonly SourceName[] {
  const written = new Set(mentions.map((range) => text.slice(...range)));
  const elsewhere = names.filter((name) => name.trim() !== '' && !written.has(name));
  return [
    ...mentions.map((range) => readSourceName(text, range, lexicon)),
    ...elsewhere.map((name) => readSourceName(name, [0, name.length], lexicon)),
  ];
}

const reaches: readonly Reach[] = ['article', 'known', 'archive'];

interface OpenName {
  name: string;
  reach: Reach;
  readonly statements: StatementPlace[];
}

/** The names of one source as they come in. */
class Naming {
  readonly #names = new Map<string, OpenName>();
  readonly #unnamed: StatementPlace[] = [];
  readonly #roles = new Map<string, string>();

  add({ name, reach, role, isPronoun }: SourceName): void {
    if (role !== null) {
      const key = roleKey(role);
      if (!this.#roles.has(key)) this.#roles.set(key, role);
    }
    if (isPronoun || name === '') return;
    const known = this.#names.get(spokenKey(name));
    if (known === undefined) this.#names.set(spokenKey(name), { name, reach, statements: [] });
    else if (reaches.indexOf(reach) > reaches.indexOf(known.reach)) known.reach = reach;
  }

  speak(name: SourceName | undefined, place: StatementPlace): void {
    if (name === undefined || name.isPronoun || name.name === '') {
      this.#unnamed.push(place);
      return;
    }
    this.add(name);
    this.#names.get(spokenKey(name.name))!.statements.push(place);
  }

  /** The fullest first; `label` where there is no name. */
  names(label: string): readonly NamedStatements[] {
    const names = [...this.#names.values()].sort(
      (one, other) =>
        reaches.indexOf(other.reach) - reaches.indexOf(one.reach) ||
        other.name.split(' ').length - one.name.split(' ').length,
    );
    const [first, ...others] = names;
    if (first === undefined) return [{ name: keptName(label) || '?', reach: 'article', statements: this.#unnamed }];
    const statements = [...first.statements, ...this.#unnamed].sort(
      (one, other) => one.version - other.version || one.at - other.at,
    );
    return [{ ...first, statements }, ...others];
  }

  roles(): readonly string[] {
    return [...this.#roles.values()];
  }
}

function commonest<T>(values: readonly T[]): T {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}
