// Reads words that mean something only together: "i går", "no one", "segunda-feira".
import type { Stretch } from './stretch.ts';
import type { Phrase } from './vocabulary.ts';

/** The longest phrase of a kind that begins with the token at `index`, and the index behind it. */
export function readPhrase(
  stretch: Stretch,
  index: number,
  kind: Phrase['kind'],
): { readonly whole: string; readonly next: number } | null {
  const first = stretch.token(index);
  const phrases = first?.kind === 'word' ? stretch.vocabulary.phrases.get(first.key) : undefined;
  for (const phrase of phrases ?? []) {
    if (phrase.kind !== kind) continue;
    let next = index + 1;
    const found = phrase.words.every((word) => {
      if (stretch.token(next)?.key === '-' && stretch.touches(next)) next += 1;
      return stretch.follows(next) && stretch.token(next++)?.key === word;
    });
    if (found) return { whole: phrase.whole, next };
  }
  return null;
}
