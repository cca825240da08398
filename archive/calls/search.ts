// Search.
import { z } from 'zod';
import type { CallSchemas } from './parameters.ts';
import { searchHitSchema } from '../model/search-hit.ts';

export const searchCalls = {
  /** Reads the articles that changed since they were last read, so that it may take long; what was read before a cancel is kept. */
  'search.query': {
    params: z.strictObject({ text: z.string().max(1000), limit: z.int().min(1).max(200).default(50) }),
    value: z.object({ hits: z.array(searchHitSchema).readonly() }),
    long: true,
  },
} as const satisfies CallSchemas;
