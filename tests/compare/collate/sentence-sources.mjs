// @ts-check
// Where the sentences of generated histories come from: made up over a vocabulary, or taken from real texts.

/** @typedef {(words: number) => readonly (readonly [text: string, gap: string])[]} Source A fresh sentence of about so many words. */
/** @typedef {import('./generated-history.mjs').Draft} Draft */

/** Sentences over a vocabulary of so many words, the nth of them about 1/n as frequent as the first (Zipf). */
/** @param {() => number} random @param {number} size @returns {Source} */
export function zipfSource(random, size) {
  const vocabulary = Array.from({ length: size }, (_, rank) => spell(rank));
  const draw = () => vocabulary[Math.floor(Math.exp(random() * Math.log(size + 1))) - 1] ?? 'o';
  return (words) =>
    Array.from({ length: words }, (_, index) => {
      const gap = index === words - 1 ? '.' : random() < 0.06 ? ', ' : ' ';
      return [draw(), gap];
    });
}

/** A pronounceable word for each number, shorter for smaller ones. */
/** @param {number} number */
function spell(number) {
  const syllables = ['ka', 'lo', 'mi', 'sø', 'te', 'vu', 'ra', 'ny', 'be', 'på', 'di', 'go'];
  let word = '';
  for (let rest = number + 1; rest > 0; rest = Math.floor(rest / syllables.length)) {
    word += syllables[rest % syllables.length] ?? '';
  }
  return word;
}

/** The paragraphs of a text as a draft; ids are given when it is adopted. */
/** @param {string} text @returns {Draft} */
export function draftOf(text) {
  return text
    .split(/\n+/)
    .map((line) => sentencesOf(line).map((sentence) => sentence.map(([word, gap]) => ({ id: -1, text: word, gap }))))
    .filter((paragraph) => paragraph.length > 0);
}

/** Sentences of real texts, each given once in an order by chance. */
/** @param {() => number} random @param {readonly string[]} texts @returns {Source} */
export function realSource(random, texts) {
  const sentences = texts.flatMap((text) => text.split(/\n+/).flatMap(sentencesOf)).filter((one) => one.length >= 5);
  const order = sentences.map((sentence) => ({ sentence, key: random() })).sort((one, other) => one.key - other.key);
  let next = 0;
  return (words) => {
    for (let tries = 0; tries < order.length; tries++) {
      const sentence = order[next++ % order.length]?.sentence ?? [];
      if (sentence.length >= words) return words < 8 ? sentence.slice(0, words) : sentence;
    }
    return order[0]?.sentence ?? [['word', '.']];
  };
}

/** @param {string} line @returns {(readonly [text: string, gap: string])[][]} */
function sentencesOf(line) {
  return line
    .split(/(?<=[.!?…]["'”’»)]*)\s+/)
    .map((sentence) =>
      [...sentence.matchAll(/([\p{L}\p{N}\p{M}]+(?:['’.,][\p{L}\p{N}\p{M}]+)*)([^\p{L}\p{N}\p{M}]*)/gu)].map(
        ([, word = '', gap = '']) => /** @type {const} */ ([word, gap]),
      ),
    )
    .filter((sentence) => sentence.length > 0);
}
