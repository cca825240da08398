// Why an archive is open for reading alone.
import { z } from 'zod';

export const readOnlySchema = z
  .object({
    /** The system's own word for why the folder cannot be written, such as "EROFS". */
    reason: z.string(),
    /** Who had the archive open for writing when it was opened here, and goes on with it; null where nobody had. */
    writer: z.object({ pid: z.int(), host: z.string() }).readonly().nullable(),
  })
  .readonly();
export type ReadOnly = z.infer<typeof readOnlySchema>;
