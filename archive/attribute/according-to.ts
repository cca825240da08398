// "Ifølge Y …", "…, ifølge Y", "according to Y", "Y zufolge", "efter Ys mening": a preposition names the source.
import type { PhraseKind } from '../model/attribution.ts';
import type { TextRange } from '../model/range.ts';
import { contentEnd } from './content-end.ts';
import { textOf } from './finding.ts';
import { role } from './lexicon.ts';
import { type PhraseMatch, phrasesAt } from './phrase.ts';
import type { Reading } from './reading.ts';
import type { Spoken } from './spoken.ts';
import type { Passage, Sentence } from './sentence.ts';
import { type TokenRange, phraseFrom } from './source-phrase.ts';
import { phraseAtHead, phraseBefore } from './subject-phrase.ts';
import { type Token, has } from './token.ts';

const naming: ReadonlySet<PhraseKind> = new Set(['according', 'according-after', 'opinion', 'own', 'paper']);

/** Reads the prepositional attributions of `sentence`; `spoken` is what its verbs gave. */
export function readAccordingTo(
  passage: Passage,
  sentence: Sentence,
  spoken: readonly Spoken[],
  reading: Reading,
): readonly TokenRange[] {
  const contents: TokenRange[] = [];
  for (let at = sentence.from; at < sentence.stop; at += 1) {
    if (!has(passage.tokens[at], role.phrase) || passage.quoted[at] !== 0) continue;
    for (const match of phrasesAt(passage, at)) {
      if (!naming.has(match.phrase.kind)) continue;
      const content = readOne(passage, sentence, match, spoken, reading);
      if (content === null) continue;
      contents.push(content);
      at = match.to;
      break;
    }
  }
  return contents;
}

function readOne(
  passage: Passage,
  sentence: Sentence,
  match: PhraseMatch,
  spoken: readonly Spoken[],
  reading: Reading,
): TokenRange | null {
  const named = sourceOf(passage, sentence, match);
  if (named === null) return null;
  const { source, cue, from, to } = named;
  const give = (content: TokenRange, spans: readonly TextRange[]): TokenRange => {
    const cues = cue.map((range) => textOf(passage, range));
    const { entry } = match.phrase;
    const names = source ? [textOf(passage, source)] : [];
    reading.add({ source: names, cue: cues, content: spans, rule: 'according-to', entry });
    if (source && spoken.every(({ finding }) => finding.source.length === 0)) reading.spoke([textOf(passage, source)]);
    return content;
  };
  const relay = spoken.find(
    ({ source: speaker, content }) =>
      speaker !== null && content.to <= from && from - speaker.to <= 4 && from >= speaker.to,
  );
  if (relay) return give(relay.content, relay.finding.content);
  const { tokens } = passage;
  const start = clauseStart(passage, sentence, from);
  const next =
    tokens[to]?.kind === 'colon'
      ? to + 1
      : tokens[to]?.kind === 'comma' && from - start < 3
        ? afterAside(passage, to + 1, sentence.stop)
        : to;
  if (from - start < 2) {
    const end = contentEnd(passage, sentence, next);
    if (end - next < 2) return null;
    return give({ from: next, to: end }, [textOf(passage, { from: next, to: end })]);
  }
  const last = tokens[from - 1]?.kind === 'comma' ? from - 1 : from;
  if (last - start < 2) return null;
  const front: TokenRange = { from: start, to: last };
  const after = tokens[to];
  const ends =
    to >= sentence.stop || (after?.kind !== 'word' && after?.kind !== 'number') || has(after, role.coordinator);
  if (last !== from && after?.kind === 'comma' && isHalf(passage, start, last)) {
    const rest = { from: to + 1, to: contentEnd(passage, sentence, to + 1) };
    if (rest.to - rest.from > 1) return give(front, [textOf(passage, front), textOf(passage, rest)]);
  }
  // "Det betyder ifølge hende, at prisen falder": the clause that the verb before the source asks for.
  const asked = passage.lexicon.order === 'v2' && last === from && after?.kind === 'comma' && from - start < 6;
  if (asked && has(tokens[to + 1], role.complementiser)) {
    const clause = { from: to + 1, to: contentEnd(passage, sentence, to + 1) };
    return give(front, [textOf(passage, front), textOf(passage, clause)]);
  }
  if (ends || last !== from) return give(front, [textOf(passage, front)]);
  const rest = { from: to, to: contentEnd(passage, sentence, to) };
  const brief = rest.to - rest.from < 5 && passage.lexicon.order !== 'v2-final';
  if (brief && has(after, role.time | role.preposition)) return give(front, [textOf(passage, front)]);
  return give(front, [textOf(passage, front), textOf(passage, rest)]);
}

