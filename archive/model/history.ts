// What happened in an archive as people are told it: who, what and when, and whether it still counts.
import { z } from 'zod';
import { annotationColours, annotationFieldsSchema } from './annotation.ts';
import { verdicts } from './verdict.ts';
import { captureSchema, instantSchema } from './capture.ts';
import { clockSchema, deviceSchema, stampKinds } from './event.ts';
import { sha256Schema } from './version.ts';

/** An article by its name now, or, where it has none because its import was undone, by its headline then. */
const named = { article: z.uuid(), name: z.string() };
/** A note by the passage that it is on; `quote` is empty where the note's making has not arrived. */
const noted = { ...named, annotation: z.uuid(), quote: z.string() };
const versioned = { ...named, version: sha256Schema };
const someNames = z.array(z.string()).readonly();
const someFields = annotationFieldsSchema.unwrap().partial().readonly();
const count = z.int().nonnegative();

const changeKinds = [
  z.object({ type: z.literal('archive-titled'), title: z.string(), before: z.string().nullable() }),
  z.object({ type: z.literal('archive-verified'), findings: count }),
  z.object({ type: z.literal('archive-repaired'), restored: count, rebuilt: count, setAside: count }),
  z.object({ type: z.literal('signing-started') }),
  z.object({ type: z.literal('signing-ended') }),
  z.object({ type: z.literal('stamp-attached'), kind: z.enum(stampKinds) }),
  z.object({ type: z.literal('article-created'), ...named }),
  /** An empty title, on either side, means the headline. */
  z.object({ type: z.literal('article-titled'), ...named, title: z.string(), before: z.string() }),
  /** `into` is the article that it was merged into. */
  z.object({ type: z.literal('article-removed'), ...named, into: z.uuid().optional() }),
  z.object({ type: z.literal('article-restored'), ...named }),
  /** `isNew` where the version was not in the article before: else it was seen once more. */
  z.object({
    type: z.literal('version-captured'),
    ...named,
    version: sha256Schema,
    headline: z.string(),
    isNew: z.boolean(),
    via: captureSchema.unwrap().shape.via,
    fileName: z.string().optional(),
  }),
  z.object({ type: z.literal('version-removed'), ...versioned }),
  z.object({ type: z.literal('version-restored'), ...versioned }),
  /** Null, on either side, means the language that was detected. */
  z.object({
    type: z.literal('language-set'),
    ...versioned,
    language: z.string().nullable(),
    before: z.string().nullable(),
  }),
  z.object({ type: z.literal('article-seen'), ...versioned }),
  z.object({ type: z.literal('article-tagged'), ...named, tag: z.string() }),
  z.object({ type: z.literal('article-untagged'), ...named, tag: z.string() }),
  z.object({ type: z.literal('article-collected'), ...named, collection: z.uuid() }),
  z.object({ type: z.literal('article-uncollected'), ...named, collection: z.uuid() }),
  z.object({ type: z.literal('collection-described'), name: z.string(), before: z.string().nullable() }),
  z.object({ type: z.literal('collection-removed'), name: z.string() }),
  z.object({ type: z.literal('collection-restored'), name: z.string() }),
  /** `words` are those of what is said. */
  z.object({ type: z.literal('attribution-decided'), ...versioned, verdict: z.enum(verdicts), words: z.string() }),
  z.object({ type: z.literal('attribution-undecided'), ...named, words: z.string() }),
  /** The source's label where it was given one, and some of the names. */
  z.object({ type: z.literal('source-assigned'), label: z.string(), names: someNames, count }),
  z.object({ type: z.literal('source-unassigned'), names: someNames, count }),
  z.object({ type: z.literal('source-described'), label: z.string(), before: z.string().nullable() }),
  z.object({ type: z.literal('device-named'), name: z.string(), before: z.string().nullable() }),
  z.object({ type: z.literal('colour-named'), colour: z.enum(annotationColours), name: z.string() }),
  z.object({ type: z.literal('version-purged'), ...named, version: sha256Schema, reason: z.string(), by: z.string() }),
  z.object({ type: z.literal('annotation-created'), ...noted, fields: annotationFieldsSchema }),
  /** What was written, and what stood there before; `before` lacks what is not known. */
  z.object({ type: z.literal('annotation-changed'), ...noted, fields: someFields, before: someFields }),
  z.object({ type: z.literal('annotation-removed'), ...noted }),
  z.object({ type: z.literal('annotation-restored'), ...noted }),
  /** A person said where the note stands on a version; not `stands`: that it is not there. */
  z.object({ type: z.literal('annotation-placed'), ...noted, version: sha256Schema, stands: z.boolean() }),
  z.object({ type: z.literal('annotation-unplaced'), ...noted, version: sha256Schema }),
] as const;

const plainChangeSchema = z.discriminatedUnion('type', changeKinds);

/** What an undoing names: the first changes that it took back or did again, and how many there were. */
const undoing = { of: z.array(plainChangeSchema).readonly(), count };

/** One change as people are told it. */
export const historyChangeSchema = z.discriminatedUnion('type', [
  ...changeKinds,
  z.object({ type: z.literal('change-undone'), ...undoing }),
  z.object({ type: z.literal('change-redone'), ...undoing }),
]);
export type HistoryChange = z.infer<typeof historyChangeSchema>;
export type PlainChange = z.infer<typeof plainChangeSchema>;

/** What one device did in one go. Entries stand newest first. */
export const historyEntrySchema = z
  .object({
    /** The clock of the first of its changes. */
    clock: clockSchema,
    at: instantSchema,
    device: deviceSchema,
    /** What the device is called, else the machine's name; null where nobody called it and its file is not here. */
    host: z.string().nullable(),
    /** The first of its changes, in the order they were made. */
    changes: z.array(historyChangeSchema).readonly(),
    /** How many changes there are, and of how many articles. */
    count,
    articles: count,
    /** Whether it was undone, and does not count now. */
    undone: z.boolean(),
    /** What undoing, or redoing, would take now. */
    next: z.enum(['undo', 'redo']).nullable(),
  })
  .readonly();
export type HistoryEntry = z.infer<typeof historyEntrySchema>;

/** A part of a history. `next` leads to the entries before; null where there are none. */
export const historyPageSchema = z
  .object({ entries: z.array(historyEntrySchema).readonly(), next: z.string().nullable() })
  .readonly();
export type HistoryPage = z.infer<typeof historyPageSchema>;
