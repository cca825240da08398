// What a change is about, so that what matters is seen first: values only, made by classify/ and read by everyone.
import { z } from 'zod';
import { type ChangeClass, changeClasses } from './change-classes.ts';
import { changeSchema } from './comparison.ts';

export { type ChangeClass, changeClasses };
export const changeClassSchema = z.enum(changeClasses);

/** All that a change is about, in the order of `changeClasses`, each once. */
const classesSchema = z.array(changeClassSchema).readonly();

/** A change with what it is about: at least one class. */
export const classedChangeSchema = changeSchema.unwrap().extend({ classes: classesSchema }).readonly();
export type ClassedChange = z.infer<typeof classedChangeSchema>;

/**
 * How much of what changed, as a reader counts it: numbers, dates, names and negations one by one, so that a change with
 * two new numbers counts as two; of the other classes every change counts as one.
 */
export const changeSummarySchema = z
  .object({
    /** How many of each class; one without any is not there. */
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
