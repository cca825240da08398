// The languages that Variorum ships with, compiled once. A further language is one more pack here.
import da from './languages/da.json' with { type: 'json' };
import de from './languages/de.json' with { type: 'json' };
import en from './languages/en.json' with { type: 'json' };
import nb from './languages/nb.json' with { type: 'json' };
import sv from './languages/sv.json' with { type: 'json' };
import type { LanguagePack } from './language-pack.ts';
import { type Lexicon, compileLexicon } from './lexicon.ts';

const packs = [da, de, en, nb, sv] as unknown as readonly LanguagePack[];

/** What is read of a language that no pack describes: typography only. */
const bare: LanguagePack = {
  language: 'und',
  name: '',
  order: 'svo',
  dashSpeech: false,
  bareClauses: false,
  complementisers: [],
  questions: [],
  askIf: [],
  relatives: [],
  subordinators: [],
  coordinators: [],
  adversatives: [],
  prepositions: [],
  affiliations: [],
  nounLinks: [],
  determiners: [],
  expletives: [],
  speakers: [],
  pronouns: { he: [], she: [], they: [], it: [], any: [] },
  auxiliaries: [],
  passives: [],
  infinitive: [],
  negations: [],
  adverbs: [],
  adverbEnding: '',
  notAdverbs: [],
  gerundOpeners: [],
  speechNouns: [],
  possessives: [],
  agentives: [],
  singulars: [],
  times: [],
  finiteVerbs: [],
  accordingTo: [],
  accordingAfter: [],
  soSource: [],
  quantifiers: [],
  asWords: [],
  subjunctives: [],
  opinionFrames: [],
  ownAccount: [],
  beforePapers: [],
  goingOn: [],
  citing: [],
  anaphors: [],
  lyde: [],
  hearsay: [],
  hearsayAdverbs: [],
  stanceTails: [],
  genres: [],
  abbreviations: [],
  organisations: [],
  groups: [],
  documents: [],
  verbs: [],
  noComment: [],
  hedges: [],
  roles: [],
};

const lexicons: ReadonlyMap<string, Lexicon> = new Map(packs.map((pack) => [pack.language, compileLexicon(pack)]));
const typography = compileLexicon(bare);
const synonyms: Readonly<Record<string, string>> = { no: 'nb', nn: 'nb' };

/** The languages with a pack, as BCP 47 primary subtags. */
export const attributedLanguages: readonly string[] = packs.map(({ language }) => language);

/** The lexicon for a BCP 47 tag; that of typography alone where there is no pack. */
export function lexiconFor(tag: string): Lexicon {
  const primary = tag.toLowerCase().split(/[-_]/u, 1)[0] ?? '';
  return lexicons.get(synonyms[primary] ?? primary) ?? typography;
}
