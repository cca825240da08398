// Sources across the archive: listing them, one's card, and what people say of which names are one.
import { z } from 'zod';
import {
  assignedNameSchema,
  sourceCardSchema,
  sourceDescriptionSchema,
  sourceEntrySchema,
} from '../model/source-card.ts';
import { type CallSchemas, article, version } from './parameters.ts';

/** Who says most comes first, as does who was quoted last; `since` begins with who was quoted first. */
const sourceOrders = ['statements', 'label', 'since', 'until'] as const;

const source = z.string().min(1).max(1000);
const offset = z.int().nonnegative().default(0);
const namedSource = z.object({ id: z.string(), label: z.string() }).readonly();

/**
 * All read the articles that changed since they were last read, so that they may take long. What was read before a cancel
 * is kept. `source` also takes an identifier that the source had before.
 */
export const sourceCalls = {
  /** The sources whose label, names or roles have all words of `text`, whatever their case. */
  'source.list': {
    params: z.strictObject({
      text: z.string().max(200).default(''),
      kind: sourceEntrySchema.unwrap().shape.kind.optional(),
      sort: z.enum(sourceOrders).default('statements'),
      offset,
      limit: z.int().min(1).max(1000).default(100),
    }),
    value: z.object({ total: z.int().nonnegative(), entries: z.array(sourceEntrySchema).readonly() }),
    long: true,
  },
  /** One source with where it is quoted, a stretch of the articles at a time; `entry.articles` says how many there are. */
  'source.card': {
    params: z.strictObject({ source, offset, limit: z.int().min(1).max(500).default(50) }),
    value: sourceCardSchema,
    long: true,
  },
  /** Makes all of them one, under all their names, which is one act; answers what they are now. */
  'source.merge': {
    params: z.strictObject({
      sources: z.array(source).min(2).max(1000),
      label: z.string().trim().max(200).optional(),
    }),
    value: sourceEntrySchema,
    long: true,
  },
  /**
   * Makes a source of its own of some of a source's names, in an article or in all that have them; answers that one. In
   * an article, names that nothing is said of there go where its fullest name goes.
   */
  'source.split': {
    params: z.strictObject({ source, names: z.array(assignedNameSchema).min(1).max(10_000) }),
    value: sourceEntrySchema,
    long: true,
  },
  /** Takes back what was said of where its names belong; answers what they are by themselves. */
  'source.unassign': {
    params: z.strictObject({ source }),
    value: z.object({ sources: z.array(sourceEntrySchema).readonly() }),
    long: true,
  },
  'source.describe': {
    params: z.strictObject({ source, description: sourceDescriptionSchema }),
    value: sourceEntrySchema,
    long: true,
  },
  /**
   * Who the sources of one version are in the archive, by their identifiers in the version; and by identifiers of
   * statements, whose statement it is where a person told it apart from what else its source says. Reads no other article.
   */
  'source.ofVersion': {
    params: z.strictObject({ article, version }),
    value: z.object({
      sources: z.record(z.string(), namedSource),
      statements: z.record(z.string(), namedSource),
    }),
    long: true,
  },
} as const satisfies CallSchemas;
