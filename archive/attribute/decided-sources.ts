// The sources of a text, grouped anew where people said who speaks: a name that they gave joins the source of that name,
// and the words at its place belong to it from then on.
import { areOneSource, plainName } from '../classify/one-source.ts';
import { nameKey, withoutGenitive } from '../classify/name-key.ts';
import type { Attribution, Attributions, Source } from '../model/attribution.ts';
import type { TextRange } from '../model/range.ts';
import type { Lexicon } from './lexicon.ts';
import { lexiconFor } from './lexicons.ts';
import { readMention } from './mention.ts';

/** A statement with who a person says it is; `sourceId` is the source that the rules gave it. */
export interface Told {
  readonly attribution: Attribution;
  readonly speaker: string | null;
}

/** So many words of a name are looked up, and so many sources that have one of them: bounds the work on hostile archives. */
const mostWords = 3;
const mostAlike = 6;

/**
 * The statements, in the order given, each with its source, and the sources that speak, in the order in which they do.
 *
 * A speaker joins the one source of that name, or the only one that the name can mean, else becomes one. Where no speaker
 * was given a decided statement has the source that its words had, else that of their name. Suggestions whose source
 * stands at words that were given to another go with them: a quotation that goes on is its speaker's.
 */
export function regroupSources(
  text: string,
  { language, sources }: Attributions,
  statements: readonly Told[],
): Pick<Attributions, 'attributions' | 'sources'> {
  const groups = new Groups(text, lexiconFor(language), sources);
  const ids = new Map<Told, string | null>();
  const decided = statements.filter(({ attribution }) => attribution.decision !== undefined);
  // Who a person says stands somewhere is known before it is asked who stands there.
  for (const told of decided) if (told.speaker !== null) ids.set(told, groups.of(told));
  for (const told of decided) if (told.speaker === null) ids.set(told, groups.of(told));
  const attributions = statements.map((told) => {
    const { attribution } = told;
    const id = ids.get(told);
    const sourceId = id === undefined ? (groups.movedTo(attribution.source[0]) ?? attribution.sourceId) : id;
    return sourceId === attribution.sourceId ? attribution : { ...attribution, sourceId };
  });
  return { attributions, sources: groups.speaking(attributions) };
}

/** A source in the making. */
class Group {
  readonly id: string;
  readonly kind: Source['kind'];
  readonly names: Set<string>;
  readonly mentions = new Map<string, TextRange>();
  /** How many of the mentions are written so. */
  readonly #written = new Map<string, number>();
  /** The names that people gave. */
  readonly #given = new Set<string>();
  #label: string;

  constructor({ id, kind, label, names }: Omit<Source, 'mentions'>) {
    this.id = id;
    this.kind = kind;
    this.names = new Set(names);
    this.#label = label;
  }

