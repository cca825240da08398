// Who does the saying: the subject of a verb, before it or (in verb-second languages) after it.
import { type Cue, isSpeakerNoun } from './cue.ts';
import { role } from './lexicon.ts';
import type { Passage, Sentence } from './sentence.ts';
import { type TokenRange, phraseFrom } from './source-phrase.ts';
import { besideVerb, phraseAtHead, phraseBefore } from './subject-phrase.ts';
import { has } from './token.ts';

/** A subject and where to look for what is said. */
export interface Subject {
  readonly range: TokenRange;
  readonly next: number;
  /** The verb stands in a relative clause on the source, which its commas close. */
  readonly relative: boolean;
}

/** The subject of `cue`; `earlier` is the source found last in the same sentence, for coordinated verbs. */
export function findSubject(
  passage: Passage,
  sentence: Sentence,
  cue: Cue,
  earlier: TokenRange | null,
): Subject | null {
  const { tokens, lexicon } = passage;
  const beside = tokens[cue.from - 1];
  const inSentence = cue.from > sentence.from;
  if (inSentence && has(beside, role.speaker) && !has(beside, role.preposition)) return null;
  if (cue.form.kind === 'gerund' && !(cue.from < cue.at && has(tokens[cue.from], role.auxiliary)))
    return gerundSubject(passage, sentence, cue, earlier);
  if (
    inSentence &&
    has(beside, role.expletive) &&
    !has(beside, role.determiner & 0) &&
    isBare(passage, cue.from - 1, sentence)
  )
    return null;
  if (inSentence && has(beside, role.relative) && (lexicon.order === 'svo' || !has(beside, role.complementiser)))
    return antecedent(passage, sentence, cue);
  if (inSentence && has(beside, role.coordinator)) {
    const turned = turnedSubject(passage, sentence, cue);
    if (turned) return turned;
    const range =
      earlier ?? phraseAtHead(passage, sentence.from, cue.from - 1) ?? behindFirstVerb(passage, sentence, cue);
    return range && { range, next: cue.after, relative: false };
  }
  // "Politiker haben die Pläne scharf kritisiert": what stands before a participle at the end is its object.
  const last = cue.at + 1 >= sentence.stop || tokens[cue.at + 1]?.kind === 'comma';
  const framed = lexicon.order === 'v2-final' && (last || cue.form.kind !== 'finite');
  const outside = framed ? beforeAuxiliary(passage, sentence, cue) : null;
  if (outside) return outside;
  const before = inSentence ? phraseBefore(passage, cue.from, sentence.from) : null;
  if (before) return { range: before, next: cue.after, relative: false };
  if (lexicon.order !== 'svo' && cue.form.kind !== 'finite') return beforeAuxiliary(passage, sentence, cue);
  if (lexicon.order === 'svo') {
    const apart = passage.tokens[cue.from - 1]?.kind === 'comma' || (passage.quoted[cue.from - 1] ?? 0) !== 0;
    const range = apart ? phraseAtHead(passage, sentence.from, cue.from) : null;
    return range && { range, next: cue.after, relative: false };
  }
  const after = phraseFrom(passage, cue.at + 1, sentence.stop);
  return after && { range: after, next: Math.max(after.to, cue.after), relative: false };
}

/** "…, og så frygter naboerne, at": an adverb between the conjunction and the verb has the subject behind the verb. */
function turnedSubject(passage: Passage, sentence: Sentence, cue: Cue): Subject | null {
  const { tokens, lexicon } = passage;
  if (lexicon.order !== 'v2' || cue.form.kind !== 'finite' || cue.from === cue.at) return null;
  if (!tokens.slice(cue.from, cue.at).every((token) => has(token, role.adverb))) return null;
  const range = phraseFrom(passage, cue.at + 1, sentence.stop);
  if (range?.from !== cue.at + 1) return null;
  const clause = tokens[range.to]?.kind === 'comma' ? tokens[range.to + 1] : tokens[range.to];
  return has(clause, role.complementiser) ? { range, next: Math.max(range.to, cue.after), relative: false } : null;
}

