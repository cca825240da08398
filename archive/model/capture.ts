// One observation of a version: when, from where, by what, and the bytes as they came.
import { z } from 'zod';
import { sha256Schema } from './version.ts';

/** ISO 8601 in UTC with milliseconds, as Date.prototype.toISOString writes it. */
export const instantSchema = z.iso.datetime({ precision: 3 });

/** An offset such as "+01:00" or an IANA name such as "Europe/Copenhagen": the zone a time was given in. */
export const zoneSchema = z.string().regex(/^([+-]\d{2}:\d{2}|[A-Za-z]+(\/[A-Za-z0-9_+-]+)*)$/);

/** The bytes a capture was made from, kept in `originals/` under their SHA-256. */
export const originalSchema = z
  .object({
    byteLength: z.int().nonnegative(),
    /** The character encoding the text was read with, as the Encoding Standard names it. */
    encoding: z.string().optional(),
    fileName: z.string().optional(),
    mediaType: z.string(),
    sha256: sha256Schema,
  })
  .readonly();
export type Original = z.infer<typeof originalSchema>;

/** What the source said of itself; nothing here is part of the text. */
export const sourceMetadataSchema = z
  .object({
    bylines: z.array(z.string()).readonly().optional(),
    canonicalUrl: z.string().optional(),
    language: z.string().optional(),
    modifiedAt: z.string().optional(),
    publishedAt: z.string().optional(),
    publisher: z.string().optional(),
    title: z.string().optional(),
    url: z.string().optional(),
  })
  .readonly();
export type SourceMetadata = z.infer<typeof sourceMetadataSchema>;

/** The agent of the captures in the sample archive: what tells its articles from a person's own. */
export const sampleAgent = 'variorum/sample';

export const captureSchema = z
  .object({
    /** The program that took the capture in, as "name/version". */
    agent: z.string(),
    /** When the version was seen: said by whoever imports, else the time of the import. */
    capturedAt: instantSchema,
    id: z.uuid(),
    metadata: sourceMetadataSchema,
    original: originalSchema,
    /** When the archive took it in. */
    recordedAt: instantSchema,
    version: sha256Schema,
    via: z.enum(['file', 'paste', 'batch']),
    zone: zoneSchema.optional(),
  })
  .readonly();
export type Capture = z.infer<typeof captureSchema>;
