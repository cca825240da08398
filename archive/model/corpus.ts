// Who says what as a corpus: the forms in which it leaves the house, what is asked for, and what comes at a time.
import { z } from 'zod';
import { exportedFileSchema } from './exported-file.ts';
import { sha256Schema } from './version.ts';

export const corpusFormats = ['jsonl', 'csv', 'brat', 'citron'] as const;
export type CorpusFormat = (typeof corpusFormats)[number];

/** The most articles that are named at once. */
const mostArticles = 10_000;

/** All articles that are not removed, or one, or some; every version, or one of that article. */
export const corpusAskedSchema = z
  .strictObject({
    format: z.enum(corpusFormats),
    article: z.uuid().optional(),
    articles: z.array(z.uuid()).min(1).max(mostArticles).optional(),
    version: sha256Schema.optional(),
    /** Of each article the newest version alone. */
    newest: z.boolean().default(false),
    /** What the page before gave as `next`. */
    from: z
      .string()
      .regex(/^[0-9a-f-]{36}\/\d{1,6}$/)
      .optional(),
  })
  .refine((asked) => asked.version === undefined || asked.article !== undefined, 'a version has an article')
  .refine((asked) => asked.article === undefined || asked.articles === undefined, 'one article, or some');

/** A file goes behind the one with the same name of the page before. `next` is null with the last page. */
export const corpusPageSchema = z.object({
  files: z.array(exportedFileSchema).readonly(),
  next: z.string().nullable(),
});
