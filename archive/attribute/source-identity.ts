// Which names of different articles are one source, told by the names alone. Rather two than one: a short name that could
// be two others is neither.
import { fitsOrganisation, fitsPerson, initialsOf, type NameForm } from './name-form.ts';

/** A name that tells in every article who is meant, and whether articles take it for a person. */
export interface KnownName {
  readonly form: NameForm;
  readonly isPerson: boolean;
}

/** How many names that begin alike are compared; where there are more, a short one fits several. Bounds hostile archives. */
const mostAlike = 64;

/**
 * For the key of each form, which are distinct, the key that stands for all names of its source: that of its fullest
 * name. The same in whatever order the names come. n log n in their number.
 */
export function identifySources(names: Iterable<KnownName>): ReadonlyMap<string, string> {
  const spellings = new Map<string, KnownName[]>();
  for (const name of names) put(spellings, name.form.words.join('').replace(/(?<=.{4})s$/, ''), name);
  // Names that are spelled alike are one: the fullest of them is compared.
  const classes = [...spellings.values()].map((alike) => alike.sort(byFullness));
  classes.sort((one, other) => byFullness(one[0]!, other[0]!));
  const sources = new Map<string, string>();
  const index = new AlikeNames();
  for (const alike of classes) {
    const fullest = alike[0]!;
    const meant = index.meantBy(fullest);
    const source = meant === null ? fullest.form.key : sources.get(meant.form.key)!;
    for (const { form } of alike) sources.set(form.key, source);
    index.add(fullest, source);
  }
  return sources;
}

/** The fullest first: more words, then more letters in the given names; then any fixed order. */
function byFullness({ form: one }: KnownName, { form: other }: KnownName): number {
  const initials = ({ words }: NameForm): number => words.filter((word) => word.length === 1).length;
  return (
    other.words.length - one.words.length ||
    initials(one) - initials(other) ||
    (one.key < other.key ? -1 : one.key > other.key ? 1 : 0)
  );
}

/** The names so far, by what a shorter one that means them begins and ends with. */
class AlikeNames {
  readonly #names = new Map<string, KnownName[]>();
  readonly #sources = new Map<KnownName, string>();

  add(name: KnownName, source: string): void {
    this.#sources.set(name, source);
    for (const bucket of bucketsOf(name)) put(this.#names, bucket, name);
  }

  /** A name of the only source that `short` can mean; null where there is none, or more than one. */
  meantBy(short: KnownName): KnownName | null {
    const alike = this.#names.get(bucketFor(short)) ?? [];
    if (alike.length > mostAlike) return null;
    const fitting = alike.filter((name) => fits(short, name));
    const sources = new Set(fitting.map((name) => this.#sources.get(name)));
    return sources.size === 1 ? (fitting[0] ?? null) : null;
  }
}

function fits(short: KnownName, { form, isPerson }: KnownName): boolean {
  return short.form.words.length > 1 ? fitsPerson(short.form, form) : !isPerson && fitsOrganisation(short.form, form);
}

/** Where a name is looked for by the shorter ones that may mean it. */
function bucketsOf({ form: { words }, isPerson }: KnownName): readonly string[] {
  const first = words[0] ?? '';
  if (words.length < 2) return [];
  const person = [`${first} ${lastOf(words)}`, `${first.charAt(0)} ${lastOf(words)}`];
  const organisation = isPerson ? [] : [first, initialsOf(words)];
  return [...new Set([...person, ...organisation])];
}

function bucketFor({ form: { words } }: KnownName): string {
  const first = words[0] ?? '';
  return words.length > 1 ? `${first} ${lastOf(words)}` : first;
}

/** Without the s that may be a genitive's. */
function lastOf(words: readonly string[]): string {
  return (words.at(-1) ?? '').replace(/(?<=.{3})s$/, '');
}

function put<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
