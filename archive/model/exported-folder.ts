// A folder to be saved by whoever asked for it: a proof.
import { z } from 'zod';

/** `path` is within the folder, with forward slashes; `content` is base64. */
export const exportedFolderSchema = z
  .object({
    folder: z.string(),
    files: z.array(z.object({ path: z.string(), content: z.base64() }).readonly()).readonly(),
    /** How much the journal lines in it tell beside what was asked for: lines about other articles, and how many those are. */
    disclosure: z
      .object({ lines: z.int().positive(), others: z.int().nonnegative(), otherArticles: z.int().nonnegative() })
      .readonly(),
  })
  .readonly();
export type ExportedFolder = z.infer<typeof exportedFolderSchema>;
