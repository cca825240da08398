// A language pack made ready for reading: every word's roles in one look-up, the verbs by form, the phrases by first word.
import type { LexiconEntry, PhraseKind, VerbClass } from '../model/attribution.ts';
import type { LanguagePack, ReportingVerb } from './language-pack.ts';

/** What a word can be; a word is often several of these. */
export const role = {
  complementiser: 1,
  question: 1 << 1,
  relative: 1 << 2,
  subordinator: 1 << 3,
  coordinator: 1 << 4,
  adversative: 1 << 5,
  preposition: 1 << 6,
  affiliation: 1 << 7,
  nounLink: 1 << 8,
  determiner: 1 << 9,
  expletive: 1 << 10,
  speaker: 1 << 11,
  pronoun: 1 << 12,
  auxiliary: 1 << 13,
  passive: 1 << 14,
  infinitive: 1 << 15,
  negation: 1 << 16,
  adverb: 1 << 17,
  time: 1 << 18,
  finite: 1 << 19,
  anaphor: 1 << 20,
  office: 1 << 21,
  organisation: 1 << 22,
  document: 1 << 23,
  verb: 1 << 24,
  askIf: 1 << 25,
  as: 1 << 26,
  subjunctive: 1 << 27,
  quantifier: 1 << 28,
  /** Begins a set phrase. */
  phrase: 1 << 29,
  group: 1 << 30,
} as const;

export type VerbFormKind = 'finite' | 'infinitive' | 'participle' | 'passive' | 'gerund';

export interface VerbForm {
  readonly lemma: string;
  readonly class: VerbClass;
  readonly kind: VerbFormKind;
  readonly particle: readonly string[] | null;
  readonly object: boolean;
  /** A noun phrase right behind the verb can be who is told. */
  readonly addressee: boolean;
  /** What a finding made by this verb says of itself. */
  readonly entry: LexiconEntry;
}

/** A set phrase: `words` in order; `close` is the word that must follow later (or next), where there is one. */
export interface Phrase {
  readonly kind: PhraseKind;
  readonly words: readonly string[];
  readonly close: readonly string[];
  readonly entry: LexiconEntry;
}

export type PronounKind = 'he' | 'she' | 'they' | 'it' | 'any';

export interface Lexicon {
  readonly language: string;
  readonly order: LanguagePack['order'];
  readonly dashSpeech: boolean;
  readonly bareClauses: boolean;
  readonly roles: ReadonlyMap<string, number>;
  /** The ending by which a word that `roles` does not know is an adverb; '' where there is none. */
  readonly adverbEnding: string;
  /** Adverbs of two words: "blandt andet". */
  readonly adverbPairs: ReadonlySet<string>;
  readonly gerundOpeners: ReadonlySet<string>;
  readonly possessives: ReadonlySet<string>;
  readonly agentives: ReadonlySet<string>;
  readonly singulars: ReadonlySet<string>;
  readonly verbs: ReadonlyMap<string, readonly VerbForm[]>;
  /** Forms that are nothing else of a verb than its plain form, and so can be nouns: "report". */
  readonly plainForms: ReadonlySet<string>;
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
  readonly pronouns: ReadonlyMap<string, PronounKind>;
  /** Words by which a sentence goes on with what was reported: "demnach". */
  readonly goingOn: ReadonlySet<string>;
  readonly genres: ReadonlySet<string>;
  readonly abbreviations: ReadonlySet<string>;
}

const formKinds = ['finite', 'infinitive', 'participle', 'passive', 'gerund'] as const;

