// "Der er meldinger om, at …", "angiveligt", "Rygter vil vide, at …": said by no one in particular.
import { contentEnd } from './content-end.ts';
import { textOf } from './finding.ts';
import { role } from './lexicon.ts';
import { phrasesAt } from './phrase.ts';
import type { Reading } from './reading.ts';
import type { Passage, Sentence } from './sentence.ts';
import type { TokenRange } from './source-phrase.ts';
import { has } from './token.ts';

/** Reads hearsay outside `taken`, the contents that have a source already. */
export function readHearsay(
  passage: Passage,
  sentence: Sentence,
  taken: readonly TokenRange[],
  reading: Reading,
): void {
  const { tokens } = passage;
  let found = 0;
  for (let at = sentence.from; at < sentence.stop && found < 4; at += 1) {
    if (!has(tokens[at], role.phrase) || passage.quoted[at] !== 0) continue;
    const match = phrasesAt(passage, at).find(
      ({ phrase }) => phrase.kind === 'hearsay' || phrase.kind === 'hearsay-adverb',
    );
    if (!match || taken.some(({ from, to }) => from <= at && at < to)) continue;
    let from = match.to;
    if (tokens[from]?.kind === 'comma') from += 1;
    const clause = has(tokens[from], role.complementiser);
    if (!clause && match.phrase.kind === 'hearsay' && match.phrase.words.length < 2) continue;
    if (!clause && match.phrase.kind === 'hearsay' && has(tokens[match.to - 1], role.preposition)) continue;
    if (!clause && from !== match.to) continue;
    const to = contentEnd(passage, sentence, from);
    if (to - from < 2) continue;
    reading.add({
      source: [],
      cue: [textOf(passage, match)],
      content: [textOf(passage, { from, to })],
      rule: 'hearsay',
      entry: match.phrase.entry,
    });
    found += 1;
    at = to;
  }
}
