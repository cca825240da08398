// Positions in a text. Every position in Variorum counts UTF-16 code units, as JavaScript strings do;
// what leaves the house converts where a standard counts otherwise.
import { z } from 'zod';

/** A half-open stretch `[start, end)` of a text, in UTF-16 code units; `start <= end`. */
export type TextRange = readonly [start: number, end: number];

export const textRangeSchema = z
  .tuple([z.int().nonnegative(), z.int().nonnegative()])
  .refine(([start, end]) => start <= end, 'a range must not end before it starts')
  .readonly();
