// Versions: their content, what changed between two of them, who they say their facts come from, their originals.
import { z } from 'zod';
import { attributionChangeSchema, attributionsSchema } from '../model/attribution.ts';
import { comparisonClassesSchema } from '../model/change-class.ts';
import { comparisonSchema } from '../model/comparison.ts';
import { sha256Schema, versionSchema } from '../model/version.ts';
import { type CallSchemas, version } from './parameters.ts';

export const versionCalls = {
  'version.get': { params: z.strictObject({ version }), value: versionSchema, long: false },
  'version.compare': {
    params: z.strictObject({ before: version, after: version }),
    value: comparisonSchema,
    long: false,
  },
  /** What each change of `version.compare` is about, who says what in both versions considered. */
  'version.changeClasses': {
    params: z.strictObject({ before: version, after: version }),
    value: comparisonClassesSchema,
    long: false,
  },
  'version.attributions': { params: z.strictObject({ version }), value: attributionsSchema, long: false },
  'version.attributionDifference': {
    params: z.strictObject({ before: version, after: version }),
    value: z.object({ changes: z.array(attributionChangeSchema).readonly() }),
    long: false,
  },
  /** An original's bytes, a stretch at a time: half-open, in bytes, in base64. */
  'original.read': {
    params: z.strictObject({
      original: sha256Schema,
      start: z.int().nonnegative().default(0),
      end: z.int().positive().optional(),
    }),
    value: z.object({ byteLength: z.int().nonnegative(), content: z.base64() }),
    long: false,
  },
} as const satisfies CallSchemas;
