// The rules around a verb of saying: "Y siger, at …", "…, siger Y", "Han siger: »…«".
import type { AttributionRule } from '../model/attribution.ts';
import { findBracketed, likens } from './bracketed.ts';
import { type Complement, findComplement } from './complement.ts';
import { contentEnd, endsInSpeaker, relativeEnd } from './content-end.ts';
import { type Cue, findCues, isSpeakerNoun } from './cue.ts';
import { type Finding, textOf } from './finding.ts';
import { role } from './lexicon.ts';
import type { Reading } from './reading.ts';
import type { Passage, Sentence } from './sentence.ts';
import type { TokenRange } from './source-phrase.ts';
import type { Spoken } from './spoken.ts';
import { readTail } from './statement-before.ts';
import { findSubject } from './subject.ts';
import { functionWord, has } from './token.ts';

/** Reads every cue of `sentence`, in order. */
export function readReportedSpeech(passage: Passage, sentence: Sentence, reading: Reading): readonly Spoken[] {
  const spoken: Spoken[] = [];
  let busyUntil = sentence.from;
  for (const cue of findCues(passage, sentence)) {
    const earlier = spoken[spoken.length - 1] ?? null;
    if (cue.at < busyUntil) {
      if (earlier && cue.at > earlier.content.from) readNested(passage, earlier.content, cue, reading);
      continue;
    }
    const found = readTail(passage, sentence, cue, earlier) ?? readHead(passage, sentence, cue, earlier, reading);
    if (found === null) continue;
    spoken.push(found);
    reading.add(found.finding);
    const inside = found.content.from > cue.at ? found.content.to : cue.to;
    busyUntil = Math.max(cue.to, inside);
  }
  return spoken;
}

/** Classes whose statements are told of within another's: "said the mayor had promised that". */
const nestedClasses = new Set(['say', 'write', 'report', 'claim', 'admit', 'warn', 'deny', 'promise']);

/**
 * What someone is said to have said: "who claim she lied", "said the mayor had told them that". In Scandinavian only a
 * clause with its marker, by someone who is named: "siger, at politiet har oplyst, at …".
 */
function readNested(passage: Passage, content: TokenRange, cue: Cue, reading: Reading): void {
  if (passage.lexicon.order === 'v2-final' || !nestedClasses.has(cue.form.class) || cue.form.kind === 'gerund') return;
  const from = has(passage.tokens[content.from], role.complementiser) ? content.from + 1 : content.from;
  const inner: Sentence = { from, stop: content.to, to: content.to };
  if (cue.from <= from) return;
  const found = readHead(passage, inner, cue, null, reading);
  if (found === null || found.finding.rule === 'object') return;
  const apart = found.finding.rule === 'quotation' && found.content.from > cue.to + 1;
  const named = found.source !== null && !has(passage.tokens[found.source.from], role.pronoun);
  const sure = passage.lexicon.order === 'svo' ? !apart : named && found.finding.rule === 'clause';
  if (sure) reading.add(found.finding);
}

/** What else the speaker of `spoken` says in the same sentence: "…, siger han og tilføjer, at …", "…, som tilføjer …". */
export function readFurther(passage: Passage, sentence: Sentence, spoken: Spoken, reading: Reading): void {
  const from = spoken.source?.to ?? sentence.stop;
  for (const cue of findCues(passage, sentence)) {
    if (cue.at < from || !goesOnSpeaking(passage, from, cue)) continue;
    const found = readHead(passage, sentence, cue, spoken, reading);
    if (found) reading.add(found.finding);
    return;
  }
}

function goesOnSpeaking({ tokens }: Passage, from: number, cue: Cue): boolean {
  const before = tokens[cue.from - 1];
  if (has(before, role.coordinator)) return true;
  return tokens[from]?.kind === 'comma' && cue.from === from + 2 && has(before, role.relative);
}

