// What is said stands before its verb: "…, siger Y", `"…," Y said`, "…, har hun sagt".
import type { AttributionRule } from '../model/attribution.ts';
import type { TextRange } from '../model/range.ts';
import { findComplement } from './complement.ts';
import { type Cue, partedFromParticle } from './cue.ts';
import { type Finding, textOf } from './finding.ts';
import { role } from './lexicon.ts';
import { phrasesAt } from './phrase.ts';
import type { Passage, Sentence } from './sentence.ts';
import { opensWithSetOffName } from './set-off-name.ts';
import { type TokenRange, phraseFrom } from './source-phrase.ts';
import type { Spoken } from './spoken.ts';
import { phraseBefore } from './subject-phrase.ts';
import { type Token, functionWord, has } from './token.ts';

const tailClasses = new Set(['say', 'write', 'report', 'opine', 'claim', 'admit', 'show', 'warn', 'deny', 'promise']);

/** The statement stands before the verb: "…, siger Y", "…, Y said". */
export function readTail(passage: Passage, sentence: Sentence, cue: Cue, earlier: Spoken | null): Spoken | null {
  const { tokens, lexicon } = passage;
  const previous = tokens[cue.from - 1];
  if (cue.from <= sentence.from || previous === undefined) return null;
  const compound = compoundTail(passage, sentence, cue);
  if (compound) return tail(passage, sentence, cue, compound.source, compound.from, 'inverted', earlier);
  let source: TokenRange | null = null;
  const asked = previous.kind === 'stop' && /[?!]/.test(previous.lower);
  const afterStatement =
    asked ||
    previous.kind === 'comma' ||
    (previous.kind === 'mark' && passage.quoted[cue.from - 1] !== 0) ||
    previous.kind === 'dash';
  if (afterStatement && cue.form.kind !== 'gerund') {
    if (has(tokens[cue.to], role.complementiser) || (cue.form.lemma === 'lyde' && has(tokens[cue.to], role.expletive)))
      return null;
    if (lexicon.order === 'svo' && (cue.form.lemma === 'tell' || (cue.form.object && previous.kind !== 'mark'))) {
      return subjectLast(passage, sentence, cue, earlier);
    }
    if (lexicon.order === 'svo' && previous.kind === 'comma' && hasAppositive(passage, sentence, cue)) return null;
    if (lexicon.order !== 'svo' && opensWithSetOffName(passage, sentence, cue)) return null;
    source = phraseFrom(passage, cue.to, sentence.stop);
    if (source === null && lexicon.order === 'svo') return subjectLast(passage, sentence, cue, earlier);
    const quoted = previous.kind === 'mark' || closesQuotation(passage, cue.from - 1);
    const parted = source && partedFromParticle(passage, cue, source);
    if (parted && endsTail(passage, sentence, parted.to, quoted)) {
      return tail(passage, sentence, { ...cue, spans: parted.cue }, parted.source, cue.from, 'inverted', earlier);
    }
    if (source && !quoted && ordersSomeone(passage, cue, source.to)) return null;
    const particle = cue.spans.find(({ from }) => from === source?.to);
    if (source && !endsTail(passage, sentence, particle?.to ?? source.to, quoted)) return null;
  } else if (lexicon.order === 'svo') return subjectLast(passage, sentence, cue, earlier);
  return source && tail(passage, sentence, cue, source, cue.from, 'inverted', earlier);
}

/** "…, har hun tidligere sagt til avisen": the speaker stands between the auxiliary and the verb. */
function compoundTail(
  passage: Passage,
  sentence: Sentence,
  cue: Cue,
): { readonly source: TokenRange; readonly from: number } | null {
  const { tokens, quoted, lexicon } = passage;
  if (lexicon.order === 'svo' || (cue.form.kind !== 'participle' && cue.form.kind !== 'infinitive')) return null;
  if (lexicon.order === 'v2' && cue.negated) return null;
  if (has(tokens[sentence.from], role.subordinator) || (quoted[cue.to] ?? 0) !== 0) return null;
  for (let at = cue.at - 2; at > Math.max(sentence.from, cue.at - 12); at -= 1) {
    if (quoted[at] !== 0 || tokens[at]?.kind === 'comma') return null;
    const before = tokens[at - 1];
    const behind = before?.kind === 'comma' || (before?.kind === 'mark' && quoted[at - 1] !== 0);
    if (!behind || !has(tokens[at], role.auxiliary) || has(tokens[at], role.passive)) continue;
    const source = phraseFrom(passage, at + 1, cue.from);
    if (source === null || source.to < cue.from || !endsTail(passage, sentence, cue.to, before.kind === 'mark'))
      return null;
    return { source, from: at };
  }
  return null;
}

