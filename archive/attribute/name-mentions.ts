// Every full name that the text gives, whether it speaks or not: "Professor Ingeborg Eriksen er mere forsigtig. Hun
// påpeger …" names its source in a sentence of its own.
import type { TextRange } from '../model/range.ts';
import { type Lexicon, role } from './lexicon.ts';
import type { Passage } from './sentence.ts';
import { type Token, has, isName } from './token.ts';

export interface NameMention {
  readonly range: TextRange;
  /** It stands before its sentence's first verb, where subjects do. */
  readonly prominent: boolean;
}

const particle = /^(?:van|von|der|den|de|da|di|du|la|le|al|bin|ben|af)$/;

/** The names of `passage` with the title before them, in order. */
export function findNames(passage: Passage): readonly NameMention[] {
  const found: NameMention[] = [];
  let next = 0;
  let subject = false;
  for (let at = 0; at < passage.tokens.length; at += 1) {
    if (at === passage.sentences[next]?.from) {
      next += 1;
      subject = true;
    }
    if (subject && has(passage.tokens[at], role.auxiliary | role.finite | role.verb)) subject = false;
    if (passage.quoted[at] !== 0 || !isName(passage.tokens[at])) continue;
    const end = nameEnd(passage.tokens, at);
    const start = titleStart(passage, at, passage.lexicon);
    const first = passage.tokens[start];
    const last = passage.tokens[end - 1];
    if (first && last) found.push({ range: [first.start, last.end], prominent: subject });
    at = end - 1;
  }
  return found;
}

function nameEnd(tokens: readonly Token[], from: number): number {
  let at = from + 1;
  while (at < from + 8) {
    const token = tokens[at];
    if (isName(token)) at += 1;
    else if (token?.kind === 'word' && particle.test(token.lower) && isName(tokens[at + 1])) at += 2;
    else if (
      token &&
      particle.test(token.lower) &&
      particle.test(tokens[at + 1]?.lower ?? '') &&
      isName(tokens[at + 2])
    )
      at += 3;
    else break;
  }
  return at;
}

/** The title in small letters right before the name: "præsident Kassym-Jomart Tokajev", "administrerende direktør X". */
function titleStart(passage: Passage, name: number, lexicon: Lexicon): number {
  const before = passage.tokens[name - 1];
  const titled = before?.kind === 'word' && !before.capital && passage.quoted[name - 1] === 0;
  if (
    !titled ||
    has(before, role.preposition | role.determiner | role.pronoun | role.auxiliary | role.coordinator | role.adverb)
  )
    return name;
  const office =
    has(before, role.office) ||
    (lexicon.order !== 'svo' &&
      /(?:minister|chef|formand|direktør|leder|læge|forsker|mester|talsmand|ordfører|direktor|ordförande|chief)$/.test(
        before.lower,
      ));
  return office ? name - 1 : name;
}
