// The same words in several versions of an article are one find: the newest version that has them speaks for all.
import type { FoundPassage } from './found-passage.ts';

type Candidate = FoundPassage & { readonly newness: number };

/**
 * Best first. Passages of one article and field with the same words around the match become one: that of the newest
 * version, with the best score. A match in a headline that was found as a headline is not told again as one in the text.
 */
export function collapseHits(found: readonly Candidate[]): readonly FoundPassage[] {
  const passages = new Map<string, Candidate>();
  for (const hit of found) {
    const key =
      hit.field === 'note' ? `${hit.article}\0${hit.annotation ?? ''}` : `${hit.article}\0${hit.field}\0${hit.snippet}`;
    const known = passages.get(key);
    const score = Math.max(hit.score, known?.score ?? 0);
    passages.set(key, { ...(known === undefined || hit.newness > known.newness ? hit : known), score });
  }
  const headlines = new Set(
    [...passages.values()].filter(({ field, at }) => field === 'headline' && at !== null).map(placeOf),
  );
  return [...passages.values()]
    .filter((hit) => hit.field !== 'text' || !headlines.has(placeOf(hit)))
    .sort((one, other) => other.score - one.score || other.newness - one.newness)
    .map(({ newness: _, ...passage }) => passage);
}

function placeOf({ article, version, at }: Candidate): string {
  return `${article}\0${version ?? ''}\0${String(at?.[0])}`;
}
