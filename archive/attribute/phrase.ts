// Finds the lexicon's set phrases among the tokens: "ifølge", "meldinger om", "lyder det … fra".
import { type Phrase, role } from './lexicon.ts';
import type { Passage } from './sentence.ts';
import { type Token } from './token.ts';

export interface PhraseMatch {
  readonly phrase: Phrase;
  readonly from: number;
  readonly to: number;
}

const none: readonly PhraseMatch[] = [];

/** The longest phrase of each kind that begins at token `at`, longest first; phrases do not cross punctuation. */
export function phrasesAt(passage: Passage, at: number): readonly PhraseMatch[] {
  const token = passage.tokens[at];
  if (token === undefined || (token.roles & role.phrase) === 0) return none;
  const candidates = passage.lexicon.phrases.get(token.lower);
  if (candidates === undefined) return none;
  let found: PhraseMatch[] | null = null;
  for (const phrase of candidates) {
    if (!matches(passage.tokens, at, phrase.words)) continue;
    found ??= [];
    found.push({ phrase, from: at, to: at + phrase.words.length });
  }
  return found ?? none;
}

export function matches(tokens: readonly Token[], at: number, words: readonly string[]): boolean {
  for (let offset = 0; offset < words.length; offset += 1) {
    if (tokens[at + offset]?.lower !== words[offset]) return false;
  }
  return true;
}