/** The statement stands behind the verb: "Y siger, at …", "Omvendt advarer Y om, at …", "Y beskriver den som »…«". */
function readHead(
  passage: Passage,
  sentence: Sentence,
  cue: Cue,
  earlier: Spoken | null,
  reading: Reading,
): Spoken | null {
  const subject = findSubject(passage, sentence, cue, earlier?.source ?? null);
  if (subject === null) return null;
  const next = skipSpeakerTail(passage, likens(cue) ? Math.max(subject.range.to, cue.at + 1) : subject.next);
  const complement = findComplement(passage, sentence, cue, next);
  const bracketed =
    complement === null || complement.kind === 'object'
      ? findBracketed(passage, sentence, cue, subject.range.from > cue.at ? subject.range.to : cue.to)
      : null;
  if (bracketed) {
    const inside = bracketed.from <= subject.range.from && subject.range.to < bracketed.to;
    if (inside) return statement(passage, cue, subject.range, { from: subject.range.to, to: bracketed.to }, 'object');
    const fronted = bracketed.to - bracketed.from === 1 && has(passage.tokens[bracketed.from], role.pronoun);
    const [source, content] = fronted ? [bracketed, subject.range] : [subject.range, bracketed];
    if (!tellsSomething(passage, content)) return null;
    return statement(passage, cue, source, content, 'object');
  }
  if (complement === null) return announces(passage, sentence, cue, subject.range, reading);
  const found = contentOf(passage, sentence, cue, complement);
  if (found === null) return null;
  const content = subject.relative ? { from: found.from, to: relativeEnd(passage, found.from, found.to) } : found;
  return statement(passage, cue, subject.range, content, complement.kind);
}

/** "lehnte das strikt ab": nothing of what it is about. German nouns show by their capital. */
function tellsSomething({ tokens, quoted }: Passage, { from, to }: TokenRange): boolean {
  return tokens.slice(from, to).some(({ capital }, at) => capital || quoted[from + at] !== 0);
}

function statement(passage: Passage, cue: Cue, source: TokenRange, content: TokenRange, rule: AttributionRule): Spoken {
  const finding: Finding = {
    source: [textOf(passage, source)],
    cue: cue.spans.map((span) => textOf(passage, span)),
    content: [textOf(passage, content)],
    rule,
    entry: cue.form.entry,
  };
  return { finding, source, content };
}

function skipSpeakerTail(passage: Passage, from: number): number {
  let at = from;
  while (has(passage.tokens[at], role.adverb) && !has(passage.tokens[at], functionWord & ~role.adverb)) at += 1;
  return at;
}

/** "called the plan a disgrace" says something; "called the police" does not. */
const names = new Set(['call', 'kalde', 'kalle', 'kalla']);

function contentOf(passage: Passage, sentence: Sentence, cue: Cue, complement: Complement): TokenRange | null {
  const { quoted, quotations } = passage;
  const { from } = complement;
  if (complement.kind === 'quotation') {
    const index = quoted[from] ?? 0;
    let to = from;
    while (to < sentence.to && quoted[to] === index) to += 1;
    const quotation = quotations[index - 1];
    if (quotation === undefined) return null;
    const goesOn =
      to < sentence.stop &&
      passage.tokens[to]?.kind === 'word' &&
      passage.tokens[from - 1]?.kind !== 'colon' &&
      !(passage.lexicon.order === 'svo' && endsInSpeaker(passage, sentence, to));
    return { from, to: goesOn ? contentEnd(passage, sentence, to) : to };
  }
  const whole = complement.kind === 'colon' ? sentence.stop : contentEnd(passage, sentence, from);
  const to = complement.kind === 'object' ? objectEnd(passage, from, whole) : whole;
  if (to - from < 1 || (complement.kind === 'bare' && to - from < 3)) return null;
  const bare = complement.kind === 'object' && passage.tokens[from - 1]?.lower !== cue.form.particle?.[0];
  if (bare && names.has(cue.form.lemma) && to - from < 4) return null;
  return { from, to };
}

/** "called his wife | and left": in English a noun phrase does not go on over a further verb. */
function objectEnd({ tokens, quoted, lexicon }: Passage, from: number, to: number): number {
  if (lexicon.order !== 'svo' || has(tokens[from], role.infinitive)) return to;
  for (let at = from + 1; at < to - 1; at += 1) {
    if (!has(tokens[at], role.coordinator) || quoted[at] !== 0) continue;
    const next = tokens[at + 1];
    if (has(next, role.auxiliary | role.finite | role.verb) && next?.capital !== true && !isSpeakerNoun(next))
      return at;
  }
  return to;
}

/** "Han siger:" at the end of a paragraph: the words follow in the next one. */
function announces(passage: Passage, sentence: Sentence, cue: Cue, source: TokenRange, reading: Reading): null {
  const last = passage.tokens[passage.tokens.length - 1];
  if (last?.kind === 'colon' && sentence.to === passage.tokens.length) {
    reading.announce({
      source: [textOf(passage, source)],
      cue: cue.spans.map((span) => textOf(passage, span)),
      content: [],
      rule: 'announced',
      entry: cue.form.entry,
    });
  }
  return null;
}
