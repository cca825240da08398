// What follows a verb of saying and is said: a clause, a quotation, a noun phrase, or nothing.
import { role } from './lexicon.ts';
import type { Cue } from './cue.ts';
import { type Passage, type Sentence, quotationEnd } from './sentence.ts';
import { phraseFrom } from './source-phrase.ts';
import { type Token, functionWord, has } from './token.ts';

export interface Complement {
  readonly kind: 'clause' | 'question' | 'quotation' | 'colon' | 'bare' | 'object';
  readonly from: number;
}

const reach = 24;
const bareClasses = new Set(['say', 'report', 'opine', 'claim', 'admit', 'deny', 'warn', 'show']);
const ordering = new Set(['demand', 'warn', 'promise']);

/** What `cue` says, looked for from token `from` (behind the verb, or behind a subject that follows it); or null. */
export function findComplement(passage: Passage, sentence: Sentence, cue: Cue, from: number): Complement | null {
  const { tokens, quoted, lexicon } = passage;
  if (likens(cue) && from < sentence.stop) return { kind: 'object', from };
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
      const near = at === told || (lexicon.order === 'v2-final' && isAside(passage, from, at));
      if (near && startsBareClause(passage, sentence, cue, at + 1)) return { kind: 'bare', from: at + 1 };
      const close = closingComma(passage, at, end);
      if (close < 0 || (has(next, role.relative) && speaksWithin(passage, at + 1, close))) break;
      at = close - 1;
      continue;
    }
    if (has(token, role.complementiser) && !isDeterminer(passage, at)) {
      if (cue.form.class === 'deny' && refuses(passage, at)) return null;
      return {
        kind: 'clause',
        from: ordering.has(cue.form.class) && cue.form.object ? objectBefore(passage, from, at) : at,
      };
    }
    const parted = tokens[at - 1]?.kind === 'comma' && lexicon.order !== 'svo';
    if (has(token, role.question) && (at === from || parted) && cue.form.class !== 'stance') {
      return { kind: 'question', from: at };
    }
    if (has(token, role.askIf) && asks(cue) && (at === from || tokens[at - 1]?.kind === 'comma'))
      return { kind: 'question', from: at };
    if (has(token, role.relative) && tokens[at - 1]?.kind === 'comma') break;
    if (has(token, role.adversative)) break;
    if (lexicon.order === 'svo' && at > from && has(token, role.auxiliary | role.finite)) break;
    const early = lexicon.order === 'svo' ? at > from : at > from + 1;
    if (early && has(token, role.verb) && !token.capital && isFinite(passage, at) && !isNoun(passage, at)) break;
    if (early && has(tokens[at - 1], role.coordinator) && isSameForm(passage, cue, at)) break;
  }
  return withoutMarker(passage, sentence, cue, from);
}

/** "afviser at stille op": who will not do a thing says nothing of it; "afviser at have stillet op" does. */
function refuses(passage: Passage, at: number): boolean {
  const { tokens } = passage;
  if (!has(tokens[at], role.infinitive) || tokens[at - 1]?.kind === 'comma') return false;
  const next = tokens[at + 1];
  const clause = next?.capital === true || has(next, role.pronoun | role.determiner | role.expletive | role.speaker);
  return !clause && !perfect.has(next?.lower ?? '');
}

const perfect = new Set(['have', 'være', 'ha', 'vara']);

/** "har kritiseret styrelsen og sagt, at": what follows is said with the second verb. */
function isSameForm(passage: Passage, cue: Cue, at: number): boolean {
  const forms = passage.lexicon.verbs.get(passage.tokens[at]?.lower ?? '') ?? [];
  return forms.some(({ kind }) => kind === cue.form.kind);
}

/** "sagte der „Bild“-Zeitung, …": the paper that was told, and not what it was told. */
function isAddressee({ tokens, lexicon }: Passage, from: number, close: number): boolean {
  if (lexicon.order !== 'v2-final' || close - from > 6) return false;
  return /^(?:der|dem|den)$/.test(tokens[from - 1]?.lower ?? '') && tokens[close]?.kind !== 'colon';
}

