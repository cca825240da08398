// Finds the subject before a verb: the noun phrase that ends there, or the one at the head of the sentence. What else can
// stand before a verb, an adverbial or a clause, is no subject.
import { appositionEnd } from './apposition.ts';
import { role } from './lexicon.ts';
import { isNounBehindComma } from './noun-behind-comma.ts';
import { phrasesAt } from './phrase.ts';
import type { Passage } from './sentence.ts';
import { type TokenRange, joinsNouns, longest } from './source-phrase.ts';
import { type Token, functionWord, has, isName, isOffice } from './token.ts';

/** What may stand between a subject and its verb: auxiliaries, adverbs, negations and days. */
export const besideVerb = role.auxiliary | role.adverb | role.negation | role.time;

/**
 * The phrase that ends before token `to` and does not begin before `floor`, or null where something else than a noun
 * phrase stands there (a fronted adverbial, a clause). Walks left to the edge of the clause.
 */
export function phraseBefore(passage: Passage, to: number, floor: number): TokenRange | null {
  const { tokens, quoted, lexicon } = passage;
  let at = to - 1;
  if (tokens[at]?.kind === 'comma') return appositiveBefore(passage, at, floor);
  if (lexicon.order !== 'v2-final' && endsOpen(tokens[at])) return null;
  const lowest = Math.max(floor, to - longest);
  while (at >= lowest) {
    const token = tokens[at];
    if (token === undefined) break;
    if (quoted[at] !== 0) {
      const name = nameBefore(passage, at);
      if (name < lowest || at !== to - 1) break;
      at = name;
      continue;
    }
    if (token.kind === 'close' || token.kind === 'open' || token.kind === 'number' || token.kind === 'other') {
      at -= 1;
      continue;
    }
    if (token.kind === 'comma' && isAge(passage, at)) {
      at -= 1;
      continue;
    }
    if (token.kind !== 'word' || (isEdge(passage, at, to) && !joinsSubjects(passage, at, floor))) break;
    if (
      has(token, role.phrase) &&
      phrasesAt(passage, at).some(({ phrase }) => phrase.kind === 'according' || phrase.kind === 'citing')
    )
      return null;
    at -= 1;
    if (opensPhrase(passage, at + 1, lowest)) break;
  }
  if (at < lowest && lowest > floor) return null;
  // "Inden valget lovede byrådet": what can open a clause is a preposition before a lone noun, too.
  const edge = at >= floor ? tokens[at] : undefined;
  if (lexicon.order === 'v2' && has(edge, role.subordinator) && has(edge, role.preposition)) return null;
  // "Som det første beder formanden": what opens a sentence is an adverbial, too.
  const opens = at === floor && edge?.capital === true && has(edge, role.relative) && !has(edge, role.expletive);
  if (lexicon.order === 'v2' && opens) return null;
  return trimmedStart(passage, at + 1, to);
}

/** "told | the minister": an English article behind a noun begins a phrase of its own. */
function opensPhrase({ tokens, quoted, lexicon }: Passage, at: number, floor: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (lexicon.order !== 'svo' || at <= floor || quoted[at - 1] !== 0 || before?.kind !== 'word') return false;
  if (!has(token, role.determiner) || has(token, role.quantifier | role.affiliation) || token?.capital === true)
    return false;
  return (
    !has(before, functionWord | role.as) && (before.capital || !has(before, role.verb)) && !isQuantity(before.lower)
  );
}

function isQuantity(word: string): boolean {
  return word === 'half' || word === 'twice' || word === 'including';
}

/** "all forms of dispute": behind a preposition or a possessive stands a noun, whatever else the word can be. */
function endsOpen(token: Token | undefined): boolean {
  if (token?.kind !== 'word' || token.capital) return false;
  if (/^(?:its|their|our|your|my|the|an|a)$/.test(token.lower)) return true;
  return has(token, role.preposition) && !has(token, role.adverb | role.pronoun | role.auxiliary);
}

/** "die Zeitung «Neueste Nachrichten» hatte berichtet": the noun before a short quotation that is its name, or -1. */
function nameBefore({ tokens, quoted }: Passage, last: number): number {
  let at = last;
  while (at >= 0 && quoted[at] === quoted[last]) at -= 1;
  return last - at <= 6 && isOffice(tokens[at]) ? at : -1;
}

function isAge(passage: Passage, comma: number): boolean {
  return passage.tokens[comma + 1]?.kind === 'number' && isName(passage.tokens[comma - 1]);
}

