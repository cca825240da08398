// A place where a search found its words.
import { z } from 'zod';
import { textRangeSchema } from './range.ts';
import { sha256Schema } from './version.ts';

/** A place where a search found its words; `ranges` are the matching stretches of `snippet`. */
export const searchHitSchema = z
  .object({
    article: z.uuid(),
    title: z.string(),
    field: z.enum(['headline', 'text', 'note']),
    version: sha256Schema.nullable(),
    /** Which of the article's versions that is, counted from 1, and how many there are. */
    versionNumber: z.int().positive().nullable(),
    versions: z.int().positive(),
    annotation: z.uuid().nullable(),
    snippet: z.string(),
    ranges: z.array(textRangeSchema).readonly(),
    /** Where the snippet's first match stands in the version's text, for `headline` and `text`. */
    at: textRangeSchema.nullable(),
    score: z.number(),
  })
  .readonly();
export type SearchHit = z.infer<typeof searchHitSchema>;
