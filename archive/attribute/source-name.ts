// One naming of a source as a card shows it: the name, the role beside it, and how far it tells who is meant. Knows one
// naming; what joins several are its neighbours.
import { withoutGenitive } from '../classify/name-key.ts';
import type { TextRange } from '../model/range.ts';
import { isAgency, outlets } from '../normalise/line-vocabulary.ts';
import { type Lexicon, role } from './lexicon.ts';
import { type Mention, opensSentence, readMention } from './mention.ts';

/**
 * How far a name tells who is meant: `archive` in every article ("Mette Frederiksen", "rederiet Vestbanen", "DMI"),
 * `known` as well where another article shows that it is an organisation's ("Vestbanen", which could be a last name),
 * `article` in its own article alone ("minister Frederiksen", "ministeren", "eksperter").
 */
export type Reach = 'archive' | 'known' | 'article';

export interface SourceName {
  /** As written: a proper name without title and genitive, else the whole phrase. At most 200 code units, trimmed. */
  readonly name: string;
  readonly reach: Reach;
  /** What the naming says that the person is, as written; null where it says nothing. */
  readonly role: string | null;
  /** It is only a pronoun, and no name of anyone. */
  readonly isPronoun: boolean;
}

/** The longest name and role that are kept, in UTF-16 code units. */
const longest = 200;
const longestRole = 80;

/** Forms of address in the languages of the packs: "Mr Smith" is a last name alone. */
const address =
  /^(?:(?:mr|mrs|ms|miss|dr|sir|dame|lord|lady|hr|fru|frk|herr|frau|prof|rep|sen|gov|capt|lt|sgt|insp|supt|pc)\.?\s+)+/iu;

/** Capitalised words with small ones between: "Ministry of Defence", "Bank of England". */
const institution =
  /^(?:the\s+)?(\p{Lu}[\p{L}\p{N}'’&-]*(?:\s+(?:(?:of|for|the|and|og|och|und|für|&)\s+){0,2}\p{Lu}[\p{L}\p{N}'’&-]*)+)/iu;
const acronym = /^\p{Lu}[\p{Lu}\p{N}]{1,5}$/u;

/** Reads `text[range)` as a naming of a source. */
export function readSourceName(text: string, range: TextRange, lexicon: Lexicon): SourceName {
  const mention = readMention(text, range, lexicon, true);
  if (mention.pronoun !== null)
    return { name: keptName(mention.written), reach: 'article', role: null, isPronoun: true };
  const proper = mention.name === null ? null : properName(text, mention, mention.name, lexicon);
  if (proper === null) return nameless(mention, lexicon);
  const before = text.slice(range[0], proper.start);
  const name = keptName(withoutGenitive(text.slice(proper.start, proper.end)));
  const beside = roleBeside(before, text.slice(proper.end, range[1]), lexicon);
  const isPerson = mention.nature === 'person' || (beside !== null && isOffice(beside, lexicon));
  return {
    name,
    reach: reachOf(name, before, isPerson, opensSentence(text, proper.start), lexicon),
    role: isPerson ? beside : null,
    isPronoun: false,
  };
}

