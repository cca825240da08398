// What happened, one event a journal line. The state of the archive is a fold over these and nothing else.
import { z } from 'zod';
import { annotationFieldsSchema, annotationSchema } from './annotation.ts';
import { captureSchema, instantSchema } from './capture.ts';
import { sha256Schema } from './version.ts';

/**
 * A hybrid logical clock, as text that sorts in its order:
 * `<ISO time with milliseconds>-<counter, 4 hex digits>-<device>`.
 */
export const clockSchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z-[0-9a-f]{4}-[0-9a-f]{8}$/)
  .refine((clock) => !Number.isNaN(Date.parse(clock.slice(0, 24))), 'a clock tells a time that there is');

/** A device: eight hexadecimal digits, drawn when it first writes to an archive; names its journal. */
export const deviceSchema = z.string().regex(/^[0-9a-f]{8}$/);

const article = z.uuid();

/** What happened. A version's first capture is what adds it to the article. */
export const eventBodySchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('archive-titled'), title: z.string().trim().min(1).max(200) }),
  z.object({
    type: z.literal('archive-verified'),
    startedAt: instantSchema,
    findings: z.int().nonnegative(),
  }),
  z.object({ type: z.literal('article-created'), article }),
  z.object({ type: z.literal('article-titled'), article, title: z.string().trim().max(500) }),
  z.object({ type: z.literal('article-removed'), article }),
  z.object({ type: z.literal('article-restored'), article }),
  z.object({
    type: z.literal('version-captured'),
    article,
    textSha256: sha256Schema,
    headline: z.string(),
    language: z.string(),
    words: z.int().nonnegative(),
    capture: captureSchema,
  }),
  z.object({
    type: z.literal('annotation-created'),
    article,
    annotation: annotationSchema.unwrap().omit({ device: true, modified: true, removed: true }),
  }),
  z.object({
    type: z.literal('annotation-changed'),
    article,
    annotation: z.uuid(),
    fields: annotationFieldsSchema.unwrap().partial(),
  }),
  z.object({ type: z.literal('annotation-removed'), article, annotation: z.uuid() }),
  z.object({ type: z.literal('annotation-restored'), article, annotation: z.uuid() }),
]);
export type EventBody = z.infer<typeof eventBodySchema>;

/** An event with its clock; the device that wrote it is the clock's last part and the journal's name. */
export const archiveEventSchema = z.object({ clock: clockSchema, event: eventBodySchema }).readonly();
export type ArchiveEvent = z.infer<typeof archiveEventSchema>;

/**
 * One journal line, as canonical JSON: `seq` counts from 0 in this journal; `prev` is the SHA-256 of the line before,
 * without its newline (64 zeros for the first). `more` stands on every line of a commit but its last: a commit counts
 * only once it is whole.
 */
export const journalLineSchema = archiveEventSchema
  .unwrap()
  .extend({ seq: z.int().nonnegative(), prev: sha256Schema, more: z.literal(true).optional() })
  .readonly();
export type JournalLine = z.infer<typeof journalLineSchema>;
