// Versions: their content, what changed between two of them, who they say their facts come from, their originals.
import { z } from 'zod';
import { articleSchema } from '../model/article.ts';
import { attributionChangeSchema, attributionsSchema } from '../model/attribution.ts';
import { comparisonClassesSchema } from '../model/change-class.ts';
import { comparisonSchema } from '../model/comparison.ts';
import { languageTagSchema, sha256Schema, versionSchema } from '../model/version.ts';
import { type CallSchemas, article, version } from './parameters.ts';

/** With `article`, as people say that it is read there: in the language that they set, with what they decided. */
const pair = z.strictObject({ before: version, after: version, article: article.optional() });
const one = z.strictObject({ version, article: article.optional() });

export const versionCalls = {
  'version.get': { params: one, value: versionSchema, long: false },
  /**
   * Takes a version out of its article, which keeps one at least; it can be put back, or comes back by itself when seen
   * again. Until then it is in no list, but can be read and worked on by its name, as it would be if it stood.
   */
  'version.remove': { params: z.strictObject({ article, version }), value: articleSchema, long: false },
  'version.restore': { params: z.strictObject({ article, version }), value: articleSchema, long: false },
  /** A person says which language the version is in; null: what was detected counts. */
  'version.setLanguage': {
    params: z.strictObject({ article, version, language: languageTagSchema.max(35).nullable() }),
    value: articleSchema,
    long: false,
  },
  'version.compare': {
    params: pair,
    value: comparisonSchema,
    long: false,
  },
  /** What each change of `version.compare` is about, who says what in both versions considered. */
  'version.changeClasses': {
    params: pair,
    value: comparisonClassesSchema,
    long: false,
  },
  'version.attributions': { params: one, value: attributionsSchema, long: false },
  'version.attributionDifference': {
    params: pair,
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
