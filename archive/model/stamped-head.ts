// A head statement that the archive keeps, with what checking its stamps came to.
import { z } from 'zod';
import { instantSchema } from './capture.ts';
import { stampKindSchema, stampVerificationSchema } from './stamp.ts';
import { sha256Schema } from './version.ts';

export const checkedStampSchema = z
  .object({
    stamp: sha256Schema,
    kind: stampKindSchema,
    attachedAt: instantSchema,
    verification: stampVerificationSchema,
  })
  .readonly();
export type CheckedStamp = z.infer<typeof checkedStampSchema>;

export const stampedHeadSchema = z
  .object({
    head: sha256Schema,
    /** Of all journals together, when the statement was made. */
    lines: z.int().nonnegative(),
    /** Whether the journals still say what it states. */
    holds: z.boolean(),
    stamps: z.array(checkedStampSchema).readonly(),
  })
  .readonly();
export type StampedHead = z.infer<typeof stampedHeadSchema>;
