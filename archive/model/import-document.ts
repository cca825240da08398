// What an import is given, and what it tells of each document.
import { z } from 'zod';
import { instantSchema, zoneSchema } from './capture.ts';
import { failureSchema } from './result.ts';
import { sha256Schema } from './version.ts';

/** What an import is given: the bytes as they are, in base64, since the wire is JSON. */
export const documentSchema = z
  .strictObject({
    name: z.string().min(1).max(1000),
    content: z.base64(),
    /** Told from the bytes and the name where it is not given. */
    mediaType: z.string().max(200).optional(),
    capturedAt: instantSchema.optional(),
    zone: zoneSchema.optional(),
    url: z
      .url({ protocol: /^https?$/ })
      .max(4000)
      .optional(),
  })
  .readonly();
export type ImportDocument = z.infer<typeof documentSchema>;

/** What became of one document of an import, in the order given. */
export const importOutcomeSchema = z.discriminatedUnion('outcome', [
  z.object({
    name: z.string(),
    outcome: z.enum(['article-created', 'version-added', 'capture-recorded']),
    article: z.uuid(),
    version: sha256Schema,
    headline: z.string(),
  }),
  z.object({ name: z.string(), outcome: z.literal('failed'), error: failureSchema }),
]);
export type ImportOutcome = z.infer<typeof importOutcomeSchema>;
