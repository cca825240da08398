// A lexicon's entry as a dictionary would head it.
import type { LexiconEntry } from './attribution.ts';

/** "slå fast", "hinzufügen", "lyder det … fra": with the particle, unless the lemma holds it already. */
export function headword(entry: LexiconEntry): string {
  if (entry.type === 'phrase') return entry.close === null ? entry.words : `${entry.words} … ${entry.close}`;
  const { lemma, particle } = entry;
  return particle === null || lemma.startsWith(particle) ? lemma : `${lemma} ${particle}`;
}
