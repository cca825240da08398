// Where a passage of one text stands in another: the selectors that describe it and the outcome of looking.
import { z } from 'zod';
import { changeClassSchema } from './change-class.ts';
import { changeSchema } from './comparison.ts';
import { type TextRange, textRangeSchema } from './range.ts';

/** W3C Web Annotation TextQuoteSelector: the passage and some text on either side of it. All empty once it was purged. */
export const textQuoteSelectorSchema = z
  .object({ exact: z.string(), prefix: z.string(), suffix: z.string() })
  .readonly();
export type TextQuoteSelector = z.infer<typeof textQuoteSelectorSchema>;

/** W3C Web Annotation TextPositionSelector, but in UTF-16 code units inside Variorum; exports convert to code points. */
export const textPositionSelectorSchema = z
  .object({ end: z.int().nonnegative(), start: z.int().nonnegative() })
  .readonly();
export type TextPositionSelector = z.infer<typeof textPositionSelectorSchema>;

export const anchorStatuses = ['kept', 'moved', 'altered', 'ambiguous', 'lost'] as const;
export const anchorStatusSchema = z.enum(anchorStatuses);
export type AnchorStatus = z.infer<typeof anchorStatusSchema>;

/**
 * The outcome of finding a passage again. `range` is null exactly when `status` is `lost`; for `ambiguous` it is the
 * likeliest of several places. `score` is a confidence from 0 to 1. `by` says which evidence decided: `person` where
 * someone said so, `purged` where the passage itself is gone for good, here or on the version that the note was made on.
 */
export const anchorSchema = z
  .object({
    status: anchorStatusSchema,
    range: textRangeSchema.nullable(),
    score: z.number().min(0).max(1),
    by: z.enum(['same-version', 'comparison', 'move', 'quote', 'person', 'none', 'purged']),
  })
  .readonly();
export type Anchor = z.infer<typeof anchorSchema>;

/** A passage to be found again: `id` is the caller's. */
export interface Span {
  readonly id: string;
  readonly range: TextRange;
}

/** The anchor of one span. */
export interface SpanAnchor extends Anchor {
  readonly id: string;
}

/**
 * An anchor with what the reader wants to see under the note: the passage's words on the version it was made on and
 * on this one, and the changes between the two (ranges within these two strings). `classes` says what they are about,
 * what matters most first: one at least where the status is `altered`, none elsewhere. `rivals` are places that are
 * about as likely, the likeliest (`range`) first: there may be several where the status is `ambiguous`, else none.
 */
export const placedAnchorSchema = anchorSchema
  .unwrap()
  .extend({
    exactBefore: z.string(),
    exactAfter: z.string().nullable(),
    changes: z.array(changeSchema).readonly(),
    classes: z.array(changeClassSchema).readonly(),
    rivals: z.array(textRangeSchema).readonly(),
  })
  .readonly();
export type PlacedAnchor = z.infer<typeof placedAnchorSchema>;
