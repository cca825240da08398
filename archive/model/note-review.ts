// Notes whose passage an edit altered, made ambiguous or took away, with all that a person needs to say where they stand.
import { z } from 'zod';
import { annotationSchema } from './annotation.ts';
import { placedAnchorSchema } from './anchor.ts';
import { textRangeSchema } from './range.ts';
import { sha256Schema } from './version.ts';

/** Words at a place of a version's text, with some of the text on either side. */
export const passageInContextSchema = z
  .object({ range: textRangeSchema, prefix: z.string(), exact: z.string(), suffix: z.string() })
  .readonly();
export type PassageInContext = z.infer<typeof passageInContextSchema>;

/** A note of an article whose place on the newest version is in doubt; nobody said yet where it stands there. */
export const noteToReviewSchema = z
  .object({
    article: z.uuid(),
    title: z.string(),
    annotation: annotationSchema,
    /** How it stands on the newest version: altered, ambiguous or lost. */
    anchor: placedAnchorSchema,
    /** The newest version, and the numbers of it and of the version that the note was made on, from 1. */
    version: sha256Schema,
    number: z.int().positive(),
    /** Null where the article has that version no more. */
    madeOn: z.int().positive().nullable(),
    /** The passage that the note was made on. */
    before: passageInContextSchema,
    /** Where it may stand on the newest version, the likeliest first; empty where it is lost. */
    places: z.array(passageInContextSchema).readonly(),
    /** The language of the newest version: a BCP 47 tag or `und`. */
    language: z.string(),
  })
  .readonly();
export type NoteToReview = z.infer<typeof noteToReviewSchema>;