/** "Nu går formanden til modværge og siger": behind an adverbial and its verb, the subject of both verbs. */
function behindFirstVerb(passage: Passage, sentence: Sentence, cue: Cue): TokenRange | null {
  const { tokens, lexicon } = passage;
  const adverbial = role.adverb | role.time | role.preposition;
  if (lexicon.order !== 'v2' || !has(tokens[sentence.from], adverbial)) return null;
  for (let at = sentence.from + 1; at < Math.min(cue.from - 2, sentence.from + 8); at += 1) {
    const token = tokens[at];
    if (token?.kind !== 'word' || passage.quoted[at] !== 0) return null;
    if (token.capital || !has(token, role.auxiliary | role.finite | role.verb)) continue;
    const range = phraseFrom(passage, at + 1, cue.from - 1);
    const speaks = range && tokens.slice(range.from, range.to).some((part) => isSpeakerNoun(part));
    return range?.from === at + 1 && (speaks || has(tokens[at + 1], role.pronoun)) ? range : null;
  }
  return null;
}

/**
 * Who says what stands in the -ing form: whoever is quoted in "quoted an official as saying" and "an official saying", else
 * the subject of the sentence. A paper says nothing by itself: "issued a statement saying".
 */
function gerundSubject(passage: Passage, sentence: Sentence, cue: Cue, earlier: TokenRange | null): Subject | null {
  const { tokens } = passage;
  const beside = tokens[cue.from - 1];
  const quotes = has(beside, role.as) && !has(tokens[cue.from - 2], role.verb);
  const noun = isSpeakerNoun(beside) && !has(beside, role.document);
  const own = quotes || noun ? phraseBefore(passage, quotes ? cue.from - 1 : cue.from, sentence.from) : null;
  const range = own ?? earlier ?? phraseAtHead(passage, sentence.from, cue.from) ?? quotedBy(passage, sentence, cue);
  return range && { range, next: cue.after, relative: false };
}

/** "In it, the minister was quoted as saying": the subject of the passive. */
function quotedBy(passage: Passage, sentence: Sentence, cue: Cue): TokenRange | null {
  let at = cue.from - 2;
  if (!has(passage.tokens[cue.from - 1], role.as)) return null;
  while (at > sentence.from && has(passage.tokens[at - 1], besideVerb)) at -= 1;
  return phraseBefore(passage, at, sentence.from);
}

/** "Det siger …": the word before the verb is a subject on its own and names no one. */
function isBare(passage: Passage, at: number, sentence: Sentence): boolean {
  const before = passage.tokens[at - 1];
  return (
    at === sentence.from ||
    before?.kind !== 'word' ||
    has(before, role.coordinator | role.subordinator | role.complementiser)
  );
}

/** "grupper, som har klaget": the phrase before the relative pronoun. */
function antecedent(passage: Passage, sentence: Sentence, cue: Cue): Subject | null {
  const relative = cue.from - 1;
  const parted = passage.tokens[relative - 1]?.kind === 'comma';
  const to = parted ? relative - 1 : relative;
  const paper = has(passage.tokens[to - 1], role.document) && passage.lexicon.order === 'svo';
  const range =
    phraseBefore(passage, to, paper ? articleBefore(passage, sentence, to) : sentence.from) ??
    behindPreposition(passage, sentence, to);
  return range && { range, next: cue.after, relative: parted };
}

/** "traced it to a report that said": the article of the paper that the clause tells of. */
function articleBefore({ tokens }: Passage, sentence: Sentence, to: number): number {
  let at = to - 1;
  while (at > sentence.from && at > to - 8 && !has(tokens[at], role.determiner)) at -= 1;
  return has(tokens[at], role.determiner) ? at : sentence.from;
}

/** "henviser til en undersøgelse fra Rambøll, som viser": the phrase without the preposition that governs it. */
function behindPreposition(passage: Passage, sentence: Sentence, to: number): TokenRange | null {
  for (let at = Math.max(sentence.from, to - 12); at < to - 1; at += 1) {
    if (!has(passage.tokens[at], role.preposition)) continue;
    const range = phraseBefore(passage, to, at + 1);
    if (range) return range;
  }
  return null;
}

/** "Beboerne har over for kommunen klaget": an aside stands between the auxiliary and its verb. */
function beforeAuxiliary(passage: Passage, sentence: Sentence, cue: Cue): Subject | null {
  const reach = passage.lexicon.order === 'v2-final' ? 40 : 14;
  for (let at = cue.at - 1; at > Math.max(sentence.from, cue.at - reach); at -= 1) {
    const token = passage.tokens[at];
    if (token === undefined || (token.kind !== 'word' && token.kind !== 'number') || passage.quoted[at] !== 0)
      return null;
    if (!has(token, role.auxiliary)) continue;
    const range = phraseBefore(passage, at, sentence.from) ?? phraseFrom(passage, at + 1, cue.at);
    return range && { range, next: cue.after, relative: false };
  }
  return null;
}
