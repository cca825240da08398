// A source across the whole archive: what people said of which names are one, and the card that shows it.
import { z } from 'zod';
import { attributionSchema, sourceSchema } from './attribution.ts';
import { instantSchema } from './capture.ts';
import { textRangeSchema } from './range.ts';
import { sha256Schema } from './version.ts';

const kind = sourceSchema.unwrap().shape.kind;

/**
 * A name as some article writes it; `article` is null where it means the same source in every article that has no fuller
 * name for it.
 */
export const assignedNameSchema = z
  .object({ article: z.uuid().nullable(), name: z.string().trim().min(1).max(200) })
  .readonly();
export type AssignedName = z.infer<typeof assignedNameSchema>;

/** What a person writes on a card; an empty `label` leaves the fullest of its names. */
export const sourceDescriptionSchema = z
  .object({ kind, label: z.string().trim().max(200), note: z.string().max(10_000) })
  .readonly();
export type SourceDescription = z.infer<typeof sourceDescriptionSchema>;

/**
 * A source as the list has it. `id` is what a person's decision gave it, or follows from its name and kind where nobody
 * decided; it is stable as long as neither changes. `names` and `roles` are as written, the commonest first.
 */
export const sourceEntrySchema = z
  .object({
    id: z.string(),
    label: z.string(),
    kind,
    names: z.array(z.string()).readonly(),
    roles: z.array(z.string()).readonly(),
    /** Articles and versions that it speaks in, and its statements in the newest version of each article. */
    articles: z.int().nonnegative(),
    versions: z.int().nonnegative(),
    statements: z.int().nonnegative(),
    /** When the first and the last version that it speaks in were first captured. */
    since: instantSchema,
    until: instantSchema,
    /** Whether a person merged, split or described it. */
    decided: z.boolean(),
  })
  .readonly();
export type SourceEntry = z.infer<typeof sourceEntrySchema>;

/** Where a source is quoted: one article, with what it says in the newest version that it speaks in. */
export const sourceAppearanceSchema = z
  .object({
    article: z.uuid(),
    title: z.string(),
    /** The names that the article gives it. */
    names: z.array(z.string()).readonly(),
    /** The versions that it speaks in, in the article's order. */
    versions: z.array(sha256Schema).readonly(),
    since: instantSchema,
    /** On the last of `versions`. */
    statements: z
      .array(
        z
          .object({
            kind: attributionSchema.unwrap().shape.kind,
            content: z.array(textRangeSchema).readonly(),
            /** The words of `content`, cut short where they are long. */
            words: z.string(),
          })
          .readonly(),
      )
      .readonly(),
  })
  .readonly();
export type SourceAppearance = z.infer<typeof sourceAppearanceSchema>;

/** One source's card; articles in which it was quoted last come first. */
export const sourceCardSchema = z
  .object({ entry: sourceEntrySchema, note: z.string(), appearances: z.array(sourceAppearanceSchema).readonly() })
  .readonly();
export type SourceCard = z.infer<typeof sourceCardSchema>;
