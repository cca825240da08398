// What a person said of an attribution on one version: that it is right, wrong, reads otherwise, or was missed.
import { z } from 'zod';
import { attributionRules } from './attribution.ts';
import { instantSchema } from './capture.ts';
import type { Verdict } from './verdict.ts';
import { sha256Schema } from './version.ts';

/**
 * A stretch of a version's text as its position and its words: half-open, in UTF-16 code units. `exact` is empty once the
 * version was purged.
 */
export const spokenStretchSchema = z
  .object({ end: z.int().positive(), exact: z.string().max(100_000), start: z.int().nonnegative() })
  .readonly();
export type SpokenStretch = z.infer<typeof spokenStretchSchema>;

const stretches = z.array(spokenStretchSchema).max(50).readonly();

/**
 * One thing said, with the text's own words: by whom, with which cue, what. Stretches of a part stand in the order of the
 * text. `speaker` is who a person says it is, where the text at this place does not ("han" is Tokajev); null where what
 * stands in `source` says enough.
 */
export const statementSchema = z
  .object({
    content: stretches.unwrap().min(1).readonly(),
    cue: stretches,
    kind: z.enum(['direct', 'indirect', 'mixed']),
    source: stretches,
    speaker: z.string().trim().min(1).max(200).nullable(),
  })
  .readonly();
export type Statement = z.infer<typeof statementSchema>;

/**
 * `suggested` is what the program had found when the person decided, with the rule that found it, null where it had found
 * nothing; `stands` is what counts from then on, null where there is no statement. They are equal where a suggestion was
 * confirmed; one of them at least is not null.
 */
export const decidedSchema = z
  .object({
    id: z.uuid(),
    rule: z.enum(attributionRules).nullable(),
    stands: statementSchema.nullable(),
    suggested: statementSchema.nullable(),
    version: sha256Schema,
  })
  .readonly();
export type Decided = z.infer<typeof decidedSchema>;

/** A decision with when it was made and on which device. */
export const attributionDecisionSchema = z
  .object({
    at: instantSchema,
    device: z.string(),
    id: decidedSchema.unwrap().shape.id,
    rule: decidedSchema.unwrap().shape.rule,
    stands: decidedSchema.unwrap().shape.stands,
    suggested: decidedSchema.unwrap().shape.suggested,
    version: sha256Schema,
  })
  .readonly();
export type AttributionDecision = z.infer<typeof attributionDecisionSchema>;

/** What a decision comes to. */
export function verdictOf({ stands, suggested }: Pick<Decided, 'stands' | 'suggested'>): Verdict {
  if (suggested === null) return 'added';
  if (stands === null) return 'rejected';
  return isSame(stands, suggested) ? 'confirmed' : 'corrected';
}

function isSame(one: Statement, other: Statement): boolean {
  return (
    one.kind === other.kind &&
    one.speaker === other.speaker &&
    areSame(one.content, other.content) &&
    areSame(one.cue, other.cue) &&
    areSame(one.source, other.source)
  );
}

function areSame(some: readonly SpokenStretch[], others: readonly SpokenStretch[]): boolean {
  return (
    some.length === others.length &&
    some.every(({ start, end }, index) => start === others[index]?.start && end === others[index].end)
  );
}
