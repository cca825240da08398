// Which names mean one source: "vagtchef Torben Juhl", "vagtchefen", "Juhl" and "han" are one man. Merges only where a
// name, a title or a pronoun points one way; two sources too many are better than two made one.
import type { Source } from '../model/attribution.ts';
import type { TextRange } from '../model/range.ts';
import type { Finding } from './finding.ts';
import type { Lexicon } from './lexicon.ts';
import { type Mention, readMention } from './mention.ts';
import { sameName, samePronoun, sameTitle } from './same-source.ts';

interface Group {
  readonly mentions: Mention[];
}

/** Sources in order of first mention, and for each finding the id of its source or null. */
export function groupSources(
  text: string,
  findings: readonly Finding[],
  lexicon: Lexicon,
): { readonly sources: readonly Source[]; readonly sourceIds: readonly (string | null)[] } {
  const groups: Group[] = [];
  const seen = new Map<string, Group>();
  const byFinding: (Group | null)[] = findings.map(() => null);
  const order = findings.map((_, index) => index).sort((one, other) => startOf(findings[one]) - startOf(findings[other]));
  for (const index of order) {
    const range = findings[index]?.source[0];
    if (range === undefined) continue;
    const key = range.join();
    const known = seen.get(key);
    const group = known ?? place(groups, readMention(text, range, lexicon));
    seen.set(key, group);
    byFinding[index] = group;
  }
  const ids = new Map(groups.map((group, index) => [group, `s${index + 1}`]));
  return {
    sources: groups.map((group, index) => describe(group, `s${index + 1}`)),
    sourceIds: byFinding.map((group) => (group ? (ids.get(group) ?? null) : null)),
  };
}

function startOf(finding: Finding | undefined): number {
  return finding?.source[0]?.[0] ?? -1;
}

/** How many sources back a name or a title is looked for; bounds the work on a text with thousands of names. */
const memory = 64;

function place(groups: Group[], mention: Mention): Group {
  const recent = groups.slice(-memory).reverse();
  const latest = [...recent].sort((one, other) => lastAt(other) - lastAt(one));
  const found =
    mention.pronoun !== null
      ? latest.find((group) => samePronoun(group.mentions, mention))
      : (latest.find((group) => sameName(group.mentions, mention)) ?? latest.find((group) => sameTitle(group.mentions, mention)));
  if (found) {
    found.mentions.push(mention);
    return found;
  }
  const group: Group = { mentions: [mention] };
  groups.push(group);
  return group;
}

function lastAt(group: Group): number {
  return group.mentions[group.mentions.length - 1]?.range[0] ?? 0;
}

function describe(group: Group, id: string): Source {
  const named = group.mentions.filter((mention) => mention.pronoun === null);
  const names = [...new Set(named.map((mention) => mention.written))];
  const label = [...names].sort((one, other) => other.length - one.length)[0] ?? group.mentions[0]?.written ?? '';
  const best = named.find((mention) => mention.name !== null) ?? named[0] ?? group.mentions[0];
  const mentions: readonly TextRange[] = group.mentions.map(({ range }) => range);
  return { id, label, kind: best?.kind ?? 'unnamed', names, mentions };
}
