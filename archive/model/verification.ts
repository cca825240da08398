// What checking the whole archive found: what was looked at, and each thing that is not as it should be.
import { z } from 'zod';
import { instantSchema } from './capture.ts';

export const findingKinds = [
  'content-differs',
  'missing',
  'unreadable',
  'chain-broken',
  'view-differs',
  'signature-wrong',
  'statement-differs',
  'unexpected',
] as const;

/** One thing wrong: `path` is relative to the archive's folder, with forward slashes. */
export const findingSchema = z.object({ kind: z.enum(findingKinds), path: z.string(), message: z.string() }).readonly();
export type Finding = z.infer<typeof findingSchema>;

export const verificationSchema = z
  .object({
    startedAt: instantSchema,
    finishedAt: instantSchema,
    versions: z.int().nonnegative(),
    originals: z.int().nonnegative(),
    journalLines: z.int().nonnegative(),
    views: z.int().nonnegative(),
    findings: z.array(findingSchema).readonly(),
  })
  .readonly();
export type Verification = z.infer<typeof verificationSchema>;
