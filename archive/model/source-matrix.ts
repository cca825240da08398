// The sources of an article through all its versions: who says how much in each.
import { z } from 'zod';
import { creditKinds } from './attribution.ts';
import { sha256Schema } from './version.ts';

const counts = z.array(z.number().nonnegative()).readonly();

/**
 * One number a version, in order: how many statements, how many words they hold, and which part that is of all words that
 * the version says someone said, from 0 to 1.
 */
const tallySchema = z.object({ statements: counts, words: counts, shares: counts }).readonly();
export type SourceTally = z.infer<typeof tallySchema>;

export const sourcesAcrossSchema = z
  .object({
    /** In the order in which they first speak; `source` is its identifier across the archive. */
    sources: z.array(tallySchema.unwrap().extend({ label: z.string(), source: z.string() }).readonly()).readonly(),
    /** Statements without a source. */
    unsourced: tallySchema,
    /** The credit lines, and whether each version carries them. */
    credits: z
      .array(
        z.object({ kind: z.enum(creditKinds), label: z.string(), stands: z.array(z.boolean()).readonly() }).readonly(),
      )
      .readonly(),
  })
  .readonly();
export type SourcesAcross = z.infer<typeof sourcesAcrossSchema>;

/** The matrix with the versions that it is of; those that were purged are left out. */
export const sourceMatrixSchema = sourcesAcrossSchema
  .unwrap()
  .extend({ versions: z.array(sha256Schema).readonly() })
  .readonly();
