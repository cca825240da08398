// What an open archive says of itself.
import { z } from 'zod';
import { annotationColours } from './annotation.ts';
import { instantSchema } from './capture.ts';
import { progressSchema } from './progress.ts';
import { readOnlySchema } from './read-only.ts';

export const archiveDescriptionSchema = z
  .object({
    id: z.uuid(),
    title: z.string(),
    location: z.string(),
    format: z.int().positive(),
    created: instantSchema,
    device: z.string(),
    /** What a person called this device; null where nobody did. */
    deviceName: z.string().nullable(),
    /** What people say that the colours of notes stand for. */
    colourNames: z.partialRecord(z.enum(annotationColours), z.string()).readonly(),
    articles: z.int().nonnegative(),
    versions: z.int().nonnegative(),
    captures: z.int().nonnegative(),
    annotations: z.int().nonnegative(),
    /** When the last full verification started, and how many things it found wrong. */
    lastVerified: instantSchema.nullable(),
    lastFindings: z.int().nonnegative().nullable(),
    /** How far the verification is that runs by itself in the background; null where none does. */
    auditing: progressSchema.nullable(),
    /** Why nothing can be changed; null where it can. */
    readOnly: readOnlySchema.nullable(),
    /** What opening the archive had to mend, in words; empty when it was whole. */
    repairs: z.array(z.string()).readonly(),
  })
  .readonly();
export type ArchiveDescription = z.infer<typeof archiveDescriptionSchema>;
