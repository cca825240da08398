// Which names mean one source: "vagtchef Torben Juhl", "vagtchefen", "Juhl" and "han" are one man. Three readings: first
// the names, then what stands for a name ("banken"), then pronouns. Two sources too many are better than two made one.
import type { Source } from '../model/attribution.ts';
import type { TextRange } from '../model/range.ts';
import type { Finding } from './finding.ts';
import type { Lexicon } from './lexicon.ts';
import { type Mention, readMention, stem } from './mention.ts';
import type { NameMention } from './name-mentions.ts';
import { sameName } from '../classify/same-name.ts';

/** A source in the making. */
class Group {
  readonly mentions: Mention[] = [];
  readonly titles = new Set<string>();
  keys: readonly string[] = [];
  nature: Mention['nature'] = 'group';
  pronoun: 'he' | 'she' | null = null;
  speaks = false;

  add(mention: Mention): void {
    this.mentions.push(mention);
    if (mention.keys.length > this.keys.length) this.keys = mention.keys;
    const title = mention.titles[mention.titles.length - 1];
    if (title !== undefined) this.titles.add(title);
    if (this.nature !== 'person' && mention.nature !== 'group') this.nature = mention.nature;
  }
}

/** How many sources of one title or last name are compared: bounds the work on hostile texts. */
const memory = 12;
/** A pronoun reaches back this many characters. */
const pronounReach = 700;

export interface Grouping {
  readonly sources: readonly Source[];
  /** For each finding the id of its source, or null. */
  readonly sourceIds: readonly (string | null)[];
}

/** Groups the sources of `findings`, with `names` as what else the text says of who they are. */
export function groupSources(
  text: string,
  findings: readonly Finding[],
  names: readonly NameMention[],
  lexicon: Lexicon,
): Grouping {
  const spoken = new Map<string, Mention>();
  for (const { source } of findings) {
    const range = source[0];
    if (range && !spoken.has(range.join())) spoken.set(range.join(), readMention(text, range, lexicon, true));
  }
  const headlines = headlineMentions(findings, spoken);
  const sources = [...spoken.values()].filter((mention) => !headlines.has(mention));
  const covered = [...spoken.values()].map(({ range }) => range).sort((one, other) => one[0] - other[0]);
  const others = uncovered(names, covered).map(({ range, prominent }) => readMention(text, range, lexicon, prominent));
  const mentions = [...sources, ...others].sort((one, other) => one.range[0] - other.range[0]);
  const groups = new Map<Mention, Group>();
  groupNames(mentions, groups);
  groupTitles(mentions, groups);
  groupPronouns(mentions, groups);
  groupHeadlines(headlines, groups);
  return described(findings, spoken, groups);
}

function uncovered(names: readonly NameMention[], covered: readonly TextRange[]): readonly NameMention[] {
  let at = 0;
  return names.filter(({ range }) => {
    while (at < covered.length && (covered[at]?.[1] ?? 0) <= range[0]) at += 1;
    return (covered[at]?.[0] ?? Infinity) >= range[1];
  });
}

function groupNames(mentions: readonly Mention[], groups: Map<Mention, Group>): void {
  const index = new Map<string, Group[]>();
  for (const mention of mentions) {
    if (mention.keys.length === 0) continue;
    const ends = [mention.keys[0] ?? '', mention.keys[mention.keys.length - 1] ?? '', mention.keys.join('')];
    const candidates = [
      ...new Set(ends.flatMap((key) => [...(index.get(key) ?? []), ...(index.get(key.replace(/s$/, '')) ?? [])])),
    ];
    const group = candidates.reverse().find((known) => meets(known, mention)) ?? new Group();
    group.add(mention);
    groups.set(mention, group);
    for (const key of ends) {
      const list = index.get(key) ?? [];
      if (!list.includes(group)) index.set(key, [...list, group].slice(-memory));
    }
  }
}

function meets(group: Group, mention: Mention): boolean {
  const persons = group.nature === 'person' || mention.nature === 'person';
  return group.mentions.slice(-memory).some((known) => sameName(known.keys, mention.keys, persons));
}

/** "vagtchefen" for the only vagtchef, "banken" for "Fjordbanken"; without a name, equal nouns are one source. */
function groupTitles(mentions: readonly Mention[], groups: Map<Mention, Group>): void {
  const named = [...new Set(groups.values())];
  const byTitle = new Map<string, Group[]>();
  const same = new Map<string, Group>();
  const put = (title: string, group: Group): void => {
    const list = byTitle.get(title);
    if (!list) byTitle.set(title, [group]);
    else if (!list.includes(group) && list.length < memory) list.push(group);
  };
  for (const group of named) {
    for (const title of group.titles) put(title, group);
    for (const ending of endings(group)) put(ending, group);
  }
  for (const mention of mentions) {
    const head = mention.titles[mention.titles.length - 1];
    if (mention.pronoun !== null || mention.keys.length > 0 || head === undefined) continue;
    const key = mention.written.toLowerCase();
    const group = same.get(key) ?? only(byTitle.get(head) ?? [], mention) ?? new Group();
    if (mention.definite) same.set(key, group);
    const known = group.mentions.length > 0;
    group.add(mention);
    groups.set(mention, group);
    put(head, group);
    if (!known && mention.definite) for (const ending of endings(group)) put(ending, group);
  }
}

