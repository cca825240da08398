// Narrows a passage that was torn apart to where it is now, leaving out bits that ended up far from the rest.
import type { TextRange } from '../model/range.ts';
import type { Edit } from './edits.ts';
import { countLetters } from './letters.ts';

/** A bit at the end of a passage is stray below these shares: of the text put in beside it, of all that was kept. */
const STRAY_TO_FOREIGN = 0.25;
const STRAY_TO_KEPT = 0.3;
/** Letters of a long word. */
const A_WORD = 12;

/**
 * The passage (a range of `before`) from the first to the last part of it that belongs to the rest. `edits` are those
 * that touch it, in order. Left out at either end are marks without a word that inserted words parted from it, and
 * kept words that are few beside what was lost around them and beside what was put in between.
 */
export function withoutStrayEnds(
  before: string,
  after: string,
  edits: readonly Edit[],
  [start, end]: TextRange,
): TextRange {
  const inside = edits.filter((edit) => edit.beforeStart > start && edit.beforeEnd < end);
  if (inside.length === 0) return [start, end];
  const lettersOf = (from: number, to: number): number =>
    countLetters(before, Math.max(start, from), Math.min(end, to));
  const first = edits[0]!;
  const last = edits.at(-1)!;
  // Equal text and lost text take turns; at either end the passage may begin or end with something lost.
  const keptFrom = first.beforeStart <= start ? first.beforeEnd : start;
  const keptTo = last.beforeEnd >= end ? last.beforeStart : end;
  const kept = [...inside, undefined].map((edit, index) =>
    lettersOf(inside[index - 1]?.beforeEnd ?? keptFrom, edit?.beforeStart ?? keptTo),
  );
  const lost = inside.map((edit) => lettersOf(edit.beforeStart, edit.beforeEnd));
  const foreign = inside.map((edit, index) => countLetters(after, edit.afterStart, edit.afterEnd) - lost[index]!);
  const fromStart = strayParts(kept, lost, foreign, lettersOf(start, keptFrom));
  const fromEnd = strayParts(kept.toReversed(), lost.toReversed(), foreign.toReversed(), lettersOf(keptTo, end));
  return [
    fromStart > 0 ? inside[fromStart - 1]!.beforeEnd : start,
    fromEnd > 0 && fromStart + fromEnd <= inside.length ? inside[inside.length - fromEnd]!.beforeStart : end,
  ];
}

/** How many kept parts, counted from the first, do not belong to the rest. `outside` letters were lost before them. */
function strayParts(
  kept: readonly number[],
  lost: readonly number[],
  foreign: readonly number[],
  outside: number,
): number {
  const total = kept.reduce((sum, letters) => sum + letters, 0);
  let stray = 0;
  let keptHere = 0;
  let lostHere = outside;
  for (const [part, lostInEdit] of lost.entries()) {
    keptHere += kept[part]!;
    lostHere += lostInEdit;
    if (keptHere > 0 && keptHere >= STRAY_TO_KEPT * total) break;
    const surplus = foreign[part]!;
    const isStray =
      keptHere === 0
        ? surplus > mostInPlaceOf(lostInEdit)
        : keptHere <= lostHere && keptHere < STRAY_TO_FOREIGN * surplus;
    if (isStray) stray = part + 1;
  }
  return stray;
}

/** So many letters more can have taken the place of lost ones, and a mark that follows them still be the passage's. */
function mostInPlaceOf(lost: number): number {
  return lost === 0 ? 0 : 2 * lost + A_WORD;
}
