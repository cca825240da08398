// What German sets in brackets: between a verb and its particle, or between the auxiliary and the participle.
import type { Cue } from './cue.ts';
import { role } from './lexicon.ts';
import type { Passage, Sentence } from './sentence.ts';
import type { TokenRange } from './source-phrase.ts';
import { has } from './token.ts';

/**
 * German brackets: what stands between the verb and its particle ("kündigte eine Untersuchung an"), or between the
 * auxiliary and the participle ("hat ein Verbot gefordert").
 */
export function findBracketed(passage: Passage, sentence: Sentence, cue: Cue, from: number): TokenRange | null {
  const { tokens, lexicon } = passage;
  if (lexicon.order !== 'v2-final' || !cue.form.object || likens(cue)) return null;
  if (cue.form.particle && cue.after > cue.to) {
    const to = cue.after - cue.form.particle.length;
    return to - from >= 1 ? { from, to } : null;
  }
  if (cue.form.kind === 'finite' && !(cue.at + 1 >= sentence.stop)) return null;
  for (let at = cue.at - 1; at > Math.max(sentence.from, cue.at - 24); at -= 1) {
    if (passage.quoted[at] !== 0 || tokens[at]?.kind === 'comma') return null;
    // "hat die Pläne kritisiert und mehr Geld gefordert": what stands before belongs to the first verb.
    if (has(tokens[at], role.coordinator) && has(tokens[at - 1], role.verb))
      return cue.at - at > 1 ? { from: at + 1, to: cue.at } : null;
    if (has(tokens[at], role.auxiliary) && !has(tokens[at], role.passive))
      return cue.at - at > 1 ? { from: at + 1, to: cue.at } : null;
  }
  return null;
}

/** "ser det som", "bezeichnet es als": all that follows is what is said. */
export function likens(cue: Cue): boolean {
  return cue.form.particle?.length === 1 && /^(?:som|as|als)$/.test(cue.form.particle[0] ?? '');
}
