// Takes what stands behind a comma into the phrase before it: "Mette Holm, professor ved Rigshospitalet", "the director,
// Luc Vandersteen". Gives up where a verb shows that a clause begins.
import { role } from './lexicon.ts';
import type { Passage } from './sentence.ts';
import { functionWord, has, isName, isOffice } from './token.ts';

const longestApposition = 16;
const longestRelative = 28;

/** Takes in ", professor ved Y" after a name and ", Luc Vandersteen" after a title, up to the next comma or the end. */
export function withApposition(passage: Passage, from: number, core: number, limit: number): number {
  const { tokens } = passage;
  if (tokens[core]?.kind !== 'comma' || core + 1 >= limit) return core;
  const first = tokens[core + 1];
  if (first === undefined || passage.quoted[core + 1] !== 0) return core;
  const end = appositionEnd(passage, core + 1, limit);
  if (end < 0) return core;
  if (passage.lexicon.order === 'v2-final' && !tokens.slice(core + 1, end).some(({ capital }) => capital)) return core;
  if (first.kind === 'number') return end - core <= 2 ? withApposition(passage, from, end, limit) : core;
  const last = tokens[core - 1];
  const named = isName(last) || last?.kind === 'close' || last?.kind === 'number';
  if (has(first, role.relative)) {
    const copula = tokens[core + 2];
    if (named && passage.lexicon.order === 'svo' && !has(first, role.complementiser) && !speaks(passage, core + 1, end))
      return end;
    return named && /^(?:er|var|is|was|är|ist|war)$/.test(copula?.lower ?? '') ? end : core;
  }
  if (first.kind !== 'word') return core;
  if (has(first, role.coordinator | role.subordinator | role.complementiser | role.question | role.auxiliary))
    return core;
  if (has(first, role.pronoun | role.speaker | role.expletive) && !has(first, role.determiner)) return core;
  if (has(first, role.adverb | role.time | role.verb | role.finite) && !first.capital) return core;
  if (!named)
    return isName(first) && !(core === from + 1 && has(tokens[from], role.pronoun)) && isName(tokens[core + 2])
      ? end
      : core;
  if (has(first, role.preposition) && !has(first, role.determiner))
    return has(first, role.affiliation) && tokens[core + 2]?.capital === true ? end : core;
  return end;
}

/** "who added that it was late": the clause says something of its own. */
function speaks({ tokens }: Passage, from: number, to: number): boolean {
  return tokens
    .slice(from + 1, to)
    .some(
      (token, at) =>
        has(token, role.verb) && !token.capital && (at < 3 || has(tokens[from + at + 2], role.complementiser)),
    );
}

/** The end of an apposition that begins at `from`: the next comma or the limit, with no verb on the way; else -1. */
export function appositionEnd(passage: Passage, from: number, limit: number): number {
  const relative = has(passage.tokens[from], role.relative);
  const end = Math.min(limit, from + (relative ? longestRelative : longestApposition));
  for (let at = from; at < end; at += 1) {
    const token = passage.tokens[at];
    if (token === undefined) return at;
    if (token.kind === 'comma') return at;
    if (passage.quoted[at] !== 0 || token.kind === 'colon' || token.kind === 'semicolon') return -1;
    if (
      !relative &&
      !token.capital &&
      has(token, role.auxiliary | role.finite | role.complementiser | role.subjunctive)
    )
      return -1;
    if (!relative && !token.capital && has(token, role.verb) && !isOffice(token) && at > from) return -1;
    if (!relative && governs(passage, at)) return -1;
  }
  return end === limit ? end : -1;
}

/** German: a small word that is in no list, with an article or "nicht" behind it, is some verb: "belaste die Regierung". */
function governs({ tokens, lexicon }: Passage, at: number): boolean {
  const token = tokens[at];
  if (lexicon.order !== 'v2-final' || token?.kind !== 'word' || token.capital || has(token, functionWord)) return false;
  return has(tokens[at + 1], role.determiner | role.negation | role.pronoun);
}
