// One naming of a source taken apart: the name in it, the title before it, or the pronoun that it is.
import type { TextRange } from '../model/range.ts';
import { type Lexicon, type PronounKind, role } from './lexicon.ts';
import { nameKey, withoutGenitive } from '../classify/name-key.ts';
import { type Token, has, tokenise } from './token.ts';

export interface Mention {
  readonly range: TextRange;
  readonly written: string;
  readonly pronoun: PronounKind | null;
  /** The folded words of the proper name; empty for "politiet", "flere naboer". */
  readonly keys: readonly string[];
  /** Where the proper name stands, from its first word to its last; null where there is none. */
  readonly name: TextRange | null;
  /** The nouns before the name or in its place, without article and genitive: "vagtchef". */
  readonly titles: readonly string[];
  /** True for a known thing ("vagtchefen", "the company"), false for "en nabo". */
  readonly definite: boolean;
  /** What the words themselves show: an office makes a person, "politiet" an organisation. */
  readonly nature: 'person' | 'organisation' | 'group';
  /** It begins its sentence or is who speaks there: what a pronoun in the next sentence points to. */
  readonly prominent: boolean;
}

const longest = 24;
const particle = /^(?:van|von|der|den|de|da|di|du|la|le|al|bin|ben|af)$/;

/** Reads `text[range)` as a mention. */
export function readMention(text: string, range: TextRange, lexicon: Lexicon, prominent: boolean): Mention {
  const written = text.slice(range[0], range[1]);
  const tokens = tokenise(text, range[0], range[1], lexicon)
    .filter(({ kind }) => kind === 'word')
    .slice(0, longest);
  const first = tokens[0];
  const pronoun = tokens.length === 1 && first ? (lexicon.pronouns.get(first.lower) ?? null) : null;
  const core = coreOf(tokens, text);
  const several = areSeveral(core);
  const before = pronoun === null && !several ? nameOf(core, text, lexicon) : [];
  const name = before.length > 0 || pronoun !== null || several ? before : appositive(tokens, text);
  const titles = several ? [written.toLowerCase()] : pronoun === null ? titlesOf(core, name) : [];
  return {
    range,
    written,
    pronoun,
    keys: name.map(({ start, end }) => nameKey(withoutGenitive(text.slice(start, end)))).filter((key) => key !== ''),
    name: name.length > 0 ? [name[0]!.start, name[name.length - 1]!.end] : null,
    titles,
    definite: isDefinite(tokens, lexicon),
    nature: several ? 'group' : natureOf(core, name, pronoun, lexicon),
    prominent,
  };
}

/** "Mette Lund og Per Bro" are neither of the two; "Johnson og Johnson" and "Børne- og Ungeministeriet" are one. */
function areSeveral(tokens: readonly Token[]): boolean {
  const joint = tokens.findIndex(
    (token, index) => has(token, role.coordinator) && tokens[index - 1]?.capital === true && tokens[index + 1]?.capital,
  );
  if (joint < 0 || tokens[joint - 1]?.lower.endsWith('-') === true) return false;
  return tokens[joint - 2]?.capital === true || tokens[joint + 2]?.capital === true;
}

