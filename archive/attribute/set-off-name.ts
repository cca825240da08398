// "En talsmand for politiet, Per Holm, bekræfter drabet": a title and its name, parted by commas, right before a verb.
// Tells such a subject from something said that ends at the verb's comma.
import type { Cue } from './cue.ts';
import { role } from './lexicon.ts';
import type { Passage, Sentence } from './sentence.ts';
import { functionWord, has } from './token.ts';

const longestName = 5;
const longestTitle = 16;

/** Whether all from the head of `sentence` to the comma before `cue` is one title and one name, in either order. */
export function opensWithSetOffName(passage: Passage, sentence: Sentence, cue: Cue): boolean {
  const { tokens, quoted } = passage;
  const last = cue.from - 1;
  if (tokens[last]?.kind !== 'comma' || last - sentence.from > longestName + longestTitle) return false;
  let comma = -1;
  for (let at = sentence.from; at < last; at += 1) {
    if (quoted[at] !== 0) return false;
    if (tokens[at]?.kind !== 'comma') continue;
    if (comma >= 0) return false;
    comma = at;
  }
  if (comma < 0) return false;
  const from = has(tokens[sentence.from], role.adverb | role.coordinator) ? sentence.from + 1 : sentence.from;
  return (
    (isTitle(passage, from, comma) && isName(passage, comma + 1, last)) ||
    (comma - from > 1 && isName(passage, from, comma) && isTitle(passage, comma + 1, last))
  );
}

/** Capitalised words alone, with a party or an age in brackets. */
function isName({ tokens }: Passage, from: number, to: number): boolean {
  if (to <= from || to - from > longestName || tokens[from]?.kind !== 'word') return false;
  return tokens
    .slice(from, to)
    .every(({ kind, capital }) =>
      kind === 'word' ? capital : kind === 'open' || kind === 'close' || kind === 'number',
    );
}

/** A noun phrase as far as its words show: no verb, no pronoun, and no preposition at its head. */
function isTitle(passage: Passage, from: number, to: number): boolean {
  const { tokens } = passage;
  const first = tokens[from];
  if (to <= from || to - from > longestTitle || has(first, role.preposition | role.time)) return false;
  return tokens.slice(from, to).every((token, index) => {
    if (token.kind !== 'word') return token.kind !== 'colon' && token.kind !== 'semicolon';
    if (token.capital && index > 0) return true;
    if (has(token, role.office | role.organisation | role.document)) return true;
    const alone = has(token, functionWord) && !has(token, role.determiner | role.preposition | role.coordinator);
    return !alone && !has(token, role.verb | role.finite | role.auxiliary | role.complementiser);
  });
}
