// What happened, one event a journal line. The state of the archive is a fold over these and nothing else.
import { z } from 'zod';
import { textPositionSelectorSchema } from './anchor.ts';
import { annotationColours, annotationFieldsSchema, annotationSchema } from './annotation.ts';
import { decidedSchema } from './attribution-decision.ts';
import { captureSchema, instantSchema } from './capture.ts';
import { collectionDescriptionSchema, tagSchema } from './collection.ts';
import { assignedNameSchema, sourceDescriptionSchema } from './source-card.ts';
import { languageTagSchema, sha256Schema } from './version.ts';

/**
 * A hybrid logical clock, as text that sorts in its order:
 * `<ISO time with milliseconds>-<counter, 4 hex digits>-<device>`.
 */
export const clockSchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z-[0-9a-f]{4}-[0-9a-f]{8}$/)
  .refine((clock) => !Number.isNaN(Date.parse(clock.slice(0, 24))), 'a clock tells a time that there is');

/** An Ed25519 public key: its 32 bytes (RFC 8032) in base64url without padding. */
export const publicKeySchema = z.string().regex(/^[A-Za-z0-9_-]{43}$/);

/** An Ed25519 signature: its 64 bytes in base64url without padding. */
export const signatureSchema = z.string().regex(/^[A-Za-z0-9_-]{86}$/);

export const stampKinds = ['rfc3161', 'opentimestamps'] as const;

/** A device: eight hexadecimal digits, drawn when it first writes to an archive; names its journal. */
export const deviceSchema = z.string().regex(/^[0-9a-f]{8}$/);

const article = z.uuid();

/** A name as it was assigned; empty once its article was purged. */
const recordedNameSchema = assignedNameSchema
  .unwrap()
  .extend({ name: z.string().trim().max(200) })
  .readonly();
const recordedNames = z.array(recordedNameSchema).min(1).max(10_000).readonly();

/**
 * Where an article gets from another what was said there: when that was, and on which device. Absent where it is said
 * now and here.
 */
const said = z.object({ at: instantSchema, device: deviceSchema }).readonly().optional();

/** A journal line that a purge made poorer: where it is, and its SHA-256 before and after. */
const redactedLineSchema = z
  .object({ device: deviceSchema, seq: z.int().nonnegative(), was: sha256Schema, is: sha256Schema })
  .readonly();

/**
 * The events that a change of a person's consisted of, by their clocks. They are all about `article`, or about the
 * archive as a whole where it is absent.
 */
const changesUndone = { article: article.optional(), changes: z.array(clockSchema).min(1).readonly() };

/**
 * What happened. A version's first capture is what adds it to the article.
 *
 * Whatever stands in a journal has its fields in the order of canonical JSON, here and in what it is made of: then
 * nothing that was parsed need be sorted again to be spelled.
 */
