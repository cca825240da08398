// One way from a text into another: equal text and the edits between, in order on both sides.
// Maps the ends of a passage along it; where an end falls inside an edit, the words of that edit decide.
import type { TextRange } from '../model/range.ts';
import type { Edit } from './edits.ts';
import type { Window } from './equal-blocks.ts';
import { type EditWords, wordsBegunBefore, wordsEndedBy, wordsOfEdit } from './edge-in-edit.ts';
import { InsideEdit } from './inside-edit.ts';
import { SPACE, countLetters, isLetterAt, kindOf, splitsCharacter } from './letters.ts';
import { withoutStrayEnds } from './stray-ends.ts';
import { type RunCutter, findWords } from './words.ts';

/** A passage that was reworded as a whole has kept its place only if it is no longer than this many words. */
const FEW_WORDS = 4;
/** An edit of which less than this stayed, word by word, replaced its text by other. */
const LEAST_LIKENESS = 1 / 3;

/** Where one end of a passage went, and whether it fell inside an edit. */
interface Edge {
  readonly place: number;
  readonly inEdit: boolean;
}

/** So many words can have taken the place of `count` words and still be the same passage. */
function mostWordsFor(count: number): number {
  return 2 * count + 2;
}

export class Strand {
  readonly #before: string;
  readonly #after: string;
  readonly #window: Window;
  readonly #edits: readonly Edit[];
  readonly #cut: RunCutter;
  readonly #inside = new Map<Edit, InsideEdit>();
  readonly #words = new Map<Edit, EditWords>();

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
    return countLetters(this.#before, start, end);
  }

  /** How many of them stand in equal text. */
  lettersKept(start: number, end: number): number {
    return this.#lettersKept(start, end, () => 0);
  }

