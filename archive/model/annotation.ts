// A person's note on a passage of one version, in the words of the W3C Web Annotation model.
import { z } from 'zod';
import { placedAnchorSchema, textPositionSelectorSchema, textQuoteSelectorSchema } from './anchor.ts';
import { instantSchema } from './capture.ts';
import { tagSchema } from './collection.ts';
import { sha256Schema } from './version.ts';

/** W3C motivations that a note can have here. */
export const motivations = ['commenting', 'highlighting', 'questioning', 'linking', 'tagging', 'replying'] as const;
export const annotationColours = ['yellow', 'blue', 'rose', 'green'] as const;

/** The longest note, in UTF-16 code units. */
export const longestNote = 100_000;

/** The parts of an annotation that a person writes and may change. */
export const annotationFieldsSchema = z
  .object({
    body: z.string().max(longestNote),
    colour: z.enum(annotationColours),
    motivation: z.enum(motivations),
    tags: z.array(tagSchema).max(50).readonly(),
  })
  .readonly();
export type AnnotationFields = z.infer<typeof annotationFieldsSchema>;
const fields = annotationFieldsSchema.unwrap().shape;

/**
 * Where a person said that an annotation stands on a version that it was not made on; `position` is null where they said
 * that it is not there. `device` is the one that it was said on.
 */
export const placementSchema = z
  .object({
    at: instantSchema,
    device: z.string(),
    position: textPositionSelectorSchema.nullable(),
    version: sha256Schema,
  })
  .readonly();
export type Placement = z.infer<typeof placementSchema>;

/**
 * An annotation is made on one version for good; its place on every other is computed, unless a person said it. `quote`
 * and `position` describe the same passage of that version's text; positions are UTF-16 code units.
 */
export const annotationSchema = z
  .object({
    body: fields.body,
    colour: fields.colour,
    created: instantSchema,
    /** The device that made it. */
    device: z.string(),
    id: z.uuid(),
    modified: instantSchema,
    motivation: fields.motivation,
    /** At most one a version, in the order they were said; absent where there is none. */
    placements: z.array(placementSchema).min(1).readonly().optional(),
    position: textPositionSelectorSchema,
    quote: textQuoteSelectorSchema,
    /** When it was removed; a removed annotation can be restored. */
    removed: instantSchema.optional(),
    /** The annotation that it answers, on the same passage; an answer's own answers name that one too. */
    replyTo: z.uuid().optional(),
    tags: fields.tags,
    version: sha256Schema,
  })
  .readonly();
export type Annotation = z.infer<typeof annotationSchema>;

/** An annotation with its place on the version that is being read. */
export const placedAnnotationSchema = z.object({ annotation: annotationSchema, anchor: placedAnchorSchema }).readonly();
export type PlacedAnnotation = z.infer<typeof placedAnnotationSchema>;
