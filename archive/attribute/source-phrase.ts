// Finds the noun phrase that names a source behind a verb or a preposition, with its titles, names, affiliations and
// appositions. Works on word classes from the lexicon, not on a parse: it gives up rather than guess.
import { isAgency, outlets } from '../normalise/line-vocabulary.ts';
import { withApposition } from './apposition.ts';
import { role } from './lexicon.ts';
import { type Passage, quotationEnd } from './sentence.ts';
import { type Token, functionWord, has, isName, isOffice } from './token.ts';
import { isTold, leadsToDocument, platforms } from './where-said.ts';

/** Token indexes `[from, to)`. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

export const longest = 28;

/**
 * The phrase that begins at token `from` and ends before `limit`, or null. A pronoun is a phrase of its own; first and
 * second person, "man" and a bare "det" are none.
 */
export function phraseFrom(passage: Passage, from: number, limit: number): TokenRange | null {
  const { tokens } = passage;
  const start = skipAdverbs(passage, from, limit);
  const first = tokens[start];
  if (first === undefined || start >= limit || first.kind === 'dash') return null;
  if (isPronoun(passage, start, limit)) {
    return first.lower === 'it' || has(first, role.expletive) ? null : { from: start, to: start + 1 };
  }
  if (has(first, role.speaker | role.relative) && !has(first, role.determiner)) return null;
  if (has(first, role.preposition) && !first.capital && !has(first, role.determiner)) return null;
  if (has(first, role.expletive) && !startsNoun(passage, start + 1, limit)) return null;
  const core = coreEnd(passage, start, limit);
  if (core <= start || tokens.slice(start, core).every((token) => has(token, role.time))) return null;
  return { from: start, to: withApposition(passage, start, core, limit) };
}

function isPronoun(passage: Passage, at: number, limit: number): boolean {
  const token = passage.tokens[at];
  if (!has(token, role.pronoun)) return false;
  return !(has(token, role.determiner) && startsNoun(passage, at + 1, limit));
}

function startsNoun(passage: Passage, at: number, limit: number): boolean {
  const token = passage.tokens[at];
  if (token === undefined || at >= limit || (token.kind !== 'word' && token.kind !== 'number')) return false;
  if (passage.quoted[at] !== 0) return false;
  return token.capital || token.kind === 'number' || !has(token, functionWord | role.verb | role.finite);
}

function skipAdverbs(passage: Passage, from: number, limit: number): number {
  let at = from;
  while (at < limit && at < from + 4) {
    const token = passage.tokens[at];
    if (token?.kind !== 'word' || token.capital || !has(token, role.adverb | role.negation | role.time)) break;
    if (has(token, role.determiner | role.pronoun)) break;
    at += 1;
  }
  return at;
}

