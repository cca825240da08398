// German goes on reporting in the subjunctive with no verb of saying at all: "Die Lage sei ernst." Sentences with "demnach"
// do so as well.
import { textOf } from './finding.ts';
import { role } from './lexicon.ts';
import type { Reading } from './reading.ts';
import type { Passage, Sentence } from './sentence.ts';
import type { TokenRange } from './source-phrase.ts';
import { type Token, functionWord, has, isName } from './token.ts';

const reach = 48;

/** Reads `sentence` as going on for whoever spoke last; true when its verb, or a word such as "demnach", shows it. */
export function readSubjunctive(passage: Passage, sentence: Sentence, reading: Reading): boolean {
  if (passage.lexicon.order !== 'v2-final') return false;
  const source = reading.speakerNear();
  const goingOn = goingOnAt(passage, sentence);
  const verb = mainVerb(passage, sentence);
  const form = verb < 0 ? '' : (passage.tokens[verb]?.lower ?? '');
  const reported = verb >= 0 && (source.length > 0 || !ambiguous.test(form));
  if (!reported && (goingOn < 0 || source.length === 0)) return false;
  const content: TokenRange = { from: sentence.from, to: sentence.stop };
  const cue = goingOn < 0 ? [] : [textOf(passage, { from: goingOn, to: goingOn + 1 })];
  reading.add({ source, cue, content: [textOf(passage, content)], rule: 'subjunctive', entry: null });
  if (source.length > 0) reading.spoke(source);
  return true;
}

/** What is only thought of has these forms too; the others show by themselves that something is reported. */
const ambiguous = /^(?:würden?|hätten?|wären?|könnten?|müssten?)$/;

function goingOnAt({ tokens, quoted, lexicon }: Passage, sentence: Sentence): number {
  for (let at = sentence.from; at < Math.min(sentence.stop, sentence.from + reach); at += 1) {
    if (quoted[at] === 0 && lexicon.goingOn.has(tokens[at]?.lower ?? '')) return at;
  }
  return -1;
}

/** The verb of the main clause where it is in the subjunctive, else -1; subordinate clauses and quotations are passed over. */
function mainVerb(passage: Passage, sentence: Sentence): number {
  const { tokens, quoted } = passage;
  let inside = has(tokens[sentence.from], role.subordinator) && !has(tokens[sentence.from], role.preposition);
  for (let at = sentence.from; at < Math.min(sentence.stop, sentence.from + reach); at += 1) {
    const token = tokens[at];
    if (token === undefined || quoted[at] !== 0) continue;
    if (has(token, role.speaker)) return -1;
    if (token.kind === 'colon') return -1;
    if (token.kind === 'comma') {
      inside = opensSubordinate(tokens[at + 1], tokens[at + 2]) || (inside && !has(tokens[at + 1], role.subjunctive));
      continue;
    }
    if (inside || token.kind !== 'word' || token.capital || at === sentence.from) continue;
    if (has(token, role.subjunctive) || isSubjunctive(passage, sentence, at)) return at;
    if (has(token, role.auxiliary | role.finite) || (has(token, role.verb) && !has(token, functionWord))) return -1;
  }
  return -1;
}

function opensSubordinate(first: Token | undefined, second: Token | undefined): boolean {
  if (has(first, role.subordinator | role.complementiser | role.relative | role.question | role.as)) return true;
  return has(first, role.preposition) && has(second, role.relative);
}

/** "Er rechne", "Der Zoll erlebe": a small word in -e and not in -te right behind the subject is a subjunctive. */
function isSubjunctive({ tokens }: Passage, sentence: Sentence, at: number): boolean {
  const token = tokens[at];
  if (token === undefined || !/[^t]e$/.test(token.lower) || has(token, functionWord)) return false;
  if (at === sentence.from + 1) return /^(?:er|sie|es|man)$/.test(tokens[sentence.from]?.lower ?? '');
  return at === sentence.from + 2 && has(tokens[sentence.from], role.determiner) && isName(tokens[at - 1]);
}
