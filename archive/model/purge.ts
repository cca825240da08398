// What a purge takes out of an archive, or took.
import { z } from 'zod';
import { sha256Schema } from './version.ts';

export const purgeReportSchema = z
  .object({
    /** Each version that goes, once for each article that has it. */
    versions: z
      .array(
        z
          .object({
            article: z.uuid(),
            version: sha256Schema,
            /** Captures whose headline, source and file name go. */
            captures: z.int().nonnegative(),
            /** Notes whose quotation of the text goes. */
            quotes: z.int().nonnegative(),
            /** Times that somebody wrote a note on it, or changed one, whose words go. */
            notes: z.int().nonnegative(),
            /** Decisions on who says what in it, whose quotations and speakers go. */
            decisions: z.int().nonnegative(),
            /** Titles that were given by hand and go. */
            titles: z.int().nonnegative(),
            /** Names that were said to be a source in the article, and go. */
            names: z.int().nonnegative(),
          })
          .readonly(),
      )
      .readonly(),
    /** Of these names, those that people said of the whole archive too: there they stay. */
    namesLeft: z.array(z.string()).readonly(),
    /** The files of contents that go, by their paths. */
    contents: z.array(z.string()).readonly(),
    /** Originals that stay, because another version was made from them too. */
    kept: z.array(sha256Schema).readonly(),
    /** Journals with lines that lose words. */
    journals: z.array(z.object({ path: z.string(), lines: z.int().positive() }).readonly()).readonly(),
    /** Copies in the archive's folder but outside the archive: in `quarantine/`, and files as they were before an upgrade. */
    copies: z
      .array(
        z
          .object({
            path: z.string(),
            /** `left` where the file is a stranger's or cannot be read, and a person must say what becomes of it. */
            fate: z.enum(['removed', 'lines-removed', 'left']),
          })
          .readonly(),
      )
      .readonly(),
    /** Other devices that have written to this archive, and may have copies of it. */
    devices: z.array(z.string()).readonly(),
  })
  .readonly();
export type PurgeReport = z.infer<typeof purgeReportSchema>;
export type PurgedCopy = PurgeReport['copies'][number];
