// The stretches that two texts have in common, in order on both sides, while a comparison is being built.

import type { TextRange } from '../model/range.ts';

/** Equal text: `length` units from `before` in one text and from `after` in the other. */
export interface EqualBlock {
  readonly before: number;
  readonly after: number;
  readonly length: number;
}

/** Collects equal blocks in order and joins those that touch on both sides. */
export class EqualBlocks {
  readonly #blocks: { before: number; after: number; length: number }[] = [];

  add(before: number, after: number, length: number): void {
    if (length <= 0) return;
    const last = this.#blocks.at(-1);
    if (last && last.before + last.length === before && last.after + last.length === after) last.length += length;
    else this.#blocks.push({ before, after, length });
  }

  get all(): readonly EqualBlock[] {
    return this.#blocks;
  }
}

/** The blocks without what lies in the ranges (in order, apart) of the given side. */
export function withoutRanges(
  blocks: readonly EqualBlock[],
  side: 'before' | 'after',
  ranges: readonly TextRange[],
): readonly EqualBlock[] {
  const left: EqualBlock[] = [];
  let first = 0;
  for (const { before, after, length } of blocks) {
    const place = side === 'before' ? before : after;
    while (first < ranges.length && ranges[first]![1] <= place) first++;
    let start = 0;
    for (let index = first; index < ranges.length && ranges[index]![0] < place + length; index++) {
      const until = ranges[index]![0] - place;
      if (until > start) left.push({ before: before + start, after: after + start, length: until - start });
      start = Math.max(start, ranges[index]![1] - place);
    }
    if (start < length) left.push({ before: before + start, after: after + start, length: length - start });
  }
  return left;
}

/** Two stretches, one of either text, that are to be aligned with each other; half-open. */
export interface Window {
  readonly beforeStart: number;
  readonly beforeEnd: number;
  readonly afterStart: number;
  readonly afterEnd: number;
}

/** All of two texts. */
export function wholeOf(before: string, after: string): Window {
  return { beforeStart: 0, beforeEnd: before.length, afterStart: 0, afterEnd: after.length };
}