  /** A name that a person gave; it is the label where it is the fullest. */
  call(name: string): void {
    this.names.add(name);
    this.#given.add(name);
    if (wordKeys(name).length > wordKeys(this.#label).length) this.#label = name;
  }

  take(mention: TextRange, written: string, isName: boolean): void {
    this.mentions.set(mention.join(), mention);
    this.#written.set(written, (this.#written.get(written) ?? 0) + 1);
    if (isName) this.names.add(written);
  }

  /** Gives a mention away, and with the last one of these words the name that they are. */
  lose(mention: TextRange, written: string): void {
    this.mentions.delete(mention.join());
    const left = (this.#written.get(written) ?? 1) - 1;
    this.#written.set(written, left);
    if (left === 0 && !this.#given.has(written)) this.names.delete(written);
  }

  get label(): string {
    if (this.names.has(this.#label) || this.names.size === 0) return this.#label;
    return [...this.names].reduce((one, other) => (other.length > one.length ? other : one));
  }

  /** As it stands in `text`: its names in the order in which the text gives them, then those that people gave. */
  source(text: string): Source {
    const { id, kind, label } = this;
    const mentions = [...this.mentions.values()].sort((one, other) => one[0] - other[0]);
    const written = mentions.map((mention) => text.slice(...mention)).filter((name) => this.names.has(name));
    return { id, label, kind, names: [...new Set([...written, ...this.names])], mentions };
  }
}

class Groups {
  readonly #text: string;
  readonly #lexicon: Lexicon;
  readonly #groups = new Map<string, Group>();
  readonly #byName = new Map<string, Group>();
  readonly #byWord = new Map<string, Set<Group>>();
  readonly #byMention = new Map<string, Group>();
  /** Mentions that belong to another source than the rules had it. */
  readonly #moved = new Map<string, string>();

  constructor(text: string, lexicon: Lexicon, sources: readonly Source[]) {
    this.#text = text;
    this.#lexicon = lexicon;
    for (const source of sources) {
      const group = new Group(source);
      this.#groups.set(source.id, group);
      for (const name of [source.label, ...source.names]) this.#know(group, name);
      for (const mention of source.mentions) {
        group.take(mention, text.slice(...mention), false);
        this.#byMention.set(mention.join(), group);
      }
    }
  }

  /** The source of a decided statement; null where nobody is named. */
  of({ attribution, speaker }: Told): string | null {
    const { source, sourceId } = attribution;
    const own = this.#groups.get(sourceId ?? '');
    if (speaker !== null) {
      const group = (own?.names.has(speaker) ? own : this.#named(speaker)) ?? this.#add(speaker, [speaker]);
      group.call(speaker);
      this.#know(group, speaker);
      for (const mention of source) this.#move(mention, group);
      return group.id;
    }
    const [first] = source;
    if (first === undefined) return null;
    const written = this.#text.slice(...first);
    const isName = !this.#isPronoun(first);
    const known = this.#byMention.get(first.join()) ?? own ?? (isName ? this.#named(written) : null);
    const group = known ?? this.#add(written, isName ? [written] : []);
    this.#move(first, group);
    return group.id;
  }

  movedTo(mention: TextRange | undefined): string | undefined {
    return mention && this.#moved.get(mention.join());
  }

  /** Those that `attributions` name, in that order. */
  speaking(attributions: readonly Attribution[]): readonly Source[] {
    const ids = new Set(attributions.map(({ sourceId }) => sourceId));
    return [...ids].flatMap((id) => this.#groups.get(id ?? '')?.source(this.#text) ?? []);
  }

  #named(name: string): Group | null {
    const same = this.#byName.get(plainName(name) || name);
    if (same) return same;
    const alike = new Set<Group>();
    for (const word of wordKeys(name).slice(-mostWords)) {
      for (const group of this.#byWord.get(word) ?? []) {
        const { id, kind, label } = group;
        const names = [...group.names].slice(0, mostAlike);
        const known: Source = { id, kind, label, names, mentions: [] };
        if (areOneSource(known, { ...known, names: [name] })) alike.add(group);
      }
    }
    const [only] = alike;
    return only !== undefined && alike.size === 1 ? only : null;
  }

  #add(label: string, names: readonly string[]): Group {
    let number = this.#groups.size + 1;
    while (this.#groups.has(`s${number}`)) number += 1;
    const id = `s${number}`;
    const { nature } = readMention(label, [0, label.length], this.#lexicon, true);
    const kind = nature === 'group' && names.length === 0 ? 'unnamed' : nature;
    const group = new Group({ id, kind, label, names });
    this.#groups.set(id, group);
    for (const name of names) this.#know(group, name);
    return group;
  }

  /** The words at a place belong to the source, and to no other any more. */
  #move(mention: TextRange, group: Group): void {
    const key = mention.join();
    const former = this.#byMention.get(key);
    if (former === group) return;
    const written = this.#text.slice(...mention);
    const isName = !this.#isPronoun(mention);
    if (former) {
      former.lose(mention, written);
      this.#moved.set(key, group.id);
    }
    this.#byMention.set(key, group);
    group.take(mention, written, isName);
    if (isName) this.#know(group, written);
  }

  #isPronoun(mention: TextRange): boolean {
    return readMention(this.#text, mention, this.#lexicon, true).pronoun !== null;
  }

  #know(group: Group, name: string): void {
    const plain = plainName(name) || name;
    if (!this.#byName.has(plain)) this.#byName.set(plain, group);
    for (const word of wordKeys(name)) {
      const known = this.#byWord.get(word) ?? new Set();
      if (known.size < mostAlike) this.#byWord.set(word, known.add(group));
    }
  }
}

/** The folded words of a name that begin with a capital: what two names of one source have one of in common. */
function wordKeys(name: string): readonly string[] {
  const words = name.split(/[\s,]+/u).filter((word) => /^\p{Lu}/u.test(word));
  return words.map((word) => nameKey(withoutGenitive(word))).filter((key) => key !== '');
}
