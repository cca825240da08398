// The paragraphs and sentences of a text that are changed for the most part: what may have moved.
import { forEachLine } from './for-each-line.ts';
import type { TextRange } from '../model/range.ts';

/** A paragraph or sentence without the space around it, and its words as numbers. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly words: Int32Array;
}

/** The share of a piece that must be changed. */
const MOSTLY = 0.6;
/** A stretch of change that is no sentence needs so many words to be looked for elsewhere. */
const FEWEST_WORDS_OF_STRETCH = 6;

/** The words of a stretch of text, as numbers. */
export type NumbersOf = (start: number, end: number) => Int32Array;

/**
 * What may have moved as a whole: lines that are changed for the most part, and of the other changed lines the
 * sentences that are, and stretches of change (`changed`, in order), which may be sentences that lost their full stop.
 */
export function changedPieces(text: string, changed: readonly TextRange[], numbersOf: NumbersOf): readonly Piece[] {
  const pieces: Piece[] = [];
  const covered = coverage(changed);
  let lineEnd = 0;
  for (const range of changed) {
    if (range[1] <= lineEnd) continue;
    const first = Math.max(lineEnd, range[0] === 0 ? 0 : text.lastIndexOf('\n', range[0] - 1) + 1);
    let last = text.indexOf('\n', range[1]);
    if (last < 0) last = text.length;
    forEachLine(text, first, last, (start, end) => {
      const within = covered(start, end);
      if (within.units >= MOSTLY * (end - start)) addPiece(pieces, text, start, end, numbersOf);
      else addParts(pieces, text, start, end, within.ranges, numbersOf);
    });
    lineEnd = last;
  }
  return pieces;
}

/** The sentences of the pieces, and the stretches of change in them, each a piece of its own. */
export function partsOfPieces(
  text: string,
  pieces: readonly Piece[],
  changed: readonly TextRange[],
  numbersOf: NumbersOf,
): readonly Piece[] {
  const parts: Piece[] = [];
  const covered = coverage(changed);
  for (const { start, end } of [...pieces].sort((one, other) => one.start - other.start)) {
    addParts(parts, text, start, end, covered(start, end).ranges, numbersOf);
  }
  return parts;
}

function addParts(
  pieces: Piece[],
  text: string,
  start: number,
  end: number,
  changed: readonly TextRange[],
  numbersOf: NumbersOf,
): void {
  if (changed.length === 0) return;
  const covered = coverage(changed);
  const known = pieces.length;
  for (const [from, to] of sentencesOf(text, start, end)) {
    if (covered(from, to).units >= MOSTLY * (to - from)) addPiece(pieces, text, from, to, numbersOf);
  }
  const sentences = pieces.slice(known);
  for (const [from, to] of changed) {
    if (!sentences.some((piece) => piece.start <= from + 1 && piece.end >= to - 1)) {
      addPiece(pieces, text, from, to, numbersOf, FEWEST_WORDS_OF_STRETCH);
    }
  }
}

function addPiece(
  pieces: Piece[],
  text: string,
  start: number,
  end: number,
  numbersOf: NumbersOf,
  fewestWords = 1,
): void {
  let from = start;
  let to = end;
  while (from < to && isSpace(text, from)) from++;
  while (to > from && isSpace(text, to - 1)) to--;
  if (from >= to) return;
  const words = numbersOf(from, to);
  if (words.length >= fewestWords) pieces.push({ start: from, end: to, words });
}

function isSpace(text: string, position: number): boolean {
  const unit = text.charCodeAt(position);
  return unit === 32 || unit === 160 || (unit >= 9 && unit <= 13);
}

const sentenceEnd = /[.!?…]+["'”’»)\]]*\s+|[。！？]+[」』）]*/gu;

/** The sentences of a line, by end marks alone: a rule for every language, good enough to tell what moved. */
export function sentencesOf(text: string, start: number, end: number): readonly TextRange[] {
  const sentences: TextRange[] = [];
  let from = start;
  for (const match of text.slice(start, end).matchAll(sentenceEnd)) {
    const to = start + match.index + match[0].length;
    sentences.push([from, to]);
    from = to;
  }
  if (from < end) sentences.push([from, end]);
  return sentences;
}

/** What of a stretch lies in the ranges; stretches must be asked for in an order that only goes on. */
function coverage(
  ranges: readonly TextRange[],
): (start: number, end: number) => { readonly units: number; readonly ranges: readonly TextRange[] } {
  let first = 0;
  return (start, end) => {
    while (first < ranges.length && ranges[first]![1] <= start) first++;
    let units = 0;
    const within: TextRange[] = [];
    for (let index = first; index < ranges.length && ranges[index]![0] < end; index++) {
      const clipped: TextRange = [Math.max(start, ranges[index]![0]), Math.min(end, ranges[index]![1])];
      units += clipped[1] - clipped[0];
      within.push(clipped);
    }
    return { units, ranges: within };
  };
}
