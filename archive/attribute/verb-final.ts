// Clauses and phrases beside what is said that name its source: "Wie die Polizei mitteilte, …", "…, as the mayor put it",
// "In einer Mitteilung hieß es, …".
import { findComplement } from './complement.ts';
import { contentEnd } from './content-end.ts';
import { type Cue, findCues } from './cue.ts';
import { textOf } from './finding.ts';
import { role } from './lexicon.ts';
import { phrasesAt } from './phrase.ts';
import type { Reading } from './reading.ts';
import type { Spoken } from './spoken.ts';
import type { Passage, Sentence } from './sentence.ts';
import { type TokenRange, phraseFrom } from './source-phrase.ts';
import { phraseBefore } from './subject-phrase.ts';
import { has } from './token.ts';

const longestClause = 24;

/** Reads the clause with "wie" in `sentence`, before or behind what is said. */
export function readAsClause(passage: Passage, sentence: Sentence, reading: Reading): readonly Spoken[] {
  const { tokens, lexicon } = passage;
  if (lexicon.order === 'v2') return [];
  for (let at = sentence.from; at < sentence.stop; at += 1) {
    if (!has(tokens[at], role.as) || passage.quoted[at] !== 0) continue;
    const head = at === sentence.from;
    if (!head && tokens[at - 1]?.kind !== 'comma') continue;
    const end = clauseEnd(passage, sentence, at + 1);
    const cue = cueIn(passage, sentence, at + 1, end);
    const source =
      lexicon.order === 'svo'
        ? cue && phraseBefore(passage, cue.from, at + 1)
        : phraseFrom(passage, has(tokens[at + 1], role.preposition) ? at + 2 : at + 1, end);
    if (cue === null || source === null || source.to > cue.at) continue;
    if (lexicon.order === 'svo' && !isAside(passage, { ...sentence, stop: end }, cue, source)) continue;
    const content: TokenRange = head
      ? { from: end + 1, to: contentEnd(passage, sentence, Math.min(end + 1, sentence.stop)) }
      : { from: sentence.from, to: at - 1 };
    if (content.to - content.from < 3) continue;
    const finding = {
      source: [textOf(passage, source)],
      cue: cue.spans.map((span) => textOf(passage, span)),
      content: [textOf(passage, content)],
      rule: 'as-clause',
      entry: cue.form.entry,
    } as const;
    reading.add(finding);
    return [{ finding, source, content }];
  }
  return [];
}

/** English "as" opens many clauses: this one says nothing further, and its subject stands right before its verb. */
function isAside(passage: Passage, clause: Sentence, cue: Cue, source: TokenRange): boolean {
  if (cue.form.class === 'opine' && cue.form.entry.type === 'verb') return false;
  return source.to >= cue.from && findComplement(passage, clause, cue, cue.after) === null;
}

function clauseEnd(passage: Passage, sentence: Sentence, from: number): number {
  for (let at = from; at < Math.min(sentence.stop, from + longestClause); at += 1) {
    if (passage.tokens[at]?.kind === 'comma' && passage.quoted[at] === 0) return at;
  }
  return sentence.stop;
}

function cueIn(passage: Passage, sentence: Sentence, from: number, to: number): Cue | null {
  const cues = findCues(passage, { from: Math.max(sentence.from, from), stop: to, to });
  return cues[cues.length - 1] ?? null;
}

/** "In einer Mitteilung hieß es, die Verhandlungen seien gescheitert." */
export function readHeadPhrase(passage: Passage, sentence: Sentence, reading: Reading): readonly Spoken[] {
  const { tokens } = passage;
  if (!has(tokens[sentence.from], role.preposition)) return [];
  for (let at = sentence.from + 2; at < Math.min(sentence.stop, sentence.from + 14); at += 1) {
    if (passage.quoted[at] !== 0 || tokens[at]?.kind === 'comma') return [];
    const match = phrasesAt(passage, at).find(({ phrase }) => phrase.kind === 'lyde');
    if (!match) continue;
    const next = tokens[match.to];
    if (next?.kind !== 'comma' && next?.kind !== 'colon') return [];
    const source = phraseFrom(passage, sentence.from + 1, at);
    const from = match.to + 1;
    const content: TokenRange = { from, to: contentEnd(passage, sentence, from) };
    if (source === null || content.to - from < 2) return [];
    const finding = {
      source: [textOf(passage, source)],
      cue: [textOf(passage, match)],
      content: [textOf(passage, content)],
      rule: 'set-phrase',
      entry: match.phrase.entry,
    } as const;
    reading.add(finding);
    return [{ finding, source, content }];
  }
  return [];
}
