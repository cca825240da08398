// The words of a text, by those of the text before it and the changes between: only what changed is read again.
// Knows that no word reaches across white space, but for a mark upon it.
import type { Change } from '../../model/comparison.ts';
import { SPACE, kindOf, splitsCharacter } from '../letters.ts';
import { type RunCutter, type Words, findWords } from '../words.ts';

/** A stretch of the new text that is read again, and its words. */
interface ReadAgain {
  readonly start: number;
  readonly end: number;
  /** What to add to a place in the text before to have it in the new one, behind the stretch. */
  readonly shift: number;
  words: Words;
}

const none: Words = { count: 0, starts: new Int32Array(0), ends: new Int32Array(0) };

/** The same as `findWords` over all of `after`, where `beforeWords` are what it found, with the same `cut`, before. */
export function nextWords(beforeWords: Words, after: string, changes: readonly Change[], cut: RunCutter): Words {
  const again: ReadAgain[] = [];
  for (const change of changes) {
    const start = backToSpace(after, change.after[0]);
    const end = onToSpace(after, change.after[1]);
    const last = again.at(-1);
    const joins = last && start < last.end;
    if (joins) again.pop();
    again.push({ start: joins ? last.start : start, end, shift: change.after[1] - change.before[1], words: none });
  }
  let count = beforeWords.count;
  for (const stretch of again) {
    stretch.words = findWords(after, stretch.start, stretch.end, cut);
    count += stretch.words.count;
  }
  const starts = new Int32Array(count);
  const ends = new Int32Array(count);
  let filled = 0;
  let old = 0;
  const copyUpTo = (limit: number, shift: number): void => {
    for (; old < beforeWords.count && beforeWords.starts[old]! + shift < limit; old++) {
      starts[filled] = beforeWords.starts[old]! + shift;
      ends[filled++] = beforeWords.ends[old]! + shift;
    }
  };
  let shift = 0;
  for (const stretch of again) {
    copyUpTo(stretch.start, shift);
    starts.set(stretch.words.starts.subarray(0, stretch.words.count), filled);
    ends.set(stretch.words.ends.subarray(0, stretch.words.count), filled);
    filled += stretch.words.count;
    shift = stretch.shift;
    while (old < beforeWords.count && beforeWords.starts[old]! + shift < stretch.end) old++;
  }
  copyUpTo(Infinity, shift);
  return { count: filled, starts: starts.slice(0, filled), ends: ends.slice(0, filled) };
}

function backToSpace(text: string, position: number): number {
  let place = position;
  // A mark on white space makes a word of both.
  while (place > 0 && (kindOf(text.charCodeAt(place - 1)) !== SPACE || splitsCharacter(text, place))) place--;
  return place;
}

function onToSpace(text: string, position: number): number {
  let place = position;
  while (place < text.length && kindOf(text.charCodeAt(place)) !== SPACE) place++;
  return place;
}
