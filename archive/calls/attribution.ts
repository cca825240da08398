// Who says what, where people decide: the suggestions with what was decided on them, deciding, and taking it back.
import { z } from 'zod';
import { attributionsSchema } from '../model/attribution.ts';
import { attributionDecisionSchema, statementSchema } from '../model/attribution-decision.ts';
import { textRangeSchema } from '../model/range.ts';
import { verdicts } from '../model/verdict.ts';
import { type CallSchemas, article, version } from './parameters.ts';

const ranges = z.array(textRangeSchema).max(50).readonly();

/**
 * Where a decision stands on a version: `made` on it; `carried` to it, where the same is said by the same source in the
 * same words; `stale`, where it is said in other words or by another, so that nothing is decided of it; `superseded` by
 * a later decision on the same statement; `not-here`.
 */
export const decisionPlaces = ['made', 'carried', 'stale', 'superseded', 'not-here'] as const;

export const attributionCalls = {
  /** Who says what in a version as it stands once people decided, and all decisions of the article, oldest first. */
  'attribution.list': {
    params: z.strictObject({ article, version }),
    value: z.object({
      attributions: attributionsSchema,
      decisions: z
        .array(
          z.object({
            decision: attributionDecisionSchema,
            verdict: z.enum(verdicts),
            here: z.enum(decisionPlaces),
            /** Where what it is about is said on this version; null where it is not. */
            content: z.array(textRangeSchema).readonly().nullable(),
          }),
        )
        .readonly(),
    }),
    long: false,
  },
  /**
   * Decides on `suggestion`, the identifier of an attribution or a decision of `attribution.list` on that version; null
   * where the program found nothing. `stands` is what counts from then on: the same as what was suggested to confirm it,
   * null to reject it. On what was decided already it is decided anew, under the same identifier.
   */
  'attribution.decide': {
    params: z.strictObject({
      article,
      version,
      suggestion: z.string().max(100).nullable(),
      stands: z
        .strictObject({
          kind: statementSchema.unwrap().shape.kind,
          source: ranges,
          cue: ranges,
          content: ranges.unwrap().min(1).readonly(),
          speaker: statementSchema.unwrap().shape.speaker,
        })
        .nullable(),
    }),
    value: attributionDecisionSchema,
    long: false,
  },
  /** Takes a decision back and answers it: what the program finds counts again. */
  'attribution.undecide': {
    params: z.strictObject({ article, decision: z.uuid() }),
    value: attributionDecisionSchema,
    long: false,
  },
} as const satisfies CallSchemas;