  /**
   * The same with single words that stayed inside rewritten text. A few words of a passage tell nothing where all text
   * around them was replaced: they may stand anywhere.
   */
  lettersKeptByWord(start: number, end: number): number {
    return this.#lettersKept(start, end, (edit, from, to) => {
      if (edit.afterStart === edit.afterEnd) return 0;
      const inside = this.#insideOf(edit);
      const kept = inside.likeness === 0 ? 0 : inside.lettersKept(from, to);
      if (kept === 0 || inside.likeness >= LEAST_LIKENESS) return kept;
      return findWords(this.#before, from, to, this.#cut).count > FEW_WORDS ? kept : 0;
    });
  }

  #lettersKept(start: number, end: number, within: (edit: Edit, from: number, to: number) => number): number {
    let kept = 0;
    let position = start;
    for (let index = this.#firstEndingAfter(start); position < end; index++) {
      const edit = this.#edits[index];
      kept += this.letters(position, Math.min(end, edit?.beforeStart ?? end));
      if (!edit) break;
      if (edit.beforeStart < end)
        kept += within(edit, Math.max(start, edit.beforeStart), Math.min(end, edit.beforeEnd));
      position = Math.max(position, edit.beforeEnd);
    }
    return kept;
  }

  /** The range of `after` that the passage became, without bits at its ends that ended up far from the rest. */
  follow(start: number, end: number): TextRange {
    const within = this.#edits.slice(this.#firstEndingAfter(start), this.#firstStartingFrom(end));
    const [first, last] = withoutStrayEnds(this.#before, this.#after, within, [start, end]);
    const from = this.#followStart(first);
    const to = this.#followEnd(last);
    const inEdit = { start: from.inEdit || first > start, end: to.inEdit || last < end };
    let movedStart = inEdit.start ? this.#skipSpace(from.place, Math.max(from.place, to.place)) : from.place;
    let movedEnd = inEdit.end ? this.#skipSpaceBack(to.place, movedStart) : to.place;
    while (inEdit.start && splitsCharacter(this.#after, movedStart)) movedStart--;
    while (inEdit.end && splitsCharacter(this.#after, movedEnd)) movedEnd++;
    return [movedStart, Math.max(movedStart, movedEnd)];
  }

  /** Where the passage stands if no edit touches it, or null. */
  followIntact(start: number, end: number): TextRange | null {
    const index = this.#firstEndingAfter(start);
    if (index < this.#firstStartingFrom(end)) return null;
    return [this.#shifted(start, index), this.#shifted(end, index)];
  }

  /**
   * Whether few words took the place of few, so that it is plain which of them took the passage's: nothing beside it
   * changed, or as many words as before stand in the one edit that it lies in.
   */
  isReplaced(start: number, end: number): boolean {
    const edits = this.#edits.slice(this.#firstEndingAfter(start), this.#firstStartingFrom(end));
    const [edit] = edits;
    if (!edit || this.#isAll(edit)) return false;
    const few = (words: number, newWords: number): boolean =>
      words > 0 && newWords > 0 && Math.max(words, newWords) <= FEW_WORDS;
    if (
      edits.every(
        ({ beforeStart, beforeEnd }) => !this.#hasLetter(beforeStart, start) && !this.#hasLetter(end, beforeEnd),
      )
    ) {
      const newWords = edits.reduce((count, each) => count + this.#wordsOf(each).after.count, 0);
      return few(findWords(this.#before, start, end, this.#cut).count, newWords);
    }
    const { before, after } = this.#wordsOf(edit);
    return edits.length === 1 && before.count === after.count && few(before.count, after.count);
  }

  #hasLetter(start: number, end: number): boolean {
    for (let position = start; position < end; position++) if (isLetterAt(this.#before, position)) return true;
    return false;
  }

  /** Whether nothing at all stands before and after the edit. */
  #isAll(edit: Edit): boolean {
    return edit.beforeStart === this.#window.beforeStart && edit.beforeEnd === this.#window.beforeEnd;
  }

  #followStart(position: number): Edge {
    const index = this.#firstEndingAfter(position);
    const edit = this.#edits[index];
    if (!edit || edit.beforeStart > position) return { place: this.#shifted(position, index), inEdit: false };
    if (edit.afterStart === edit.afterEnd) return { place: edit.afterEnd, inEdit: true };
    // What replaced the passage's first words is taken for part of it only within reason.
    const { before: words, after: offered } = this.#wordsOf(edit);
    const surplus = offered.count - mostWordsFor(words.count - wordsEndedBy(words, position));
    const nearest = surplus > 0 ? offered.starts[surplus]! : edit.afterStart;
    return { place: this.#insideOf(edit).start(position, nearest), inEdit: true };
  }

  #followEnd(position: number): Edge {
    const index = this.#firstEndingAfter(position - 1);
    const edit = this.#edits[index];
    if (!edit || edit.beforeStart >= position) return { place: this.#shifted(position, index), inEdit: false };
    if (edit.afterStart === edit.afterEnd) return { place: edit.afterStart, inEdit: true };
    const { before: words, after: offered } = this.#wordsOf(edit);
    const most = mostWordsFor(wordsBegunBefore(words, position));
    const farthest = offered.count > most ? offered.ends[most - 1]! : edit.afterEnd;
    return { place: this.#insideOf(edit).end(position, farthest), inEdit: true };
  }

  /** A place in equal text, moved along with it; `next` is the first edit after it. */
  #shifted(position: number, next: number): number {
    const previous = this.#edits[next - 1];
    return previous
      ? position - previous.beforeEnd + previous.afterEnd
      : position - this.#window.beforeStart + this.#window.afterStart;
  }

  #wordsOf(edit: Edit): EditWords {
    let words = this.#words.get(edit);
    if (!words) this.#words.set(edit, (words = wordsOfEdit(this.#before, this.#after, edit, this.#cut)));
    return words;
  }

  #insideOf(edit: Edit): InsideEdit {
    let inside = this.#inside.get(edit);
    if (!inside) this.#inside.set(edit, (inside = new InsideEdit(this.#before, this.#after, edit, this.#cut)));
    return inside;
  }

  #firstEndingAfter(position: number): number {
    return this.#firstWhere((edit) => edit.beforeEnd > position);
  }

  #firstStartingFrom(position: number): number {
    return this.#firstWhere((edit) => edit.beforeStart >= position);
  }

  /** The first edit of which `is` holds, where it holds of all after it. */
  #firstWhere(is: (edit: Edit) => boolean): number {
    let low = 0;
    let high = this.#edits.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (is(this.#edits[middle]!)) high = middle;
      else low = middle + 1;
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