/** `"…," Y said`, "…, Y said": English puts the subject before the verb here too. */
function subjectLast(passage: Passage, sentence: Sentence, cue: Cue, earlier: Spoken | null): Spoken | null {
  const { tokens, quoted } = passage;
  if (cue.form.kind === 'gerund') return null;
  const source = phraseBefore(passage, cue.from, sentence.from);
  if (source === null || source.from <= sentence.from) return null;
  const before = tokens[source.from - 1];
  const quotedBefore = (quoted[source.from - 1] ?? 0) !== 0;
  if (before === undefined || (before.kind !== 'comma' && !(before.kind === 'mark' && quotedBefore))) return null;
  if (!quotedBefore) {
    const follower = tokens[cue.to];
    if (cue.form.object && cue.to < sentence.stop && !has(follower, role.time)) return null;
    if (findComplement(passage, sentence, cue, cue.to) !== null) return null;
  }
  return tail(passage, sentence, cue, source, source.from, 'subject-last', earlier);
}

/** "Dr. Lopez, the health director, told …": what stands before the comma is the subject and not what is said. */
function hasAppositive(passage: Passage, sentence: Sentence, cue: Cue): boolean {
  const subject = phraseBefore(passage, cue.from, sentence.from);
  return (
    subject !== null && subject.from <= sentence.from + 1 && findComplement(passage, sentence, cue, cue.to) !== null
  );
}

function tail(
  passage: Passage,
  sentence: Sentence,
  cue: Cue,
  source: TokenRange,
  end: number,
  rule: AttributionRule,
  earlier: Spoken | null,
): Spoken | null {
  const { tokens, quoted } = passage;
  const last = tokens[end - 1]?.kind === 'comma' || tokens[end - 1]?.kind === 'dash' ? end - 1 : end;
  let from = sentence.from;
  while (from < last && tokens[from]?.kind === 'dash') from += 1;
  const within = earlier && earlier.content.to === last && tokens[earlier.content.from - 1]?.kind === 'comma';
  if (within && isReported(passage, from, earlier.content.from)) from = sentence.from;
  else if (within) from = earlier.content.from;
  else if (earlier && earlier.content.to < last) from = Math.max(from, earlier.content.to);
  const before = quoted[last - 1] ?? 0;
  const quotation = passage.quotations[before - 1];
  from = behindColon(passage, from, last);
  if (last - from < 1) return null;
  const isQuoted = before !== 0 && quotation !== undefined;
  if (!isQuoted && phrasesAt(passage, from).some(({ phrase }) => phrase.kind === 'according')) return null;
  const aside = isQuoted ? null : asideRest(passage, sentence, last - from, Math.max(source.to, cue.to));
  const brief = last - from < (reachesEnd(passage, sentence, Math.max(source.to, cue.to)) ? 2 : 3);
  if (!isQuoted && ((brief && aside === null) || !tailClasses.has(cue.form.class))) return null;
  if (isQuoted && quoted[from] !== before && last - from <= 1) return null;
  if (!isQuoted && isSetting(passage, from, last)) return null;
  const content: TokenRange = { from, to: last };
  const more = aside ? [textOf(passage, aside)] : interrupted(passage, sentence, Math.max(source.to, cue.to), isQuoted);
  const spans: TextRange[] = [textOf(passage, content), ...more];
  const finding: Finding = {
    source: [textOf(passage, source)],
    cue: cue.spans.map((span) => textOf(passage, span)),
    content: spans,
    rule,
    entry: cue.form.entry,
  };
  return { finding, source, content };
}

/** "Die Analyse habe ergeben, dass …, schreiben die Forscher": the whole of it is reported, also who found it. */
function isReported({ tokens, lexicon }: Passage, from: number, to: number): boolean {
  return (
    lexicon.order === 'v2-final' &&
    tokens.slice(from, to).some((token) => has(token, role.subjunctive) && !token.capital)
  );
}

