// Set phrases in the place of a verb of saying: "…, lyder det fra Juhl", "…, hedder det i rapporten", "…, so Müller".
import type { LexiconEntry } from '../model/attribution.ts';
import { contentEnd } from './content-end.ts';
import { type Finding, textOf } from './finding.ts';
import { role } from './lexicon.ts';
import { phrasesAt } from './phrase.ts';
import type { Reading } from './reading.ts';
import type { Spoken } from './spoken.ts';
import { interrupted } from './statement-before.ts';
import type { Passage, Sentence } from './sentence.ts';
import { type TokenRange, phraseFrom } from './source-phrase.ts';
import { has } from './token.ts';

/** "…, lyder det fra Juhl", "…, hedder det i rapporten": set phrases in the place of a verb. */
export function readSetPhrase(passage: Passage, sentence: Sentence, reading: Reading): readonly Spoken[] {
  const { tokens } = passage;
  for (let at = sentence.from + 1; at < sentence.stop; at += 1) {
    if (passage.quoted[at] !== 0) continue;
    const before = tokens[at - 1];
    if (before?.kind !== 'comma' && before?.kind !== 'mark') continue;
    const match = phrasesAt(passage, at).find(({ phrase }) => phrase.kind === 'lyde' || phrase.kind === 'so');
    if (!match) continue;
    if (match.phrase.kind === 'so') {
      const named = phraseFrom(passage, match.to, sentence.stop);
      const follower = named ? tokens[named.to] : undefined;
      const goesOn =
        named !== null &&
        named.to < sentence.stop &&
        follower?.kind === 'word' &&
        !has(follower, role.adverb | role.time | role.preposition);
      if (named === null || goesOn) continue;
      const found = setPhrase(
        passage,
        sentence,
        at,
        { from: at, to: match.to, entry: match.phrase.entry },
        named,
        before.kind === 'comma' ? at - 1 : at,
      );
      if (found === null) continue;
      reading.add(found.finding);
      return [found];
    }
    const preposition = match.phrase.close[0] ?? '';
    const link = linkAfter(passage, match.to, match.phrase.close[0]);
    const stands = tokens[link]?.lower === preposition;
    const source = has(tokens[link], role.preposition) ? phraseFrom(passage, link + 1, sentence.stop) : null;
    const person = stands && preposition !== 'i' && preposition !== 'in';
    const to = person && link === match.to ? match.to + 1 : match.to;
    const cue: SetPhrase = { from: at, to, entry: match.phrase.entry };
    const found = setPhrase(passage, sentence, at, cue, source, before.kind === 'comma' ? at - 1 : at);
    if (found === null) continue;
    reading.add(found.finding);
    return [found];
  }
  return [];
}

const longestFront = 6;

/** "Senere lyder det i strategien, at …": the phrase near the head of a sentence, and what is said behind it. */
export function readFrontedSetPhrase(passage: Passage, sentence: Sentence, reading: Reading): readonly Spoken[] {
  const { tokens } = passage;
  for (let at = sentence.from; at < Math.min(sentence.stop, sentence.from + longestFront); at += 1) {
    if (passage.quoted[at] !== 0 || tokens[at]?.kind === 'comma') return [];
    const match = phrasesAt(passage, at).find(({ phrase }) => phrase.kind === 'lyde');
    if (!match) continue;
    const link = linkAfter(passage, match.to, match.phrase.close[0]);
    const source = has(tokens[link], role.preposition) ? phraseFrom(passage, link + 1, sentence.stop) : null;
    const behind = source?.to ?? link;
    const from = tokens[behind]?.kind === 'comma' ? behind + 1 : behind;
    if (!has(tokens[from], role.complementiser)) return [];
    const content: TokenRange = { from, to: contentEnd(passage, sentence, from) };
    const person = source !== null && link === match.to && !/^in?$/.test(tokens[link]?.lower ?? '');
    const finding: Finding = {
      source: source ? [textOf(passage, source)] : [],
      cue: [textOf(passage, { from: at, to: person ? match.to + 1 : match.to })],
      content: [textOf(passage, content)],
      rule: 'set-phrase',
      entry: match.phrase.entry,
    };
    reading.add(finding);
    return [{ finding, source, content }];
  }
  return [];
}

/**
 * The preposition of "lyder det fra", perhaps behind some words: "lød det tørt fra", "lød det med fast stemme fra".
 * `closing` is the one that the phrase asks for.
 */
export function linkAfter(passage: Passage, from: number, closing = ''): number {
  const manner = /^(?:med|fra)$/.test(passage.tokens[from]?.lower ?? '') && closing !== '';
  for (let at = from; manner && at < from + longestFront; at += 1) {
    const token = passage.tokens[at];
    if (token?.lower === closing) return at;
    if (token?.kind !== 'word' || passage.quoted[at] !== 0) break;
  }
  for (let at = from; at < from + 3; at += 1) if (has(passage.tokens[at], role.preposition)) return at;
  return from;
}

interface SetPhrase extends TokenRange {
  readonly entry: LexiconEntry;
}

function setPhrase(
  passage: Passage,
  sentence: Sentence,
  at: number,
  cue: SetPhrase,
  source: TokenRange | null,
  last: number,
): Spoken | null {
  const from = passage.tokens[sentence.from]?.kind === 'dash' ? sentence.from + 1 : sentence.from;
  const alone = last - from === 1 && passage.tokens[from]?.kind === 'word' && cue.entry.type === 'phrase';
  if (last - from < 2 && !(alone && passage.lexicon.order === 'v2')) return null;
  const content: TokenRange = { from, to: last };
  const more = interrupted(passage, sentence, source?.to ?? cue.to, passage.quoted[last - 1] !== 0);
  const finding: Finding = {
    source: source ? [textOf(passage, source)] : [],
    cue: [textOf(passage, cue)],
    content: [textOf(passage, content), ...more],
    rule: 'set-phrase',
    entry: cue.entry,
  };
  return at > last + 1 ? null : { finding, source, content };
}