export const eventBodySchema = z.discriminatedUnion('type', [
  z.object({ title: z.string().trim().min(1).max(200), type: z.literal('archive-titled') }),
  z.object({
    findings: z.int().nonnegative(),
    startedAt: instantSchema,
    type: z.literal('archive-verified'),
  }),
  z.object({ article, type: z.literal('article-created') }),
  z.object({ article, title: z.string().trim().max(500), type: z.literal('article-titled') }),
  /** Where it was merged into another, `into` is that one. */
  z.object({ article, into: z.uuid().optional(), type: z.literal('article-removed') }),
  z.object({ article, type: z.literal('article-restored') }),
  z.object({
    article,
    capture: captureSchema,
    headline: z.string(),
    language: z.string(),
    textSha256: sha256Schema,
    type: z.literal('version-captured'),
    words: z.int().nonnegative(),
  }),
  /** A version was taken out of the article; it comes back when it is put back or captured again. */
  z.object({ article, type: z.literal('version-removed'), version: sha256Schema }),
  z.object({ article, type: z.literal('version-restored'), version: sha256Schema }),
  /** A person says which language a version is in; null: what was detected counts again. */
  z.object({ article, language: languageTagSchema.nullable(), type: z.literal('language-set'), version: sha256Schema }),
  /** Someone looked at the article when this version was its newest. */
  z.object({ article, type: z.literal('article-seen'), version: sha256Schema }),
  z.object({ article, tag: tagSchema, type: z.literal('article-tagged') }),
  z.object({ article, tag: tagSchema, type: z.literal('article-untagged') }),
  z.object({ article, collection: z.uuid(), type: z.literal('article-collected') }),
  z.object({ article, collection: z.uuid(), type: z.literal('article-uncollected') }),
  z.object({
    collection: z.uuid(),
    description: collectionDescriptionSchema,
    type: z.literal('collection-described'),
  }),
  z.object({ collection: z.uuid(), type: z.literal('collection-removed') }),
  z.object({ collection: z.uuid(), type: z.literal('collection-restored') }),
  /** A person decides on an attribution, or anew on what was decided under that identifier. */
  z.object({ article, decision: decidedSchema, said, type: z.literal('attribution-decided') }),
  /** The decision is taken back: what the program finds counts again. */
  z.object({ article, decision: z.uuid(), type: z.literal('attribution-undecided') }),
  /**
   * These names, all of one article or of the whole archive, are this source, whatever was said of them before. A name
   * with an article counts there, before one without. What is said of the source itself is in its description.
   */
  z.object({
    names: recordedNames,
    source: z.uuid(),
    type: z.literal('source-assigned'),
  }),
  /** What was said of where these names belong is taken back. */
  z.object({ names: recordedNames, type: z.literal('source-unassigned') }),
  z.object({ description: sourceDescriptionSchema, source: z.uuid(), type: z.literal('source-described') }),
  /** What the person at this device calls it. */
  z.object({ name: z.string().trim().max(100), type: z.literal('device-named') }),
  z.object({ colour: z.enum(annotationColours), name: z.string().trim().max(60), type: z.literal('colour-named') }),
  /** `said` where the note comes from another article: `at` is when it was last changed there. */
  z.object({
    annotation: annotationSchema.unwrap().omit({ device: true, modified: true, placements: true, removed: true }),
    article,
    said,
    type: z.literal('annotation-created'),
  }),
  z.object({
    annotation: z.uuid(),
    article,
    fields: annotationFieldsSchema.unwrap().partial(),
    type: z.literal('annotation-changed'),
  }),
  z.object({ annotation: z.uuid(), article, type: z.literal('annotation-removed') }),
  z.object({ annotation: z.uuid(), article, type: z.literal('annotation-restored') }),
  /** A person says where the note stands on a version that it was not made on; null: it is not there. */
  z.object({
    annotation: z.uuid(),
    article,
    position: textPositionSelectorSchema.nullable(),
    said,
    type: z.literal('annotation-placed'),
    version: sha256Schema,
  }),
  /** What was said of it is taken back: its place on that version is to be found again. */
  z.object({ annotation: z.uuid(), article, type: z.literal('annotation-unplaced'), version: sha256Schema }),
  z.object({ ...changesUndone, type: z.literal('change-undone') }),
  z.object({ ...changesUndone, type: z.literal('change-redone') }),
  /** What must not be kept was taken out for good: who answers for it, and why. */
  z.object({
    article,
    by: z.string().trim().min(1).max(200),
    /** The contents that were taken away: the version, and the originals that no other version was made from. */
    contents: z.array(sha256Schema).readonly(),
    lines: z.array(redactedLineSchema).readonly(),
    reason: z.string().trim().min(1).max(2000),
    type: z.literal('version-purged'),
    version: sha256Schema,
  }),
  /** From its own line on, the last line of each commit of this device bears a signature by this key. */
  z.object({ publicKey: publicKeySchema, type: z.literal('signing-started') }),
  z.object({ type: z.literal('signing-ended') }),
  /** A stamp of the head statement of that SHA-256 was put into the archive. */
  z.object({
    head: sha256Schema,
    kind: z.enum(stampKinds),
    stamp: sha256Schema,
    type: z.literal('stamp-attached'),
  }),
  z.object({
    rebuilt: z.int().nonnegative(),
    restored: z.int().nonnegative(),
    setAside: z.int().nonnegative(),
    startedAt: instantSchema,
    type: z.literal('archive-repaired'),
  }),
]);
export type EventBody = z.infer<typeof eventBodySchema>;

/** An event with its clock; the device that wrote it is the clock's last part and the journal's name. */
export const archiveEventSchema = z.object({ clock: clockSchema, event: eventBodySchema }).readonly();
export type ArchiveEvent = z.infer<typeof archiveEventSchema>;

/**
 * One journal line, as canonical JSON: `seq` counts from 0 in this journal; `prev` is the hash of the line before (64
 * zeros for the first), which is the SHA-256 of its bytes without the newline. `more` stands on every line of a commit
 * but its last: a commit counts only once it is whole.
 *
 * `act` is the clock of the first event of what a person did in one go, on the lines of its further commits.
 * `signature` is the device's, over the canonical JSON of all other fields. `was` is the hash of a line that a purge
 * redacted, as it was before: the chain goes on with it.
 */
export const journalLineSchema = z
  .object({
    act: clockSchema.optional(),
    clock: clockSchema,
    event: eventBodySchema,
    more: z.literal(true).optional(),
    prev: sha256Schema,
    seq: z.int().nonnegative(),
    signature: signatureSchema.optional(),
    was: sha256Schema.optional(),
  })
  .readonly();
export type JournalLine = z.infer<typeof journalLineSchema>;
