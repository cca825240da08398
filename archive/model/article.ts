// An article: the work, with its versions in order of time, their captures, and the notes on them.
import { z } from 'zod';
import { annotationSchema } from './annotation.ts';
import { attributionDecisionSchema } from './attribution-decision.ts';
import { captureSchema, instantSchema } from './capture.ts';
import { tagSchema } from './collection.ts';
import { sha256Schema } from './version.ts';

/** A version as its article lists it; the text itself is in the version file of that name. */
export const versionEntrySchema = z
  .object({
    /** In order of `capturedAt`; never empty. */
    captures: z.array(captureSchema).min(1).readonly(),
    headline: z.string(),
    id: sha256Schema,
    /** As it was detected; `languageSet` is what a person said instead, and counts where it is there. */
    language: z.string(),
    languageSet: z.string().optional(),
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
    /** The collections that it was put into, sorted; absent where there is none. */
    collections: z.array(z.uuid()).min(1).readonly().optional(),
    created: instantSchema,
    /** What people decided on who says what, in the order they did; absent where there is nothing. */
    decisions: z.array(attributionDecisionSchema).min(1).readonly().optional(),
    id: z.uuid(),
    /** The article that this one was merged into, as it was removed. */
    mergedInto: z.uuid().optional(),
    removed: instantSchema.optional(),
    /** Versions that were taken out of the article and can be put back, in order; absent where there is none. */
    removedVersions: z.array(versionEntrySchema).min(1).readonly().optional(),
    /** The version that was newest when someone last looked at the article; absent where nobody did. */
    seen: sha256Schema.optional(),
    /** Sorted; absent where there is none. */
    tags: z.array(tagSchema).min(1).readonly().optional(),
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
    collections: z.array(z.uuid()).min(1).readonly().optional(),
    tags: z.array(tagSchema).min(1).readonly().optional(),
    /** How many versions are newer than the one that was newest when someone last looked; all where nobody did. */
    unseen: z.int().nonnegative(),
    /** The newest change of any kind, but for looking. */
    changed: instantSchema,
    /** How many events the article has had. */
    events: z.int().positive(),
    removed: instantSchema.optional(),
  })
  .readonly();
export type CatalogueEntry = z.infer<typeof catalogueEntrySchema>;
