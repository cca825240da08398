// Search.
import { z } from 'zod';
import type { CallSchemas } from './parameters.ts';
import { searchHitSchema } from '../model/search-hit.ts';

export const searchCalls = {
  'search.query': {
    params: z.strictObject({ text: z.string().max(1000), limit: z.int().min(1).max(200).default(50) }),
    value: z.object({ hits: z.array(searchHitSchema).readonly() }),
    long: false,
  },
} as const satisfies CallSchemas;
