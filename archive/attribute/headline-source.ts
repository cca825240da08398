// "Storbank: Boligpriserne stiger": a headline that names its source before a colon.
import { role } from './lexicon.ts';
import { textOf } from './finding.ts';
import type { Reading } from './reading.ts';
import type { Passage } from './sentence.ts';
import { has } from './token.ts';

const mostWords = 4;

/** Reads the headline `passage`; genres ("Analyse:", "Live:") are no sources. */
export function readHeadlineSource(passage: Passage, reading: Reading): boolean {
  const { tokens, lexicon, text } = passage;
  const colon = tokens.findIndex((token) => token.kind === 'colon');
  if (colon < 1 || colon > mostWords || tokens.length - colon < 4) return false;
  const named = tokens.slice(0, colon);
  if (named.some((token) => token.kind !== 'word' || has(token, role.verb | role.auxiliary | role.finite | role.preposition))) return false;
  const label = text.slice(named[0]?.start, named[colon - 1]?.end).toLowerCase();
  if (lexicon.genres.has(label) || has(named[0], role.adverb | role.time | role.question | role.pronoun)) return false;
  const first = tokens[colon + 1];
  if (first === undefined || (first.kind === 'word' && !first.capital)) return false;
  reading.add({
    source: [textOf(passage, { from: 0, to: colon })],
    cue: [],
    content: [textOf(passage, { from: colon + 1, to: tokens.length })],
    rule: 'headline',
  });
  return true;
}
