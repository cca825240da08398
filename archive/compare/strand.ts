// One way from a text into another: equal text and the edits between, in order on both sides.
// Maps the ends of a passage along it; where an end falls inside an edit, the words of that edit decide.
import type { TextRange } from '../model/range.ts';
import { alignWords } from './align-words.ts';
import { type Edit, editsBetween } from './edits.ts';
import { EqualBlocks, type Window } from './equal-blocks.ts';
import { kindAt, LETTER, SPACE, SPACELESS, kindOf } from './letters.ts';
import { type RunCutter, findWords } from './words.ts';

/** A passage that was reworded as a whole has kept its place only if it is no longer than this many words. */
const FEW_WORDS = 4;
/** The share of letters that must agree, in order, for a passage to be known again inside rewritten text. */
const HALF = 0.5;

export class Strand {
  readonly #before: string;
  readonly #after: string;
  readonly #window: Window;
  readonly #edits: readonly Edit[];
  readonly #cut: RunCutter;
  readonly #inside = new Map<Edit, Strand>();

  /** `edits` are in order and lie in the window; between them the texts are equal. */
  constructor(before: string, after: string, window: Window, edits: readonly Edit[], cut: RunCutter) {
    this.#before = before;
    this.#after = after;
    this.#window = window;
    this.#edits = edits;
    this.#cut = cut;
  }

