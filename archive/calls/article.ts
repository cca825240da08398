// Articles: listing, naming, removing, and all their versions together.
import { z } from 'zod';
import { articleSchema, catalogueEntrySchema } from '../model/article.ts';
import { changeSummarySchema } from '../model/change-class.ts';
import { anyArticle, libraryFilterSchema } from '../model/collection.ts';
import { apparatusSchema, provenanceSchema, wordLifeSchema } from '../model/collation.ts';
import { clockSchema } from '../model/event.ts';
import { passageSchema } from '../model/passage.ts';
import { sourceMatrixSchema } from '../model/source-matrix.ts';
import { type CallSchemas, article, version } from './parameters.ts';

/** What was changed or captured last comes first, as do most versions and most that were not looked at. */
export const sortOrders = ['changed', 'captured', 'title', 'publisher', 'versions', 'unseen'] as const;

export const articleCalls = {
  'article.list': {
    params: z.strictObject({
      filter: libraryFilterSchema.default(anyArticle),
      sort: z.enum(sortOrders).default('changed'),
      offset: z.int().nonnegative().default(0),
      limit: z.int().min(1).max(1000).default(100),
      removed: z.boolean().default(false),
    }),
    value: z.object({ total: z.int().nonnegative(), entries: z.array(catalogueEntrySchema).readonly() }),
    long: false,
  },
  'article.get': { params: z.strictObject({ article }), value: articleSchema, long: false },
  'article.setTitle': {
    params: z.strictObject({ article, title: z.string().trim().max(500) }),
    value: articleSchema,
    long: false,
  },
  'article.remove': { params: z.strictObject({ article }), value: articleSchema, long: false },
  /**
   * Someone looks at the article: its newest version is not unseen any more. That is neither undone nor told in a
   * history; where nothing can be written the article is answered as it is.
   */
  'article.see': { params: z.strictObject({ article }), value: articleSchema, long: false },
  'article.restore': { params: z.strictObject({ article }), value: articleSchema, long: false },
  /**
   * Makes one article of several: what the others have comes into `into`, and they are removed. What was purged stays
   * behind in them. One act, undone as one.
   */
  'article.merge': {
    params: z.strictObject({ into: article, from: z.array(article).min(1).max(100) }),
    value: z.object({ article: articleSchema, act: clockSchema }),
    long: false,
  },
  /** Makes of some versions an article of their own, with what was said of them, and answers it. One act. */
  'article.split': {
    params: z.strictObject({ article, versions: z.array(version).min(1).max(10_000) }),
    value: articleSchema,
    long: false,
  },
  'article.passages': {
    params: z.strictObject({ article }),
    value: z.object({ versions: z.array(version).readonly(), passages: z.array(passageSchema).readonly() }),
    long: true,
  },
  /** What changed in each version since the one before it; null for the first, and where one of the two was purged. */
  'article.summaries': {
    params: z.strictObject({ article }),
    value: z.object({ summaries: z.array(changeSummarySchema.nullable()).readonly() }),
    long: true,
  },
  /**
   * All versions in one apparatus, and where every word of each comes from. `provenance` has one entry a version; the
   * versions are numbered from 0 in the order of `versions`, where those that were purged are left out. The base is the
   * newest where none is given.
   */
  'article.collation': {
    params: z.strictObject({ article, base: version.optional() }),
    value: z.object({
      versions: z.array(version).readonly(),
      provenance: z.array(provenanceSchema).readonly(),
      apparatus: apparatusSchema,
    }),
    long: true,
  },
  /** One word through all versions, the one at `offset` of a version; null where no word stands there. */
  'article.wordLife': {
    params: z.strictObject({ article, version, offset: z.int().nonnegative() }),
    value: z.object({ versions: z.array(version).readonly(), life: wordLifeSchema.nullable() }),
    long: true,
  },
  /** Who says how much in each version of an article. */
  'article.sourceMatrix': { params: z.strictObject({ article }), value: sourceMatrixSchema, long: true },
} as const satisfies CallSchemas;
