// What follows a verb of saying and is said: a clause, a quotation, a noun phrase, or nothing.
import { isGerund, isReflexive, refuses, startsBareClause, withoutMarker } from './bare-clause.ts';
import { likens } from './bracketed.ts';
import type { Cue } from './cue.ts';
import { role } from './lexicon.ts';
import { type Passage, type Sentence, quotationEnd } from './sentence.ts';
import { type Token, has } from './token.ts';
import { isTold } from './where-said.ts';

export interface Complement {
  readonly kind: 'clause' | 'question' | 'quotation' | 'colon' | 'bare' | 'object';
  readonly from: number;
}

const reach = 24;
const ordering = new Set(['demand', 'warn', 'promise']);

/** "fortsætter: »…«" goes on speaking; "fortsætter med at falde" goes on with something else. */
const goesOn = new Set(['fortsætte', 'indlede', 'slutte', 'fortsette', 'innlede', 'slutte', 'fortsätta', 'inleda']);

/** What `cue` says, looked for from token `from` (behind the verb, or behind a subject that follows it); or null. */
export function findComplement(passage: Passage, sentence: Sentence, cue: Cue, from: number): Complement | null {
  const { tokens, quoted, lexicon } = passage;
  if (likens(cue) && from < sentence.stop) return { kind: 'object', from };
  const aspect = lexicon.order === 'v2' && goesOn.has(cue.form.lemma);
  const end = Math.min(sentence.stop, from + reach);
  let told = from;
  for (let at = from; at < end; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    if (quoted[at] !== 0) {
      const close = quotationEnd(passage, at);
      if (isAddressee(passage, at, close)) {
        at = tokens[close]?.kind === 'dash' ? close + 1 : close - 1;
        told = at + 1;
        continue;
      }
      if (isTitleOf(passage, at, close)) {
        at = close - 1;
        continue;
      }
      if (close - at > 8 || tokens[close]?.kind !== 'colon') return beforeQuotation(passage, cue, from, at);
      at = close - 1;
      continue;
    }
    if (token.kind === 'colon') return afterColon(passage, sentence, cue, at);
    if (token.kind === 'semicolon' || token.kind === 'dash') break;
    if (token.kind === 'comma') {
      const next = tokens[at + 1];
      if (has(next, role.complementiser | role.question) && !has(next, role.relative & 0)) continue;
      if (has(next, role.askIf) && asks(cue)) continue;
      if (at === from && quoted[at + 1] !== 0) continue;
      const near = at === told || (lexicon.order === 'v2-final' && isAside(passage, cue, from, at));
      if (near && startsBareClause(passage, sentence, cue, at + 1)) return { kind: 'bare', from: at + 1 };
      const close = closingComma(passage, at, end);
      if (close < 0 || (has(next, role.relative) && speaksWithin(passage, at + 1, close))) break;
      at = close - 1;
      continue;
    }
    if (has(token, role.complementiser) && !isDeterminer(passage, at)) {
      if (cue.form.class === 'deny' && refuses(passage, at)) return null;
      if (aspect || (at > from && (isGoverned(passage, cue, at) || isOfNoun(passage, cue, from, at)))) break;
      return {
        kind: 'clause',
        from: ordering.has(cue.form.class) && cue.form.object ? objectBefore(passage, from, at) : at,
      };
    }
    const parted = tokens[at - 1]?.kind === 'comma' && lexicon.order !== 'svo';
    if (parted && at > from + 1 && isPlace(token)) break;
    const relative = lexicon.order === 'svo' && has(token, role.relative) && !asks(cue);
    if (has(token, role.question) && !relative && (at === from || parted) && cue.form.class !== 'stance') {
      return { kind: 'question', from: at };
    }
    const clause = has(token, role.askIf) && at + 1 < sentence.stop;
    if (clause && asks(cue) && (at === from || tokens[at - 1]?.kind === 'comma')) return { kind: 'question', from: at };
    if (has(token, role.relative) && tokens[at - 1]?.kind === 'comma') break;
    if (has(token, role.adversative)) break;
    if (lexicon.order === 'svo' && at > from && !token.capital && has(token, role.auxiliary | role.finite)) break;
    const early = lexicon.order === 'svo' ? at > from : at > from + 1;
    const verb = early && has(token, role.verb) && !token.capital;
    if (verb && (isGerund(passage, token) || (isFinite(passage, at) && !isNoun(passage, at)))) break;
    if (early && has(tokens[at - 1], role.coordinator) && isSameForm(passage, cue, at)) break;
  }
  return withoutMarker(passage, sentence, cue, from);
}

