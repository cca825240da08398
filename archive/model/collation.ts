// All versions of an article collated: the thread of every word through them, and a base text with its variants.
// Values only, made by compare/collate/ and read by everyone. Versions are named by their index in the order collated.
import { z } from 'zod';
import { textRangeSchema } from './range.ts';

const versionIndexSchema = z.int().nonnegative();

/**
 * A stretch of one version whose words came into the article together. `words` words stand in `range`, which begins
 * with the first of them and ends with the last; they belong to the threads `thread`, `thread + 1` and so on. `first` is
 * the version that first had them. A thread is one word's life: it stands at most once in a version, and wherever it
 * stands it is the same word, but for typography.
 */
export const threadRunSchema = z
  .object({
    range: textRangeSchema,
    thread: z.int().nonnegative(),
    words: z.int().positive(),
    first: versionIndexSchema,
  })
  .readonly();
export type ThreadRun = z.infer<typeof threadRunSchema>;

/** Every word of one version once, in the order of its text. */
export const provenanceSchema = z.array(threadRunSchema).readonly();
export type Provenance = z.infer<typeof provenanceSchema>;

/** A stretch of one version and the version that first had its words. */
export const firstAppearanceSchema = z.object({ range: textRangeSchema, first: versionIndexSchema }).readonly();
export type FirstAppearance = z.infer<typeof firstAppearanceSchema>;

/**
 * One word through all versions: `places` has one entry a version, null where it does not stand; `stands` are the
 * versions in which it does, as half-open intervals in order. So it came with `stands[0][0]`, left with `stands[0][1]`
 * unless that is the number of versions, and where there is a second interval it returned.
 */
export const wordLifeSchema = z
  .object({
    word: z.string(),
    thread: z.int().nonnegative(),
    first: versionIndexSchema,
    places: z.array(textRangeSchema.nullable()).readonly(),
    stands: z.array(z.tuple([versionIndexSchema, versionIndexSchema]).readonly()).readonly(),
  })
  .readonly();
export type WordLife = z.infer<typeof wordLifeSchema>;

/** The versions that agree in something, in order. */
const witnessesSchema = z.array(versionIndexSchema).readonly();

/** What one or more witnesses have in a place. `text` is empty where they have nothing there. */
export const readingSchema = z.object({ text: z.string(), witnesses: witnessesSchema }).readonly();
export type Reading = z.infer<typeof readingSchema>;

/**
 * A place where the versions differ. `range` is the lemma's in the base text, empty where the base has nothing there;
 * `witnesses` are those that have the lemma, the base among them; every other witness stands in one of `readings`, the
 * most attested first, unless the place lies in a stretch that it leaves out.
 */
export const variantPlaceSchema = z
  .object({ range: textRangeSchema, witnesses: witnessesSchema, readings: z.array(readingSchema).readonly() })
  .readonly();
export type VariantPlace = z.infer<typeof variantPlaceSchema>;

/** A long stretch of the base text that some witnesses leave out as a whole; no place that lists one cuts into it. */
export const omissionSchema = z.object({ range: textRangeSchema, witnesses: witnessesSchema }).readonly();
export type Omission = z.infer<typeof omissionSchema>;

/** A stretch of the base text that witnesses have elsewhere, and where each has it. */
export const transpositionSchema = z
  .object({
    range: textRangeSchema,
    places: z.array(z.object({ witness: versionIndexSchema, range: textRangeSchema }).readonly()).readonly(),
  })
  .readonly();
export type Transposition = z.infer<typeof transpositionSchema>;

/**
 * A base text with the variants of all witnesses: `places` in order and apart, `omissions` in order of where they begin.
 * What stands in no place is the same in every witness that does not leave it out. A transposed stretch stands in the
 * places as well: left out where the base has it, and read where the witness has it.
 */
export const apparatusSchema = z
  .object({
    base: versionIndexSchema,
    places: z.array(variantPlaceSchema).readonly(),
    omissions: z.array(omissionSchema).readonly(),
    transpositions: z.array(transpositionSchema).readonly(),
  })
  .readonly();
export type Apparatus = z.infer<typeof apparatusSchema>;
