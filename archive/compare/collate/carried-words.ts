// Which words of a text stand in the next one where a comparison says that nothing changed, or inside a moved passage.
// Knows the comparison; what it takes for changed is looked at by others.
import type { Comparison, Move } from '../../model/comparison.ts';
import { align } from '../align.ts';
import { blocksBetween, toEdits } from '../edits.ts';
import { type EqualBlock, wholeOf } from '../equal-blocks.ts';
import type { RunCutter, Words } from '../words.ts';

/** Equal text of fewer words between two changes may be equal by chance. */
const SURE_WORDS = 4;

/** A text and where its words are. */
export interface WordedText {
  readonly text: string;
  readonly words: Words;
}

/**
 * For each word of `after` the word of `before` that it surely is, or -1. No word of `before` is given twice. A few words
 * between two changes are not sure, unless they are a line of their own.
 */
export function carriedWords(
  before: WordedText,
  after: WordedText,
  { changes, moves }: Pick<Comparison, 'changes' | 'moves'>,
  cut: RunCutter,
): Int32Array {
  const carried = new Int32Array(after.words.count).fill(-1);
  carryBlocks(before, after, blocksBetween(toEdits(changes), wholeOf(before.text, after.text)), carried);
  for (const move of moves) {
    const { blocks } = align(before.text, after.text, cut, windowOf(move));
    carryBlocks(before, after, blocks, carried);
  }
  return carried;
}

function windowOf({ before, after }: Move): Parameters<typeof align>[3] {
  return { beforeStart: before[0], beforeEnd: before[1], afterStart: after[0], afterEnd: after[1] };
}

function carryBlocks(before: WordedText, after: WordedText, blocks: readonly EqualBlock[], carried: Int32Array): void {
  for (const block of blocks) {
    const beforeEnd = block.before + block.length;
    const shift = block.after - block.before;
    const first = firstFrom(before.words, block.before);
    const pairs: number[] = [];
    let word = firstFrom(after.words, block.after);
    for (let old = first; old < before.words.count && before.words.ends[old]! <= beforeEnd; old++) {
      const start = before.words.starts[old]! + shift;
      while (word < after.words.count && after.words.starts[word]! < start) word++;
      // The edges of words in scripts without spaces depend on what stands beside them.
      if (after.words.starts[word] === start && after.words.ends[word] === before.words.ends[old]! + shift) {
        pairs.push(old, word);
      }
    }
    if (pairs.length / 2 < SURE_WORDS && !holdsLine(before.text.slice(block.before, beforeEnd))) continue;
    for (let pair = 0; pair < pairs.length; pair += 2) carried[pairs[pair + 1]!] = pairs[pair]!;
  }
}

function holdsLine(text: string): boolean {
  return /\n[^\n]*[\p{L}\p{N}][^\n]*\n/u.test(text);
}

/** The first word that does not begin before `position`. */
export function firstFrom(words: Words, position: number): number {
  let low = 0;
  let high = words.count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (words.starts[middle]! < position) low = middle + 1;
    else high = middle;
  }
  return low;
}
