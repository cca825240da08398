// A stretch of text without its typography, whose every place is known in the text that it was made from.
// For finding the same words however they are set: capitals, kinds of marks and spaces, hyphenation, Unicode form.
import type { TextRange } from '../model/range.ts';

/** Letters of a cluster are composed together: a base with its marks, or the parts of a Hangul syllable. */
const cluster = /[\u1100-\u115f][\u1160-\u11a7]*[\u11a8-\u11ff]*|[^]\p{M}*/gu;
const changesLength = /[\u00ad\u0130\u200b-\u200d\u2060\ufeff\u1100-\u11ff\u2026]|\p{M}/u;
const invisible = /[\u00ad\u200b-\u200d\u2060\ufeff]/gu;
const plain = /^[\0-\x7f]*$/;

export class FoldedText {
  readonly text: string;
  readonly #start: number;
  readonly #end: number;
  /** Where the cluster of each folded unit starts and ends in the source; null where one unit is one unit. */
  readonly #starts: Int32Array | null = null;
  readonly #ends: Int32Array | null = null;

  /** The stretch from `start` to `end`, which part no character. Line breaks stay as they are. */
  constructor(source: string, start: number, end: number) {
    const stretch = source.slice(start, end);
    this.#start = start;
    this.#end = end;
    const lower = stretch.toLowerCase();
    if (plain.test(stretch)) this.text = lower;
    else if (lower.length === stretch.length && !changesLength.test(stretch)) this.text = foldMarks(lower);
    else {
      const parts: string[] = [];
      const starts: number[] = [];
      const ends: number[] = [];
      for (const { 0: written, index } of stretch.matchAll(cluster)) {
        const part = foldMarks(written.normalize('NFC').replace(invisible, '').toLowerCase()).replace('…', '...');
        parts.push(part);
        for (let units = part.length; units > 0; units--) {
          starts.push(start + index);
          ends.push(start + index + written.length);
        }
      }
      this.text = parts.join('');
      this.#starts = Int32Array.from(starts);
      this.#ends = Int32Array.from(ends);
    }
  }

  /** The place in the folded text of a place in the source. */
  fold(position: number): number {
    if (!this.#starts) return Math.min(this.text.length, Math.max(0, position - this.#start));
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#starts[middle]! < position) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The place in the source where what begins at `position` in the folded text begins; beyond its end, the end. */
  sourceStart(position: number): number {
    return this.#starts ? (this.#starts[position] ?? this.#end) : Math.min(this.#end, this.#start + position);
  }

  /** The place in the source where what ends at `position` in the folded text ends; beyond its end, the end. */
  sourceEnd(position: number): number {
    if (!this.#ends) return Math.min(this.#end, this.#start + position);
    return position > 0 ? (this.#ends[position - 1] ?? this.#end) : this.#start;
  }

  /** What stands in the source between what ends at `start` in the folded text and what begins at `end` in it. */
  source(start: number, end: number): TextRange {
    const from = this.sourceEnd(start);
    return [from, Math.max(from, this.sourceStart(end))];
  }
}

/** One kind of apostrophe, quotation mark, dash and space; wide letters narrow. Unit by unit. */
function foldMarks(text: string): string {
  return text
    .replace(/[‘’‚‛′´`]/g, "'")
    .replace(/[“”„‟″«»]/g, '"')
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/[^\S\r\n]/g, ' ')
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
}
