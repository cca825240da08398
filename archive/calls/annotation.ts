// Notes: made on one version for good, placed on every other.
import { z } from 'zod';
import { annotationFieldsSchema, annotationSchema, longestNote, placedAnnotationSchema } from '../model/annotation.ts';
import { tagSchema } from '../model/collection.ts';
import { backlinkSchema, linkTargetSchema } from '../model/note-link.ts';
import { noteToReviewSchema } from '../model/note-review.ts';
import { textRangeSchema } from '../model/range.ts';
import { type CallSchemas, article, version } from './parameters.ts';

export const annotationCalls = {
  /** The annotations of an article, each with its place on one version; removed ones only where asked for. */
  'annotation.list': {
    params: z.strictObject({ article, version, removed: z.boolean().default(false) }),
    value: z.object({ annotations: z.array(placedAnnotationSchema).readonly() }),
    long: false,
  },
  /** The place of one annotation on every version of its article, in the order of the versions. */
  'annotation.places': {
    params: z.strictObject({ article, annotation: z.uuid() }),
    value: z.object({ places: z.array(z.object({ version, placed: placedAnnotationSchema })).readonly() }),
    long: false,
  },
  'annotation.create': {
    params: z.strictObject({ article, version, range: textRangeSchema, fields: annotationFieldsSchema }),
    value: annotationSchema,
    long: false,
  },
  /** An answer to a note stands on its passage, wherever that stands. The answer to an answer is one to the note. */
  'annotation.reply': {
    params: z.strictObject({
      article,
      annotation: z.uuid(),
      body: z.string().trim().min(1).max(longestNote),
      tags: z.array(tagSchema).max(50).readonly().default([]),
    }),
    value: annotationSchema,
    long: false,
  },
  'annotation.change': {
    params: z.strictObject({ article, annotation: z.uuid(), fields: annotationFieldsSchema.unwrap().partial() }),
    value: annotationSchema,
    long: false,
  },
  /** A note goes with its answers. */
  'annotation.remove': {
    params: z.strictObject({ article, annotation: z.uuid() }),
    value: annotationSchema,
    long: false,
  },
  /** With the answers that went with it. */
  'annotation.restore': {
    params: z.strictObject({ article, annotation: z.uuid() }),
    value: annotationSchema,
    long: false,
  },
  /** A person's choice of where a note stands on a version that it was not made on; null: it is not there. */
  'annotation.place': {
    params: z.strictObject({ article, annotation: z.uuid(), version, range: textRangeSchema.nullable() }),
    value: annotationSchema,
    long: false,
  },
  /** Takes that choice back, whoever made it: the place is found by the program again. */
  'annotation.unplace': {
    params: z.strictObject({ article, annotation: z.uuid(), version }),
    value: annotationSchema,
    long: false,
  },
  /**
   * What the notes of an article link to, each target once, and which notes of the archive link to them or to the
   * article. A target that is not in the archive is not among `targets`.
   */
  'annotation.links': {
    params: z.strictObject({ article }),
    value: z.object({
      targets: z.array(linkTargetSchema).readonly(),
      backlinks: z.array(backlinkSchema).readonly(),
    }),
    long: true,
  },
  /**
   * The notes of an article, or of all of them, that an edit altered, made ambiguous or lost on the newest version, and
   * of which nobody said yet where they stand there; those of articles that changed last come first.
   */
  'annotation.review': {
    params: z.strictObject({
      article: article.optional(),
      offset: z.int().nonnegative().default(0),
      limit: z.int().min(0).max(200).default(50),
    }),
    value: z.object({ total: z.int().nonnegative(), entries: z.array(noteToReviewSchema).readonly() }),
    long: true,
  },
} as const satisfies CallSchemas;
