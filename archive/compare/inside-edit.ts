// An edit taken apart word by word, stray words included, however they are set: what stayed in it, and where its places
// went. Knows the two texts around the stretches only to tell where lines and sentences begin and end.
import { alignWords } from './align-words.ts';
import { type EditWords, endInEdit, startInEdit, wordsOfEdit } from './edge-in-edit.ts';
import { type Edit, editsBetween } from './edits.ts';
import { EqualBlocks, wholeOf } from './equal-blocks.ts';
import { FoldedText } from './folded-text.ts';
import { countLetters } from './letters.ts';
import { TextPair } from './text-pair.ts';
import type { RunCutter } from './words.ts';

export class InsideEdit {
  /** How much of the edit is the same words in the same order, 0 to 1. */
  readonly likeness: number;
  readonly #before: string;
  readonly #after: string;
  readonly #cut: RunCutter;
  readonly #folded: { readonly before: FoldedText; readonly after: FoldedText };
  /** What differs, in the folded stretches, and the same in the texts; between these the words are equal. */
  readonly #differences: readonly Edit[];
  readonly #edits: readonly Edit[];

  constructor(before: string, after: string, edit: Edit, cut: RunCutter) {
    const folded = {
      before: new FoldedText(before, edit.beforeStart, edit.beforeEnd),
      after: new FoldedText(after, edit.afterStart, edit.afterEnd),
    };
    const blocks = new EqualBlocks();
    const window = wholeOf(folded.before.text, folded.after.text);
    alignWords(new TextPair(folded.before.text, folded.after.text, cut), window, blocks, { cells: 0 });
    this.#before = before;
    this.#after = after;
    this.#cut = cut;
    this.#folded = folded;
    this.#differences = editsBetween(blocks.all, window);
    this.#edits = this.#differences.map((difference) => {
      const [beforeStart, beforeEnd] = folded.before.source(difference.beforeStart, difference.beforeEnd);
      const [afterStart, afterEnd] = folded.after.source(difference.afterStart, difference.afterEnd);
      return { beforeStart, beforeEnd, afterStart, afterEnd };
    });
    const { beforeStart, beforeEnd, afterStart, afterEnd } = edit;
    const letters = countLetters(before, beforeStart, beforeEnd) + countLetters(after, afterStart, afterEnd);
    this.likeness = Math.min(1, (2 * this.lettersKept(beforeStart, beforeEnd)) / Math.max(1, letters));
  }

  /** How many letters of a part of the edit's old text stand in words that stayed. */
  lettersKept(start: number, end: number): number {
    let kept = 0;
    let position = start;
    for (let index = this.#firstEndingAfter(start); position < end; index++) {
      const edit = this.#edits[index];
      kept += countLetters(this.#before, position, Math.min(end, edit?.beforeStart ?? end));
      position = edit ? Math.max(position, edit.beforeEnd) : end;
    }
    return kept;
  }

  /** Where a passage now starts that started at `position`; its first word no farther back than `earliest`. */
  start(position: number, earliest: number): number {
    const index = this.#firstEndingAfter(position);
    const edit = this.#edits[index];
    if (!edit || edit.beforeStart > position) {
      return Math.max(earliest, this.#folded.after.sourceStart(this.#shifted(position, index)));
    }
    return startInEdit(this.#before, this.#after, edit, this.#wordsOf(edit), position, earliest);
  }

  /** Where a passage now ends that ended at `position`; its last word no farther on than `latest`. */
  end(position: number, latest: number): number {
    const index = this.#firstEndingAfter(position - 1);
    const edit = this.#edits[index];
    if (!edit || edit.beforeStart >= position) {
      return Math.min(latest, this.#folded.after.sourceEnd(this.#shifted(position, index)));
    }
    return endInEdit(this.#before, this.#after, edit, this.#wordsOf(edit), position, latest);
  }

  /** A place between two differences, in the folded text that it went to; `next` is the difference after it. */
  #shifted(position: number, next: number): number {
    const previous = this.#differences[next - 1];
    return this.#folded.before.fold(position) + (previous ? previous.afterEnd - previous.beforeEnd : 0);
  }

  #wordsOf(edit: Edit): EditWords {
    return wordsOfEdit(this.#before, this.#after, edit, this.#cut);
  }

  /** The first edit that ends after `position`. */
  #firstEndingAfter(position: number): number {
    let low = 0;
    let high = this.#edits.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#edits[middle]!.beforeEnd > position) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
