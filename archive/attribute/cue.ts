// Finds the verbs of saying in a sentence and what belongs to each: its form, its particle, the auxiliaries before it.
import { type VerbForm, role } from './lexicon.ts';
import { isNounBehindComma, isSingularNoun } from './noun-behind-comma.ts';
import { matches, phrasesAt } from './phrase.ts';
import type { Passage, Sentence } from './sentence.ts';
import type { TokenRange } from './source-phrase.ts';
import { besideVerb } from './subject-phrase.ts';
import { functionWord, has, isName } from './token.ts';

export interface Cue {
  /** The token of the verb. */
  readonly at: number;
  readonly form: VerbForm;
  /** Where the verb group begins: auxiliaries, adverbs and "declined to" before the verb belong to it. */
  readonly from: number;
  /** The token after the verb and a particle right behind it. */
  readonly to: number;
  /** Where what is said can begin: behind a particle that stands apart, too. */
  readonly after: number;
  /** The words to show as the cue. */
  readonly spans: readonly TokenRange[];
  readonly negated: boolean;
}

const particleReach = 12;
const finalParticleReach = 40;
/** Without their particle these verbs mean something else; for the other classes it only adds. */
const needsParticle = new Set([
  'say',
  'opine',
  'show',
  'write',
  'report',
  'deny',
  'claim',
  'admit',
  'promise',
  'stance',
]);
const looseParticles = new Set([
  'om',
  'for',
  'på',
  'med',
  'til',
  'over',
  'of',
  'on',
  'auf',
  'vor',
  'mit',
  'an',
  'um',
  'mot',
]);

/** The cues of `sentence`, in order; verbs inside quotations are not looked at. */
export function findCues(passage: Passage, sentence: Sentence): readonly Cue[] {
  const cues: Cue[] = [];
  for (let at = sentence.from; at < sentence.stop; at += 1) {
    const token = passage.tokens[at];
    if (token === undefined || passage.quoted[at] !== 0) continue;
    const stance = has(token, role.phrase) ? stanceAt(passage, sentence, at) : null;
    if (stance) cues.push(stance);
    if (stance || !has(token, role.verb) || token.capital) continue;
    if (isNoComment(passage, sentence, at)) continue;
    const cue = resolveCue(passage, sentence, at);
    if (cue) cues.push(cue);
  }
  return cues;
}

/** "declined to comment", "har ikke ønsket at kommentere": says that nothing is said. */
function isNoComment(passage: Passage, sentence: Sentence, at: number): boolean {
  for (let from = at; from >= Math.max(sentence.from, at - 5); from -= 1) {
    if (!has(passage.tokens[from], role.phrase)) continue;
    const match = phrasesAt(passage, from).find(({ phrase }) => phrase.kind === 'no-comment');
    if (match && match.to > at) return true;
  }
  return false;
}

/** "er enig i", "made clear": a verb that says nothing by itself, and the words that make it a statement. */
function stanceAt(passage: Passage, sentence: Sentence, at: number): Cue | null {
  for (const { phrase } of phrasesAt(passage, at)) {
    if (phrase.kind !== 'stance') continue;
    for (let tail = at + 1; tail <= Math.min(sentence.stop, at + 4); tail += 1) {
      if (phrase.close.length > 0 && !matches(passage.tokens, tail, phrase.close)) continue;
      if (phrase.close.length === 0 && tail > at + 1) break;
      const to = tail + phrase.close.length;
      const lemma = [...phrase.words, ...phrase.close].join(' ');
      const { entry } = phrase;
      const form: VerbForm = {
        lemma,
        class: 'opine',
        kind: 'finite',
        particle: null,
        object: false,
        addressee: false,
        entry,
      };
      const group = groupStart(passage, sentence, at);
      const apart = tail > at + 1 && !has(passage.tokens[at + 1], besideVerb & ~role.auxiliary);
      const parts: readonly TokenRange[] = [
        { from: at, to: at + 1 },
        { from: tail, to },
      ];
      const spans = apart ? parts : [{ from: at, to }];
      return { at, form, from: group.from, to: apart ? at + 1 : to, after: to, spans, negated: group.negated };
    }
  }
  return null;
}

