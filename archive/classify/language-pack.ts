// The shape of a language pack: the small words by which one language counts, dates and denies. `languages/<tag>.json`
// holds them. The schema is for the tests and for whoever writes a pack; the stage trusts the packs it is built with.
import { z } from 'zod';

const words = z.array(z.string().min(1)).readonly();
const values = z.record(z.string().min(1), z.number().nonnegative()).readonly();
const names = z.array(z.array(z.string().min(1)).min(1).readonly());

/** Everything is in lower case. What a pack leaves out, its language is read without. */
export const languagePackSchema = z
  .object({
    language: z.string().regex(/^[a-z]{2,3}$/),
    /** What parts the whole of a number from its fraction; the other of point and comma groups digits. */
    decimal: z.enum([',', '.']),
    /** "3." is the third. */
    ordinalPoint: z.boolean().optional(),
    /** Nouns have capitals: a capital makes no name. */
    nounCapitals: z.boolean().optional(),
    /** Names and months take endings: those with one stem are one. */
    inflects: z.boolean().optional(),
    /** How a ten and a unit make one word: "{unit}og{ten}". */
    compound: z.string().optional(),
    /** Up to ninety, and other words that stand for one number. */
    numbers: values.optional(),
    /** Words that count only where a number stands against them: "en" is an article too. */
    weakNumbers: values.optional(),
    multipliers: values.optional(),
    ordinals: values.optional(),
    weakOrdinals: values.optional(),
    fractions: values.optional(),
    /** "two hundred and five". */
    joiners: words.optional(),
    percent: words.optional(),
    /** Units and currencies by a name that all languages share. */
    units: z.record(z.string().min(1), z.string().min(1)).readonly().optional(),
    /** From January, each the full name first; without them they come from `Intl`. */
    months: names.length(12).readonly().optional(),
    /** A month's name has a capital, and is another word without. */
    capitalMonths: z.boolean().optional(),
    /** From Monday. */
    weekdays: names.length(7).readonly().optional(),
    /** Days and times told from now, and parts of a day or year: "i går", "aften". */
    days: words.optional(),
    clockBefore: words.optional(),
    clockAfter: words.optional(),
    /** Words behind which four digits are a year. */
    yearWords: words.optional(),
    /** Words between the parts of one date. */
    dateLinks: words.optional(),
    negations: words.optional(),
    /** The end of a word that denies: "n't". */
    negationEnding: z.string().optional(),
    negationPrefixes: words.optional(),
    /** For scripts without spaces: what denies, as a regular expression. */
    negationPattern: z.string().optional(),
    datePattern: z.string().optional(),
    numberPattern: z.string().optional(),
    /** Words with a capital that are no names. */
    notNames: words.optional(),
    /** Without their last point, which ends no sentence. */
    abbreviations: words.optional(),
  })
  .strict()
  .readonly();

export type LanguagePack = z.infer<typeof languagePackSchema>;