/** From the name that the mention has, to the capitalised words behind it, without what is only a title before it. */
function properName(
  text: string,
  { range, written }: Mention,
  [from, to]: TextRange,
  lexicon: Lexicon,
): { readonly start: number; readonly end: number } {
  const behind = /^(?: \p{Lu}[\p{L}\p{N}'’.-]*)+/u.exec(text.slice(to, range[1]))?.[0] ?? '';
  const whole = text.slice(from, to) + behind;
  const first = /^\S+\s+(?=\S)/u.exec(whole)?.[0] ?? '';
  const addressed = address.exec(whole)?.[0] ?? '';
  // "Jernbaneselskabet Vestbanen", whose capital is the sentence's.
  const isTitle = from === range[0] && lexicon.order === 'v2' && isOrganisation(first.trim().toLowerCase(), lexicon);
  const start = from + (isTitle ? first.length : addressed.length < whole.length ? addressed.length : 0);
  const isOpen = /["“”»«]/u.test(written.slice(start - range[0], to - range[0]));
  return { start, end: isOpen ? to : from + whole.length };
}

/** What has no proper name by the words in it: still perhaps an institution, or a wire that spells itself small. */
function nameless({ written, nature }: Mention, lexicon: Lexicon): SourceName {
  const phrase = written.trim();
  const none = { role: nature === 'person' ? roleOf(phrase) : null, isPronoun: false };
  if (nature === 'person') return { ...none, name: keptName(phrase), reach: 'article' };
  const last = /\S+$/u.exec(phrase)?.[0] ?? '';
  if (isKnownMedium(last)) return { ...none, name: keptName(last), reach: 'archive' };
  const named = /\p{Lu}/u.test(phrase.replace(/^the\s+/iu, '').charAt(0)) ? institution.exec(phrase)?.[1] : undefined;
  if (named !== undefined && capitals(named) > 1)
    return { ...none, name: keptName(withoutGenitive(named)), reach: 'archive' };
  const isWord = /^\p{Lu}\S+$/u.test(phrase) && (lexicon.roles.get(phrase.toLowerCase()) ?? 0) === 0;
  return { ...none, name: keptName(phrase), reach: isWord && lexicon.order !== 'v2-final' ? 'known' : 'article' };
}

function reachOf(name: string, before: string, isPerson: boolean, opens: boolean, lexicon: Lexicon): Reach {
  if (capitals(name) > 1 || acronym.test(name) || isKnownMedium(name)) return 'archive';
  const titles = before.toLowerCase().match(/[\p{L}-]+/gu) ?? [];
  if (titles.some((word) => isOrganisation(word, lexicon))) return 'archive';
  if (isPerson || lexicon.order === 'v2-final') return 'article';
  return !opens && isOrganisation(name.toLowerCase(), lexicon) ? 'archive' : 'known';
}

/** Whether it names an office: what has one is a person. */
function isOffice(words: string, lexicon: Lexicon): boolean {
  const all = words.toLowerCase().match(/[\p{L}-]+/gu) ?? [];
  return all.some((word) => ((lexicon.roles.get(word) ?? 0) & role.office) !== 0);
}

function isKnownMedium(name: string): boolean {
  return isAgency(name) || outlets.has(name.toLowerCase());
}

/** How many of its words have a capital. */
function capitals(name: string): number {
  return name.match(/(?<![\p{L}\p{N}'’-])\p{Lu}/gu)?.length ?? 0;
}

/** A word for an organisation, or where words are compounded one that ends in such a word. */
function isOrganisation(word: string, lexicon: Lexicon): boolean {
  const isOne = (tail: string): boolean => ((lexicon.roles.get(tail) ?? 0) & role.organisation) !== 0;
  if (isOne(word)) return true;
  if (lexicon.order !== 'v2' && lexicon.order !== 'v2-final') return false;
  for (let at = 2; at <= Math.min(24, word.length - 4); at += 1) if (isOne(word.slice(at))) return true;
  return false;
}

/** "vagtchef" of "vagtchef Torben Juhl", "landets præsident" of "Tokajev, landets præsident". */
function roleBeside(before: string, behind: string, lexicon: Lexicon): string | null {
  const title = roleOf(before.replace(/[,(:–-]\s*$/u, ''));
  if (title !== null) return title;
  const apposition = /^\s*,\s*([^,;()]+)/u.exec(behind)?.[1] ?? '';
  const first = /^[\p{L}-]+/u.exec(apposition)?.[0].toLowerCase() ?? '';
  const roles = lexicon.roles.get(first) ?? 0;
  const isClause = (roles & (role.relative | role.subordinator | role.preposition | role.verb)) !== 0;
  return first === '' || (isClause && (roles & role.determiner) === 0) ? null : roleOf(apposition);
}

/** A role as it is kept; null for what is no role: nothing, a form of address, a whole clause. */
function roleOf(phrase: string): string | null {
  const trimmed = phrase.replace(/\s+/gu, ' ').trim();
  if (trimmed.length < 2 || trimmed.length > longestRole || !/\p{L}{2}/u.test(trimmed)) return null;
  return address.test(`${trimmed} `) && `${trimmed} `.replace(address, '') === '' ? null : trimmed;
}

/** A name as it is kept: on one line, not too long. */
export function keptName(name: string): string {
  const trimmed = name.replace(/\s+/gu, ' ').trim();
  if (trimmed.length <= longest) return trimmed;
  // Not between the two halves of a character beyond the basic plane.
  const end = /[\ud800-\udbff]/.test(trimmed.charAt(longest - 1)) ? longest - 1 : longest;
  return trimmed.slice(0, end).trim();
}