/** Up to the first comma or preposition: "Frida Holst" of "Frida Holst fra DMI"; a title before a comma is skipped. */
function coreOf(tokens: readonly Token[], text: string): readonly Token[] {
  const end = tokens.findIndex((token, index) => {
    const previous = tokens[index - 1];
    if (previous === undefined) return false;
    const parted = /[,(]/.test(text.slice(previous.end, token.start));
    if (parted) return previous.capital || !token.capital;
    return !token.capital && (has(token, role.preposition) || (has(token, role.verb) && token.lower.endsWith('ed')));
  });
  return end < 0 ? tokens : tokens.slice(0, end);
}

/** The name behind a title and a comma: "formanden for Dansk Erhverv, Jens Hansen". */
function appositive(tokens: readonly Token[], text: string): readonly Token[] {
  const from = tokens.findIndex(
    (token, index) => token.capital && text.slice(tokens[index - 1]?.end ?? token.start, token.start).includes(','),
  );
  if (from < 0) return [];
  const end = tokens.findIndex((token, index) => index > from && !token.capital);
  return tokens.slice(from, end < 0 ? tokens.length : end);
}

/** The last run of capitalised words; a capital that only opens a sentence does not make a noun a name. */
function nameOf(tokens: readonly Token[], text: string, lexicon: Lexicon): readonly Token[] {
  const name: Token[] = [];
  for (const token of tokens) {
    const joined = name.length > 0 && particle.test(token.lower);
    if (
      !joined &&
      (!token.capital || isCommon(token, token === tokens[0] && opensSentence(text, token.start), tokens, lexicon))
    ) {
      if (name.length > 0 && !token.capital) {
        if (!belongs(name, token, tokens, lexicon)) break;
        name.length = 0;
      }
      continue;
    }
    name.push(token);
  }
  return name;
}

/** "Dansk Folkepartis næstformand Peter Skaarup": the genitive names whom the one behind the title belongs to. */
function belongs(name: readonly Token[], title: Token, tokens: readonly Token[], lexicon: Lexicon): boolean {
  if (lexicon.order !== 'v2' || !/s['’]?$/.test(name[name.length - 1]?.lower ?? '')) return false;
  const at = tokens.indexOf(title);
  return tokens.slice(at + 1, at + 4).some(({ capital }) => capital);
}

function isCommon(token: Token, opens: boolean, tokens: readonly Token[], lexicon: Lexicon): boolean {
  if (has(token, role.determiner | role.pronoun | role.organisation | role.document | role.time)) return true;
  if (has(token, role.office) || ((opens || lexicon.order === 'v2-final') && isOffice(token.lower, lexicon)))
    return true;
  if (lexicon.order === 'v2-final') return false;
  const next = tokens[tokens.indexOf(token) + 1];
  if (!opens) return false;
  if (next !== undefined && !next.capital) return true;
  return next === undefined && lexicon.order === 'v2' && /(?:en|et|erne|arna|orna|er|ere)$/.test(token.lower);
}

/** Whether the text before `at` ends a sentence. */
export function opensSentence(text: string, at: number): boolean {
  return at === 0 || /[.!?:\n»«"”“–-]\s*$/u.test(text.slice(Math.max(0, at - 3), at));
}

/** An office, also with its article ("præsidenten") and as the end of a compound ("energiminister"). */
function isOffice(word: string, lexicon: Lexicon): boolean {
  const bare = stem(word);
  for (let at = 0; at <= Math.min(14, bare.length - 4); at += 1) {
    const tail = at === 0 ? bare : bare.slice(at);
    if ((at === 0 || tail.length > 4) && ((lexicon.roles.get(tail) ?? 0) & role.office) !== 0) return true;
    if (lexicon.order !== 'v2' && lexicon.order !== 'v2-final') break;
  }
  return ((lexicon.roles.get(word) ?? 0) & role.office) !== 0;
}

function titlesOf(tokens: readonly Token[], name: readonly Token[]): readonly string[] {
  return tokens
    .filter((token) => !name.includes(token))
    .filter(
      (token) =>
        !has(token, role.determiner | role.pronoun | role.adverb | role.preposition | role.coordinator | role.time),
    )
    .map((token) => stem(token.lower));
}

/** A noun without its Scandinavian article and its genitive: "vagtchefen" → "vagtchef", "politiets" → "politi". */
export function stem(noun: string): string {
  const bare = withoutGenitive(noun);
  const cut = bare.replace(/(?<=.{3})(?:ernes|erne|arna|orna|ens|ets|en|et|an)$/u, '');
  return cut.replace(/(?<=.{3})(mm|nn|tt|ss)$/u, (pair) => pair.charAt(0)).replace(/(?<=.{3})[ea]$/u, '');
}

function isDefinite(tokens: readonly Token[], lexicon: Lexicon): boolean {
  const first = tokens[0];
  if (first === undefined) return false;
  if (
    /^(?:the|der|die|das|den|det|de|this|that|his|her|its|their|hans|hendes|sin|sein|seine|landets|byens)$/.test(
      first.lower,
    )
  )
    return true;
  if (has(first, role.determiner)) return false;
  const last = tokens[tokens.length - 1];
  return lexicon.order === 'v2' && last !== undefined && /(?:en|et|erne|ene|an|na)$/.test(last.lower);
}

function natureOf(
  core: readonly Token[],
  name: readonly Token[],
  pronoun: PronounKind | null,
  lexicon: Lexicon,
): Mention['nature'] {
  if (pronoun === 'he' || pronoun === 'she') return 'person';
  if (core.some((token) => has(token, role.group))) return 'group';
  if (core.some((token) => has(token, role.organisation | role.document))) return 'organisation';
  if (core.some((token) => !name.includes(token) && isOffice(token.lower, lexicon))) return 'person';
  if (name.length > 1 && name.length < 5 && name.every(({ lower }) => !organised.test(lower))) return 'person';
  return name.length > 0 || core.some(({ lower }) => organised.test(lower)) ? 'organisation' : 'group';
}

const organised =
  /(?:bank|institut\w*|styrelsen?|rådet|råd|universitet\w*|university|institute|council|ministry|ministeriet|avis|tidning|tidende|blad|news|agency|group|gruppen?|company|inc\.?|corp\.?|party|partiet|forening\w*|forbund\w*|association|commission|kommissionen?|kommune|region|politi\w*|police|zoo|museum|hospital|board|committee|roads|house|department|observers|verband|partei|zeitung|gmbh|ag)$/;