  /** How many letters and digits stand in a range of `before`. */
  letters(start: number, end: number): number {
    let count = 0;
    for (let position = start; position < end; position++) {
      const kind = kindAt(this.#before, position);
      if (kind >= LETTER && kind <= SPACELESS) count++;
    }
    return count;
  }

  /** How many of them stand in equal text. */
  lettersKept(start: number, end: number): number {
    let kept = 0;
    let position = start;
    for (let index = this.#firstEndingAfter(start); position < end; index++) {
      const edit = this.#edits[index];
      kept += this.letters(position, Math.min(end, edit?.beforeStart ?? end));
      position = edit ? Math.max(position, edit.beforeEnd) : end;
    }
    return kept;
  }

  /** The range of `after` that the passage became. */
  follow(start: number, end: number): TextRange {
    const from = this.#followStart(start);
    const to = this.#followEnd(end);
    const movedStart = from.inEdit ? this.#skipSpace(from.place, Math.max(from.place, to.place)) : from.place;
    const movedEnd = to.inEdit ? this.#skipSpaceBack(to.place, movedStart) : to.place;
    return [movedStart, Math.max(movedStart, movedEnd)];
  }

  /**
   * Where a passage went that lies in one edit and of which no run of words stayed: by its single words, or, a short
   * one, as what now stands in its place. Null if there is no telling.
   */
  followReworded(start: number, end: number): { readonly range: TextRange; readonly share: number } | null {
    const edit = this.#edits[this.#firstEndingAfter(start)];
    if (!edit || edit.beforeStart > start || edit.beforeEnd < end || edit.afterStart === edit.afterEnd) return null;
    const inside = this.#insideOf(edit);
    const share = inside.lettersKept(start, end) / Math.max(1, this.letters(start, end));
    if (share >= HALF) return { range: inside.follow(start, end), share };
    const replaced = inside.#edits[inside.#firstEndingAfter(start)];
    if (!replaced || replaced.beforeStart > start || replaced.beforeEnd < end) return null;
    const words = findWords(this.#before, replaced.beforeStart, replaced.beforeEnd, this.#cut).count;
    const newWords = findWords(this.#after, replaced.afterStart, replaced.afterEnd, this.#cut).count;
    const whole = this.letters(replaced.beforeStart, start) === 0 && this.letters(end, replaced.beforeEnd) === 0;
    if (newWords === 0 || newWords > FEW_WORDS || words > FEW_WORDS || !(whole || words === newWords)) return null;
    const [from, to] = inside.follow(start, end);
    return from < to ? { range: [from, to], share: 0 } : null;
  }

  #followStart(position: number): { readonly place: number; readonly inEdit: boolean } {
    const index = this.#firstEndingAfter(position);
    const edit = this.#edits[index];
    if (!edit || edit.beforeStart > position) {
      return { place: this.#shifted(position, index), inEdit: false };
    }
    if (edit.afterStart === edit.afterEnd) return { place: edit.afterEnd, inEdit: true };
    if (this.letters(edit.beforeStart, position) === 0) return { place: edit.afterStart, inEdit: true };
    return { place: this.#insideOf(edit).#startByWords(position), inEdit: true };
  }

  #followEnd(position: number): { readonly place: number; readonly inEdit: boolean } {
    const index = this.#firstEndingAfter(position - 1);
    const edit = this.#edits[index];
    if (!edit || edit.beforeStart >= position) {
      return { place: this.#shifted(position, index), inEdit: false };
    }
    if (edit.afterStart === edit.afterEnd) return { place: edit.afterStart, inEdit: true };
    if (this.letters(position, edit.beforeEnd) === 0) return { place: edit.afterEnd, inEdit: true };
    return { place: this.#insideOf(edit).#endByWords(position), inEdit: true };
  }

  /** A place in equal text, moved along with it; `next` is the first edit after it. */
  #shifted(position: number, next: number): number {
    const previous = this.#edits[next - 1];
    return previous
      ? position - previous.beforeEnd + previous.afterEnd
      : position - this.#window.beforeStart + this.#window.afterStart;
  }

  #startByWords(position: number): number {
    const edit = this.#edits[this.#firstEndingAfter(position)];
    if (!edit || edit.beforeStart > position || this.letters(edit.beforeStart, position) === 0) {
      return this.#followStart(position).place;
    }
    return this.#proportional(position, edit, 'starts');
  }

  #endByWords(position: number): number {
    const edit = this.#edits[this.#firstEndingAfter(position - 1)];
    if (!edit || edit.beforeStart >= position || this.letters(position, edit.beforeEnd) === 0) {
      return this.#followEnd(position).place;
    }
    return this.#proportional(position, edit, 'ends');
  }

  /** Inside words that have nothing in common: as many of them as stood on this side of `position`, in proportion. */
  #proportional(position: number, edit: Edit, side: 'starts' | 'ends'): number {
    const words = findWords(this.#before, edit.beforeStart, edit.beforeEnd, this.#cut);
    const newWords = findWords(this.#after, edit.afterStart, edit.afterEnd, this.#cut);
    let passed = 0;
    while (passed < words.count && words.ends[passed]! <= position) passed++;
    const index = Math.round((passed * newWords.count) / Math.max(1, words.count));
    if (side === 'starts') return index < newWords.count ? newWords.starts[index]! : edit.afterEnd;
    return index > 0 ? newWords.ends[index - 1]! : edit.afterStart;
  }

  /** The same two texts, with this edit taken apart word by word, stray words included. */
  #insideOf(edit: Edit): Strand {
    let inside = this.#inside.get(edit);
    if (inside) return inside;
    const blocks = new EqualBlocks();
    alignWords(this.#before, this.#after, edit, blocks, { cut: this.#cut, effort: { cells: 0 } });
    inside = new Strand(this.#before, this.#after, edit, editsBetween(blocks.all, edit), this.#cut);
    this.#inside.set(edit, inside);
    return inside;
  }

  /** The first edit that ends after `position`. */
  #firstEndingAfter(position: number): number {
    let low = 0;
    let high = this.#edits.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#edits[middle]!.beforeEnd <= position) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #skipSpace(position: number, limit: number): number {
    let place = position;
    while (place < limit && kindOf(this.#after.charCodeAt(place)) === SPACE) place++;
    return place;
  }

  #skipSpaceBack(position: number, limit: number): number {
    let place = position;
    while (place > limit && kindOf(this.#after.charCodeAt(place - 1)) === SPACE) place--;
    return place;
  }
}
