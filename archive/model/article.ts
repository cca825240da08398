// An article: the work, with its versions in order of time, their captures, and the notes on them.
import { z } from 'zod';
import { annotationSchema } from './annotation.ts';
import { captureSchema, instantSchema } from './capture.ts';
import { sha256Schema } from './version.ts';

/** A version as its article lists it; the text itself is in the version file of that name. */
export const versionEntrySchema = z
  .object({
    /** In order of `capturedAt`; never empty. */
    captures: z.array(captureSchema).min(1).readonly(),
    headline: z.string(),
    id: sha256Schema,
    language: z.string(),
    /** Set where the content was taken out for good. */
    purged: z.object({ at: instantSchema, by: z.string(), reason: z.string() }).readonly().optional(),
    /** SHA-256 of the text alone in UTF-8: what tells that the same text was seen again. */
    textSha256: sha256Schema,
    words: z.int().nonnegative(),
  })
  .readonly();
export type VersionEntry = z.infer<typeof versionEntrySchema>;

/**
 * The state of one article. `versions` are ordered by their first capture, then by arrival. `title` is what a person
 * called it, else the newest version's headline.
 */
export const articleSchema = z
  .object({
    /** In order of creation; removed ones included, marked so. */
    annotations: z.array(annotationSchema).readonly(),
    created: instantSchema,
    id: z.uuid(),
    removed: instantSchema.optional(),
    title: z.string(),
    titledBy: z.enum(['person', 'headline']),
    versions: z.array(versionEntrySchema).min(1).readonly(),
  })
  .readonly();
export type Article = z.infer<typeof articleSchema>;

/** What the catalogue knows of an article: one line, enough for the library's list. */
export const catalogueEntrySchema = z
  .object({
    id: z.uuid(),
    title: z.string(),
    publisher: z.string().optional(),
    language: z.string(),
    canonicalUrls: z.array(z.string()).readonly(),
    textSha256s: z.array(sha256Schema).readonly(),
    versions: z.int().positive(),
    captures: z.int().positive(),
    annotations: z.int().nonnegative(),
    /** Words of each version, in order: the tiny history that the list draws. */
    words: z.array(z.int().nonnegative()).readonly(),
    firstCaptured: instantSchema,
    lastCaptured: instantSchema,
    /** The newest change of any kind. */
    changed: instantSchema,
    /** How many events the article has had. */
    events: z.int().positive(),
    removed: instantSchema.optional(),
  })
  .readonly();
export type CatalogueEntry = z.infer<typeof catalogueEntrySchema>;
