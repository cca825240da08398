// What a change is about, so that what matters is seen first: values only, made by classify/ and read by everyone.
import { z } from 'zod';
import { changeSchema } from './comparison.ts';

/**
 * What a change may be about, what matters most first.
 *
 * `number`, `date`, `name`, `negation`: one of these came, went or became another. `quotation`: inside quotation marks.
 * `attribution`: who says it, or how far the article vouches for it. `credit`: a credit line, byline or dateline.
 * `headline`: a headline or subheading. `added`, `removed`: whole blocks or sentences that came or went. `wording`: other
 * words. `punctuation`: marks between words. `typography`: how the same is set (kind of quotation mark or dash, spaces,
 * capitals alone, Unicode form).
 */
export const changeClasses = [
  'number',
  'date',
  'name',
  'negation',
  'quotation',
  'attribution',
  'credit',
  'headline',
  'added',
  'removed',
  'wording',
  'punctuation',
  'typography',
] as const;
export const changeClassSchema = z.enum(changeClasses);
export type ChangeClass = z.infer<typeof changeClassSchema>;

/** All that a change is about, in the order of `changeClasses`, each once. */
const classesSchema = z.array(changeClassSchema).readonly();

/** A change with what it is about: at least one class. */
export const classedChangeSchema = changeSchema.unwrap().extend({ classes: classesSchema }).readonly();
export type ClassedChange = z.infer<typeof classedChangeSchema>;

/** How much of what changed, as a reader counts it: a change counts once in each of its classes. */
export const changeSummarySchema = z
  .object({
    /** Changes of each class; a class without any is not there. */
    classes: z.partialRecord(changeClassSchema, z.int().positive()),
    /** Whole paragraphs, subheadings and headlines. */
    passages: z.object({
      added: z.int().nonnegative(),
      removed: z.int().nonnegative(),
      moved: z.int().nonnegative(),
    }),
  })
  .readonly();
export type ChangeSummary = z.infer<typeof changeSummarySchema>;

/**
 * The classes of a comparison. `changes` goes with `Comparison.changes`, one entry each, empty where the change is only
 * a moved passage's leaving or coming. `moves` goes with `Comparison.moves`: what changed inside each, in ranges of the
 * two whole texts.
 */
export const comparisonClassesSchema = z
  .object({
    changes: z.array(classesSchema).readonly(),
    moves: z.array(z.array(classedChangeSchema).readonly()).readonly(),
    summary: changeSummarySchema,
  })
  .readonly();
export type ComparisonClasses = z.infer<typeof comparisonClassesSchema>;