/** A quotation some words behind the verb: all of it is said, or only the quotation where those words are an aside. */
function beforeQuotation(passage: Passage, cue: Cue, from: number, at: number): Complement | null {
  const first = passage.tokens[from];
  if (at === from || first?.kind === 'comma' || first?.kind === 'colon') return { kind: 'quotation', from: at };
  if (at - from > 10) return null;
  if (cue.form.object) return { kind: 'object', from };
  const aside = has(first, role.preposition | role.time | role.adverb) && !has(first, role.determiner);
  return passage.lexicon.bareClauses && !aside && cue.form.lemma !== 'tell'
    ? { kind: 'bare', from }
    : { kind: 'quotation', from: at };
}

/**
 * German brackets: what stands between the verb and its particle ("kündigte eine Untersuchung an"), or between the
 * auxiliary and the participle ("hat ein Verbot gefordert").
 */
export function findBracketed(
  passage: Passage,
  sentence: Sentence,
  cue: Cue,
  from: number,
): { readonly from: number; readonly to: number } | null {
  const { tokens, lexicon } = passage;
  if (lexicon.order !== 'v2-final' || !cue.form.object || likens(cue)) return null;
  if (cue.form.particle && cue.after > cue.to) {
    const to = cue.after - cue.form.particle.length;
    return to - from >= 1 ? { from, to } : null;
  }
  if (cue.form.kind === 'finite' && !(cue.at + 1 >= sentence.stop)) return null;
  for (let at = cue.at - 1; at > Math.max(sentence.from, cue.at - 24); at -= 1) {
    if (passage.quoted[at] !== 0 || tokens[at]?.kind === 'comma') return null;
    if (has(tokens[at], role.auxiliary) && !has(tokens[at], role.passive))
      return cue.at - at > 1 ? { from: at + 1, to: cue.at } : null;
  }
  return null;
}