function isEdge(passage: Passage, at: number, to: number): boolean {
  const token = passage.tokens[at];
  if (token === undefined) return true;
  if (token.capital && at !== passage.sentences[0]?.from && isName(token)) return false;
  if (has(token, role.coordinator)) return !(at < to - 1 && joinsNouns(passage, at, to) && nounBefore(passage, at));
  if (has(token, role.determiner) && !has(token, role.subordinator)) return false;
  if (
    has(token, role.complementiser | role.subordinator | role.relative | role.question | role.auxiliary | role.finite)
  ) {
    return true;
  }
  return has(token, role.verb) && !token.capital && !isOffice(token) && at < to - 1 && !isNounBehindComma(passage, at);
}

/**
 * "Two of the nurses and the porter said": what stands before the conjunction, back to `floor`, is a noun phrase as well.
 */
function joinsSubjects({ tokens, quoted, lexicon }: Passage, at: number, floor: number): boolean {
  const next = tokens[at + 1];
  if (lexicon.order === 'v2' || at <= floor || at - floor > longest) return false;
  if (!has(tokens[at], role.coordinator) || has(tokens[at], role.adversative | role.subordinator)) return false;
  if (!has(next, role.determiner) && next?.capital !== true) return false;
  const first = tokens[floor];
  if (has(first, role.preposition | role.adverb | role.time | role.coordinator) && !has(first, role.determiner))
    return false;
  for (let left = floor; left < at; left += 1) {
    const token = tokens[left];
    if (token === undefined || quoted[left] !== 0 || (token.kind !== 'word' && token.kind !== 'number')) return false;
    if (isVerbLike(token, tokens[left + 1], lexicon.order)) return false;
  }
  return true;
}

/** No part of a noun phrase: a verb, or what by its form can be one. */
function isVerbLike(token: Token, next: Token | undefined, order: Passage['lexicon']['order']): boolean {
  if (has(token, role.pronoun | role.relative | role.subordinator) && !has(token, role.determiner | role.preposition))
    return true;
  if (token.kind !== 'word' || token.capital) return false;
  if (has(token, role.auxiliary | role.finite | role.verb) && !isOffice(token)) return true;
  if (order === 'svo') return token.lower.endsWith('ed');
  return !has(token, functionWord) && next?.capital !== true;
}

function nounBefore(passage: Passage, at: number): boolean {
  const token = passage.tokens[at - 1];
  return token?.kind === 'word' && (token.capital || !has(token, functionWord));
}

/** "Karsten Wulff, a climate scientist at PolarNord, says": from the verb's comma over the apposition to the name. */
function appositiveBefore(passage: Passage, comma: number, floor: number): TokenRange | null {
  const lowest = Math.max(floor, comma - longest);
  for (let at = comma - 1; at > lowest; at -= 1) {
    const token = passage.tokens[at];
    if (token === undefined || passage.quoted[at] !== 0 || token.kind === 'colon' || token.kind === 'semicolon')
      return null;
    if (token.kind !== 'comma') continue;
    if (passage.tokens[at + 1]?.kind === 'number' && at + 2 === comma)
      return rangeTo(phraseBefore(passage, at, floor), comma);
    const first = passage.tokens[at + 1];
    if (has(first, role.coordinator | role.subordinator | role.complementiser)) return null;
    const head = phraseBefore(passage, at, floor);
    return comma - at === 2 && has(first, role.adverb) ? head : rangeTo(head, comma);
  }
  return null;
}

function rangeTo(head: TokenRange | null, to: number): TokenRange | null {
  return head && { from: head.from, to };
}

/** "næste taler", "sidste vidne": the word that tells a time before "år" tells whose turn it is before other nouns. */
function isRanked({ tokens, lexicon }: Passage, at: number, to: number): boolean {
  const [first, next] = [tokens[at], tokens[at + 1]];
  if (lexicon.order !== 'v2' || at + 1 >= to || !/(?:ste|sta)$/.test(first?.lower ?? '')) return false;
  return next?.kind === 'word' && !has(next, functionWord);
}

/** Drops what precedes the phrase proper: conjunctions, adverbs, days; null when a fronted adverbial remains. */
function trimmedStart(passage: Passage, from: number, to: number): TokenRange | null {
  const { tokens, lexicon } = passage;
  let at = lexicon.order === 'v2' ? lastArticle(passage, from, to) : from;
  while (at < to) {
    const token = tokens[at];
    if (token === undefined) return null;
    if (token.kind !== 'word' && token.kind !== 'number') at += 1;
    else if (has(token, role.coordinator) || (has(token, role.adverb | role.negation) && !has(token, role.determiner)))
      at += 1;
    else if (has(token, role.time) && lexicon.order === 'svo') at += 1;
    else if (lexicon.order === 'svo' && has(token, role.preposition) && endOfTime(passage, at, to) > at)
      at = endOfTime(passage, at, to);
    else break;
  }
  const first = tokens[at];
  if (first === undefined || at >= to) return null;
  if (has(first, role.time) && !has(first, role.determiner) && !isRanked(passage, at, to)) return null;
  if (has(first, role.preposition) && !has(first, role.determiner)) return null;
  if (has(first, role.speaker | role.auxiliary | role.relative) && !has(first, role.determiner)) return null;
  if (to - at === 1 && has(first, role.expletive)) return null;
  if (to - at === 1 && has(first, functionWord) && !has(first, role.pronoun | role.quantifier)) return null;
  if (
    has(first, role.pronoun) &&
    !has(first, role.determiner) &&
    to - at > 1 &&
    passage.tokens[at + 1]?.kind === 'word'
  )
    return null;
  return { from: at, to: lexicon.order === 'svo' ? withoutTime(passage, at, to) : to };
}

