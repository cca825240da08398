// Whom a paragraph of prose leaves the reader with: the words in marks or behind a dash in the next paragraph are most
// often theirs. "Træneren havde svært ved at forstå dommen." (and then) "- Set udefra er der ikke straffe."
import type { TextRange } from '../model/range.ts';
import { textOf } from './finding.ts';
import { role } from './lexicon.ts';
import { readMention } from './mention.ts';
import { findNames } from './name-mentions.ts';
import type { Passage, Sentence } from './sentence.ts';
import { phraseAtHead } from './subject-phrase.ts';
import { has } from './token.ts';

const furthest = 6;

/** A paragraph's last word on who is spoken of; `announces` where it ends with a colon. */
export interface Topic {
  readonly person: TextRange | null;
  readonly announces: boolean;
}

/** Whom the last sentence of `passage` is about: its subject by pronoun, name or office, or the one person it names. */
export function paragraphTopic(passage: Passage): Topic {
  const sentence = passage.sentences[passage.sentences.length - 1];
  const announces = passage.tokens[passage.tokens.length - 1]?.kind === 'colon';
  return { person: sentence ? whomOf(passage, sentence) : null, announces };
}

function whomOf(passage: Passage, sentence: Sentence): TextRange | null {
  return pronounIn(passage, sentence) ?? subjectOf(passage, sentence) ?? onlyPerson(passage, sentence);
}

/** "…, og det ærgrer Sara Sand.": the one person whom the sentence names in full, wherever that is. */
function onlyPerson(passage: Passage, { from, stop }: Sentence): TextRange | null {
  const [start, end] = textOf(passage, { from, to: stop });
  const persons = findNames(passage)
    .map(({ range }) => range)
    .filter((range) => range[0] >= start && range[1] <= end)
    .filter((range) => {
      const { nature, keys } = readMention(passage.text, range, passage.lexicon, false);
      return nature === 'person' && keys.length > 1;
    });
  return persons.length === 1 ? (persons[0] ?? null) : null;
}

/** "Det gjorde han": he or she as a subject, before any clause opens. */
function pronounIn(passage: Passage, { from, stop }: Sentence): TextRange | null {
  for (let at = from; at < Math.min(stop, from + furthest); at += 1) {
    const token = passage.tokens[at];
    if (token?.kind !== 'word' || passage.quoted[at] !== 0) return null;
    const kind = passage.lexicon.pronouns.get(token.lower);
    if ((kind === 'he' || kind === 'she') && !oblique.has(token.lower)) return [token.start, token.end];
    if (has(token, role.complementiser | role.relative | role.subordinator) && at > from) return null;
  }
  return null;
}

const oblique = new Set(['ham', 'hende', 'henne', 'honom']);

function subjectOf(passage: Passage, { from, stop }: Sentence): TextRange | null {
  const phrase = phraseAtHead(passage, from, stop);
  if (phrase === null) return null;
  const range = textOf(passage, phrase);
  const { nature, keys, definite } = readMention(passage.text, range, passage.lexicon, true);
  return nature === 'person' && (keys.length > 0 || definite) ? range : null;
}
