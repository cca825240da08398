// Paragraphs that open with a dash: "- Da de nåede frem, siger Torben Juhl." All of it is speech but the words around
// the verb of saying.
import type { LexiconEntry } from '../model/attribution.ts';
import type { TextRange } from '../model/range.ts';
import { readAccordingTo } from './according-to.ts';
import { findCues, partedFromParticle } from './cue.ts';
import { textOf } from './finding.ts';
import { addLoose } from './loose-quotation.ts';
import { phrasesAt } from './phrase.ts';
import type { Reading } from './reading.ts';
import { readFurther } from './reported-speech.ts';
import { linkAfter } from './set-phrase.ts';
import type { Passage, Sentence } from './sentence.ts';
import { type TokenRange, phraseFrom } from './source-phrase.ts';
import { functionWord, has, isName } from './token.ts';
import { role } from './lexicon.ts';

/**
 * Reads `passage` as dialogue. Each dash opens a turn; a turn ends with the sentence that names its speaker, and the
 * sentences behind it are prose again: `readProse` reads them.
 */
export function readDialogue(passage: Passage, reading: Reading, readProse: (sentence: Sentence) => void): void {
  let from = 1;
  let narrated = false;
  for (const sentence of passage.sentences) {
    const opensTurn = passage.tokens[sentence.from]?.kind === 'dash';
    if (opensTurn && sentence.from > 0) {
      if (!narrated && sentence.from > from) addTurn(passage, from, sentence.from, reading);
      from = sentence.from + 1;
      narrated = false;
    }
    if (narrated) {
      readProse(sentence);
      continue;
    }
    const named = speakerIn(passage, sentence, from);
    if (named === null) continue;
    const content: TokenRange = { from, to: named.end };
    const spans: TextRange[] = [textOf(passage, content), ...resumed(passage, sentence, named)];
    const near = reading.speakerNear();
    const unnamed = near.length > 0 ? near : reading.likelySpeaker();
    const source = named.source ? [textOf(passage, named.source)] : unnamed;
    const finding = {
      source,
      cue: [textOf(passage, named.cue)],
      content: spans,
      rule: 'dialogue',
      entry: named.entry,
    } as const;
    reading.add(finding);
    readAccordingTo(
      passage,
      { ...sentence, from: named.cue.from },
      [{ finding, source: named.source, content }],
      reading,
    );
    readFurther(passage, sentence, { finding, source: named.source, content }, reading);
    if (source.length > 0) {
      reading.claimWaiting(source);
      reading.spoke(source);
    }
    narrated = true;
  }
  if (!narrated && from < passage.tokens.length) addTurn(passage, from, passage.tokens.length, reading);
}

function addTurn(passage: Passage, from: number, to: number, reading: Reading): void {
  if (to - from < 3) return;
  addLoose(textOf(passage, { from, to }), reading);
}

interface Named {
  readonly source: TokenRange | null;
  readonly cue: TokenRange;
  /** The token at which the words spoken end. */
  readonly end: number;
  /** Null where the verb is in no list and its place alone shows what it is. */
  readonly entry: LexiconEntry | null;
}

function speakerIn(passage: Passage, sentence: Sentence, from: number): Named | null {
  const { tokens } = passage;
  for (const cue of findCues(passage, sentence)) {
    const before = tokens[cue.from - 1];
    if (
      cue.from <= from ||
      (before?.kind !== 'comma' && before?.kind !== 'stop' && before?.kind !== 'mark' && before?.kind !== 'dash')
    )
      continue;
    if (cue.from !== cue.at) continue;
    if (cue.form.lemma === 'lyde' && has(tokens[cue.to], role.expletive)) continue;
    const phrase = phraseFrom(passage, cue.to, sentence.stop);
    const source = (phrase && partedFromParticle(passage, cue, phrase)?.source) ?? phrase;
    if (source === null || (tokens[source.to]?.kind === 'comma' && has(tokens[source.to + 1], role.complementiser)))
      continue;
    const span = cue.spans[0] ?? cue;
    return {
      source,
      cue: { from: span.from, to: cue.to },
      end: before.kind === 'comma' || before.kind === 'dash' ? cue.from - 1 : cue.from,
      entry: cue.form.entry,
    };
  }
  for (let at = Math.max(from + 1, sentence.from); at < sentence.stop; at += 1) {
    if (tokens[at - 1]?.kind !== 'comma') continue;
    const match = phrasesAt(passage, at).find(({ phrase }) => phrase.kind === 'lyde');
    const link = match ? linkAfter(passage, match.to, match.phrase.close[0]) : at;
    if (match && match.to >= sentence.stop && match.phrase.close[0] === 'fra') {
      return { source: null, cue: { from: at, to: match.to }, end: at - 1, entry: match.phrase.entry };
    }
    if (!match || !has(tokens[link], role.preposition)) continue;
    const source = phraseFrom(passage, link + 1, sentence.stop);
    const person =
      link === match.to &&
      match.phrase.close[0] === tokens[link]?.lower &&
      !['i', 'in'].includes(match.phrase.close[0] ?? '');
    const to = person ? match.to + 1 : match.to;
    return { source, cue: { from: at, to }, end: at - 1, entry: match.phrase.entry };
  }
  return byPlace(passage, sentence, from);
}

/** "- Det er for galt, tordner Lasse Berg.": a small word between a comma and a name at the end is some verb of saying. */
function byPlace(passage: Passage, sentence: Sentence, from: number): Named | null {
  const { tokens } = passage;
  for (let at = sentence.stop - 2; at > Math.max(from, sentence.stop - longestNaming); at -= 1) {
    const token = tokens[at];
    if (tokens[at - 1]?.kind !== 'comma' || token?.kind !== 'word' || token.capital || at - from < 3) continue;
    if (has(token, functionWord | role.finite) || !/(?:[^aeiouyæøåäö]er|ar|[eat]de)$/.test(token.lower)) continue;
    if (!isName(tokens[at + 1])) continue;
    const source = phraseFrom(passage, at + 1, sentence.stop);
    const follower = source ? tokens[source.to] : undefined;
    if (source === null || (source.to < sentence.stop && !has(follower, role.preposition | role.time))) continue;
    return { source, cue: { from: at, to: at + 1 }, end: at - 1, entry: null };
  }
  return null;
}

const longestNaming = 14;

/** "- Ja, siger han, men det bliver svært.": speech after the speaker, behind a comma. */
function resumed(passage: Passage, sentence: Sentence, named: Named): readonly TextRange[] {
  const comma = named.source ? named.source.to : named.cue.to;
  const next = passage.tokens[comma + 1];
  if (passage.tokens[comma]?.kind !== 'comma' || comma + 3 > sentence.stop) return [];
  if (has(next, role.relative) || next?.capital === true || has(next, role.verb)) return [];
  const joins = has(
    next,
    role.coordinator |
      role.adversative |
      role.complementiser |
      role.subordinator |
      role.speaker |
      role.pronoun |
      role.expletive,
  );
  return joins ? [textOf(passage, { from: comma + 1, to: sentence.stop })] : [];
}
