// What a program would put around a library that tags words, to learn who says what in English: the quotations, and
// "X said …" with the noun phrase beside the verb. The same for each library, so that only their tagging differs.

/**
 * @typedef {object} TaggedWord Half-open, in UTF-16 code units.
 * @property {number} start
 * @property {number} end
 * @property {string} lemma
 * @property {'verb' | 'noun' | 'beside' | 'other'} tag `beside`: determiners and adjectives, which belong to a noun.
 *
 * @typedef {readonly [number, number]} Range
 * @typedef {{ source: Range[], cue: Range[], content: Range[], kind: 'direct' | 'indirect' }} Said
 */

const verbs = new Set(
  'say tell add write announce claim argue explain report warn state deny insist note reply ask suggest declare confirm'.split(
    ' ',
  ),
);

/**
 * @param {string} text
 * @param {readonly (readonly TaggedWord[])[]} sentences
 * @returns {Said[]}
 */
export function whoSaysWhat(text, sentences) {
  const quotations = [...text.matchAll(/[“"][^”"]{2,}[”"]/g)].map(
    ({ index, 0: found }) => /** @type {const} */ ([index, index + found.length]),
  );
  const isQuoted = (/** @type {TaggedWord} */ word) =>
    quotations.some(([start, end]) => start <= word.start && word.end <= end);
  const claimed = new Set();
  const said = sentences.flatMap((sentence) => {
    const at = sentence.findIndex((word) => word.tag === 'verb' && verbs.has(word.lemma) && !isQuoted(word));
    const cue = sentence[at];
    const [first, last] = [sentence[0], sentence.at(-1)];
    if (!cue || !first || !last) return [];
    const own = quotations.filter(([start, end]) => start < last.end && first.start < end);
    for (const quotation of own) claimed.add(quotation);
    const outside = (/** @type {TaggedWord | undefined} */ word) => word !== undefined && !isQuoted(word);
    const before = nounPhrase(text, sentence.slice(0, at).filter(outside).reverse());
    const source = before ?? nounPhrase(text, sentence.slice(at + 1).filter(outside));
    if (!source) return [];
    // "…, the city said": what is said stands before the comma in front of the source.
    const stands = text.slice(first.start, source[0]).trimEnd();
    /** @type {Range} */
    const told = stands.endsWith(',') ? [first.start, first.start + stands.length - 1] : [cue.end + 1, last.end];
    const content = own.length > 0 ? own : [told];
    if (content.some(([start, end]) => end <= start)) return [];
    const kind = own.length > 0 ? /** @type {const} */ ('direct') : /** @type {const} */ ('indirect');
    return [{ source: [source], cue: [/** @type {Range} */ ([cue.start, cue.end])], content, kind }];
  });
  const unclaimed = quotations.filter((quotation) => !claimed.has(quotation));
  return [
    ...said,
    ...unclaimed.map((content) => ({ source: [], cue: [], content: [content], kind: /** @type {const} */ ('direct') })),
  ];
}

/**
 * The noun phrase that the words begin with, from either side; it ends where more than a blank is between two words.
 * @param {string} text
 * @param {readonly TaggedWord[]} words
 * @returns {Range | null}
 */
function nounPhrase(text, words) {
  const stop = words.findIndex(({ tag, start, end }, index) => {
    const previous = words[index - 1];
    const between = previous ? text.slice(Math.min(end, previous.end), Math.max(start, previous.start)) : '';
    return (tag !== 'noun' && tag !== 'beside') || between.trim() !== '';
  });
  const phrase = stop < 0 ? words : words.slice(0, stop);
  if (!phrase.some(({ tag }) => tag === 'noun')) return null;
  return [Math.min(...phrase.map(({ start }) => start)), Math.max(...phrase.map(({ end }) => end))];
}
