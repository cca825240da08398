// How far long work is.
import { z } from 'zod';

/** How far a long call is: `done` of `total` steps, and the thing at hand. */
export const progressSchema = z.object({ done: z.number(), total: z.number(), item: z.string() }).readonly();
export type Progress = z.infer<typeof progressSchema>;