/** Words of the phrase without apposition: determiners, adjectives, nouns, names, and prepositions that go on. */
function coreEnd(passage: Passage, from: number, limit: number): number {
  const { tokens, quoted } = passage;
  const end = Math.min(limit, from + longest);
  let at = from;
  let named = false;
  let noun = false;
  let preposition = '';
  let head = from;
  while (at < end) {
    const token = tokens[at];
    if (token === undefined) break;
    if (quoted[at] !== 0) {
      const close = shortQuotationEnd(passage, at, end);
      if (at === from || close < 0) break;
      named = true;
      noun = true;
      at = close;
      continue;
    }
    if (token.kind === 'number') {
      const previous = tokens[at - 1];
      const numbered = previous?.capital === true && previous.end - previous.start < 4 && token.end - token.start < 3;
      if (noun && !numbered) break;
      at += 1;
      continue;
    }
    if (token.kind === 'open') {
      const close = closeOf(passage, at, end);
      if (!named || close < 0) break;
      at = close + 1;
      continue;
    }
    if (token.kind === 'dash' && quoted[at - 1] !== 0 && !token.spaced) {
      at += 2;
      continue;
    }
    if (token.kind === 'other' && (token.lower === '&' || token.lower === '/')) {
      at += 1;
      continue;
    }
    if (token.kind === 'comma' && joinsAdjectives(passage, from, at, end)) {
      at += 1;
      continue;
    }
    if (token.kind !== 'word') break;
    const surname = named && tokens[at - 1]?.capital === true;
    if (token.capital && at > from && !has(token, role.time) && (surname || !has(token, role.pronoun))) {
      named = true;
      noun = true;
      at += 1;
      continue;
    }
    if (has(token, role.coordinator)) {
      if (!noun || !joinsNouns(passage, at, end)) break;
      at += 1;
      continue;
    }
    if (noun && isTold(passage, at, end)) break;
    if (
      has(token, role.preposition | role.affiliation | role.nounLink) &&
      at > from &&
      !has(token, role.determiner & 0)
    ) {
      const further = !named && accompanying.has(preposition) && startsNoun(passage, at + 1, end);
      if (!noun || !(further || goesOn(passage, at, end, named))) {
        if (!(has(token, role.determiner) && startsNoun(passage, at + 1, end) && !noun)) break;
      }
      preposition = token.lower;
      at += 1;
      head = at;
      at = behindDeterminers(passage, at);
      continue;
    }
    if (has(token, role.determiner)) {
      if (noun && !(passage.lexicon.order === 'v2-final' && has(token, role.nounLink))) break;
      at += 1;
      continue;
    }
    if (!token.capital && has(token, role.auxiliary)) break;
    if (!token.capital && (noun || at === from) && has(token, role.adverb | role.time | role.negation)) break;
    if (has(token, role.speaker | role.relative | role.complementiser | role.subordinator | role.question)) break;
    if (has(token, role.pronoun)) break;
    if (
      at > from &&
      !token.capital &&
      has(token, role.verb | role.finite) &&
      !(has(token, role.document) && passage.lexicon.order === 'svo')
    )
      break;
    if (noun && isParticipleBy(passage, at)) {
      at += 2;
      if (has(tokens[at], role.determiner)) at += 1;
      named = false;
      head = at;
      continue;
    }
    if (named && passage.lexicon.order === 'v2' && !token.capital && tokens[at - 1]?.lower.endsWith('s') === true) {
      named = false;
    }
    if (
      named &&
      !token.capital &&
      !isOffice(token) &&
      at !== head &&
      !(preposition !== '' && closesAffiliation(passage, at, end))
    )
      break;
    if (noun && !token.capital && endsPhrase(passage, head, at - 1)) break;
    if (noun && passage.lexicon.order === 'v2' && /..(?:ede|ade)$/.test(token.lower)) break;
    noun = true;
    if (token.capital) named = true;
    at += 1;
  }
  while (at > from && has(tokens[at - 1], role.coordinator | role.preposition) && !tokens[at - 1]?.capital) at -= 1;
  return noun ? at : from;
}

/** "et nyt, amerikansk studie": a determiner and one word stand before the comma, and two common words behind it. */
function joinsAdjectives(passage: Passage, from: number, comma: number, limit: number): boolean {
  const { tokens } = passage;
  const common = (token: Token | undefined): boolean =>
    token?.kind === 'word' && !token.capital && !has(token, functionWord | role.verb | role.finite);
  if (comma !== from + 2 || comma + 2 >= limit || !has(tokens[from], role.determiner)) return false;
  return common(tokens[from + 1]) && common(tokens[comma + 1]) && common(tokens[comma + 2]);
}

/** A name in quotation marks, "der „Bild“-Zeitung": the token behind it, or -1 where it is long or does not go on. */
function shortQuotationEnd(passage: Passage, at: number, limit: number): number {
  const end = quotationEnd(passage, at);
  return end - at <= 6 && end <= limit && passage.tokens[end]?.kind !== 'colon' ? end : -1;
}

/** "en måling foretaget af Megafon": a participle and the one who did it. */
function isParticipleBy(passage: Passage, at: number): boolean {
  return (
    /^(?:af|av|by)$/.test(passage.tokens[at + 1]?.lower ?? '') &&
    /(?:et|ed|at|t)$/.test(passage.tokens[at]?.lower ?? '')
  );
}

/** Behind "med" a phrase goes on as it likes: "en diplomat med kendskab til forhandlingerne". */
const accompanying = new Set(['med', 'mit', 'with']);

