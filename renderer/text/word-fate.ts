// What became of a word, told as what happened to it in order. Knows versions by their index.
import type { WordLife } from '../../archive/model/collation.ts';

export type WordEvent =
  { readonly kind: 'came' | 'went' | 'returned'; readonly version: number } | { readonly kind: 'still' };

/**
 * It came once, and by turns went and returned; last, where it stands in the newest of so many versions, `still`.
 * A version that it `went` with is the first that it does not stand in.
 */
export function wordFate({ stands }: Pick<WordLife, 'stands'>, versions: number): readonly WordEvent[] {
  return stands.flatMap(([from, to], at): readonly WordEvent[] => [
    { kind: at === 0 ? 'came' : 'returned', version: from },
    to < versions ? { kind: 'went', version: to } : { kind: 'still' },
  ]);
}
