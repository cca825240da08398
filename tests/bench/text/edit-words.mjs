// Changes words of a passage at random: some give way to others, some go, some come in.

const word = /[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{N}\p{M}]+)*/gu;
const spaceless = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u;

/**
 * @param {string} text
 * @param {number} share Of the words, in [0, 1].
 * @param {readonly string[]} vocabulary Where new words are taken from.
 * @param {import('./chance.mjs').Chance} chance
 * @param {Intl.Segmenter} segmenter By words, for scripts without spaces.
 * @returns {string}
 */
export function editWords(text, share, vocabulary, chance, segmenter) {
  if (spaceless.test(text)) {
    return [...segmenter.segment(text)]
      .map(({ segment, isWordLike }) =>
        isWordLike && chance.is(share) ? edited(segment, '', vocabulary, chance) : segment,
      )
      .join('');
  }
  return text
    .replace(word, (found) => (chance.is(share) ? edited(found, ' ', vocabulary, chance) : found))
    .replace(/ {2,}/g, ' ')
    .trim();
}

/**
 * @param {string} found
 * @param {string} glue
 * @param {readonly string[]} vocabulary
 * @param {import('./chance.mjs').Chance} chance
 */
function edited(found, glue, vocabulary, chance) {
  const kind = chance.next();
  if (kind < 0.5) return chance.pick(vocabulary);
  return kind < 0.75 ? '' : `${found}${glue}${chance.pick(vocabulary)}`;
}

/**
 * The words of a text, to take others from.
 * @param {string} text
 * @param {Intl.Segmenter} segmenter
 */
export function vocabularyOf(text, segmenter) {
  if (!spaceless.test(text)) return text.match(word) ?? ['word'];
  const words = text
    .split('\n')
    .flatMap((line) =>
      [...segmenter.segment(line)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment),
    );
  return words.length > 0 ? words : ['word'];
}

/**
 * The sentences of a paragraph, by their end marks.
 * @param {string} paragraph
 */
export function sentencesOf(paragraph) {
  return (paragraph.match(/.+?(?:[.!?…]["'”’»)]*(?=\s|$)|[。！？]|$)/gsu) ?? [])
    .map((part) => part.trim())
    .filter(Boolean);
}
