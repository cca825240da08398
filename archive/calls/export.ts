// What leaves the archive: notes, comparisons, articles, apparatus, corpora, proofs.
import { z } from 'zod';
import { corpusAskedSchema, corpusPageSchema } from '../model/corpus.ts';
import { exportedFileSchema } from '../model/exported-file.ts';
import { exportedFolderSchema } from '../model/exported-folder.ts';
import { sha256Schema } from '../model/version.ts';
import { type CallSchemas, article, version } from './parameters.ts';

export const exportCalls = {
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
} as const satisfies CallSchemas;