function resolveCue(passage: Passage, sentence: Sentence, at: number): Cue | null {
  const { tokens, lexicon } = passage;
  const token = tokens[at];
  const previous = tokens[at - 1];
  if (
    has(token, role.office) &&
    tokens[at + 1]?.capital === true &&
    previous?.capital !== true &&
    lexicon.order === 'v2'
  )
    return null;
  if (lexicon.order === 'svo' && /['’]s$|s['’]$/.test(previous?.lower ?? '') && has(token, role.verb)) return null;
  if (
    token === undefined ||
    (has(previous, role.determiner) &&
      !has(previous, role.pronoun | role.relative | role.quantifier) &&
      !isAdverbPair(passage, at))
  )
    return null;
  if (lexicon.order !== 'svo' && has(previous, role.quantifier) && has(tokens[at + 1], role.auxiliary)) return null;
  if (declinesToSay(passage, at) || isNounBehindComma(passage, at) || isSingularNoun(passage, at)) return null;
  const group = groupStart(passage, sentence, at);
  let best: Cue | null = null;
  let whole = false;
  for (const form of lexicon.verbs.get(token.lower) ?? []) {
    const joined = holdsParticle(token.lower, form);
    const particle = form.particle === null || joined ? null : findParticle(passage, sentence, at, form);
    if (form.particle !== null && particle === null && isNeeded(form) && !joined) continue;
    const chain = stands(passage, sentence, at, group.from, form);
    if (chain === null) continue;
    const verb: TokenRange = { from: chain < group.from ? chain : at, to: at + 1 };
    const adjacent = particle?.from === at + 1;
    const negated = group.negated;
    const separable = lexicon.order === 'v2-final' && form.particle?.[0] !== 'als';
    const spans = particle && (adjacent || separable) ? [verb, particle] : [verb];
    const to = adjacent ? particle.to : at + 1;
    const after = particle && lexicon.order === 'v2-final' ? Math.max(to, particle.to) : to;
    const cue: Cue = { at, form, from: Math.min(chain, group.from), to, after, spans, negated };
    if (best !== null && (whole || particle === null)) continue;
    best = cue;
    whole = particle !== null;
  }
  return best;
}

/** "vorgeworfen", "anzukündigen": the particle is a part of the word. */
function holdsParticle(word: string, { kind, particle }: VerbForm): boolean {
  const last = particle?.[particle.length - 1] ?? '';
  return kind !== 'finite' && last.length > 1 && word.length > last.length + 3 && word.startsWith(last);
}

/** "declined to say whether": one cue, which the second verb makes. */
function declinesToSay({ tokens, lexicon }: Passage, at: number): boolean {
  if (!has(tokens[at + 1], role.infinitive) || !has(tokens[at + 2], role.verb)) return false;
  return (lexicon.verbs.get(tokens[at]?.lower ?? '') ?? []).some((form) => form.class === 'deny');
}

function isNeeded(form: VerbForm): boolean {
  if (!needsParticle.has(form.class)) return false;
  const loose = form.particle?.length === 1 && looseParticles.has(form.particle[0] ?? '');
  return !(loose && ['report', 'claim', 'stance', 'promise', 'deny'].includes(form.class));
}

function groupStart(
  passage: Passage,
  sentence: Sentence,
  at: number,
): { readonly from: number; readonly negated: boolean } {
  let from = at;
  let negated = false;
  while (from > sentence.from && from > at - 8) {
    const token = passage.tokens[from - 1];
    if (isAdverbPair(passage, from) && from - 2 > sentence.from) {
      from -= 2;
      continue;
    }
    if (token?.kind !== 'word' || passage.quoted[from - 1] !== 0 || !has(token, besideVerb)) break;
    if (token.capital && from - 1 > sentence.from) break;
    if (has(token, role.relative) && passage.tokens[from - 2]?.kind === 'comma') break;
    if (has(token, role.pronoun) || (has(token, role.determiner) && !has(token, role.auxiliary | role.adverb))) break;
    if (has(token, role.negation)) negated = true;
    from -= 1;
  }
  return { from, negated };
}

/** "hvor de blandt andet siger": the two words before `to` are one adverb. */
function isAdverbPair({ tokens, lexicon }: Passage, to: number): boolean {
  const [first, last] = [tokens[to - 2], tokens[to - 1]];
  if (lexicon.adverbPairs.size === 0 || first === undefined || last === undefined || first.capital) return false;
  return lexicon.adverbPairs.has(`${first.lower} ${last.lower}`);
}

/**
 * Where the verb group begins if `form` can carry a statement here, else null: passives and infinitives after "to" do
 * not, but "declined to say" does, as one cue.
 */
function stands(passage: Passage, sentence: Sentence, at: number, group: number, form: VerbForm): number | null {
  const { tokens, lexicon } = passage;
  if (form.kind === 'passive') return null;
  if (lexicon.order === 'v2-final' && (isPassive(passage, sentence, at) || isLeftUnsaid(passage, sentence, at, form)))
    return null;
  const marker = tokens[at - 1];
  if (has(marker, role.infinitive) && !has(marker, role.auxiliary)) {
    if (form.kind !== 'infinitive' && lexicon.order !== 'svo') return form.kind === 'finite' ? group : null;
    const governor = tokens[at - 2];
    const chained = has(governor, role.verb) && !governor?.capital;
    const deny = chained && (lexicon.verbs.get(governor?.lower ?? '') ?? []).some((verb) => verb.class === 'deny');
    return deny ? at - 2 : null;
  }
  if (form.kind === 'gerund') return gerundStands(passage, group, at) ? group : null;
  const auxiliary = nearestAuxiliary(passage, sentence, at);
  if (form.kind === 'finite') {
    const passive = lexicon.order === 'svo' && has(auxiliary, role.passive) && auxiliaryAdjacent(passage, group, at);
    return passive && /(?:ed|told|held|sworn|written|shown|found|thought|felt|seen)$/.test(tokens[at]?.lower ?? '')
      ? null
      : group;
  }
  if (form.kind === 'infinitive') return lexicon.order === 'svo' || auxiliary !== undefined ? group : null;
  return auxiliary !== undefined && !has(auxiliary, role.passive) ? group : null;
}