/** The common noun at the end of an affiliation: "i Vestfjord politidistrikt til NTB". */
function closesAffiliation(passage: Passage, at: number, limit: number): boolean {
  const next = passage.tokens[at + 1];
  if (passage.tokens[at - 1]?.capital !== true || has(passage.tokens[at], functionWord | role.verb | role.finite))
    return false;
  return at + 1 >= limit || next === undefined || next.kind !== 'word' || has(next, role.preposition);
}

/** A Scandinavian noun with its article at the end takes no further noun: "politiet | tale om". */
function endsPhrase(passage: Passage, from: number, at: number): boolean {
  const token = passage.tokens[at];
  if (passage.lexicon.order !== 'v2' || token === undefined) return false;
  if (has(token, role.organisation | role.document)) return true;
  return (
    !has(passage.tokens[from], role.determiner) &&
    token.end - token.start > 4 &&
    /(?:[^aeiouyæøåäö]en|et|erne|arna|orna)$/.test(token.lower)
  );
}

export function joinsNouns(passage: Passage, at: number, limit: number): boolean {
  const next = passage.tokens[at + 1];
  if (!has(passage.tokens[at], role.coordinator) || has(passage.tokens[at], role.adversative)) return false;
  if (next?.kind !== 'word' || at + 1 >= limit) return false;
  return (
    isName(next) ||
    isOffice(next) ||
    (!has(next, functionWord | role.verb | role.finite) && !has(passage.tokens[at + 2], role.determiner))
  );
}

/** Whether the preposition at `at` belongs to the phrase: "Frida Holst fra DMI", not "Signe Krarup i prognosen". */
function goesOn(passage: Passage, at: number, limit: number, named: boolean): boolean {
  const { tokens } = passage;
  const preposition = tokens[at];
  const next = behindDeterminers(passage, at + 1);
  const head = tokens[next];
  if (next < limit && (passage.quoted[next] ?? 0) !== 0)
    return has(preposition, role.affiliation | role.nounLink) && shortQuotationEnd(passage, next, limit) > 0;
  if (head?.kind !== 'word' || next >= limit || passage.quoted[next] !== 0) return false;
  if (has(head, role.time | role.pronoun | role.document | role.relative | role.complementiser)) return false;
  const where = next > at + 1 || (passage.lexicon.order === 'v2' && /^(?:på|i)$/.test(preposition?.lower ?? ''));
  if (platforms.has(head.lower) || (where && leadsToDocument(passage, next, limit))) return false;
  if (named) {
    const titled =
      head.capital && has(preposition, role.nounLink) && /^(?:for|af|av|för)$/.test(preposition?.lower ?? '');
    if (titled) return !outlets.has(head.lower) && !isAgency(head.lower);
    if (!has(preposition, role.affiliation)) return false;
    return head.capital || has(head, role.organisation) || isBody(passage, preposition, head);
  }
  if (!has(preposition, role.nounLink)) return false;
  // "uppger polisen för TT": who was told.
  if (/^(?:för|for|til|till)$/.test(preposition?.lower ?? '') && isAgency(head.lower)) return false;
  return head.capital || !has(head, functionWord);
}

/** "Sanne Juul fra skolebestyrelsen": the known thing that someone is from. */
function isBody({ lexicon }: Passage, preposition: Token | undefined, head: Token): boolean {
  if (lexicon.order !== 'v2' || !/^(?:fra|från)$/.test(preposition?.lower ?? '')) return false;
  return head.end - head.start > 6 && /(?:en|et|erne|ene|arna)$/.test(head.lower);
}

/** Behind "de to", "en": two at most. */
function behindDeterminers({ tokens }: Passage, from: number): number {
  let at = from;
  while (at < from + 2 && has(tokens[at], role.determiner) && !tokens[at]?.capital) at += 1;
  return at;
}

function closeOf(passage: Passage, at: number, limit: number): number {
  for (let index = at + 1; index < Math.min(limit, at + 5); index += 1) {
    if (passage.tokens[index]?.kind === 'close') return index;
  }
  return -1;
}
