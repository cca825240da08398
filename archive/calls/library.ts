// The library as a whole: what it can be filtered by, collections, and what is done to many articles at once.
import { z } from 'zod';
import { collectionDescriptionSchema, collectionSchema, libraryFacetsSchema, tagSchema } from '../model/collection.ts';
import { type CallSchemas, article, nothing } from './parameters.ts';

/** The most articles that one call changes. */
export const mostArticles = 10_000;

const articles = z.array(article).min(1).max(mostArticles);
const tags = z.array(tagSchema).max(50).default([]);
const collection = z.uuid();
/** How many articles are not as they were: those that were so already are passed over. */
const changed = z.object({ articles: z.int().nonnegative() });

/**
 * What is done to many articles is one act, undone as one. They are changed some hundreds at a time: where one of them is
 * not there nothing is done, and where the archive cannot be written or the call is cancelled midway, what was done stays.
 */
export const libraryCalls = {
  'library.facets': { params: nothing, value: libraryFacetsSchema, long: false },
  'library.tag': {
    params: z
      .strictObject({ articles, add: tags, remove: tags })
      .refine(({ add, remove }) => add.length + remove.length > 0, 'a tag to add or to remove')
      .refine(({ add, remove }) => !add.some((tag) => remove.includes(tag)), 'a tag is added or removed'),
    value: changed,
    long: true,
  },
  /** Puts articles into a collection, or with `put` false takes them out; one with a filter has what the filter shows. */
  'library.collect': {
    params: z.strictObject({ articles, collection, put: z.boolean().default(true) }),
    value: changed,
    long: true,
  },
  'library.remove': { params: z.strictObject({ articles }), value: changed, long: true },
  'library.restore': { params: z.strictObject({ articles }), value: changed, long: true },
  /** Describes a collection anew, or where none is given makes one. */
  'collection.describe': {
    params: z.strictObject({ collection: collection.optional(), description: collectionDescriptionSchema }),
    value: collectionSchema,
    long: false,
  },
  'collection.remove': { params: z.strictObject({ collection }), value: collectionSchema, long: false },
  'collection.restore': { params: z.strictObject({ collection }), value: collectionSchema, long: false },
} as const satisfies CallSchemas;