/** "mener det alvorligt i forhold til at løse det": the infinitive belongs to a preposition that is no part of the verb. */
function isGoverned({ tokens, lexicon }: Passage, cue: Cue, at: number): boolean {
  const before = tokens[has(tokens[at - 1], role.negation) ? at - 2 : at - 1]?.lower ?? '';
  if (lexicon.order !== 'v2' || !has(tokens[at], role.infinitive) || cue.form.particle?.includes(before)) return false;
  return /^(?:til|ved|for|uden|efter|i|af|till|vid|för|utan|av)$/.test(before);
}

/**
 * "noted the power that she would have": the clause belongs to a noun that stands right behind the verb, unless the noun
 * can be who is told. Where, when and how a thing was said may stand between: "said at a rally on Friday that".
 */
function isOfNoun({ tokens, lexicon }: Passage, cue: Cue, from: number, to: number): boolean {
  if (lexicon.order !== 'svo' || cue.form.addressee || cue.form.class === 'show') return false;
  let at = from;
  while (at < to && has(tokens[at], role.adverb | role.negation | role.coordinator)) at += 1;
  if (has(tokens[at], role.preposition) || tokens[at]?.kind !== 'word' || at >= to) return false;
  let last = at;
  while (last < to && tokens[last]?.kind === 'word' && !has(tokens[last], role.preposition)) last += 1;
  return !tokens.slice(at, last).some((token) => has(token, role.time) || token.lower === 'ago');
}

/** "på et forum i Oslo, hvor mange deltog": behind a comma and other words, "where" tells of the place. */
export function isPlace(token: Token | undefined): boolean {
  return /^(?:hvor|där|wo)$/.test(token?.lower ?? '');
}

/** "har kritiseret styrelsen og sagt, at": what follows is said with the second verb. */
function isSameForm(passage: Passage, cue: Cue, at: number): boolean {
  const forms = passage.lexicon.verbs.get(passage.tokens[at]?.lower ?? '') ?? [];
  return forms.some(({ kind }) => kind === cue.form.kind);
}

/** "sagte der „Bild“-Zeitung, …", "beharrte im „Spiegel“ darauf": the paper that was told, and not what it was told. */
function isAddressee({ tokens, lexicon }: Passage, from: number, close: number): boolean {
  if (lexicon.order !== 'v2-final' || close - from > 6) return false;
  const before = tokens[from - 1];
  if (tokens[close]?.kind === 'colon') return false;
  if (has(before, role.preposition)) return close - from < 6 && tokens[close]?.kind === 'word';
  const article = has(before, role.organisation) ? tokens[from - 2] : before;
  return /^(?:der|dem|den)$/.test(article?.lower ?? '');
}

/** "siger i »Aftenklubben«, at": the marks are round the name of what it was said in, and the clause follows. */
function isTitleOf({ tokens, lexicon }: Passage, from: number, close: number): boolean {
  if (lexicon.order !== 'v2' || close - from > 8 || !has(tokens[from - 1], role.preposition)) return false;
  return tokens[close]?.kind === 'comma' && has(tokens[close + 1], role.complementiser);
}

/** A quotation some words behind the verb: all of it is said, or only the quotation where those words are an aside. */
function beforeQuotation(passage: Passage, cue: Cue, from: number, at: number): Complement | null {
  const first = passage.tokens[from];
  if (at === from || first?.kind === 'comma' || first?.kind === 'colon') return { kind: 'quotation', from: at };
  if (at - from > 10 || isReflexive(first)) return null;
  if (cue.form.object) return { kind: 'object', from };
  const aside = has(first, role.preposition | role.time | role.adverb) && !has(first, role.determiner);
  return passage.lexicon.bareClauses && !aside && cue.form.lemma !== 'tell'
    ? { kind: 'bare', from }
    : { kind: 'quotation', from: at };
}

