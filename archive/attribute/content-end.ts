// Where what is said ends: with its sentence, or before a clause that belongs to someone else.
import { freely, opensClause } from './bare-clause.ts';
import { isFinite } from './complement.ts';
import { role } from './lexicon.ts';
import { phrasesAt } from './phrase.ts';
import type { Passage, Sentence } from './sentence.ts';
import { phraseFrom } from './source-phrase.ts';
import { has } from './token.ts';

const longestContent = 400;

/**
 * Where content that begins at `from` ends: at the sentence's end, or before a clause that belongs to someone else
 * ("…, og tilføjer, at", "…, skriver dpa", "…, ifølge X", "…, men …").
 */
export function contentEnd(passage: Passage, sentence: Sentence, from: number): number {
  const { tokens, quoted, lexicon } = passage;
  const end = Math.min(sentence.stop, from + longestContent);
  for (let at = from + 1; at < end; at += 1) {
    if (quoted[at] !== 0) continue;
    const token = tokens[at];
    if (token === undefined) break;
    if (token.kind === 'semicolon') return at;
    if (token.kind === 'comma' && endsAtComma(passage, sentence, at)) return at;
    if (has(token, role.coordinator) && !has(token, role.preposition) && speaksNext(passage, at + 1, 1, true))
      return at;
    if (
      has(token, role.phrase) &&
      phrasesAt(passage, at).some(({ phrase }) => phrase.kind === 'according' || phrase.kind === 'citing') &&
      lexicon.order !== 'v2-final'
    ) {
      return withoutJoint(passage, from, at);
    }
  }
  return tokens[sentence.stop - 1]?.kind === 'colon' ? sentence.stop - 1 : sentence.stop;
}

/** `to` moved left over a conjunction and its comma: ", og | ifølge". */
function withoutJoint(passage: Passage, from: number, to: number): number {
  let at = to;
  const joint = role.coordinator | role.relative;
  while (at > from + 1 && (has(passage.tokens[at - 1], joint) || passage.tokens[at - 1]?.kind === 'comma')) at -= 1;
  return at;
}

function endsAtComma(passage: Passage, sentence: Sentence, comma: number): boolean {
  const { tokens, lexicon } = passage;
  const next = comma + 1;
  const token = tokens[next];
  if (token?.kind !== 'word' || passage.quoted[next] !== 0) return false;
  if (has(token, role.verb) && !token.capital && isFinite(passage, next)) {
    const speaker = phraseFrom(passage, next + 1, sentence.stop);
    if (speaker) return true;
  }
  if (lexicon.order === 'svo') {
    if ((lexicon.verbs.get(token.lower) ?? []).some((form) => form.kind === 'gerund')) return true;
    if (endsInSpeaker(passage, sentence, next)) return true;
  }
  if (
    phrasesAt(passage, next).some(
      ({ phrase }) => phrase.kind === 'according' || phrase.kind === 'lyde' || phrase.kind === 'citing',
    )
  )
    return true;
  if (!has(token, role.coordinator) && !has(token, role.subordinator)) return false;
  if (speaksNext(passage, next + 1, 9)) return true;
  return (
    has(token, role.adversative) &&
    lexicon.order === 'v2' &&
    !has(tokens[next + 1], role.complementiser | role.negation)
  );
}

/** The comma that closes the relative clause in which the words from `from` to `to` stand, or `to`. */
export function relativeEnd(passage: Passage, from: number, to: number): number {
  let within = 0;
  for (let at = from + 1; at < to; at += 1) {
    const next = passage.tokens[at + 1];
    const comma = passage.tokens[at]?.kind === 'comma';
    const inside = comma && passage.quoted[at] !== 0 && next?.kind === 'mark' && passage.quoted[at + 2] === 0;
    if (inside && has(passage.tokens[at + 2], role.auxiliary | role.finite | role.verb)) return at + 2;
    if (passage.quoted[at] !== 0 || !comma) continue;
    // "at en mand, der passede på signalementet, havde sat sig ind": a clause within closes first.
    if (has(next, role.relative | role.subordinator) && !has(next, role.complementiser)) within += 1;
    else if (has(next, role.auxiliary | role.finite | role.verb)) {
      if (within === 0) return at;
      within -= 1;
    }
  }
  return to;
}

/** A verb of saying with what it says, within `within` tokens from `from`; a finite one unless `any` form will do. */
function speaksNext(passage: Passage, from: number, within: number, any = false): boolean {
  for (let at = from; at < from + within; at += 1) {
    const token = passage.tokens[at];
    if (token === undefined || token.kind === 'comma' || token.kind === 'stop' || passage.quoted[at] !== 0)
      return false;
    if (!has(token, role.verb) || token.capital || !(any || isFinite(passage, at))) continue;
    for (let after = at + 1; after < at + 5; after += 1) {
      const follower = passage.tokens[after];
      if (follower === undefined || follower.kind === 'stop') break;
      if (
        has(follower, role.complementiser | role.question) ||
        follower.kind === 'colon' ||
        (passage.quoted[after] ?? 0) !== 0
      )
        return true;
      if (follower.kind === 'comma' && !has(passage.tokens[after + 1], role.complementiser)) break;
    }
    const forms = passage.lexicon.verbs.get(token.lower) ?? [];
    return forms.some((form) => form.object || (freely.has(form.lemma) && opensClause(passage, at + 1, from + 24)));
  }
  return false;
}

/** "…, the coastguard said." up to the end of the sentence. */
export function endsInSpeaker(passage: Passage, sentence: Sentence, from: number): boolean {
  for (let at = from; at < Math.min(sentence.stop, from + 12); at += 1) {
    const token = passage.tokens[at];
    if (token === undefined || token.kind !== 'word') return false;
    if (at > from && has(token, role.verb) && !token.capital && isFinite(passage, at))
      return at + 4 >= sentence.stop || passage.tokens[at + 1]?.kind === 'colon';
  }
  return false;
}
