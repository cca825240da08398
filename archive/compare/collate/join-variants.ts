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
  const places: { start: number; end: number; breaks: boolean; variants: NumberedVariant[] }[] = [];
  for (const variant of ordered) {
    const [start, end] = variant.range;
    const last = places.at(-1);
    const breaks = variant.text.includes('\n') || base.slice(Math.max(start, last?.end ?? 0), end).includes('\n');
    if (last && (overlaps(last, variant) || (!breaks && readsAsOne(base, last, start)))) {
      last.end = Math.max(last.end, end);
      last.breaks ||= breaks;
      last.variants.push(variant);
    } else places.push({ start, end, breaks, variants: [variant] });
  }
  return places.map((place) => ({ range: [place.start, place.end], variants: place.variants }));
}

/** Insertions at one point are readings of one place; where an insertion meets a change, they are two. */
function overlaps(place: { readonly start: number; readonly end: number }, { range }: Variant): boolean {
  if (range[0] < place.end) return true;
  return place.start === place.end && range[0] === range[1] && range[0] === place.end;
}

/** Whether less than two words of one line part them, where the place does not reach beyond its line either. */
function readsAsOne(base: string, place: { readonly end: number; readonly breaks: boolean }, start: number): boolean {
  return !place.breaks && wordsUpTo(base, place.end, start, 2) < 2 && !base.slice(place.end, start).includes('\n');
}

/** How many runs of letters begin in the range, counted no further than `most`. */
function wordsUpTo(text: string, start: number, end: number, most: number): number {
  let words = 0;
  for (let position = start; position < end && words < most; position++) {
    if (isLetterAt(text, position) && (position === start || !isLetterAt(text, position - 1))) words++;
  }
  return words;
}
