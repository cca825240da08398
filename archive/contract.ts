// Every call and every event of the application, once, with the schema of what goes in and what comes out.
// Imports model/ only. Hosts carry it (in process, Electron IPC, loopback HTTP); the service implements it.
import { z } from 'zod';
import { annotationFieldsSchema, annotationSchema, placedAnnotationSchema } from './model/annotation.ts';
import { archiveDescriptionSchema } from './model/archive-description.ts';
import { articleSchema, catalogueEntrySchema } from './model/article.ts';
import { attributionChangeSchema, attributionsSchema } from './model/attribution.ts';
import { changeSummarySchema, comparisonClassesSchema } from './model/change-class.ts';
import { apparatusSchema, provenanceSchema, wordLifeSchema } from './model/collation.ts';
import { comparisonSchema } from './model/comparison.ts';
import { corpusAskedSchema, corpusPageSchema } from './model/corpus.ts';
import { clockSchema } from './model/event.ts';
import { type ExportedFile, exportedFileSchema } from './model/exported-file.ts';
import { type ExportedFolder, exportedFolderSchema } from './model/exported-folder.ts';
import { historyEntrySchema, historyPageSchema } from './model/history.ts';
import { documentSchema, importOutcomeSchema } from './model/import-document.ts';
import { passageSchema } from './model/passage.ts';
import { type Progress, progressSchema } from './model/progress.ts';
import { purgeReportSchema } from './model/purge.ts';
import { textRangeSchema } from './model/range.ts';
import { failureSchema, type Result } from './model/result.ts';
import { searchHitSchema } from './model/search-hit.ts';
import { sourceMatrixSchema } from './model/source-matrix.ts';
import { signingSchema } from './model/signing.ts';
import { checkedStampSchema, stampedHeadSchema } from './model/stamped-head.ts';
import { verificationSchema } from './model/verification.ts';
import { sha256Schema, versionSchema } from './model/version.ts';

const article = z.uuid();
const version = sha256Schema;
const nothing = z.strictObject({});

/** The largest file that is taken in, in bytes. */
export const largestDocument = 32 * 1024 * 1024;

export type { ExportedFile, ExportedFolder };

/** A small file of bytes, in base64. */
const smallFileSchema = z.object({ path: z.string(), content: z.base64() }).readonly();

export const sortOrders = ['changed', 'captured', 'title'] as const;

