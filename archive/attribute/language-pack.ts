// The shape of a language pack: the words by which one language says who says what. `languages/<tag>.json` holds them.
// The schema is for the tests and for whoever writes a pack; the engine trusts the packs it is built with.
import { z } from 'zod';
import { verbClasses } from '../model/attribution.ts';

const words = z.array(z.string().min(1)).readonly();
const pairs = z.array(z.tuple([z.string().min(1), z.string()]).readonly()).readonly();

/**
 * A verb that can introduce what someone says. `particle` stands apart from it ("slår … fast", "teilte … mit"); `object`
 * is set where a noun phrase or an infinitive can be what is said ("varsler storm"), `addressee` where a noun phrase right
 * behind it can be who is told ("told reporters that"); of English, where word order alone tells them apart.
 */
export const reportingVerbSchema = z
  .object({
    lemma: z.string().min(1),
    class: z.enum(verbClasses),
    particle: z.string().min(1).optional(),
    finite: words.optional(),
    infinitive: words.optional(),
    participle: words.optional(),
    passive: words.optional(),
    gerund: words.optional(),
    object: z.boolean().optional(),
    addressee: z.boolean().optional(),
  })
  .strict()
  .readonly();

/** Everything is in lower case. */
export const languagePackSchema = z
  .object({
    language: z.string().regex(/^[a-z]{2,3}$/),
    name: z.string().min(1),
    /** "v2": the verb is second and the subject after it where something else comes first; "svo": as in English. */
    order: z.enum(['v2', 'v2-final', 'svo']),
    /** A paragraph that opens with a dash is speech. */
    dashSpeech: z.boolean(),
    /** What is said may follow its verb without a word such as "that". */
    bareClauses: z.boolean(),
    complementisers: words,
    questions: words,
    askIf: words,
    relatives: words,
    subordinators: words,
    coordinators: words,
    adversatives: words,
    prepositions: words,
    /** Prepositions by which a name goes on: "Frida Holst fra DMI". */
    affiliations: words,
    /** Prepositions by which a common noun goes on: "formanden for foreningen". */
    nounLinks: words,
    determiners: words,
    /** Determiners that can stand for a noun: "nogle mener". */
    quantifiers: words,
    expletives: words,
    /** First and second person: never a source outside a quotation. */
    speakers: words,
    pronouns: z.object({ he: words, she: words, they: words, it: words, any: words }).strict().readonly(),
    auxiliaries: words,
    passives: words,
    infinitive: words,
    negations: words,
    /** One word, or two: "blandt andet" stands before a verb as "også" does. */
    adverbs: words,
    /** Words in small letters with this ending are adverbs too, but for `notAdverbs`; '' where no ending tells. */
    adverbEnding: z.string(),
    notAdverbs: words,
    /** What stands before a verb of saying in its -ing form where the subject of the sentence speaks: "after saying". */
    gerundOpeners: words,
    /** Nouns of saying that a clause can follow: "his claim that". */
    speechNouns: words,
    /** Before such a noun, whose it is. */
    possessives: words,
    /** Prepositions behind such a noun, before whose it is: "a report by". */
    agentives: words,
    /** Articles that only one thing can have: what follows is no plural, and no verb in its plain form. */
    singulars: words,
    times: words,
    finiteVerbs: words,
    accordingTo: words,
    accordingAfter: words,
    soSource: words,
    /** "wie die Polizei mitteilte": opens a clause that names the source. */
    asWords: words,
    /** Verb forms by which a sentence goes on reporting with no verb of saying: "Die Lage sei ernst." */
    subjunctives: words,
    /** "efter … mening": opening and closing word with the source between. */
    opinionFrames: pairs,
    /** Phrases by which the subject is its own source: "nach eigenen Angaben". */
    ownAccount: words,
    /** Prepositions that name a source only before a paper or a word that ends as an opinion frame: "nach Polizeiangaben". */
    beforePapers: words,
    /** Words by which a sentence goes on with what was reported: "demnach". */
    goingOn: words,
    citing: words,
    /** Openings that stand for the sentence before: "Det oplyser politiet". */
    anaphors: words,
    /** Set phrases after what is said, and the preposition before the source: "lyder det" + "fra". */
    lyde: pairs,
    /** What stands before hearsay, its source unnamed: "meldinger om". */
    hearsay: words,
    hearsayAdverbs: words,
    stanceTails: pairs,
    /** Words before a colon in a headline that name a genre and not a source. */
    genres: words,
    abbreviations: words,
    organisations: words,
    /** People in the plural: who is named by one of these is a group, also where its name has a place in it. */
    groups: words,
    documents: words,
    verbs: z.array(reportingVerbSchema).readonly(),
    noComment: words,
    hedges: words,
    roles: words,
  })
  .strict()
  .readonly();

export type ReportingVerb = z.infer<typeof reportingVerbSchema>;
export type LanguagePack = z.infer<typeof languagePackSchema>;
