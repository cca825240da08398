// What changed between two texts: values only, made by compare/ and read by everyone.
import { z } from 'zod';
import { textRangeSchema } from './range.ts';

/**
 * One place where the texts differ. `before` and `after` are ranges of the two texts; an insertion has an empty
 * `before`, a deletion an empty `after`. Edges never cut a word.
 */
export const changeSchema = z
  .object({
    kind: z.enum(['insert', 'delete', 'replace']),
    before: textRangeSchema,
    after: textRangeSchema,
  })
  .readonly();
export type Change = z.infer<typeof changeSchema>;

/** A passage that stands in both texts at different places; the two may differ inside. */
export const moveSchema = z.object({ before: textRangeSchema, after: textRangeSchema }).readonly();
export type Move = z.infer<typeof moveSchema>;

/**
 * `changes` are in order on both sides and everything between them is equal text, so they always rebuild either side.
 * A moved passage stands in `changes` as a deletion and an insertion, and once more in `moves`.
 * `precise` is false where a bound cut the search for a smaller difference short.
 */
export const comparisonSchema = z
  .object({
    precise: z.boolean(),
    changes: z.array(changeSchema).readonly(),
    moves: z.array(moveSchema).readonly(),
  })
  .readonly();
export type Comparison = z.infer<typeof comparisonSchema>;