/** Every call. `long` ones report progress and can be cancelled. */
export const calls = {
  'archive.describe': { params: nothing, value: archiveDescriptionSchema, long: false },
  'archive.setTitle': {
    params: z.strictObject({ title: z.string().trim().min(1).max(200) }),
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
  'article.list': {
    params: z.strictObject({
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
  'article.restore': { params: z.strictObject({ article }), value: articleSchema, long: false },
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
  /** The annotations of an article, each with its place on one version; removed ones only where asked for. */
  'annotation.list': {
    params: z.strictObject({ article, version, removed: z.boolean().default(false) }),
    value: z.object({ annotations: z.array(placedAnnotationSchema).readonly() }),
    long: false,
  },
  /** The place of one annotation on every version of its article, in the order of the versions. */
  'annotation.places': {
    params: z.strictObject({ article, annotation: z.uuid() }),
    value: z.object({ places: z.array(z.object({ version, placed: placedAnnotationSchema })).readonly() }),
    long: false,
  },
  'annotation.create': {
    params: z.strictObject({ article, version, range: textRangeSchema, fields: annotationFieldsSchema }),
    value: annotationSchema,
    long: false,
  },
  'annotation.change': {
    params: z.strictObject({ article, annotation: z.uuid(), fields: annotationFieldsSchema.unwrap().partial() }),
    value: annotationSchema,
    long: false,
  },
  'annotation.remove': {
    params: z.strictObject({ article, annotation: z.uuid() }),
    value: annotationSchema,
    long: false,
  },
  'annotation.restore': {
    params: z.strictObject({ article, annotation: z.uuid() }),
    value: annotationSchema,
    long: false,
  },
  /** A person's choice of where a note stands on a version that it was not made on; null: it is not there. */
  'annotation.place': {
    params: z.strictObject({ article, annotation: z.uuid(), version, range: textRangeSchema.nullable() }),
    value: annotationSchema,
    long: false,
  },
  /** Takes that choice back, whoever made it: the place is found by the program again. */
  'annotation.unplace': {
    params: z.strictObject({ article, annotation: z.uuid(), version }),
    value: annotationSchema,
    long: false,
  },
  'search.query': {
    params: z.strictObject({ text: z.string().max(1000), limit: z.int().min(1).max(200).default(50) }),
    value: z.object({ hits: z.array(searchHitSchema).readonly() }),
    long: false,
  },
  /** Notes as W3C Web Annotation JSON-LD. */
  'export.annotations': { params: z.strictObject({ article }), value: exportedFileSchema, long: false },
  /** Who says what as a corpus, a page at a time. */
  'export.attributions': { params: corpusAskedSchema, value: corpusPageSchema, long: true },
  /** One self-contained HTML file of a comparison. */
  'export.comparison': {
    params: z.strictObject({ article, before: version, after: version, language: z.enum(['da', 'en']).default('da') }),
    value: exportedFileSchema,
    long: false,
  },
  /** One self-contained HTML file of an article at one version, with its notes. */
  'export.article': {
    params: z.strictObject({ article, version, language: z.enum(['da', 'en']).default('da') }),
    value: exportedFileSchema,
    long: false,
  },
  /** All versions in one apparatus as TEI P5, by parallel segmentation. */
  'export.collation': {
    params: z.strictObject({ article, base: version.optional() }),
    value: exportedFileSchema,
    long: true,
  },
  /** A folder that shows, to anyone and without Variorum, that the archive holds a version and since when. */
  'export.proof': {
    params: z.strictObject({
      version,
      /** The article whose captures are shown; the first that captured the version where none is given. */
      article: article.optional(),
      /** The head statement that the proof goes up to; the journals as they are where none is given. */
      head: sha256Schema.optional(),
    }),
    value: exportedFolderSchema,
    long: true,
  },
  'signing.describe': { params: nothing, value: signingSchema, long: false },
  /** From now on this device signs what it writes, with a new key that stays on it. */
  'signing.start': { params: nothing, value: signingSchema, long: false },
  'signing.end': { params: nothing, value: signingSchema, long: false },
  /** The head statements with their stamps, each checked offline, up to what is given to trust. */
  'stamp.list': {
    params: z.strictObject({
      /** Files of certificates, in base64 of PEM or DER. */
      roots: z.array(z.base64().max(2_000_000)).max(20).default([]),
      /** The header of the Bitcoin block that a proof names: 80 bytes in hexadecimal. */
      blockHeader: z
        .string()
        .regex(/^[0-9a-fA-F]{160}$/)
        .optional(),
    }),
    value: z.object({ heads: z.array(stampedHeadSchema).readonly() }),
    long: false,
  },
  /** States the head of now, and gives what is to be stamped: itself to OpenTimestamps, the request to an authority. */
  'stamp.request': {
    params: nothing,
    value: z.object({ head: sha256Schema, statement: smallFileSchema, request: smallFileSchema }),
    long: false,
  },
  /** Keeps a stamp; refuses one that is of no head of this archive. */
  'stamp.attach': {
    params: z.strictObject({ content: z.base64().max(1_000_000), head: sha256Schema.optional() }),
    value: checkedStampSchema.unwrap().extend({ head: sha256Schema }),
    long: false,
  },
} as const satisfies Record<string, { params: z.ZodType; value: z.ZodType; long: boolean }>;

export type CallName = keyof typeof calls;
/** What a caller gives: fields with a default may be left out. */
export type Params<N extends CallName> = z.input<(typeof calls)[N]['params']>;
/** What the service gets: parsed, defaults filled in. */
export type ParsedParams<N extends CallName> = z.output<(typeof calls)[N]['params']>;
export type Value<N extends CallName> = z.output<(typeof calls)[N]['value']>;

/** What a host's own menu can ask of the window. */
export const wishes = ['undo', 'redo', 'history'] as const;
export type Wish = (typeof wishes)[number];

/**
 * What the service tells on its own; `article` is null where the archive as a whole changed. `asked` comes from the
 * host, whose menu knows no more than that it was chosen from.
 */
export const noticeSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('asked'), wish: z.enum(wishes) }),
  z.object({ type: z.literal('changed'), article: z.uuid().nullable() }),
  /** Something was purged: what is remembered of texts is to be let go of. */
  z.object({ type: z.literal('purged') }),
  /** How far a verification is that runs by itself; null when it was stopped. */
  z.object({ type: z.literal('auditing'), progress: progressSchema.nullable() }),
  /** It ended: that many things are wrong. `archive.lastVerification` tells which. */
  z.object({ type: z.literal('audited'), findings: z.int().nonnegative() }),
  z.object({ type: z.literal('audit-failed'), error: failureSchema }),
  z.object({ type: z.literal('closed'), reason: z.string() }),
]);
export type Notice = z.infer<typeof noticeSchema>;

export interface CallOptions {
  /** Aborting it cancels a long call, which then answers with the failure `cancelled`; what was already done stays. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

/** The application as its users see it, whatever carries the calls. Nothing here throws or rejects. */
export interface Client {
  call<N extends CallName>(name: N, params: Params<N>, options?: CallOptions): Promise<Result<Value<N>>>;
  /** Returns the function that ends the subscription. */
  subscribe(listener: (notice: Notice) => void): () => void;
}
