// What is said with no word such as "that" before it: "said the bridge would close", "sagte, die Brücke sei zu", "varsler
// storm".
import type { Complement } from './complement.ts';
import type { Cue } from './cue.ts';
import { role } from './lexicon.ts';
import { matches } from './phrase.ts';
import type { Passage, Sentence } from './sentence.ts';
import { phraseFrom } from './source-phrase.ts';
import { type Token, functionWord, has } from './token.ts';

const bareClasses = new Set(['say', 'report', 'opine', 'claim', 'admit', 'deny', 'warn', 'show', 'write']);

/** What these say follows them in German with no marker too: "versprach, die Löhne zu erhöhen". */
const germanClasses = new Set(['stance', 'promise', 'demand']);

/** "fordert von den Staaten mehr Geld": of whom it is asked can come first. */
const ordering = new Set(['demand', 'warn']);

/** "sagte, im Herbst werde das Gesetz kommen": whatever opens the clause, its verb shows that it is reported. */
function reportsInSubjunctive({ tokens, quoted }: Passage, from: number, to: number): boolean {
  const first = tokens[from];
  if (
    has(first, role.coordinator | role.relative | role.question) ||
    !has(first, role.preposition | role.adverb | role.time)
  )
    return false;
  for (let at = from + 1; at < Math.min(to, from + 16); at += 1) {
    const token = tokens[at];
    if (quoted[at] !== 0 || token?.kind === 'comma') return false;
    if (has(token, role.subjunctive) && token?.capital === false) return true;
  }
  return false;
}

/** Whether a clause with no marker begins at `at`, right behind the comma that parts it from `cue`. */
export function startsBareClause(passage: Passage, sentence: Sentence, cue: Cue, at: number): boolean {
  const { tokens, lexicon } = passage;
  if (lexicon.order === 'svo' || cue.form.class === 'show') return false;
  if (!bareClasses.has(cue.form.class) && !(lexicon.order === 'v2-final' && germanClasses.has(cue.form.class)))
    return false;
  const token = tokens[at];
  if (token?.kind !== 'word' || sentence.stop - at < 3) return false;
  if (lexicon.order === 'v2-final' && reportsInSubjunctive(passage, at, sentence.stop)) return true;
  if (has(token, role.coordinator | role.preposition | role.subordinator)) return false;
  if (lexicon.order === 'v2-final') {
    if (has(token, role.relative) && tokens[at + 1]?.capital === true) return true;
    if (has(token, role.relative) && !opensNoun(passage, at + 1)) return false;
    if (!token.capital && !has(token, functionWord) && /(?:t|te|ten)$/.test(token.lower)) return false;
    if (has(token, role.pronoun | role.expletive) && tokens[at + 1]?.kind === 'word') return !tokens[at + 1]?.capital;
    return cue.form.object || hasVerb(passage, at, sentence.stop);
  }
  return has(token, role.pronoun | role.expletive) && has(tokens[at + 1], role.auxiliary | role.finite);
}

/** "die neue Regierung": adjectives and a noun behind an article, and not the verb of a relative clause. */
function opensNoun({ tokens }: Passage, from: number): boolean {
  let at = from;
  while (at < from + 3 && tokens[at]?.capital === false && /(?:e|en|er|em|es)$/.test(tokens[at]?.lower ?? '')) at += 1;
  const noun = tokens[at];
  return noun?.capital === true || noun?.kind === 'mark' || noun?.kind === 'number';
}

function hasVerb(passage: Passage, from: number, to: number): boolean {
  for (let at = from; at < Math.min(to, from + 40); at += 1) {
    if (has(passage.tokens[at], role.auxiliary | role.finite | role.subjunctive | role.infinitive)) return true;
  }
  return false;
}

/** What stands from `from` right behind `cue` with no marker and is said: a clause or a noun phrase; or null. */
export function withoutMarker(passage: Passage, sentence: Sentence, cue: Cue, from: number): Complement | null {
  const { tokens, lexicon } = passage;
  let at = from;
  if (cue.form.addressee && !cue.form.object) at = afterAddressee(passage, at, sentence.stop);
  while (at < sentence.stop && has(tokens[at], role.adverb | role.negation) && !tokens[at]?.capital) at += 1;
  // "melder desuden om flere savnede": an adverb stands before the particle.
  const particle = lexicon.order === 'v2' && at > cue.to ? (cue.form.particle ?? []) : [];
  if (particle.length > 0 && matches(tokens, at, particle)) at += particle.length;
  while (at < sentence.stop && has(tokens[at], role.time) && !has(tokens[at], role.determiner)) at += 1;
  const first = tokens[at];
  if (first === undefined || at >= sentence.stop || (first.kind !== 'word' && first.kind !== 'number')) return null;
  if (has(first, role.coordinator | role.relative) && !has(first, role.complementiser | role.determiner)) return null;
  if (isReflexive(first)) return null;
  if (lexicon.order === 'v2' && has(first, role.auxiliary) && !first.capital) return null;
  if (cue.form.class === 'deny' && lexicon.order === 'v2' && refuses(passage, at)) return null;
  if (cue.form.object) {
    const infinitive = has(first, role.infinitive) && lexicon.order === 'svo';
    const demanded = lexicon.order === 'v2-final' && ordering.has(cue.form.class) && sentence.stop - at > 3;
    if (has(first, role.preposition) && !has(first, role.determiner) && !infinitive && !demanded) return null;
    if (cue.form.class === 'write' && tokens.slice(at, at + 7).some((token) => isGerund(passage, token))) return null;
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
export function isReflexive(token: Token | undefined): boolean {
  return /^(?:sig|seg|sich)$/.test(token?.lower ?? '');
}

/** Verbs that hardly ever have anything else than a statement behind them; others find bodies and add points. */
export const freely: ReadonlySet<string> = new Set([
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
export function opensClause(passage: Passage, at: number, limit: number): boolean {
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
  const whole = phraseFrom(passage, from, limit);
  if (whole?.from === from && opensClause(passage, whole.to, limit)) return whole.to;
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

/** "afviser at stille op": who will not do a thing says nothing of it; "afviser at have stillet op" does. */
export function refuses(passage: Passage, at: number): boolean {
  const { tokens } = passage;
  if (!has(tokens[at], role.infinitive) || tokens[at - 1]?.kind === 'comma') return false;
  const next = tokens[at + 1];
  const clause = next?.capital === true || has(next, role.pronoun | role.determiner | role.expletive | role.speaker);
  return !clause && !perfect.has(next?.lower ?? '');
}

const perfect = new Set(['have', 'være', 'ha', 'vara']);

/** An English verb of saying in its -ing form: "cited an official saying". */
export function isGerund({ lexicon }: Passage, token: Token): boolean {
  if (!has(token, role.verb)) return false;
  return (lexicon.verbs.get(token.lower) ?? []).some(({ kind }) => kind === 'gerund');
}
