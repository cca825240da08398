// A file to be saved by whoever asked for it.
import { z } from 'zod';

/** `content` is text in UTF-8. */
export const exportedFileSchema = z
  .object({ fileName: z.string(), mediaType: z.string(), content: z.string() })
  .readonly();
export type ExportedFile = z.infer<typeof exportedFileSchema>;
