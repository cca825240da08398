// The paragraphs and sentences of a text that are changed for the most part: what may have moved.
import { forEachLine } from './lines.ts';
import type { TextRange } from '../model/range.ts';
import { type RunCutter, findWords } from './words.ts';

/** A paragraph or sentence without the space around it, and its words as numbers. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly words: Int32Array;
}

/** The share of a piece that must be changed. */
const MOSTLY = 0.6;

/** Numbers the words of both texts alike. */
export class WordNumbers {
  readonly #numbers = new Map<string, number>();
  readonly #cut: RunCutter;

  constructor(cut: RunCutter) {
    this.#cut = cut;
  }

  get count(): number {
    return this.#numbers.size;
  }

  of(text: string, start: number, end: number): Int32Array {
    const words = findWords(text, start, end, this.#cut);
    const numbers = new Int32Array(words.count);
    for (let index = 0; index < words.count; index++) {
      const word = text.slice(words.starts[index], words.ends[index]);
      let number = this.#numbers.get(word);
      if (number === undefined) this.#numbers.set(word, (number = this.#numbers.size));
      numbers[index] = number;
    }
    return numbers;
  }
}

/** Lines that are changed for the most part, and of other changed lines the sentences that are. `changed` is in order. */
export function changedPieces(text: string, changed: readonly TextRange[], numbers: WordNumbers): readonly Piece[] {
  const pieces: Piece[] = [];
  const covered = coverage(changed);
  let lineEnd = 0;
  for (const range of changed) {
    if (range[1] <= lineEnd) continue;
    const first = Math.max(lineEnd, range[0] === 0 ? 0 : text.lastIndexOf('\n', range[0] - 1) + 1);
    let last = text.indexOf('\n', range[1]);
    if (last < 0) last = text.length;
    forEachLine(text, first, last, (start, end) => {
      const share = covered(start, end) / (end - start);
      if (share >= MOSTLY) addPiece(pieces, text, start, end, numbers);
      else if (share > 0) {
        for (const [sentenceStart, sentenceEnd] of sentencesOf(text, start, end)) {
          if (covered(sentenceStart, sentenceEnd) >= MOSTLY * (sentenceEnd - sentenceStart)) {
            addPiece(pieces, text, sentenceStart, sentenceEnd, numbers);
          }
        }
      }
    });
    lineEnd = last;
  }
  return pieces;
}

/** The sentences of the pieces, each a piece of its own. */
export function sentencePieces(text: string, pieces: readonly Piece[], numbers: WordNumbers): readonly Piece[] {
  const sentences: Piece[] = [];
  for (const piece of pieces) {
    for (const [start, end] of sentencesOf(text, piece.start, piece.end)) addPiece(sentences, text, start, end, numbers);
  }
  return sentences;
}

function addPiece(pieces: Piece[], text: string, start: number, end: number, numbers: WordNumbers): void {
  let from = start;
  let to = end;
  while (from < to && isSpace(text, from)) from++;
  while (to > from && isSpace(text, to - 1)) to--;
  if (from < to) pieces.push({ start: from, end: to, words: numbers.of(text, from, to) });
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

/** How many units of a stretch lie in the ranges; stretches must be asked for in an order that only goes on. */
function coverage(ranges: readonly TextRange[]): (start: number, end: number) => number {
  let first = 0;
  return (start, end) => {
    while (first < ranges.length && ranges[first]![1] <= start) first++;
    let units = 0;
    for (let index = first; index < ranges.length && ranges[index]![0] < end; index++) {
      units += Math.min(end, ranges[index]![1]) - Math.max(start, ranges[index]![0]);
    }
    return units;
  };
}