/** The end of "Federal regulators on Friday" without the day. */
function withoutTime({ tokens }: Passage, from: number, to: number): number {
  let at = to;
  let timed = false;
  while (at > from + 1 && (has(tokens[at - 1], role.time | role.adverb) || tokens[at - 1]?.kind === 'number')) {
    if (has(tokens[at - 1], role.determiner) || (tokens[at - 1]?.kind === 'number' && !timed)) break;
    timed = timed || has(tokens[at - 1], role.time);
    at -= 1;
  }
  return timed && at > from + 1 && has(tokens[at - 1], role.preposition) ? at - 1 : at;
}

/** "Her mødte en betjent en mand, som": an indefinite article right behind a common word opens another phrase. */
function lastArticle({ tokens }: Passage, from: number, to: number): number {
  for (let at = to - 2; at > from; at -= 1) {
    const before = tokens[at - 1];
    if (!/^(?:en|et|ett)$/.test(tokens[at]?.lower ?? '') || before?.kind !== 'word' || before.capital) continue;
    if (!has(before, functionWord)) return at;
  }
  return from;
}

/** The end of "On Friday", "In March 2020": a preposition with days, months and numbers only. */
function endOfTime(passage: Passage, at: number, to: number): number {
  let next = at + 1;
  while (next < to && (has(passage.tokens[next], role.time) || passage.tokens[next]?.kind === 'number')) next += 1;
  return next > at + 1 ? next : at;
}

/** The subject at the head of a sentence: from its first word to its first verb. */
export function phraseAtHead(passage: Passage, from: number, limit: number): TokenRange | null {
  const { tokens, quoted, lexicon } = passage;
  if (has(tokens[from], role.pronoun) && !has(tokens[from], role.determiner | role.expletive))
    return { from, to: from + 1 };
  for (let at = from; at < Math.min(limit, from + longest); at += 1) {
    const token = tokens[at];
    if (token === undefined || quoted[at] !== 0) return null;
    if (token.kind === 'comma' && !isAge(passage, at)) {
      const end = at + 1 < limit ? appositionEnd(passage, at + 1, limit) : -1;
      if (end > 0 && tokens[end]?.kind === 'comma' && isName(tokens[at - 1]) !== isName(tokens[at + 1])) {
        const head = phraseBefore(passage, at, from);
        return head && { from: head.from, to: end };
      }
      const appositive = at + 1 < limit && isName(tokens[at + 1]) && end > 0;
      return appositive ? rangeTo(phraseBefore(passage, at, from), end) : phraseBefore(passage, at, from);
    }
    if (
      token.kind === 'word' &&
      at > from &&
      !token.capital &&
      has(token, role.auxiliary | role.finite | role.verb) &&
      !isOffice(token)
    ) {
      return phraseBefore(passage, at, from);
    }
    const verbLike = at > from && isName(tokens[at - 1]) && !token.capital && /(?:ed|s|te|de|er)$/.test(token.lower);
    if (at > from && lexicon.order === 'svo' && isPast(passage, at)) return phraseBefore(passage, at, from);
    const further = lexicon.order === 'v2-final' && isName(tokens[at - 1]) && token.kind === 'word' && !token.capital;
    if (at > from && further && !has(token, functionWord)) return phraseBefore(passage, at, from);
    if (verbLike && token.kind === 'word' && !has(token, functionWord) && !isOffice(token))
      return phraseBefore(passage, at, from);
    if (token.kind !== 'word' && token.kind !== 'number' && token.kind !== 'open' && token.kind !== 'close')
      return null;
  }
  return null;
}

/** "prosecutors defended the case": a past tense that no list has, behind a noun and before its object. */
function isPast({ tokens }: Passage, at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'word' || token.capital || !/..ed$/.test(token.lower)) return false;
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  if (has(before, role.determiner | role.preposition | role.coordinator)) return false;
  return has(next, role.determiner | role.pronoun) || next?.capital === true;
}