/** "verurteilt worden war", "berichtet wurde": whoever it happens to says nothing. */
function isPassive({ tokens }: Passage, sentence: Sentence, at: number): boolean {
  return at + 1 < sentence.stop && /^(?:worden|wurden?|wird|werden)$/.test(tokens[at + 1]?.lower ?? '');
}

/** "wollte den Bericht nicht kommentieren": what is not said. */
function isLeftUnsaid({ tokens }: Passage, sentence: Sentence, at: number, { kind }: VerbForm): boolean {
  const last = at + 1 >= sentence.stop || tokens[at + 1]?.kind === 'comma';
  return kind !== 'participle' && last && has(tokens[at - 1], role.negation);
}

/** "…, saying that", "after saying that", "is saying that", "quoted as saying that", "an official saying that". */
function gerundStands(passage: Passage, group: number, at: number): boolean {
  const { tokens, lexicon } = passage;
  const before = tokens[group - 1];
  if (auxiliaryAdjacent(passage, group, at) || before?.kind === 'comma' || isSpeakerNoun(before)) return true;
  if (before === undefined) return false;
  const behind = tokens[group - 2];
  if (has(before, role.as)) return has(behind, role.verb) || !has(behind, functionWord);
  return lexicon.gerundOpeners.has(before.lower) || has(behind, role.passive);
}

/** A noun that can be who or what says: a name, an office, people, a paper. */
export function isSpeakerNoun(token: Passage['tokens'][number] | undefined): boolean {
  return isName(token) || has(token, role.office | role.organisation | role.group | role.document);
}

function auxiliaryAdjacent(passage: Passage, group: number, at: number): boolean {
  for (let index = group; index < at; index += 1) if (has(passage.tokens[index], role.passive)) return true;
  return false;
}

function nearestAuxiliary(passage: Passage, sentence: Sentence, at: number): Passage['tokens'][number] | undefined {
  const reach = passage.lexicon.order === 'v2-final' ? finalParticleReach : 10;
  for (let index = at - 1; index >= Math.max(sentence.from, at - reach); index -= 1) {
    const token = passage.tokens[index];
    if (token === undefined || token.kind === 'comma' || token.kind === 'colon' || token.kind === 'mark')
      return undefined;
    if (has(token, role.auxiliary) && !token.capital) return token;
    if (has(token, role.auxiliary) && index === sentence.from) return token;
  }
  return undefined;
}

/** "slår formanden fast": a source that runs on over the particle of its verb, apart from it; null where it does not. */
export function partedFromParticle(
  { tokens }: Passage,
  cue: Cue,
  source: TokenRange,
): { readonly source: TokenRange; readonly cue: readonly TokenRange[]; readonly to: number } | null {
  const words = cue.form.particle ?? [];
  const from = source.to - words.length;
  const runsOn = words.length > 0 && from > source.from && matches(tokens, from, words);
  const at = runsOn ? from : source.to;
  if (!runsOn && !(words.length > 0 && cue.to === cue.at + 1 && matches(tokens, at, words))) return null;
  const particle = { from: at, to: at + words.length };
  return { source: { from: source.from, to: at }, cue: [{ from: cue.at, to: cue.at + 1 }, particle], to: particle.to };
}

function findParticle(passage: Passage, sentence: Sentence, at: number, form: VerbForm): TokenRange | null {
  const { tokens, lexicon } = passage;
  const words = form.particle ?? [];
  // "rechnet mit Frost": a preposition with what it governs; "teilte das mit": a part of the verb, at the end.
  const governs = form.class === 'warn' || form.class === 'opine';
  const last = lexicon.order === 'v2-final' && !governs;
  const end = Math.min(sentence.stop, at + (last ? finalParticleReach : particleReach));
  for (let index = at + 1; index < end; index += 1) {
    const token = tokens[index];
    if (token === undefined || passage.quoted[index] !== 0) return null;
    if (token.kind === 'colon' || token.kind === 'semicolon') return null;
    if (governs && lexicon.order === 'v2-final' && token.kind === 'comma') return null;
    if (!words.every((word, offset) => tokens[index + offset]?.lower === word)) continue;
    const next = tokens[index + words.length];
    if (last && !looseParticles.has(words[0] ?? '') && next?.kind === 'word' && !has(next, role.complementiser))
      continue;
    if (last && (words[0] === 'mit' || words[0] === 'an') && next?.kind === 'word') continue;
    return { from: index, to: index + words.length };
  }
  return null;
}