/** Sources of one word before a headline's colon: "Storbank:", "Rapport:". */
function headlineMentions(findings: readonly Finding[], spoken: ReadonlyMap<string, Mention>): ReadonlySet<Mention> {
  const found = findings
    .filter(({ rule }) => rule === 'headline')
    .map(({ source }) => spoken.get(source[0]?.join() ?? ''));
  return new Set(found.filter((mention) => mention !== undefined));
}

/** A headline's source is named in full below it: by its name, or by a noun that its own ends in. */
function groupHeadlines(headlines: ReadonlySet<Mention>, groups: Map<Mention, Group>): void {
  const known = [...new Set(groups.values())];
  for (const mention of headlines) {
    const word = stem(mention.written.toLowerCase());
    const named = known.find((group) => meets(group, mention));
    const called = known.find((group) =>
      [...group.titles, ...endings(group)].some((title) => title.length > 3 && word.endsWith(title)),
    );
    const group = named ?? called ?? new Group();
    group.add(mention);
    groups.set(mention, group);
  }
}

/** The heads of compounds and names: "Fjordbanken" can be called "banken", "Nordisk Sundhedsinstitut" "instituttet". */
function endings(group: Group): readonly string[] {
  const lastWords = group.mentions.flatMap(({ written }) => written.split(/\s+/u).slice(-2));
  const words = group.nature === 'person' ? [...group.titles] : lastWords.map((word) => stem(word.toLowerCase()));
  const shortest = group.nature === 'person' ? 5 : 4;
  return words.flatMap((word) =>
    tails.filter((size) => size >= shortest && word.length > size + 1).map((size) => word.slice(-size)),
  );
}

const tails = [4, 5, 6, 7, 8, 9];

/** The one group that `mention` can stand for: the only one, or the only one named before it. */
function only(known: readonly Group[], mention: Mention): Group | null {
  const fits = known.filter(
    (group) =>
      mention.definite ||
      (group.keys.length === 0 &&
        group.mentions.some(({ written }) => written.toLowerCase() === mention.written.toLowerCase())),
  );
  if (fits.length === 1) return fits[0] ?? null;
  const earlier = fits.filter((group) => (group.mentions[0]?.range[0] ?? Infinity) < mention.range[0]);
  const nameless = earlier.every(({ keys }) => keys.length === 0);
  return earlier.length === 1 || nameless ? (earlier[earlier.length - 1] ?? null) : null;
}

/** A pronoun means the prominent person named last before it, unless another gender has been used of them. */
function groupPronouns(mentions: readonly Mention[], groups: Map<Mention, Group>): void {
  const recent: Group[] = [];
  for (const mention of mentions) {
    const gender = mention.pronoun === 'he' || mention.pronoun === 'she' ? mention.pronoun : null;
    let group = groups.get(mention);
    if (group === undefined) {
      group = gender === null ? undefined : recent.find((known) => canMean(known, gender, mention));
      if (group) group.pronoun = gender;
      else group = new Group();
      if (gender !== null) group.pronoun = gender;
      group.add(mention);
      groups.set(mention, group);
    }
    if (!mention.prominent || group.nature === 'organisation') continue;
    const place = recent.indexOf(group);
    if (place >= 0) recent.splice(place, 1);
    recent.unshift(group);
    recent.length = Math.min(recent.length, memory);
  }
}

function canMean(group: Group, gender: 'he' | 'she', mention: Mention): boolean {
  if (group.nature !== 'person' || (group.pronoun !== null && group.pronoun !== gender)) return false;
  return group.mentions.some(({ range }) => {
    const distance = mention.range[0] - range[1];
    return distance >= 0 && distance < pronounReach;
  });
}

function described(
  findings: readonly Finding[],
  spoken: ReadonlyMap<string, Mention>,
  groups: ReadonlyMap<Mention, Group>,
): Grouping {
  const ids = new Map<Group, string>();
  const sourceIds = findings.map(({ source }) => {
    const mention = spoken.get(source[0]?.join() ?? '');
    const group = mention && groups.get(mention);
    if (!group) return null;
    const id = ids.get(group) ?? `s${ids.size + 1}`;
    ids.set(group, id);
    return id;
  });
  return { sources: [...ids].map(([group, id]) => describe(group, id)), sourceIds };
}

function describe(group: Group, id: string): Source {
  const ordered = [...group.mentions].sort((one, other) => one.range[0] - other.range[0]);
  const named = ordered.filter((mention) => mention.pronoun === null);
  const names = [...new Set(named.map(({ written }) => written))];
  const fullest = [...named].sort(
    (one, other) => other.keys.length - one.keys.length || other.titles.length - one.titles.length,
  )[0];
  const kind = group.nature === 'group' && named.length === 0 ? 'unnamed' : group.nature;
  return {
    id,
    label: fullest?.written ?? ordered[0]?.written ?? '',
    kind,
    names,
    mentions: ordered.map(({ range }) => range),
  };
}