/** "ser det som", "bezeichnet es als": all that follows is what is said. */
export function likens(cue: Cue): boolean {
  return cue.form.particle?.length === 1 && /^(?:som|as|als)$/.test(cue.form.particle[0] ?? '');
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

/** English "that" before a noun is no conjunction: "confirmed that report". */
function isDeterminer(passage: Passage, at: number): boolean {
  if (passage.lexicon.order !== 'svo') return false;
  const next = passage.tokens[at + 1];
  return next === undefined || next.kind === 'stop' || next.kind === 'comma';
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

function startsBareClause(passage: Passage, sentence: Sentence, cue: Cue, at: number): boolean {
  const { tokens, lexicon } = passage;
  if (lexicon.order === 'svo' || cue.form.class === 'show') return false;
  if (!bareClasses.has(cue.form.class) && !(lexicon.order === 'v2-final' && cue.form.class === 'stance')) return false;
  const token = tokens[at];
  if (token?.kind !== 'word' || sentence.stop - at < 3) return false;
  if (has(token, role.coordinator | role.preposition | role.subordinator)) return false;
  if (lexicon.order === 'v2-final') {
    if (has(token, role.relative) && tokens[at + 1]?.capital === true) return true;
    if (has(token, role.pronoun | role.expletive) && tokens[at + 1]?.kind === 'word') return !tokens[at + 1]?.capital;
    return cue.form.object || hasVerb(passage, at, sentence.stop);
  }
  return has(token, role.pronoun | role.expletive) && has(tokens[at + 1], role.auxiliary | role.finite);
}

/** "sagte auf Anfrage, man prüfe": where, when and to whom stands between the verb and what is said. */
function isAside({ tokens }: Passage, from: number, comma: number): boolean {
  if (!has(tokens[from], role.preposition | role.time | role.adverb | role.determiner)) return false;
  return !tokens.slice(from, comma).some((token) => !token.capital && has(token, role.auxiliary | role.complementiser));
}

function hasVerb(passage: Passage, from: number, to: number): boolean {
  for (let at = from; at < Math.min(to, from + 40); at += 1) {
    if (has(passage.tokens[at], role.auxiliary | role.finite | role.subjunctive | role.infinitive)) return true;
  }
  return false;
}

function withoutMarker(passage: Passage, sentence: Sentence, cue: Cue, from: number): Complement | null {
  const { tokens, lexicon } = passage;
  let at = from;
  if (cue.form.lemma === 'tell') at = afterAddressee(passage, at, sentence.stop);
  while (at < sentence.stop && has(tokens[at], role.adverb | role.negation) && !tokens[at]?.capital) at += 1;
  while (at < sentence.stop && has(tokens[at], role.time) && !has(tokens[at], role.determiner)) at += 1;
  const first = tokens[at];
  if (first === undefined || at >= sentence.stop || (first.kind !== 'word' && first.kind !== 'number')) return null;
  if (has(first, role.coordinator | role.relative) && !has(first, role.complementiser | role.determiner)) return null;
  if (reflexive.test(first.lower)) return null;
  if (cue.form.class === 'deny' && lexicon.order === 'v2' && refuses(passage, at)) return null;
  if (cue.form.object) {
    const infinitive = has(first, role.infinitive) && lexicon.order === 'svo';
    if (has(first, role.preposition) && !has(first, role.determiner) && !infinitive) return null;
    return sentence.stop > at ? { kind: 'object', from: at } : null;
  }
  if (!lexicon.bareClauses || !bareClasses.has(cue.form.class)) return null;
  if (has(first, role.preposition) && !first.capital) return null;
  if (lexicon.order === 'svo') {
    const long = sentence.stop - at >= 3;
    if (!long || has(first, role.auxiliary)) return null;
    return freely.has(cue.form.lemma) || opensClause(passage, at, sentence.stop) ? { kind: 'bare', from: at } : null;
  }
  return opensClause(passage, at, sentence.stop) ? { kind: 'bare', from: at } : null;
}

/** "meldte sig til politiet": whoever does it to themselves says nothing. */
const reflexive = /^(?:sig|seg|sich)$/;

/** Verbs that hardly ever have anything else than a statement behind them; others find bodies and add points. */
const freely = new Set([
  'say',
  'tell',
  'think',
  'believe',
  'insist',
  'claim',
  'argue',
  'hope',
  'allege',
  'contend',
  'maintain',
  'assert',
]);

/** "sier regjeringen vil kutte", "revealed both had gone": a subject and its verb, with no "at" before them. */
function opensClause(passage: Passage, at: number, limit: number): boolean {
  const { tokens, lexicon } = passage;
  const alone = has(tokens[at], role.pronoun | role.expletive | role.quantifier);
  if (alone && isClauseVerb(tokens[at + 1], lexicon.order)) return true;
  const subject = phraseFrom(passage, at, limit);
  return subject !== null && subject.from === at && isClauseVerb(tokens[subject.to], lexicon.order);
}

/** An auxiliary or a common finite verb; in English a past tense too. */
function isClauseVerb(token: Token | undefined, order: Passage['lexicon']['order']): boolean {
  if (has(token, role.auxiliary | role.finite)) return true;
  return order === 'svo' && token?.kind === 'word' && !token.capital && /..ed$/.test(token.lower);
}

/** Behind the one who is told: "told Reuters the crew …". */
function afterAddressee(passage: Passage, from: number, limit: number): number {
  const { tokens } = passage;
  let at = from;
  if (has(tokens[at], role.pronoun | role.speaker) && !has(tokens[at], role.determiner)) return at + 1;
  if (has(tokens[at], role.determiner)) at += 1;
  else if (!tokens[at]?.capital) return at + 1;
  while (
    at < limit &&
    tokens[at]?.kind === 'word' &&
    (tokens[at]?.capital === true || has(tokens[at], role.office | role.organisation)) &&
    !has(tokens[at], functionWord)
  )
    at += 1;
  return at;
}
