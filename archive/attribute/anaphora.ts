// "Det oplyser politiet.", "Sådan lyder konklusionen i en rapport.": a sentence that names the source of the one before.
import type { LexiconEntry } from '../model/attribution.ts';
import { findComplement, isPlace } from './complement.ts';
import { contentEnd } from './content-end.ts';
import { findCues } from './cue.ts';
import { textOf } from './finding.ts';
import { role } from './lexicon.ts';
import { phrasesAt } from './phrase.ts';
import type { Reading } from './reading.ts';
import type { Passage, Sentence } from './sentence.ts';
import { linkAfter } from './set-phrase.ts';
import { type TokenRange, phraseFrom } from './source-phrase.ts';
import { has } from './token.ts';

const classes = new Set(['say', 'write', 'report', 'opine', 'claim', 'admit', 'show', 'warn']);

/** Reads `sentence` as naming the source of what stands before it; true when it does. */
export function readAnaphora(passage: Passage, sentence: Sentence, reading: Reading): boolean {
  const { tokens } = passage;
  if (!has(tokens[sentence.from], role.anaphor)) return false;
  const phrase = phrasesAt(passage, sentence.from + 1).find((match) => match.phrase.kind === 'lyde');
  if (phrase) {
    const link = linkAfter(passage, phrase.to, phrase.phrase.close[0]);
    const source = has(tokens[link], role.preposition) ? phraseFrom(passage, link + 1, sentence.stop) : null;
    const said = { from: phrase.from, to: link === phrase.to ? phrase.to + 1 : phrase.to };
    return source !== null && claim(passage, said, source, phrase.phrase.entry, reading);
  }
  const cue = findCues(passage, { ...sentence, stop: Math.min(sentence.stop, sentence.from + 12) }).find(
    (found) => found.at === sentence.from + 1,
  );
  if (!cue || cue.negated || !classes.has(cue.form.class) || has(tokens[cue.at + 1], role.negation)) return false;
  // "Das geht aus einem Bericht hervor": the preposition stands between the verb and its particle.
  const to = cue.form.class === 'show' && has(tokens[cue.to], role.preposition) ? cue.to + 1 : cue.to;
  const limit = cue.spans.find(({ from }) => from > to)?.from ?? sentence.stop;
  const source = phraseFrom(passage, to, limit);
  if (source === null || !endsClaim(passage, sentence, cue.after > source.to ? cue.after : source.to)) return false;
  const complement = findComplement(passage, sentence, cue, source.to);
  const asked = complement?.kind === 'question' && !isPlace(tokens[complement.from]);
  if (complement && (complement.kind === 'clause' || asked)) {
    const content = { from: complement.from, to: contentEnd(passage, sentence, complement.from) };
    reading.add({
      source: [textOf(passage, source)],
      cue: [textOf(passage, { from: sentence.from, to })],
      content: [textOf(passage, content)],
      rule: 'cataphora',
      entry: cue.form.entry,
    });
    return true;
  }
  return claim(passage, { from: sentence.from, to }, source, cue.form.entry, reading);
}

/** Behind the source: the end, to whom, where and when; "Det svarede han nej til" says something else. */
function endsClaim(passage: Passage, sentence: Sentence, at: number): boolean {
  const token = passage.tokens[at];
  if (token === undefined || at >= sentence.stop || token.kind !== 'word') return true;
  if (has(token, role.negation)) return false;
  return has(
    token,
    role.preposition |
      role.time |
      role.adverb |
      role.coordinator |
      role.relative |
      role.complementiser |
      role.subordinator,
  );
}

function claim(passage: Passage, cue: TokenRange, source: TokenRange, entry: LexiconEntry, reading: Reading): boolean {
  const named = { source: [textOf(passage, source)], cue: [textOf(passage, cue)], rule: 'anaphora', entry } as const;
  const open = reading.findings[reading.unclaimed];
  if (open) {
    reading.findings[reading.unclaimed] = { ...open, ...named, spoken: true };
    reading.unclaimed = -1;
    reading.claimWaiting(named.source);
    reading.spoke(named.source);
    return true;
  }
  const { before } = reading;
  if (before === null) return false;
  // A quotation that seemed to go on for whoever spoke before it.
  const last = reading.findings[reading.findings.length - 1];
  const [start, end] = last?.content[0] ?? [0, 0];
  if (last?.rule === 'continued' && start < before[1] && before[0] < end) {
    reading.findings[reading.findings.length - 1] = { ...last, ...named, spoken: true };
    reading.spoke(named.source);
    return true;
  }
  reading.add({ ...named, content: [before] });
  return true;
}