/** "Er ist sicher: „…“, sagte er": what is said begins behind the colon. */
function behindColon({ tokens, quoted }: Passage, from: number, to: number): number {
  const said = quoted[to - 1] ?? 0;
  let first = to;
  while (first > from && quoted[first - 1] === said) first -= 1;
  return said !== 0 && first > from && tokens[first - 1]?.kind === 'colon' ? first : from;
}

/** German sets the comma behind the marks: whoever is named behind it speaks, whatever follows. */
function closesQuotation({ tokens, quoted, lexicon }: Passage, comma: number): boolean {
  return lexicon.order === 'v2-final' && tokens[comma]?.kind === 'comma' && (quoted[comma - 1] ?? 0) !== 0;
}

/** "Formanden, smed Per Holm, opfordrer ministeren til at": whoever stands behind the verb is told what to do. */
function ordersSomeone({ tokens, lexicon }: Passage, cue: Cue, at: number): boolean {
  if (lexicon.order !== 'v2' || !cue.form.object) return false;
  return has(tokens[at], role.preposition) && has(tokens[at + 1], role.infinitive);
}

/** What may stand behind the speaker in ", siger Y …": nothing that would make the speaker an object. */
function endsTail(passage: Passage, sentence: Sentence, at: number, afterQuotation: boolean): boolean {
  const token = passage.tokens[at];
  if (token?.kind === 'colon' && !afterQuotation) return false;
  if (token === undefined || at >= sentence.stop || token.kind !== 'word')
    return !(token?.kind === 'comma' && has(passage.tokens[at + 1], role.complementiser));
  if (has(token, role.complementiser) && !has(token, role.relative)) return false;
  if (passage.quoted[at] !== 0 || afterQuotation) return true;
  return has(
    token,
    role.preposition | role.adverb | role.time | role.coordinator | role.negation | role.subordinator | role.relative,
  );
}

/**
 * "In a statement, the company apologised", "While the talks went on, the firm charged": where and when a thing was said
 * is not what was said.
 */
function isSetting({ tokens, lexicon }: Passage, from: number, to: number): boolean {
  const [first, words] = [tokens[from], tokens.slice(from, to)];
  if (lexicon.order === 'v2' || first === undefined) return false;
  if (has(first, role.subordinator) && !has(first, role.complementiser | role.adverb))
    return !words.some(({ kind }) => kind === 'comma');
  if (!has(first, role.preposition)) return false;
  if (lexicon.order === 'svo')
    return !words.some((token) => has(token, role.auxiliary | role.finite) || /..ed$/.test(token.lower));
  return !words.some((token, at) => token.kind === 'word' && !token.capital && isVerbal(token, words[at + 1]));
}

/** German: a small word that is in no list is an adjective only before another one or a noun. */
function isVerbal(token: Token, next: Token | undefined): boolean {
  if (has(token, role.auxiliary | role.finite | role.verb | role.subjunctive)) return true;
  return !has(token, functionWord) && !(next?.capital === true || /(?:e|en|er|em|es)$/.test(next?.lower ?? ''));
}

/** No comma follows: the sentence does not go on behind the one who speaks. */
function reachesEnd(passage: Passage, sentence: Sentence, from: number): boolean {
  for (let at = from; at < sentence.stop; at += 1) if (passage.tokens[at]?.kind === 'comma') return false;
  return true;
}

/** "Der er, siger han, ingen grund": the statement has hardly begun when its speaker is named, and goes on. */
function asideRest(passage: Passage, sentence: Sentence, begun: number, comma: number): TokenRange | null {
  const next = passage.tokens[comma + 1];
  if (begun > 3 || passage.tokens[comma]?.kind !== 'comma' || sentence.stop - comma < 4) return null;
  if (passage.quoted[comma + 1] !== 0 || has(next, role.relative | role.coordinator)) return null;
  return { from: comma + 1, to: sentence.stop };
}

/** `"…," siger Y, "…"`: the quotation goes on in the same sentence. */
export function interrupted(
  passage: Passage,
  sentence: Sentence,
  from: number,
  isQuoted: boolean,
): readonly TextRange[] {
  if (!isQuoted) return [];
  for (let at = from; at < sentence.to; at += 1) {
    const index = passage.quoted[at] ?? 0;
    const quotation = passage.quotations[index - 1];
    if (quotation && passage.tokens[at - 1]?.kind === 'comma') return [[quotation.start, quotation.end]];
    if (index !== 0) return [];
  }
  return [];
}
