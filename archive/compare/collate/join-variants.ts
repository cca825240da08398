// Joins the variants of all witnesses to places that are apart: those that overlap, and neighbours that read as one.
// Knows ranges of the base text; what the witnesses have there is only carried along.
import type { TextRange } from '../../model/range.ts';
import { isLetterAt } from '../letters.ts';
import type { Variant } from './witness-variants.ts';

/** A variant of the witness with this number. */
export interface NumberedVariant extends Variant {
  readonly witness: number;
}

/** A place and all variants in it, those of each witness in order. */
export interface WidePlace {
  readonly range: TextRange;
  readonly variants: readonly NumberedVariant[];
}

/** The places in order and apart; at the start of one there may be another that is empty. Cost: n log n. */
export function joinVariants(base: string, variants: readonly NumberedVariant[]): readonly WidePlace[] {
  const ordered = [...variants].sort((one, other) => one.range[0] - other.range[0] || one.range[1] - other.range[1]);
  const places: { start: number; end: number; variants: NumberedVariant[] }[] = [];
  for (const variant of ordered) {
    const [start, end] = variant.range;
    const last = places.at(-1);
    if (last && (overlaps(last, variant) || readsAsOne(base, last, variant))) {
      last.end = Math.max(last.end, end);
      last.variants.push(variant);
    } else places.push({ start, end, variants: [variant] });
  }
  return places.map((place) => ({ range: [place.start, place.end], variants: place.variants }));
}

/** Insertions at one point are readings of one place; where an insertion meets a change, they are two. */
function overlaps(place: { readonly start: number; readonly end: number }, { range }: Variant): boolean {
  if (range[0] < place.end) return true;
  return place.start === place.end && range[0] === range[1] && range[0] === place.end;
}

/** Whether less than two words of one line part them, and neither reaches beyond its line. */
function readsAsOne(
  base: string,
  place: { readonly start: number; readonly end: number; readonly variants: readonly Variant[] },
  variant: Variant,
): boolean {
  if (base.slice(place.start, variant.range[1]).includes('\n') || variant.text.includes('\n')) return false;
  return !place.variants.some(({ text }) => text.includes('\n')) && wordsUpTo(base, place.end, variant.range[0], 2) < 2;
}

/** How many runs of letters begin in the range, counted no further than `most`. */
function wordsUpTo(text: string, start: number, end: number, most: number): number {
  let words = 0;
  for (let position = start; position < end && words < most; position++) {
    if (isLetterAt(text, position) && (position === start || !isLetterAt(text, position - 1))) words++;
  }
  return words;
}
