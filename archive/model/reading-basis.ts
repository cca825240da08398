// What the readings of an article depend on beside its texts: what people said of them.
import type { Article } from './article.ts';

/** As text: two states of an article with the same are read the same. */
export function readingBasis({ versions, decisions }: Article): string {
  return JSON.stringify([versions.map(({ id, languageSet }) => [id, languageSet]), decisions]);
}
