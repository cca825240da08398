// Parts a paragraph's tokens into sentences. A quotation is never cut: it stands in the sentence that speaks of it.
import { type Lexicon, role } from './lexicon.ts';
import type { Paragraph } from './lines.ts';
import { type Quotation, findQuotations } from '../classify/quotation.ts';
import { type Token, has, tokenise } from './token.ts';

/** Token indexes `[from, to)`; `stop` is where the closing punctuation begins. */
export interface Sentence {
  readonly from: number;
  readonly stop: number;
  readonly to: number;
}

/** One paragraph, ready for the rules. */
export interface Passage {
  readonly text: string;
  readonly lexicon: Lexicon;
  readonly paragraph: Paragraph;
  readonly tokens: readonly Token[];
  readonly quotations: readonly Quotation[];
  /** For each token, one more than the index of the quotation that it stands in (its marks included), or 0. */
  readonly quoted: Uint32Array;
  readonly sentences: readonly Sentence[];
  /** The paragraph is a line of dialogue: its first token is the dash. */
  readonly dash: boolean;
}

export function readPassage(text: string, paragraph: Paragraph, lexicon: Lexicon): Passage {
  const { start, end } = paragraph;
  const tokens = tokenise(text, start, end, lexicon);
  const quotations = findQuotations(text, start, end, paragraph.goesOn);
  const quoted = new Uint32Array(tokens.length);
  let at = 0;
  tokens.forEach((token, index) => {
    while (at < quotations.length && (quotations[at]?.end ?? 0) <= token.start) at += 1;
    if ((quotations[at]?.start ?? end) <= token.start) quoted[index] = at + 1;
  });
  const dash = lexicon.dashSpeech && tokens[0]?.kind === 'dash' && tokens[0].spaced && tokens.length > 2;
  const sentences = cutSentences(tokens, quoted, quotations, lexicon);
  return { text, lexicon, paragraph, tokens, quotations, quoted, sentences, dash };
}

function cutSentences(
  tokens: readonly Token[],
  quoted: Uint32Array,
  quotations: readonly Quotation[],
  lexicon: Lexicon,
): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token === undefined) break;
    const last = index === tokens.length - 1;
    let stop = -1;
    if (token.kind === 'stop' && quoted[index] === 0 && (last || opensSentence(tokens, index + 1, token.spaced))) {
      if (!isOrdinal(tokens, index, lexicon)) stop = index;
    } else if (token.kind === 'mark' && quoted[index] !== 0 && quoted[index + 1] !== quoted[index]) {
      if (endsQuotedSentence(tokens, quoted, quotations, index, from, lexicon)) stop = index + 1;
    }
    if (stop < 0 && !last) continue;
    sentences.push({ from, stop: stop < 0 ? tokens.length : stop, to: index + 1 });
    from = index + 1;
  }
  return sentences;
}

/** A stop run into the next word ("tåregas.Almatys") still ends a sentence when a capital follows. */
function opensSentence(tokens: readonly Token[], next: number, spaced: boolean): boolean {
  const token = tokens[next];
  if (token === undefined) return true;
  if (token.kind === 'word') return token.capital || (spaced && /^\d/.test(token.lower));
  if (!spaced) return token.kind === 'mark' && tokens[next + 1]?.capital === true;
  return token.kind === 'number' || token.kind === 'mark' || token.kind === 'dash' || token.kind === 'open';
}

/** "1. januar", "den 4. Mai": a short number's stop before a word that can be a month. */
function isOrdinal(tokens: readonly Token[], stop: number, lexicon: Lexicon): boolean {
  const before = tokens[stop - 1];
  if (before?.kind !== 'number' || before.end - before.start > 2) return false;
  const next = tokens[stop + 1];
  return next?.kind === 'word' && (has(next, role.time) || lexicon.language === 'de');
}

/** A quotation that closes with its own full stop ends the sentence, unless its speaker follows at once. */
function endsQuotedSentence(
  tokens: readonly Token[],
  quoted: Uint32Array,
  quotations: readonly Quotation[],
  mark: number,
  from: number,
  lexicon: Lexicon,
): boolean {
  const quotation = quotations[(quoted[mark] ?? 0) - 1];
  if (quotation === undefined || quotation.end !== tokens[mark]?.end) return false;
  const before = tokens[mark - 1];
  if (before?.kind !== 'stop') return false;
  const next = tokens[mark + 1];
  if (next === undefined) return true;
  if (next.kind === 'mark') return true;
  if (next.kind === 'dash') return next.spaced && tokens[mark + 2]?.capital === true;
  if (next.kind !== 'word' || !next.capital) return false;
  const asks = /[!?]/.test(before.lower) || lexicon.order === 'svo';
  return !(asks && speakerFollows(tokens, mark + 1, from));
}

/** `"Really?" Smith said.`: a short run of words and then a verb of saying, and the sentence is over. */
function speakerFollows(tokens: readonly Token[], from: number, sentence: number): boolean {
  for (let index = from; index < from + 6; index += 1) {
    const token = tokens[index];
    if (token === undefined || (token.kind !== 'word' && token.kind !== 'comma')) return false;
    if (index > from && has(token, role.verb) && !token.capital) {
      const next = tokens[index + 1];
      const ends = next === undefined || next.kind === 'stop' || next.kind === 'comma';
      return sentence < from && (ends || saysWhere(tokens, index + 1));
    }
  }
  return false;
}

/** "said in a statement." up to the full stop, with nothing that is said. */
function saysWhere(tokens: readonly Token[], from: number): boolean {
  if (!has(tokens[from], role.preposition | role.time) || has(tokens[from], role.complementiser)) return false;
  for (let index = from + 1; index < from + 10; index += 1) {
    const token = tokens[index];
    if (token === undefined || token.kind === 'stop') return true;
    if (token.kind !== 'word' && token.kind !== 'number') return false;
    if (has(token, role.complementiser | role.auxiliary | role.finite)) return false;
  }
  return false;
}

/** The token behind the quotation that the token at `at` stands in. */
export function quotationEnd(passage: Passage, at: number): number {
  let end = at;
  while (end < passage.tokens.length && passage.quoted[end] === passage.quoted[at]) end += 1;
  return end;
}
