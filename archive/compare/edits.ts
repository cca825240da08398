// The places where two texts differ, as the complement of what they share; shifted and joined to read well.
import type { Change } from '../model/comparison.ts';
import type { EqualBlock, Window } from './equal-blocks.ts';
import { kindAt, LETTER, SPACELESS, isBetweenWords, kindOf } from './letters.ts';

/** A change while it is being shaped: the two stretches that differ. */
export type Edit = Window;

/** Equal text between two changes that is shorter than this and holds fewer than two words is a stray island. */
const SHORT = 30;
/** How far a change may be shifted along equal text, in units. */
const FARTHEST_SHIFT = 2_000;

/** What lies between the blocks of a window. */
export function editsBetween(blocks: readonly EqualBlock[], window: Window): Edit[] {
  const edits: Edit[] = [];
  let { beforeStart, afterStart } = window;
  const close = (beforeEnd: number, afterEnd: number): void => {
    if (beforeEnd > beforeStart || afterEnd > afterStart) edits.push({ beforeStart, beforeEnd, afterStart, afterEnd });
  };
  for (const block of blocks) {
    close(block.before, block.after);
    beforeStart = block.before + block.length;
    afterStart = block.after + block.length;
  }
  close(window.beforeEnd, window.afterEnd);
  return edits;
}

/** The equal text of a window between its edits: the inverse of `editsBetween`. */
export function blocksBetween(edits: readonly Edit[], window: Window): readonly EqualBlock[] {
  const blocks: EqualBlock[] = [];
  let { beforeStart, afterStart } = window;
  for (const edit of edits) {
    if (edit.beforeStart > beforeStart) {
      blocks.push({ before: beforeStart, after: afterStart, length: edit.beforeStart - beforeStart });
    }
    beforeStart = edit.beforeEnd;
    afterStart = edit.afterEnd;
  }
  if (window.beforeEnd > beforeStart) {
    blocks.push({ before: beforeStart, after: afterStart, length: window.beforeEnd - beforeStart });
  }
  return blocks;
}

/**
 * Shifts each pure insertion or deletion along the equal text beside it to where people would see it: whole
 * paragraphs before whole sentences before whole words. What is inserted or deleted stays the same number of words.
 */
export function shiftEdits(edits: readonly Edit[], before: string, after: string): Edit[] {
  return edits.map((edit, index) => {
    const deletes = edit.afterStart === edit.afterEnd;
    if (deletes === (edit.beforeStart === edit.beforeEnd)) return edit;
    const text = deletes ? before : after;
    const start = deletes ? edit.beforeStart : edit.afterStart;
    const end = deletes ? edit.beforeEnd : edit.afterEnd;
    const place = deletes ? edit.afterStart : edit.beforeStart;
    const other = deletes ? after : before;
    const previous = edits[index - 1];
    const next = edits[index + 1];
    const roomBefore = previous ? edit.beforeStart - previous.beforeEnd - 1 : edit.beforeStart;
    const roomAfter = next ? next.beforeStart - edit.beforeEnd - 1 : before.length - edit.beforeEnd;
    const shift = bestShift(text, start, end, other, place, roomBefore, roomAfter);
    return shift === 0
      ? edit
      : {
          beforeStart: edit.beforeStart + shift,
          beforeEnd: edit.beforeEnd + shift,
          afterStart: edit.afterStart + shift,
          afterEnd: edit.afterEnd + shift,
        };
  });
}

function bestShift(
  text: string,
  start: number,
  end: number,
  other: string,
  place: number,
  roomBefore: number,
  roomAfter: number,
): number {
  let best = 0;
  let bestWorth = worthOfEdge(text, start) + worthOfEdge(text, end);
  const consider = (shift: number): void => {
    if (!isBetweenWords(text, start + shift) || !isBetweenWords(text, end + shift)) return;
    if (!isBetweenWords(other, place + shift)) return;
    const worth = worthOfEdge(text, start + shift) + worthOfEdge(text, end + shift);
    if (worth > bestWorth) {
      bestWorth = worth;
      best = shift;
    }
  };
  const farthestBack = Math.min(roomBefore, FARTHEST_SHIFT);
  for (let shift = 1; shift <= farthestBack; shift++) {
    if (text.charCodeAt(start - shift) !== text.charCodeAt(end - shift)) break;
    consider(-shift);
  }
  const farthestOn = Math.min(roomAfter, FARTHEST_SHIFT);
  for (let shift = 0; shift < farthestOn; shift++) {
    if (text.charCodeAt(start + shift) !== text.charCodeAt(end + shift)) break;
    consider(shift + 1);
  }
  return best;
}

/** How natural it is for a change to begin or end here: a line's start, its end, a sentence's start, a word's. */
function worthOfEdge(text: string, position: number): number {
  if (position <= 0 || position >= text.length) return 6;
  const previous = text.charCodeAt(position - 1);
  if (previous === 10) return text.charCodeAt(position) === 10 ? 3 : 6;
  if (text.charCodeAt(position) === 10) return 5;
  if (previous === 32) return /[.!?…]["'”’»)\]]*\s$/.test(text.slice(Math.max(0, position - 5), position)) ? 4 : 2;
  return text.charCodeAt(position) === 32 ? 1 : 0;
}

/** Joins changes that only a stray bit of equal text keeps apart. A whole line between them is left standing. */
export function joinAcrossIslands(edits: readonly Edit[], before: string): Edit[] {
  const joined: Edit[] = [];
  for (const edit of edits) {
    const last = joined.at(-1);
    if (last && isIsland(before, last.beforeEnd, edit.beforeStart)) {
      joined[joined.length - 1] = { ...last, beforeEnd: edit.beforeEnd, afterEnd: edit.afterEnd };
    } else joined.push(edit);
  }
  return joined;
}

function isIsland(text: string, start: number, end: number): boolean {
  if (end - start >= SHORT || text.slice(start, end).includes('\n')) return false;
  let words = 0;
  let inWord = false;
  let spaceless = false;
  for (let position = start; position < end; position++) {
    const kind = kindAt(text, position);
    const letter = kind >= LETTER && kind <= SPACELESS;
    if (letter && !inWord) words++;
    if (kind === SPACELESS) spaceless = true;
    inWord = letter || (inWord && kindOf(text.charCodeAt(position)) > SPACELESS);
  }
  return words < 2 && !(spaceless && end - start >= 4);
}

/** The edits as changes. */
export function toChanges(edits: readonly Edit[]): readonly Change[] {
  return edits.map(({ beforeStart, beforeEnd, afterStart, afterEnd }) => ({
    kind: beforeStart === beforeEnd ? 'insert' : afterStart === afterEnd ? 'delete' : 'replace',
    before: [beforeStart, beforeEnd],
    after: [afterStart, afterEnd],
  }));
}

/** The changes as edits. */
export function toEdits(changes: readonly Change[]): readonly Edit[] {
  return changes.map(({ before: [beforeStart, beforeEnd], after: [afterStart, afterEnd] }) => ({
    beforeStart,
    beforeEnd,
    afterStart,
    afterEnd,
  }));
}
