// What is remembered of an article's sources, to know them across the archive without reading its texts again.
import { z } from 'zod';
import { sourceSchema } from '../model/attribution.ts';
import { instantSchema } from '../model/capture.ts';
import type { ArticleSource, NamedStatements, StatementPlace } from './sources-in-article.ts';

const count = z.int().nonnegative();

/**
 * A name and how far it reaches; the versions that something is said in under it, as half-open runs of their numbers; and
 * what is said in the last of them, as places among that version's attributions. All numbers count from 0.
 */
const summarisedNameSchema = z
  .tuple([
    z.string().max(200),
    z.enum(['archive', 'known', 'article']),
    z.array(z.tuple([count, count])),
    z.array(count),
  ])
  .readonly();
export type SummarisedName = z.infer<typeof summarisedNameSchema>;

const summarisedSourceSchema = z
  .object({
    kind: sourceSchema.unwrap().shape.kind,
    names: z.array(summarisedNameSchema).min(1).readonly(),
    roles: z.array(z.string()).readonly(),
  })
  .readonly();
export type SummarisedSource = z.infer<typeof summarisedSourceSchema>;

/** `captured` is when each version was first captured, those that were purged left out; versions are numbered by it. */
export const articleSummarySchema = z
  .object({ captured: z.array(instantSchema).readonly(), sources: z.array(summarisedSourceSchema).readonly() })
  .readonly();
export type ArticleSummary = z.infer<typeof articleSummarySchema>;

/** The summary of an article of versions captured at those times, in which `sources` speak. */
export function summariseSources(sources: readonly ArticleSource[], captured: readonly string[]): ArticleSummary {
  return {
    captured,
    sources: sources.map(({ kind, names, roles }) => ({ kind, names: names.map(summariseName), roles })),
  };
}

function summariseName({ name, reach, statements }: NamedStatements): SummarisedName {
  const last = statements.at(-1)?.version;
  const inLast = statements.filter(({ version }) => version === last).map(({ at }) => at);
  return [name, reach, runsOf(statements), inLast];
}

/** The versions of `statements`, which are sorted by them, as half-open runs. */
function runsOf(statements: readonly StatementPlace[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const { version } of statements) {
    const run = runs.at(-1);
    if (run === undefined || version > run[1]) runs.push([version, version + 1]);
    else run[1] = version + 1;
  }
  return runs;
}
