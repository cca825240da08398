// The units of a text that are selected by key: paragraphs, sentences, words; and the steps between them. Every block is
// a paragraph. Ranges are half-open, in UTF-16 code units of the text, without white space at their ends.
import type { TextRange } from '../../archive/model/range.ts';
import type { Block, Version } from '../../archive/model/version.ts';
import { segmenterOf } from './segmenter-of.ts';

export type ReadingUnit = 'paragraph' | 'sentence' | 'word';

/** Which end of a passage is moved, and whether the passage becomes longer by it. */
export type EndMove = 'grow-end' | 'shrink-end' | 'grow-start' | 'shrink-start';

/** A text, and those of its blocks that are shown. */
export interface ShownText {
  readonly content: Version;
  readonly blocks: readonly Block[];
}

/** The units of one block, in order. A headline is one sentence; what stands between words is a word of its own. */
export function unitsOf({ text, language }: Version, block: Block, unit: ReadingUnit): readonly TextRange[] {
  const isHeading = block.kind === 'headline' || block.kind === 'subheading';
  if (unit === 'paragraph' || (unit === 'sentence' && isHeading)) return trimmed(text, block.range);
  // A segmenter is given a block at a time: over a long text it exhausts memory.
  return [...segmenterOf(language, unit).segment(text.slice(...block.range))].flatMap(({ index, segment }) =>
    trimmed(text, [block.range[0] + index, block.range[0] + index + segment.length]),
  );
}

/** The first unit that begins at `offset` or after it; null after the last. */
export function unitFrom(shown: ShownText, offset: number, unit: ReadingUnit): TextRange | null {
  return forwards(shown, offset, unit, ([start]) => start >= offset);
}

/** The last unit that begins before `offset`; null before the first. */
export function unitBefore(shown: ShownText, offset: number, unit: ReadingUnit): TextRange | null {
  return backwards(shown, offset, unit, ([start]) => start < offset);
}

/**
 * A passage with one end moved by a unit; an end inside a unit goes to the end of that one. Null where there is no
 * further unit, or nothing would be left.
 */
export function moveEnd(shown: ShownText, [start, end]: TextRange, move: EndMove, unit: ReadingUnit): TextRange | null {
  switch (move) {
    case 'grow-end':
      return between(start, forwards(shown, end, unit, ([, to]) => to > end)?.[1]);
    case 'shrink-end':
      return between(start, backwards(shown, end, unit, ([, to]) => to < end)?.[1]);
    case 'grow-start':
      return between(backwards(shown, start, unit, ([from]) => from < start)?.[0], end);
    case 'shrink-start':
      return between(forwards(shown, start, unit, ([from]) => from > start)?.[0], end);
  }
}

type Wanted = (unit: TextRange) => boolean;

function forwards({ content, blocks }: ShownText, offset: number, unit: ReadingUnit, wanted: Wanted): TextRange | null {
  for (const block of blocks) {
    const found = block.range[1] > offset ? unitsOf(content, block, unit).find(wanted) : undefined;
    if (found) return found;
  }
  return null;
}

function backwards(
  { content, blocks }: ShownText,
  offset: number,
  unit: ReadingUnit,
  wanted: Wanted,
): TextRange | null {
  for (const block of blocks.toReversed()) {
    const found = block.range[0] < offset ? unitsOf(content, block, unit).findLast(wanted) : undefined;
    if (found) return found;
  }
  return null;
}

function between(start: number | undefined, end: number | undefined): TextRange | null {
  return start === undefined || end === undefined || start >= end ? null : [start, end];
}

/** The range without white space at its ends; none where it is nothing else. */
function trimmed(text: string, [start, end]: TextRange): readonly TextRange[] {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  const to = start + words.trimEnd().length;
  return from < to ? [[from, to]] : [];
}
