// English verbs in their plain form look like nouns: ", state fire officials said" begins with a noun.
import { role } from './lexicon.ts';
import type { Passage } from './sentence.ts';
import { functionWord, has } from './token.ts';

/** "a tabloid report that": a plain form in a phrase that opens with the article of one thing. */
export function isSingularNoun({ tokens, lexicon }: Passage, at: number): boolean {
  if (lexicon.singulars.size === 0 || !lexicon.plainForms.has(tokens[at]?.lower ?? '')) return false;
  for (let before = at - 1; before > at - 5; before -= 1) {
    const token = tokens[before];
    if (token?.kind !== 'word' || (has(token, functionWord & ~role.adverb) && !has(token, role.determiner)))
      return false;
    if (lexicon.singulars.has(token.lower)) return true;
  }
  return false;
}

/** Whether the token at `at`, a plain form right behind a comma with another noun to follow, is no verb. */
export function isNounBehindComma({ tokens, lexicon }: Passage, at: number): boolean {
  if (lexicon.order !== 'svo' || tokens[at - 1]?.kind !== 'comma') return false;
  const next = tokens[at + 1];
  if (next?.kind !== 'word' || has(next, functionWord)) return false;
  return lexicon.plainForms.has(tokens[at]?.lower ?? '');
}
