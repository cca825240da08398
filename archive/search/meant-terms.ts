// A searched word → the terms that it may mean, and how much each of them counts.
import type { TermIndex } from './term-index.ts';
import { possibleTerms } from './terms.ts';

/** What a term counts, in (0, 1]. */
export type MeantTerms = ReadonlyMap<string, number>;

const unfinishedWeight = 0.4;
const misspelledWeight = 0.2;

/**
 * `exact` leaves it at the word as it was typed, in any language's inflection of it; `unfinished` takes longer ones in
 * too. Words that are hardly misspelled are meant by both others.
 */
export function meantTerms(word: string, how: 'exact' | 'whole' | 'unfinished', index: TermIndex): MeantTerms {
  const meant = new Map<string, number>();
  const mean = (term: string, weight: number): void => void meant.set(term, Math.max(weight, meant.get(term) ?? 0));
  const possible = possibleTerms(word);
  for (const term of possible) {
    if (index.has(term)) mean(term, 1);
    const edits = how === 'exact' ? 0 : editsAllowed(term);
    if (edits === 0) continue;
    for (const [similar, distance] of index.similarTo(term, edits)) {
      if (distance > 0) mean(similar, (misspelledWeight * term.length) / (term.length + distance));
    }
  }
  // What was typed may go on; its stem may not, or "gas", in English a plural of "ga", would find "gade".
  const [typed] = possible;
  if (how === 'unfinished' && word.length > 1 && typed !== undefined) {
    for (const term of index.withPrefix(typed)) {
      const beyond = term.length - typed.length;
      if (beyond > 0) mean(term, (unfinishedWeight * term.length) / (term.length + 0.3 * beyond));
    }
  }
  return meant;
}

/** By the term and not by the word: in the four letters of "kild" (kilde) a wrong one makes another word. */
function editsAllowed(term: string): number {
  return term.length > 7 ? 2 : term.length > 4 ? 1 : 0;
}
