// English verbs in their plain form look like nouns: ", state fire officials said" begins with a noun.
import type { Passage } from './sentence.ts';
import { functionWord, has } from './token.ts';

/** Whether the token at `at`, a plain form right behind a comma with another noun to follow, is no verb. */
export function isNounBehindComma({ tokens, lexicon }: Passage, at: number): boolean {
  if (lexicon.order !== 'svo' || tokens[at - 1]?.kind !== 'comma') return false;
  const next = tokens[at + 1];
  if (next?.kind !== 'word' || has(next, functionWord)) return false;
  return (lexicon.verbs.get(tokens[at]?.lower ?? '') ?? []).every((form) => form.kind === 'infinitive');
}
