// What tells who says what: the engine as it was built, and libraries for English with a thin wrapper around them.
import { fromPeers, installPeers } from '../store/peers.mjs';
import { whoSaysWhat } from './quotation-wrapper.mjs';

const { attribute } = await import(new URL('../../../out/engine/engine.js', import.meta.url).href);

/**
 * @typedef {object} System
 * @property {string} name
 * @property {string} about
 * @property {readonly string[] | null} languages Null: all.
 * @property {(text: string, language: string) => object} read In the form that the scorer reads.
 */

/** @type {System} */
export const variorum = {
  name: 'Variorum',
  about: 'attribute, as built',
  languages: null,
  read: (text, language) => {
    const { attributions, credits, boilerplate } = attribute(text, { language });
    const said = attributions.map((/** @type {any} */ one) => ({ ...one, hedge: one.hedges }));
    return { attributions: said, credits, boilerplate };
  },
};

/** @returns {readonly System[]} Ours first; a peer that cannot be installed is told and left out. */
export function systems() {
  installPeers();
  return [
    variorum,
    ...[compromise, wink].flatMap((open) => {
      try {
        return [open()];
      } catch (error) {
        console.error(`${open.name} is left out: ${error instanceof Error ? error.message : String(error)}`);
        return [];
      }
    }),
  ];
}

/** @returns {System} */
function compromise() {
  const nlp = fromPeers('compromise');
  return {
    name: 'compromise',
    about: 'its tags and roots, with the wrapper; English only',
    languages: ['en'],
    read: (text) => {
      const sentences = nlp(text)
        .compute('root')
        .compute('offset')
        .json({ offset: true, terms: { offset: true, tags: true, root: true } });
      const tagged = sentences.map((/** @type {any} */ { terms }) =>
        terms.map((/** @type {any} */ { offset, tags, root, normal }) => ({
          start: offset.start,
          end: offset.start + offset.length,
          lemma: root ?? normal,
          tag: tagOf(tags, ['Verb'], ['Noun'], ['Determiner', 'Adjective', 'Possessive']),
        })),
      );
      return { attributions: whoSaysWhat(text, tagged) };
    },
  };
}

/** @returns {System} */
function wink() {
  const nlp = fromPeers('wink-nlp')(fromPeers('wink-eng-lite-web-model'));
  const { its } = nlp;
  return {
    name: 'wink-nlp',
    about: 'wink-eng-lite-web-model, its parts of speech and lemmas, with the wrapper; English only',
    languages: ['en'],
    read: (text) => {
      /** @type {import('./quotation-wrapper.mjs').TaggedWord[][]} */
      const tagged = [];
      let cursor = 0;
      nlp
        .readDoc(text)
        .sentences()
        .each((/** @type {any} */ sentence) => {
          /** @type {import('./quotation-wrapper.mjs').TaggedWord[]} */
          const words = [];
          sentence.tokens().each((/** @type {any} */ token) => {
            const value = token.out(its.value);
            const start = text.indexOf(value, cursor);
            if (start < 0) return;
            cursor = start + value.length;
            if (token.out(its.type) !== 'word') return;
            const tag = tagOf([token.out(its.pos)], ['VERB'], ['NOUN', 'PROPN', 'PRON'], ['DET', 'ADJ', 'NUM']);
            words.push({ start, end: cursor, lemma: token.out(its.lemma), tag });
          });
          tagged.push(words);
        });
      return { attributions: whoSaysWhat(text, tagged) };
    },
  };
}

/**
 * @param {readonly string[]} tags
 * @param {readonly string[]} verbs
 * @param {readonly string[]} nouns
 * @param {readonly string[]} beside
 */
function tagOf(tags, verbs, nouns, beside) {
  const has = (/** @type {readonly string[]} */ wanted) => wanted.some((tag) => tags.includes(tag));
  return has(verbs) ? 'verb' : has(nouns) ? 'noun' : has(beside) ? 'beside' : 'other';
}
