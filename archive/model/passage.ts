// One passage followed through all versions of its article.
import { z } from 'zod';
import { textRangeSchema } from './range.ts';

/** `ranges` has one entry a version, in their order: where the passage stands there, or null where it does not. */
export const passageSchema = z
  .object({
    id: z.string(),
    label: z.string(),
    ranges: z.array(textRangeSchema.nullable()).readonly(),
    /** Words of the passage on each version; 0 where it does not stand. */
    words: z.array(z.int().nonnegative()).readonly(),
  })
  .readonly();
export type Passage = z.infer<typeof passageSchema>;