/** Where the object of "opfordrer bilister til at" begins, or `to` where adverbs and commas alone stand before it. */
function objectBefore(passage: Passage, from: number, to: number): number {
  const { tokens } = passage;
  let at = from;
  while (at < to && has(tokens[at], role.adverb | role.time | role.negation)) at += 1;
  const first = tokens[at];
  return at < to && first?.kind === 'word' && !has(first, role.preposition) && tokens[to - 1]?.kind !== 'comma'
    ? at
    : to;
}

/** "en undersøgelse, som viser, at": the relative clause has a verb of saying of its own. */
function speaksWithin(passage: Passage, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (has(passage.tokens[at], role.verb)) return true;
  return false;
}

/** English "that" before a noun or a verb is no conjunction: "confirmed that report", "a report that said". */
function isDeterminer(passage: Passage, at: number): boolean {
  if (passage.lexicon.order !== 'svo') return false;
  const next = passage.tokens[at + 1];
  if (next === undefined || next.kind === 'stop' || next.kind === 'comma') return true;
  return (
    has(next, role.verb) &&
    !next.capital &&
    !has(next, role.office) &&
    !isNoun(passage, at + 1) &&
    isPast(passage, next)
  );
}

/** Finite and nothing else: a plain form can be a noun. */
function isPast({ lexicon }: Passage, token: Token): boolean {
  return (lexicon.verbs.get(token.lower) ?? []).some(({ kind }) => kind === 'finite');
}

export function isFinite(passage: Passage, at: number): boolean {
  const forms = passage.lexicon.verbs.get(passage.tokens[at]?.lower ?? '') ?? [];
  return forms.some(({ kind }) => kind === 'finite' || (kind === 'infinitive' && passage.lexicon.order === 'svo'));
}

/** "in a tweet": a word behind an article or a preposition is no verb. */
function isNoun(passage: Passage, at: number): boolean {
  return has(passage.tokens[at - 1], role.determiner | role.preposition) && !has(passage.tokens[at - 1], role.pronoun);
}

function asks(cue: Cue): boolean {
  return (
    cue.negated ||
    /^(?:spørge|spørre|fråga|ask|wonder|fragen|say|sige|si|säga|sagen|tvivle|tvile|tvivla|doubt)$/.test(cue.form.lemma)
  );
}

function afterColon(passage: Passage, sentence: Sentence, cue: Cue, colon: number): Complement | null {
  if (colon + 1 >= sentence.stop) return null;
  if (passage.quoted[colon + 1] !== 0) return { kind: 'quotation', from: colon + 1 };
  if (passage.tokens[colon + 1]?.kind === 'dash') return { kind: 'colon', from: colon + 2 };
  return ['say', 'write', 'report'].includes(cue.form.class) ? { kind: 'colon', from: colon + 1 } : null;
}

/** The comma that ends a parenthesis opened at `comma`, close by; -1 where there is none. */
function closingComma(passage: Passage, comma: number, end: number): number {
  for (let at = comma + 1; at < Math.min(end, comma + 14); at += 1) {
    if (passage.quoted[at] !== 0) return -1;
    if (passage.tokens[at]?.kind === 'comma') return at;
  }
  return -1;
}

/** "sagte auf Anfrage, man prüfe": where, when and to whom stands between the verb and what is said. */
function isAside(passage: Passage, cue: Cue, from: number, comma: number): boolean {
  const { tokens } = passage;
  if (cue.form.object && has(tokens[from], role.determiner) && !isTold(passage, from, comma)) return false;
  if (!has(tokens[from], role.preposition | role.time | role.adverb | role.determiner)) return false;
  return !tokens.slice(from, comma).some((token) => !token.capital && has(token, role.auxiliary | role.complementiser));
}
