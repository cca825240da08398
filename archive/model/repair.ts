// What repairing an archive did: each file that it made again, put back or set aside, and what it could not mend.
import { z } from 'zod';
import { instantSchema } from './capture.ts';
import { findingSchema } from './verification.ts';

/**
 * - `rebuilt`: made again from what the archive itself says.
 * - `restored`: put back, from a second copy or from where it had got to.
 * - `set-aside`: moved to `quarantine/`; nothing stands in its place.
 * - `not-repaired`: left as it is, since nothing at hand says what it was.
 */
export const repairOutcomes = ['rebuilt', 'restored', 'set-aside', 'not-repaired'] as const;
export type RepairOutcome = (typeof repairOutcomes)[number];

/**
 * What became of one file: `path` is relative to the archive's folder, with forward slashes; `message` says why, for
 * people; `kept` is where under `quarantine/` that is which stood there before.
 */
export const repairActionSchema = z
  .object({
    path: z.string(),
    done: z.enum(repairOutcomes),
    message: z.string(),
    kept: z.string().optional(),
  })
  .readonly();
export type RepairAction = z.infer<typeof repairActionSchema>;

/**
 * `dryRun`: nothing was changed, and `actions` are what would be done. `quarantine` is the folder that this repair set
 * things aside in, null when there was nothing to. `remaining` is what a full verification found afterwards, null
 * where there was none; an archive that could not be opened is one finding.
 */
export const repairSchema = z
  .object({
    startedAt: instantSchema,
    finishedAt: instantSchema,
    dryRun: z.boolean(),
    quarantine: z.string().nullable(),
    actions: z.array(repairActionSchema).readonly(),
    remaining: z.array(findingSchema).readonly().nullable(),
  })
  .readonly();
export type Repair = z.infer<typeof repairSchema>;