/** "The plan, according to the mayor, would": no verb yet, so what is said goes on behind the source. */
function isHalf({ tokens, lexicon }: Passage, from: number, to: number): boolean {
  if (lexicon.order !== 'svo') return false;
  return !tokens.slice(from, to).some((token) => has(token, role.auxiliary | role.finite) && !token.capital);
}

/** Behind ", der blev offentliggjort mandag,": a relative clause on the source is not what it says. */
function afterAside(passage: Passage, at: number, limit: number): number {
  if (!has(passage.tokens[at], role.relative) || passage.lexicon.order === 'v2-final') return at;
  for (let comma = at + 1; comma < Math.min(limit, at + 20); comma += 1) {
    if (passage.tokens[comma]?.kind === 'comma') return comma + 1;
  }
  return at;
}

interface Named {
  readonly source: TokenRange | null;
  readonly cue: readonly TokenRange[];
  /** All of the phrase, preposition and source. */
  readonly from: number;
  readonly to: number;
}

function sourceOf(passage: Passage, sentence: Sentence, match: PhraseMatch): Named | null {
  const { kind, close } = match.phrase;
  const cue: TokenRange = { from: match.from, to: match.to };
  if (kind === 'according-after') {
    const source = phraseBefore(passage, match.from, sentence.from);
    return source && { source, cue: [cue], from: source.from, to: match.to };
  }
  if (kind === 'opinion') {
    const end = closing(passage, match.to, sentence.stop, close[0] ?? '');
    if (end < 0 || !namesSomeone(passage, match.to, end)) return null;
    return {
      source: { from: match.to, to: end },
      cue: [cue, { from: end, to: end + 1 }],
      from: match.from,
      to: end + 1,
    };
  }
  if (kind === 'own') {
    const start = clauseStart(passage, sentence, match.from);
    const source = phraseAtHead(passage, start, match.from) ?? phraseBefore(passage, match.from, start);
    return { source, cue: [cue], from: match.from, to: match.to };
  }
  if (kind === 'paper') return paperOf(passage, sentence, match);
  const unnamed = unnamedSource(passage, match);
  if (unnamed) return { source: null, cue: [{ from: match.from, to: unnamed }], from: match.from, to: unnamed };
  const phrase = phraseFrom(passage, match.to, sentence.stop);
  const opens = match.from - clauseStart(passage, sentence, match.from) < 2;
  const source = phrase && opens && phrase.to >= sentence.stop ? beforeComma(passage, phrase) : phrase;
  if (source === null || source.from !== match.to || isAdverb(passage, match, source)) return null;
  const self = /^(?:selv|själv|selbst)$/.test(passage.tokens[source.to]?.lower ?? '') && source.to < sentence.stop;
  const whole = { from: source.from, to: self ? source.to + 1 : participleEnd(passage, source.to, sentence.stop) };
  return { source: whole, cue: [cue], from: match.from, to: whole.to };
}

