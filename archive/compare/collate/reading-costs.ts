// What it costs to read words of a text as words known from before, in bits: the measure by which a likeness is told from
// chance. After the minimum description length: a copy is believed where saying "copied from there" is shorter than
// saying its words anew.

/** The farthest that a copy reaches across words that are not part of it. */
export const FARTHEST = 8;
/** What a copy from anywhere must be worth beyond naming its place. Phrases repeat; words are not independent. */
const MARGIN = 12;
/** A text is read as part of a language in which it is so many words more. */
const LANGUAGE = 200;
/** No word tells more than this. */
const MOST_INFORMATION = 9;

/** How much a word tells that stands `times` among `words`. */
export function informationOf(times: number, words: number): number {
  return Math.min(MOST_INFORMATION, Math.log2((words + LANGUAGE) / (times + 1)));
}

/** To begin a copy anywhere in a pool of so many words. */
export function costOfPlace(poolSize: number): number {
  return Math.log2(poolSize + 2) + MARGIN;
}

const costs = Array.from({ length: (FARTHEST + 1) * (FARTHEST + 1) }, (_, index) => {
  const [here, there] = [Math.floor(index / (FARTHEST + 1)), index % (FARTHEST + 1)];
  return 1 + 1.5 * (Math.log2(1 + here) + Math.log2(1 + there)) + Math.abs(here - there) / 2;
});

/** To go on with a copy after so many other words in the new text and in the pool; infinite beyond `FARTHEST`. */
export function costOfGap(here: number, there: number): number {
  return here < 0 || there < 0 || here > FARTHEST || there > FARTHEST
    ? Infinity
    : costs[here * (FARTHEST + 1) + there]!;
}
