// The archive as a whole: what it is, importing into it, verifying it, its history, purging.
import { z } from 'zod';
import { annotationColours } from '../model/annotation.ts';
import { archiveDescriptionSchema } from '../model/archive-description.ts';
import { clockSchema } from '../model/event.ts';
import { historyEntrySchema, historyPageSchema } from '../model/history.ts';
import { documentSchema, importOutcomeSchema } from '../model/import-document.ts';
import { purgeReportSchema } from '../model/purge.ts';
import { verificationSchema } from '../model/verification.ts';
import { type CallSchemas, article, version, nothing } from './parameters.ts';

export const archiveCalls = {
  'archive.describe': { params: nothing, value: archiveDescriptionSchema, long: false },
  'archive.setTitle': {
    params: z.strictObject({ title: z.string().trim().min(1).max(200) }),
    value: archiveDescriptionSchema,
    long: false,
  },
  /** What this device is called in the archive's history; empty: by its machine's name. */
  'device.setName': {
    params: z.strictObject({ name: z.string().trim().max(100) }),
    value: archiveDescriptionSchema,
    long: false,
  },
  /** What a colour of notes stands for; empty: nothing. */
  'colour.setName': {
    params: z.strictObject({ colour: z.enum(annotationColours), name: z.string().trim().max(60) }),
    value: archiveDescriptionSchema,
    long: false,
  },
  'archive.verify': { params: nothing, value: verificationSchema, long: true },
  /** What the last full verification found, whoever asked for it; null where there was none since the archive was opened. */
  'archive.lastVerification': {
    params: nothing,
    value: z.object({ verification: verificationSchema.nullable() }),
    long: false,
  },
  'archive.import': {
    params: z.strictObject({
      documents: z.array(documentSchema).min(1).max(10_000),
      via: z.enum(['file', 'paste', 'batch']).default('file'),
      /** All documents become versions of one article, in the order given. */
      asVersions: z.boolean().default(false),
      /** The article that all documents are versions of. */
      article: article.optional(),
      /** What a person imports in several calls is one act, undone as one: what the first of them gave as `act`. */
      act: clockSchema.optional(),
    }),
    /** An outcome a document, in order; those after a cancel have none. `act` is null where nothing was taken in. */
    value: z.object({ outcomes: z.array(importOutcomeSchema).readonly(), act: clockSchema.nullable() }),
    long: true,
  },
  /** Who did what and when, newest first: in the archive, or to an article or one of its notes. */
  'archive.history': {
    params: z
      .strictObject({
        article: article.optional(),
        annotation: z.uuid().optional(),
        /** What the page before gave as `next`. */
        from: z.string().max(10_000).optional(),
        limit: z.int().min(1).max(200).default(50),
      })
      .refine(({ article, annotation }) => annotation === undefined || article !== undefined, 'a note has an article'),
    value: historyPageSchema,
    long: false,
  },
  /** What `archive.undo` and `archive.redo` would take now; null where there is nothing. */
  'archive.undoable': {
    params: nothing,
    value: z.object({ undo: historyEntrySchema.nullable(), redo: historyEntrySchema.nullable() }),
    long: false,
  },
  /** Takes back what was last done on this device, also before it was last opened; null where there is nothing. */
  'archive.undo': { params: nothing, value: z.object({ entry: historyEntrySchema.nullable() }), long: false },
  /** Does again what was undone last, unless something was done since. */
  'archive.redo': { params: nothing, value: z.object({ entry: historyEntrySchema.nullable() }), long: false },
  /**
   * Takes a version, wherever it is, or an article with all its versions out for good, and leaves an event that says so.
   * With `dryRun` nothing is done; the answer says what would be.
   */
  'archive.purge': {
    params: z.strictObject({
      of: z.union([z.strictObject({ version }), z.strictObject({ article })]),
      /** Whether what people wrote in notes on it goes too. */
      notes: z.boolean().default(false),
      reason: z.string().trim().min(1).max(2000),
      /** Who answers for it. */
      by: z.string().trim().min(1).max(200),
      dryRun: z.boolean().default(false),
    }),
    value: purgeReportSchema,
    long: false,
  },
} as const satisfies CallSchemas;
