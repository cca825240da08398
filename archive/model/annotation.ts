// A person's note on a passage of one version, in the words of the W3C Web Annotation model.
import { z } from 'zod';
import { placedAnchorSchema, textPositionSelectorSchema, textQuoteSelectorSchema } from './anchor.ts';
import { instantSchema } from './capture.ts';
import { sha256Schema } from './version.ts';

/** W3C motivations that a note can have here. */
export const motivations = ['commenting', 'highlighting', 'questioning'] as const;
export const annotationColours = ['yellow', 'blue', 'rose', 'green'] as const;

/** The longest note, in UTF-16 code units. */
export const longestNote = 100_000;

const tagSchema = z
  .string()
  .trim()
  .min(1)
  .max(60)
  .regex(/^[^\s#,][^#,]*$/u, 'a tag has no # and no comma');

/** The parts of an annotation that a person writes and may change. */
export const annotationFieldsSchema = z
  .object({
    body: z.string().max(longestNote),
    tags: z.array(tagSchema).max(50).readonly(),
    motivation: z.enum(motivations),
    colour: z.enum(annotationColours),
  })
  .readonly();
export type AnnotationFields = z.infer<typeof annotationFieldsSchema>;

/**
 * An annotation is made on one version for good; its place on every other is computed. `quote` and `position` describe
 * the same passage of that version's text; positions are UTF-16 code units.
 */
export const annotationSchema = annotationFieldsSchema
  .unwrap()
  .extend({
    id: z.uuid(),
    version: sha256Schema,
    quote: textQuoteSelectorSchema,
    position: textPositionSelectorSchema,
    created: instantSchema,
    modified: instantSchema,
    /** The device that made it. */
    device: z.string(),
    /** When it was removed; a removed annotation can be restored. */
    removed: instantSchema.optional(),
  })
  .readonly();
export type Annotation = z.infer<typeof annotationSchema>;

/** An annotation with its place on the version that is being read. */
export const placedAnnotationSchema = z.object({ annotation: annotationSchema, anchor: placedAnchorSchema }).readonly();
export type PlacedAnnotation = z.infer<typeof placedAnnotationSchema>;
