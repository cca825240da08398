// The words by which a text does not vouch for what it says: "angiveligt", "reportedly", "meldinger om".
import type { TextRange } from '../model/range.ts';
import { textOf } from './finding.ts';
import { role } from './lexicon.ts';
import { phrasesAt } from './phrase.ts';
import type { Passage } from './sentence.ts';
import { has } from './token.ts';

const kinds = new Set(['hedge', 'hearsay', 'hearsay-adverb', 'citing']);

/** The hedges of `passage`, in order and disjoint; the longest where several begin at one word. */
export function findHedges(passage: Passage): readonly TextRange[] {
  const hedges: TextRange[] = [];
  for (let at = 0; at < passage.tokens.length; at += 1) {
    if (!has(passage.tokens[at], role.phrase)) continue;
    const match = phrasesAt(passage, at).find(({ phrase }) => kinds.has(phrase.kind) && phrase.kind !== 'citing');
    if (!match) continue;
    hedges.push(textOf(passage, match));
    at = match.to - 1;
  }
  return hedges;
}
