// "Smith's claim that …", "a report by the agency that …", "die Behauptung des Ministers, dass …": a noun in the place of
// a verb.
import { contentEnd, relativeEnd } from './content-end.ts';
import { textOf } from './finding.ts';
import { role } from './lexicon.ts';
import { type PhraseMatch, phrasesAt } from './phrase.ts';
import type { Reading } from './reading.ts';
import type { Passage, Sentence } from './sentence.ts';
import { type TokenRange, phraseFrom } from './source-phrase.ts';
import { has } from './token.ts';

/** How far behind its noun a clause can begin: "a warning from the head of the bank that". */
const reach = 8;
const mostPerSentence = 4;

/** Reads the nouns of saying with a clause behind them; a noun that tells of no one is left to hearsay. */
export function readNounCues(passage: Passage, sentence: Sentence, reading: Reading): readonly TokenRange[] {
  const contents: TokenRange[] = [];
  if (passage.lexicon.agentives.size === 0) return contents;
  for (let at = sentence.from; at < sentence.stop && contents.length < mostPerSentence; at += 1) {
    if (!has(passage.tokens[at], role.phrase) || passage.quoted[at] !== 0) continue;
    const match = phrasesAt(passage, at).find(({ phrase }) => phrase.kind === 'noun');
    if (!match) continue;
    const clause = clauseBehind(passage, sentence, match);
    const source = clause === null ? null : (before(passage, sentence, match) ?? behind(passage, match, clause));
    if (clause === null || source === null) continue;
    const content = { from: clause, to: subjectEnd(passage, clause, contentEnd(passage, sentence, clause)) };
    if (content.to - content.from < 3) continue;
    reading.add({
      source: [textOf(passage, source)],
      cue: [textOf(passage, match)],
      content: [textOf(passage, content)],
      rule: 'noun',
      entry: match.phrase.entry,
    });
    contents.push(content);
    at = clause;
  }
  return contents;
}

/** "His claim that it was rigged | was rejected": the noun and its clause are the subject of a further verb. */
function subjectEnd(passage: Passage, from: number, to: number): number {
  const { tokens, quoted, lexicon } = passage;
  if (lexicon.order !== 'svo') return relativeEnd(passage, from, to);
  for (let at = from + 3; at < to; at += 1) {
    const further = has(tokens[at], role.auxiliary | role.finite) && quoted[at] === 0;
    if (further && /..(?:ed|ing|en)$/.test(tokens[at - 1]?.lower ?? '')) return at;
  }
  return to;
}

/** The "that" behind the noun, perhaps with whose it is between them; null where a comma, a verb or the end comes first. */
function clauseBehind({ tokens, quoted, lexicon }: Passage, sentence: Sentence, match: PhraseMatch): number | null {
  for (let at = match.to; at < Math.min(sentence.stop, match.to + reach); at += 1) {
    const token = tokens[at];
    if (token === undefined || quoted[at] !== 0) return null;
    if (has(token, role.complementiser)) return at;
    const parted = token.kind === 'comma' && lexicon.order !== 'svo' && has(tokens[at + 1], role.complementiser);
    if (parted) return at + 1;
    if (token.kind !== 'word' || (!token.capital && has(token, role.auxiliary | role.finite | role.verb))) return null;
  }
  return null;
}

/** "Smith's", "his": whose it is, before the noun and an adjective or two. */
function before({ tokens, quoted, lexicon }: Passage, sentence: Sentence, match: PhraseMatch): TokenRange | null {
  for (let at = match.from - 1; at >= Math.max(sentence.from, match.from - 4); at -= 1) {
    const token = tokens[at];
    if (token?.kind !== 'word' || quoted[at] !== 0) return null;
    if (lexicon.possessives.has(token.lower)) return { from: at, to: at + 1 };
    if (/(?:'s|s')$/.test(token.lower)) return { from: nameStart(tokens, sentence, at), to: at + 1 };
    if (has(token, role.determiner | role.preposition | role.verb | role.auxiliary)) return null;
  }
  return null;
}

/** Where the phrase that ends with the genitive at `at` begins: over the words of its name and its article. */
function nameStart(tokens: Passage['tokens'], sentence: Sentence, at: number): number {
  let from = at;
  while (from > sentence.from && tokens[from - 1]?.kind === 'word' && tokens[from - 1]?.capital === true) from -= 1;
  return from > sentence.from && has(tokens[from - 1], role.determiner) ? from - 1 : from;
}

/** "by the agency", "des Ministers": whose it is, between the noun and its clause. */
function behind(passage: Passage, match: PhraseMatch, clause: number): TokenRange | null {
  const { tokens, lexicon } = passage;
  const end = tokens[clause - 1]?.kind === 'comma' ? clause - 1 : clause;
  const genitive = lexicon.order === 'v2-final' && has(tokens[match.to], role.determiner);
  const from = genitive ? match.to : match.to + 1;
  if (!genitive && !lexicon.agentives.has(tokens[match.to]?.lower ?? '')) return null;
  const source = phraseFrom(passage, from, end);
  return source?.from === from && source.to === end ? source : null;
}
