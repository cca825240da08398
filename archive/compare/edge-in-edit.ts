// Where an end of a passage goes that falls inside an edit whose words have nothing in common: after as many of the new
// words, in proportion, as stood before it among the old, with the marks around it; but what began or ended with a line
// or a sentence rather does so still.
import type { Edit } from './edits.ts';
import { countLetters, isLetterAt } from './letters.ts';
import { NO_BREAK, breakAfter, breakBefore } from './text-break.ts';
import { type RunCutter, type Words, findWords } from './words.ts';

/** The words of both sides of an edit. */
export interface EditWords {
  readonly before: Words;
  readonly after: Words;
}

export function wordsOfEdit(before: string, after: string, edit: Edit, cut: RunCutter): EditWords {
  return {
    before: findWords(before, edit.beforeStart, edit.beforeEnd, cut),
    after: findWords(after, edit.afterStart, edit.afterEnd, cut),
  };
}

/** How many words end at `position` or before it. */
export function wordsEndedBy({ count, ends }: Words, position: number): number {
  return firstAbove(ends, count, position);
}

/** How many words begin before `position`. */
export function wordsBegunBefore({ count, starts }: Words, position: number): number {
  return firstAbove(starts, count, position - 1);
}

function firstAbove(positions: Int32Array, count: number, limit: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (positions[middle]! > limit) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * The place in `after`, no farther back than `earliest`, where a passage now starts that started at `position`, inside
 * the edit or at its start.
 */
export function startInEdit(
  before: string,
  after: string,
  edit: Edit,
  words: EditWords,
  position: number,
  earliest: number,
): number {
  if (countLetters(before, position, edit.beforeEnd) === 0) {
    return position === edit.beforeStart && words.after.count === 0 ? edit.afterStart : edit.afterEnd;
  }
  const passed = wordsEndedBy(words.before, position);
  const { count, starts } = words.after;
  const least = wordsBegunBefore(words.after, earliest);
  if (passed === 0 && least === 0 && !isLetterAt(before, position)) return edit.afterStart;
  const exact = (passed * count) / words.before.count;
  const first = nearestBreak(breakBefore(before, position), exact, [least, count], (word) =>
    breakBefore(after, word < count ? starts[word]! : edit.afterEnd),
  );
  let start = first < count ? starts[first]! : edit.afterEnd;
  let mark = position;
  while (mark < before.length && !isLetterAt(before, mark)) mark++;
  // The passage's own marks before its first word go along, as far as they still stand there.
  while (mark > position && before[mark - 1] === after[start - 1]) {
    mark--;
    start--;
  }
  return start;
}

/**
 * The place in `after`, no farther on than `latest`, where a passage now ends that ended at `position`, inside the edit
 * or at its end.
 */
export function endInEdit(
  before: string,
  after: string,
  edit: Edit,
  words: EditWords,
  position: number,
  latest: number,
): number {
  if (countLetters(before, edit.beforeStart, position) === 0) {
    return position === edit.beforeEnd && words.after.count === 0 ? edit.afterEnd : edit.afterStart;
  }
  const passed = wordsBegunBefore(words.before, position);
  const { count, ends } = words.after;
  const most = wordsEndedBy(words.after, latest);
  if (passed === words.before.count && most === count && !isLetterAt(before, position - 1)) return edit.afterEnd;
  const exact = (passed * count) / words.before.count;
  const last = nearestBreak(breakAfter(before, position), exact, [0, most], (word) =>
    breakAfter(after, word > 0 ? ends[word - 1]! : edit.afterStart),
  );
  let end = last > 0 ? ends[last - 1]! : edit.afterStart;
  let mark = position;
  while (mark > 0 && !isLetterAt(before, mark - 1)) mark--;
  while (mark < position && before[mark] === after[end]) {
    mark++;
    end++;
  }
  return end;
}

/**
 * How many words to pass to be nearest to `exact`, within the given bounds, at a break as deep as `depth` if there is
 * one: without such, at a shallower one. `depthAt` tells how deep the break is after so many words.
 */
function nearestBreak(
  depth: number,
  exact: number,
  [fewest, most]: readonly [fewest: number, most: number],
  depthAt: (words: number) => number,
): number {
  for (let least = depth; least > NO_BREAK; least--) {
    let nearest = -1;
    for (let words = fewest; words <= most; words++) {
      if (depthAt(words) < least) continue;
      if (nearest < 0 || Math.abs(words - exact) < Math.abs(nearest - exact)) nearest = words;
    }
    if (nearest >= 0) return nearest;
  }
  return Math.min(most, Math.max(fewest, Math.round(exact)));
}