/** Compiles `pack`; done once for each language when the module loads. */
export function compileLexicon(pack: LanguagePack): Lexicon {
  const roles = new Map<string, number>();
  const mark = (words: readonly string[], bit: number): void => {
    for (const word of words) roles.set(word, (roles.get(word) ?? 0) | bit);
  };
  mark(pack.complementisers, role.complementiser);
  mark(pack.questions, role.question);
  mark(pack.askIf, role.askIf);
  mark(pack.relatives, role.relative);
  mark(pack.subordinators, role.subordinator);
  mark(pack.coordinators, role.coordinator);
  mark(pack.adversatives, role.adversative);
  mark(pack.prepositions, role.preposition);
  mark(pack.affiliations, role.affiliation);
  mark(pack.nounLinks, role.nounLink);
  mark(pack.determiners, role.determiner);
  mark(pack.expletives, role.expletive);
  mark(pack.speakers, role.speaker);
  mark(pack.auxiliaries, role.auxiliary);
  mark(pack.passives, role.passive);
  mark(pack.infinitive, role.infinitive);
  mark(pack.negations, role.negation);
  mark(pack.adverbs, role.adverb);
  mark(pack.notAdverbs, 0);
  mark(pack.times, role.time);
  mark(pack.finiteVerbs, role.finite);
  mark(pack.anaphors, role.anaphor);
  mark(pack.roles, role.office);
  mark(pack.organisations, role.organisation);
  mark(pack.groups, role.group);
  mark(pack.documents, role.document);
  mark(pack.asWords, role.as);
  mark(pack.quantifiers, role.quantifier);
  mark(pack.subjunctives, role.subjunctive);
  const pronouns = new Map<string, PronounKind>();
  for (const kind of ['any', 'it', 'they', 'she', 'he'] as const) {
    for (const word of pack.pronouns[kind]) pronouns.set(word, kind);
    mark(pack.pronouns[kind], role.pronoun);
  }
  const phrases = phraseTable(pack);
  mark([...phrases.keys()], role.phrase);
  const verbs = verbForms(pack.verbs);
  mark([...verbs.keys()], role.verb);
  return {
    language: pack.language,
    order: pack.order,
    dashSpeech: pack.dashSpeech,
    bareClauses: pack.bareClauses,
    roles,
    adverbEnding: pack.adverbEnding,
    adverbPairs: new Set(pack.adverbs.filter((adverb) => adverb.includes(' '))),
    gerundOpeners: new Set(pack.gerundOpeners),
    possessives: new Set(pack.possessives),
    agentives: new Set(pack.agentives),
    singulars: new Set(pack.singulars),
    verbs,
    plainForms: plainForms(verbs),
    phrases,
    pronouns,
    goingOn: new Set(pack.goingOn),
    genres: new Set(pack.genres),
    abbreviations: new Set(pack.abbreviations),
  };
}

function verbForms(verbs: readonly ReportingVerb[]): ReadonlyMap<string, readonly VerbForm[]> {
  const forms = new Map<string, VerbForm[]>();
  for (const verb of verbs) {
    const entry = { type: 'verb', lemma: verb.lemma, class: verb.class, particle: verb.particle ?? null } as const;
    for (const kind of formKinds) {
      for (const form of verb[kind] ?? []) {
        const verbForm: VerbForm = {
          lemma: verb.lemma,
          class: verb.class,
          kind,
          particle: verb.particle?.split(' ') ?? null,
          object: verb.object ?? false,
          addressee: verb.addressee ?? false,
          entry,
        };
        const list = forms.get(form);
        if (list) list.push(verbForm);
        else forms.set(form, [verbForm]);
      }
    }
  }
  return forms;
}

function plainForms(verbs: ReadonlyMap<string, readonly VerbForm[]>): ReadonlySet<string> {
  const plain = [...verbs].filter(([, forms]) => forms.every(({ kind }) => kind === 'infinitive'));
  return new Set(plain.map(([word]) => word));
}

function phraseTable(pack: LanguagePack): ReadonlyMap<string, readonly Phrase[]> {
  const table = new Map<string, Phrase[]>();
  const add = (kind: PhraseKind, phrase: string, close = ''): void => {
    const words = phrase.split(' ');
    const entry: LexiconEntry = { type: 'phrase', kind, words: phrase, close: close === '' ? null : close };
    const found: Phrase = { kind, words, close: close === '' ? [] : close.split(' '), entry };
    const first = words[0] ?? '';
    table.set(
      first,
      [...(table.get(first) ?? []), found].sort((one, other) => other.words.length - one.words.length),
    );
  };
  for (const phrase of pack.accordingTo) add('according', phrase);
  for (const phrase of pack.accordingAfter) add('according-after', phrase);
  for (const phrase of pack.soSource) add('so', phrase);
  for (const [open, close] of pack.opinionFrames) add('opinion', open, close);
  for (const phrase of pack.ownAccount) add('own', phrase);
  for (const phrase of pack.beforePapers) add('paper', phrase);
  for (const phrase of pack.citing) add('citing', phrase);
  for (const [phrase, close] of pack.lyde) add('lyde', phrase, close);
  for (const phrase of pack.hearsay) add('hearsay', phrase);
  for (const phrase of pack.hearsayAdverbs) add('hearsay-adverb', phrase);
  for (const phrase of pack.hedges) add('hedge', phrase);
  for (const [verb, tail] of pack.stanceTails) add('stance', verb, tail);
  for (const phrase of pack.noComment) add('no-comment', phrase);
  for (const noun of pack.speechNouns) add('noun', noun);
  return table;
}
