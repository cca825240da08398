// Splits changes that run over the end of a paragraph where both texts have it, so that each paragraph's change is
// told in that paragraph.
import type { Move } from '../model/comparison.ts';
import type { TextRange } from '../model/range.ts';
import type { Edit } from './edits.ts';
import { commonEnd, commonEndOfGaps, commonStart, commonStartOfGaps } from './trim.ts';

/**
 * An edit with the same line breaks on both sides becomes one for each stretch between them, without the words that
 * these begin or end with in common. Whole paragraphs that gave way to others stay one change, and what moved is not
 * touched: all of it stands in the changes.
 */
export function splitAtBreaks(
  edits: readonly Edit[],
  moves: readonly Move[],
  before: string,
  after: string,
): readonly Edit[] {
  return edits.flatMap((edit) => {
    const removed = breaksIn(before, edit.beforeStart, edit.beforeEnd);
    const added = breaksIn(after, edit.afterStart, edit.afterEnd);
    const isShared =
      removed.length > 0 &&
      removed.length === added.length &&
      !(isLineEdge(before, edit.beforeStart) && isLineEdge(before, edit.beforeEnd)) &&
      removed.every((range, index) => before.slice(...range) === after.slice(...added[index]!)) &&
      !moves.some((move) => touches(move.before, edit.beforeStart, edit.beforeEnd)) &&
      !moves.some((move) => touches(move.after, edit.afterStart, edit.afterEnd));
    return isShared ? split(edit, removed, added, before, after) : [edit];
  });
}

function split(
  { beforeStart, beforeEnd, afterStart, afterEnd }: Edit,
  removed: readonly TextRange[],
  added: readonly TextRange[],
  before: string,
  after: string,
): readonly Edit[] {
  return [...removed, null].flatMap((_, index) => {
    const part = {
      beforeStart: removed[index - 1]?.[1] ?? beforeStart,
      beforeEnd: removed[index]?.[0] ?? beforeEnd,
      afterStart: added[index - 1]?.[1] ?? afterStart,
      afterEnd: added[index]?.[0] ?? afterEnd,
    };
    const trimmed = trim(before, after, part);
    const isEmpty = trimmed.beforeStart === trimmed.beforeEnd && trimmed.afterStart === trimmed.afterEnd;
    return isEmpty ? [] : [trimmed];
  });
}

function trim(before: string, after: string, part: Edit): Edit {
  let { beforeStart, beforeEnd, afterStart, afterEnd } = part;
  for (const common of [commonStart, commonStartOfGaps]) {
    const length = common(before, after, { beforeStart, beforeEnd, afterStart, afterEnd });
    beforeStart += length;
    afterStart += length;
  }
  for (const common of [commonEnd, commonEndOfGaps]) {
    const length = common(before, after, { beforeStart, beforeEnd, afterStart, afterEnd });
    beforeEnd -= length;
    afterEnd -= length;
  }
  return { beforeStart, beforeEnd, afterStart, afterEnd };
}

/** The runs of white space with a line's end in them. */
function breaksIn(text: string, start: number, end: number): readonly TextRange[] {
  const breaks: TextRange[] = [];
  for (let at = text.indexOf('\n', start); at >= 0 && at < end; at = text.indexOf('\n', at)) {
    let [from, to] = [at, at + 1];
    while (from > start && isSpace(text, from - 1)) from -= 1;
    while (to < end && isSpace(text, to)) to += 1;
    breaks.push([from, to]);
    at = to;
  }
  return breaks;
}

function isSpace(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit === 32 || (unit >= 9 && unit <= 13) || unit === 160;
}

function isLineEdge(text: string, at: number): boolean {
  return at === 0 || at === text.length || text[at - 1] === '\n' || text[at] === '\n';
}

function touches([from, to]: TextRange, start: number, end: number): boolean {
  return from < end && to > start;
}
