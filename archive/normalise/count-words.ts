// How many words a stretch of text has.

const word = /[\p{L}\p{N}\p{M}_]+(?:[’'.:·,\u00ad-](?=[\p{L}\p{N}])[\p{L}\p{N}\p{M}_]+)*/gu;
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;
/** The segmenter's memory grows with what it is given at once. */
const stretch = 2_000;

/**
 * Words as a reader counts them: runs of letters and digits, with an inner hyphen, apostrophe, point or comma; where a
 * script writes no spaces, the words that Unicode's segmentation (UAX #29 and its dictionaries) finds.
 */
export function countWords(text: string): number {
  if (!unspaced.test(text)) return text.match(word)?.length ?? 0;
  const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });
  let words = 0;
  for (let start = 0; start < text.length; start += stretch) {
    for (const { isWordLike } of segmenter.segment(text.slice(start, start + stretch))) if (isWordLike) words += 1;
  }
  return words;
}
