// One naming of a source taken apart: the name in it, the title before it, or the pronoun that it is.
import type { Source } from '../model/attribution.ts';
import type { TextRange } from '../model/range.ts';
import { type Lexicon, type PronounKind, role } from './lexicon.ts';
import { nameKey, withoutGenitive } from './name-key.ts';
import { type Token, has, tokenise } from './token.ts';

export interface Mention {
  readonly range: TextRange;
  readonly written: string;
  readonly pronoun: PronounKind | null;
  /** The words of the proper name, as written; null for "politiet", "flere naboer". */
  readonly name: readonly string[] | null;
  readonly keys: readonly string[];
  /** Common nouns before the name or in its place, in lower case and without their article: "vagtchef". */
  readonly titles: readonly string[];
  /** True for a known thing: "vagtchefen", "the company"; false for "en nabo". */
  readonly definite: boolean;
  readonly kind: Source['kind'];
}

const longestName = 12;

export function readMention(text: string, range: TextRange, lexicon: Lexicon): Mention {
  const written = text.slice(range[0], range[1]);
  const tokens = tokenise(text, range[0], range[1], lexicon).filter((token) => token.kind === 'word');
  const first = tokens[0];
  const pronoun = tokens.length === 1 && first ? (lexicon.pronouns.get(first.lower) ?? null) : null;
  const core = withoutTail(tokens, text);
  const name = nameOf(core, text, range);
  const keys = (name ?? []).map((word) => nameKey(word)).filter((key) => key !== '');
  const titles = titlesOf(core, name, text);
  const organised = core.some((token) => has(token, role.organisation | role.document));
  const person = !organised && (core.some((token) => has(token, role.office)) || (name !== null && name.length > 1));
  const definite = isDefinite(tokens, lexicon);
  return {
    range,
    written,
    pronoun,
    name,
    keys,
    titles,
    definite,
    kind: pronoun === 'he' || pronoun === 'she' || person ? 'person' : name !== null || organised ? 'organisation' : 'group',
  };
}

/** The mention up to its first comma or affiliation: "Frida Holst" of "Frida Holst fra DMI". */
function withoutTail(tokens: readonly Token[], text: string): readonly Token[] {
  const end = tokens.findIndex((token, index) => {
    if (index === 0) return false;
    const previous = tokens[index - 1];
    if (previous && /[,(]/.test(text.slice(previous.end, token.start)) && previous.capital) return true;
    return has(token, role.preposition) && !token.capital;
  });
  return end < 0 ? tokens : tokens.slice(0, end);
}

function nameOf(tokens: readonly Token[], text: string, range: TextRange): readonly string[] | null {
  const words: string[] = [];
  for (const token of tokens) {
    if (token.start > range[0] && !token.capital && words.length > 0 && !/^(?:van|von|der|den|de|da|di|du|la|le|al|bin|ben|af)$/.test(token.lower)) break;
    if (!token.capital) continue;
    if (has(token, role.determiner | role.pronoun | role.preposition | role.adverb)) continue;
    if (has(token, role.office | role.organisation | role.document | role.time)) continue;
    words.push(withoutGenitive(text.slice(token.start, token.end)));
    if (words.length >= longestName) break;
  }
  return words.length > 0 ? words : null;
}

function titlesOf(tokens: readonly Token[], name: readonly string[] | null, text: string): readonly string[] {
  const titles: string[] = [];
  for (const token of tokens) {
    if (name?.includes(withoutGenitive(text.slice(token.start, token.end)))) continue;
    if (has(token, role.determiner | role.pronoun | role.adverb | role.preposition | role.coordinator | role.time)) continue;
    titles.push(stem(token.lower));
  }
  return titles;
}

/** A noun without its Scandinavian article and genitive: "vagtchefen" → "vagtchef", "politiets" → "politi". */
export function stem(noun: string): string {
  const bare = withoutGenitive(noun);
  const cut = bare.replace(/(?<=.{3})(?:ernes|erne|ens|ets|en|et|an|in|s|a)$/u, '');
  return cut.replace(/(?<=.{3})(?:mm|nn|tt|ss)$/u, (pair) => pair.charAt(0)).replace(/(?<=.{4})e$/u, '');
}

function isDefinite(tokens: readonly Token[], lexicon: Lexicon): boolean {
  const first = tokens[0];
  if (first === undefined) return false;
  if (/^(?:the|der|die|das|den|det|de|this|that|his|her|its|their|hans|hendes|sin)$/.test(first.lower)) return true;
  if (has(first, role.determiner)) return false;
  const last = tokens[tokens.length - 1];
  return lexicon.order === 'v2' && last !== undefined && /(?:en|et|erne|ene|an|na)$/.test(last.lower);
}
