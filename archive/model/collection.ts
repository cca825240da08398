// How a person orders the library: tags on articles, and collections of them, put together by hand or by a filter.
import { z } from 'zod';
import { instantSchema } from './capture.ts';

/** A tag: no `#` and no comma in it, and no space at its ends. */
export const tagSchema = z
  .string()
  .trim()
  .min(1)
  .max(60)
  .regex(/^[^\s#,][^#,]*$/u, 'a tag has no # and no comma');

/** Which articles of the library are shown: those that meet all of what is not null, and have all of `tags`. */
export const libraryFilterSchema = z
  .object({
    collection: z.uuid().nullable(),
    language: z.string().max(35).nullable(),
    /** Only articles with notes. */
    noted: z.boolean(),
    publisher: z.string().max(500).nullable(),
    tags: z.array(tagSchema).max(50).readonly(),
    /** Words that the title or the publisher has, whatever their case; empty for any. */
    text: z.string().max(200),
    /** Only articles with a version that was not looked at. */
    unseen: z.boolean(),
  })
  .readonly();
export type LibraryFilter = z.infer<typeof libraryFilterSchema>;

export const anyArticle: LibraryFilter = {
  collection: null,
  language: null,
  noted: false,
  publisher: null,
  tags: [],
  text: '',
  unseen: false,
};

/** What a person writes of a collection: with a `filter` it has what the filter shows, else what was put into it. */
export const collectionDescriptionSchema = z
  .object({ filter: libraryFilterSchema.nullable(), name: z.string().trim().min(1).max(100) })
  .readonly();
export type CollectionDescription = z.infer<typeof collectionDescriptionSchema>;

/** A collection as it stands; `articles` counts those that it has now. */
export const collectionSchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    filter: libraryFilterSchema.nullable(),
    articles: z.int().nonnegative(),
    removed: instantSchema.optional(),
  })
  .readonly();
export type Collection = z.infer<typeof collectionSchema>;

const facet = z.array(z.object({ value: z.string(), articles: z.int().positive() }).readonly()).readonly();

/** What the library can be filtered by, the commonest first. */
export const libraryFacetsSchema = z
  .object({
    collections: z.array(collectionSchema).readonly(),
    tags: facet,
    publishers: facet,
    languages: facet,
    unseen: z.int().nonnegative(),
    noted: z.int().nonnegative(),
  })
  .readonly();
export type LibraryFacets = z.infer<typeof libraryFacetsSchema>;
