// Notes: made on one version for good, placed on every other.
import { z } from 'zod';
import { annotationFieldsSchema, annotationSchema, placedAnnotationSchema } from '../model/annotation.ts';
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
  'annotation.change': {
    params: z.strictObject({ article, annotation: z.uuid(), fields: annotationFieldsSchema.unwrap().partial() }),
    value: annotationSchema,
    long: false,
  },
  'annotation.remove': {
    params: z.strictObject({ article, annotation: z.uuid() }),
    value: annotationSchema,
    long: false,
  },
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
} as const satisfies CallSchemas;
