// "Storbank: Boligpriserne stiger", "Direktør Poul Madsen: »Vi er klar«": a colon in the place of a verb.
import type { TextRange } from '../model/range.ts';
import { textOf } from './finding.ts';
import { role } from './lexicon.ts';
import { readMention } from './mention.ts';
import type { Reading } from './reading.ts';
import type { Passage, Sentence } from './sentence.ts';
import { phraseFrom } from './source-phrase.ts';
import { phraseAtHead } from './subject-phrase.ts';
import { type Token, has } from './token.ts';

const mostWords = 4;

/** Reads the headline `passage`; genres ("Analyse:", "Live:") are no sources. */
export function readHeadlineSource(passage: Passage, reading: Reading): boolean {
  const { tokens, lexicon, text } = passage;
  const colon = tokens.findIndex((token) => token.kind === 'colon');
  if (colon < 1 || colon > mostWords || tokens.length - colon < 4) return false;
  const named = tokens.slice(0, colon);
  if (
    named.some(
      (token) => token.kind !== 'word' || has(token, role.verb | role.auxiliary | role.finite | role.preposition),
    )
  )
    return false;
  const label = text.slice(named[0]?.start, named[colon - 1]?.end).toLowerCase();
  if (lexicon.genres.has(label) || has(named[0], role.adverb | role.time | role.question | role.pronoun)) return false;
  const first = tokens[colon + 1];
  if (first === undefined || (first.kind === 'word' && !first.capital)) return false;
  const source = textOf(passage, { from: 0, to: colon });
  if (isTopic(passage, named, source)) return false;
  reading.add({
    source: [source],
    cue: [],
    content: [textOf(passage, { from: colon + 1, to: tokens.length })],
    rule: 'headline',
    entry: null,
  });
  return true;
}

/** "Vejret: Regn i dag": a common noun that is no one's office and no organisation says what the text is about. */
function isTopic({ text, lexicon }: Passage, label: readonly Token[], source: TextRange): boolean {
  return readMention(text, source, lexicon, false).nature === 'group' && !label.some((token) => has(token, role.group));
}

const longestLabel = 9;

/** "Direktør Poul Madsen: »Vi er klar«": a name, a colon, and then words in marks or behind a dash. */
export function readLabelled(passage: Passage, sentence: Sentence, reading: Reading): boolean {
  const { tokens, quoted } = passage;
  let colon = sentence.from;
  while (colon < sentence.from + longestLabel && tokens[colon]?.kind !== 'colon') {
    const token = tokens[colon];
    if (token === undefined || quoted[colon] !== 0 || token.kind === 'stop' || token.kind === 'dash') return false;
    if (has(token, role.verb | role.auxiliary | role.finite) && !token.capital) return false;
    colon += 1;
  }
  const next = tokens[colon + 1];
  if (tokens[colon]?.kind !== 'colon' || next === undefined || colon === sentence.from) return false;
  const dash = next.kind === 'dash' && next.spaced && passage.lexicon.dashSpeech;
  const index = quoted[colon + 1] ?? 0;
  const quotation = passage.quotations[index - 1];
  if (!dash && quotation === undefined) return false;
  const label = passage.text.slice(tokens[sentence.from]?.start, tokens[colon - 1]?.end).toLowerCase();
  if (
    passage.lexicon.genres.has(label) ||
    has(tokens[sentence.from], role.adverb | role.time | role.question | role.preposition)
  )
    return false;
  const source = phraseFrom(passage, sentence.from, colon);
  if (source === null || source.to !== colon) return false;
  const named = tokens
    .slice(source.from, source.to)
    .some((token, at) => (at > 0 && token.capital) || has(token, role.office | role.organisation));
  if (!named && source.to - source.from > 2) return false;
  const content = quotation
    ? ([quotation.start, quotation.end] as const)
    : textOf(passage, { from: colon + 2, to: tokens.length });
  reading.add({ source: [textOf(passage, source)], cue: [], content: [content], rule: 'label', entry: null });
  reading.spoke([textOf(passage, source)]);
  return true;
}

/** "Meyer hält den Plan für falsch: „…“": behind a colon, the words of whom the sentence is about. */
export function readTold(passage: Passage, sentence: Sentence, reading: Reading): boolean {
  const { tokens, quoted, lexicon } = passage;
  let colon = sentence.from + 2;
  while (colon < sentence.stop && (tokens[colon]?.kind !== 'colon' || quoted[colon] !== 0)) colon += 1;
  const quotation = passage.quotations[(quoted[colon + 1] ?? 0) - 1];
  if (colon >= sentence.stop || quotation === undefined) return false;
  const source = phraseAtHead(passage, sentence.from, colon);
  if (source === null || source.from !== sentence.from || source.to >= colon) return false;
  const nature = readMention(passage.text, textOf(passage, source), lexicon, true);
  if (nature.pronoun === null ? nature.keys.length === 0 : nature.pronoun === 'it') return false;
  reading.add({
    source: [textOf(passage, source)],
    cue: [],
    content: [[quotation.start, quotation.end]],
    rule: 'label',
    entry: null,
  });
  reading.spoke([textOf(passage, source)]);
  return true;
}