/** "nach Polizeiangaben", "nach einem Bericht der Zeitung": a preposition that names a source only before such words. */
function paperOf(passage: Passage, sentence: Sentence, match: PhraseMatch): Named | null {
  const { tokens, lexicon } = passage;
  const cue: TokenRange = { from: match.from, to: match.to };
  const first = tokens[match.to];
  const endings = phrasesAt(passage, match.from).flatMap(({ phrase }) =>
    phrase.kind === 'opinion' ? phrase.close : [],
  );
  if (first?.kind === 'word' && first.capital) {
    const compound = endings.some((word) => first.lower.length > word.length + 2 && first.lower.endsWith(word));
    return compound
      ? { source: { from: match.to, to: match.to + 1 }, cue: [cue], from: match.from, to: match.to + 1 }
      : null;
  }
  const head = tokens.findIndex((token, at) => at > match.to && (token.kind !== 'word' || token.capital));
  if (!lexicon.singulars.has(first?.lower ?? '') || head > match.to + 3 || !has(tokens[head], role.document))
    return null;
  const source = phraseFrom(passage, match.to, sentence.stop);
  return source && { source, cue: [cue], from: match.from, to: source.to };
}

/** "According to Ware, the last bus left": what looks like an apposition is all that is left to be said. */
function beforeComma({ tokens }: Passage, { from, to }: TokenRange): TokenRange {
  for (let at = to - 1; at > from; at -= 1) if (tokens[at]?.kind === 'comma') return { from, to: at };
  return { from, to };
}

/** "a study published on Wednesday in Cryo Letters": the participle and what depends on it, up to the next comma. */
function participleEnd(passage: Passage, from: number, limit: number): number {
  const { tokens, lexicon } = passage;
  if (
    lexicon.order !== 'svo' ||
    !/(?:ed|en|held)$/.test(tokens[from]?.lower ?? '') ||
    !has(tokens[from + 1], role.preposition)
  )
    return from;
  let at = from + 1;
  while (at < limit && at < from + 12 && tokens[at]?.kind === 'word' && passage.quoted[at] === 0) at += 1;
  return at;
}

/** "dass es laut knallte": German "laut" before a word that is no noun is loud. */
function isAdverb(passage: Passage, { phrase }: PhraseMatch, { from, to }: TokenRange): boolean {
  if (passage.lexicon.order !== 'v2-final' || phrase.words.length > 1) return false;
  return !passage.tokens.slice(from, to).some((token) => token.capital || has(token, role.pronoun));
}

/** "Ifølge ubekræftede oplysninger": the phrase is a hedge of its own and names no one. */
function unnamedSource(passage: Passage, match: PhraseMatch): number | null {
  const hedge = phrasesAt(passage, match.from).find(({ phrase, to }) => phrase.kind === 'hedge' && to > match.to);
  return hedge?.to ?? null;
}

/** "nach vorläufigen Berechnungen": German writes names and nouns large, and an adjective alone names no one. */
function namesSomeone({ tokens, lexicon }: Passage, from: number, to: number): boolean {
  if (lexicon.order !== 'v2-final') return true;
  return tokens.slice(from, to).some(({ capital, lower }) => capital || lexicon.possessives.has(lower));
}

function closing(passage: Passage, from: number, limit: number, word: string): number {
  if (word === '') return -1;
  for (let at = from; at < Math.min(limit, from + 7); at += 1) {
    const token = passage.tokens[at];
    if (token === undefined || token.kind !== 'word' || has(token, role.complementiser | role.auxiliary)) return -1;
    if (token.lower === word) return at > from ? at : -1;
  }
  return -1;
}

function isRelative(token: Token | undefined): boolean {
  return has(token, role.relative) && !has(token, role.complementiser);
}

/** The start of the clause that the token at `at` ends: behind the last comma with a conjunction. */
function clauseStart(passage: Passage, sentence: Sentence, at: number): number {
  const { tokens } = passage;
  for (let index = at - 1; index > sentence.from; index -= 1) {
    if (passage.quoted[index] !== 0) continue;
    if (tokens[index]?.kind === 'semicolon') return index + 1;
    if (tokens[index]?.kind === 'comma' && has(tokens[index + 1], role.coordinator)) return index + 2;
    // "…, der ifølge ham er bedst": the relative clause alone is his.
    if (index === at - 2 && tokens[index]?.kind === 'comma' && isRelative(tokens[index + 1])) return index + 1;
    if (at - index > 120) break;
  }
  return tokens[sentence.from]?.kind === 'dash' ? sentence.from + 1 : sentence.from;
}
