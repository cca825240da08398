// Who an article says its facts come from: values only, computed by attribute/ and never stored. What people decided of it
// is stored, and marks what it made of them.
import { z } from 'zod';
import { textRangeSchema } from './range.ts';
import { verdicts } from './verdict.ts';
import { sha256Schema } from './version.ts';

const ranges = z.array(textRangeSchema).readonly();

export const verbClasses = [
  'say',
  'write',
  'report',
  'opine',
  'claim',
  'admit',
  'deny',
  'warn',
  'promise',
  'demand',
  'stance',
  'show',
] as const;
export type VerbClass = (typeof verbClasses)[number];

export const phraseKinds = [
  'according',
  'according-after',
  'so',
  'opinion',
  'own',
  'paper',
  'citing',
  'lyde',
  'hearsay',
  'hearsay-adverb',
  'hedge',
  'stance',
  'no-comment',
  'noun',
] as const;
export type PhraseKind = (typeof phraseKinds)[number];

/**
 * An entry of a language's lexicon: a verb of saying with its class, or a set phrase of a kind, with the word that closes
 * it where there is one. As the lexicon has it, not as the text does.
 */
export const lexiconEntrySchema = z
  .discriminatedUnion('type', [
    z.object({
      type: z.literal('verb'),
      lemma: z.string(),
      class: z.enum(verbClasses),
      particle: z.string().nullable(),
    }),
    z.object({
      type: z.literal('phrase'),
      words: z.string(),
      close: z.string().nullable(),
      kind: z.enum(phraseKinds),
    }),
  ])
  .readonly();
export type LexiconEntry = z.infer<typeof lexiconEntrySchema>;

/** Where the words said stand to what says whose they are; docs/attribution.md has an example of each. */
export const attributionRules = [
  'clause',
  'question',
  'quotation',
  'colon',
  'bare',
  'object',
  'noun',
  'inverted',
  'subject-last',
  'as-clause',
  'according-to',
  'set-phrase',
  'anaphora',
  'cataphora',
  'label',
  'headline',
  'dialogue',
  'announced',
  'continued',
  'subjunctive',
  'hearsay',
  'unclaimed',
] as const;
export type AttributionRule = (typeof attributionRules)[number];

/** What a person decided, and on which version. */
const decidedOnSchema = z.object({ id: z.uuid(), madeOn: sha256Schema, verdict: z.enum(verdicts) }).readonly();

/**
 * One thing said: by whom (`source`), with which words (`cue`), and what (`content`). Spans are ranges of the text, and
 * each part may stand in several places. An attribution without a named source has no source span. `hedges` are the
 * words that say the article does not vouch for it; `sourceId` groups the names of one source within this text.
 * `rule` names the rule that found it, null where a person added it; `entry` what of the lexicon that leans on, null where
 * typography or what stands before decides.
 *
 * `decision` is there where it stands as a person decided; `carried` says that they did so on another version, where it is
 * the same statement. `stale` is there where a person decided on a statement of another version that this one is in other
 * words or of another source: it is the program's again, and can be decided on anew.
 */
export const attributionSchema = z
  .object({
    id: z.string(),
    kind: z.enum(['direct', 'indirect', 'mixed']),
    source: ranges,
    cue: ranges,
    content: ranges,
    hedges: ranges,
    sourceId: z.string().nullable(),
    rule: z.enum(attributionRules).nullable(),
    entry: lexiconEntrySchema.nullable(),
    decision: decidedOnSchema.unwrap().extend({ carried: z.boolean() }).readonly().optional(),
    stale: decidedOnSchema.optional(),
  })
  .readonly();
export type Attribution = z.infer<typeof attributionSchema>;

export const creditKinds = ['agency', 'byline', 'dateline', 'photo', 'video', 'caption'] as const;

/**
 * A credit line: `span` is all of it, `names` are the agencies and people within. A `caption` is the text that a picture's
 * credit follows, without that credit.
 */
export const creditSchema = z.object({ kind: z.enum(creditKinds), span: textRangeSchema, names: ranges }).readonly();
export type Credit = z.infer<typeof creditSchema>;

/** One source with every name the text gives it; `label` is the fullest of them, as written. */
export const sourceSchema = z
  .object({
    id: z.string(),
    label: z.string(),
    kind: z.enum(['person', 'organisation', 'group', 'unnamed']),
    names: z.array(z.string()).readonly(),
    mentions: ranges,
  })
  .readonly();
export type Source = z.infer<typeof sourceSchema>;

/** All that one text says of its sources. `hedges` holds also those that stand in no attribution. */
export const attributionsSchema = z
  .object({
    language: z.string(),
    attributions: z.array(attributionSchema).readonly(),
    sources: z.array(sourceSchema).readonly(),
    credits: z.array(creditSchema).readonly(),
    hedges: ranges,
    boilerplate: ranges,
  })
  .readonly();
export type Attributions = z.infer<typeof attributionsSchema>;

export const attributionChangeKinds = [
  'source-changed',
  'source-dropped',
  'source-named',
  'hedge-dropped',
  'hedge-added',
  'quotation-edited',
  'quotation-added',
  'quotation-removed',
  'attribution-added',
  'attribution-removed',
  'credit-changed',
  'credit-added',
  'credit-removed',
] as const;

/**
 * One difference in who says what. `before` and `after` are the ranges to open in either text (null where that side has
 * none); `beforeLabel` and `afterLabel` are the source, hedge or credit as written there.
 */
export const attributionChangeSchema = z
  .object({
    kind: z.enum(attributionChangeKinds),
    before: textRangeSchema.nullable(),
    after: textRangeSchema.nullable(),
    beforeLabel: z.string().nullable(),
    afterLabel: z.string().nullable(),
  })
  .readonly();
export type AttributionChange = z.infer<typeof attributionChangeSchema>;
