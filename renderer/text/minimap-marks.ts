// Where the changes of a long page are drawn on a strip beside it that shows the whole page at once.

/** What a place of a page has: left, come, or moved from or to there. */
export type MarkKind = 'removed' | 'added' | 'moved';

/** A changed piece on the page: its edges from the page's top, in any unit, and the stop that it belongs to. */
export interface PagePiece {
  readonly kind: MarkKind;
  readonly stop: string | null;
  readonly top: number;
  readonly bottom: number;
}

/** A mark on the strip, in pixels from its top. */
export interface Mark {
  readonly top: number;
  readonly height: number;
}

/** The lowest mark that is seen and hit; of pixels. */
const least = 3;

/**
 * The marks of `pieces` on a strip `height` pixels high that stands for a page `length` high: in order, none over
 * another, as many at most as the strip has room for. Nothing is left out: pieces too near to be parted are one mark.
 */
export function minimapMarks(pieces: readonly PagePiece[], length: number, height: number): readonly Mark[] {
  if (length <= 0 || height <= 0) return [];
  const marks: Mark[] = [];
  for (const piece of [...pieces].sort((one, other) => one.top - other.top)) {
    const mark = markOf(piece, length, height);
    const last = marks.at(-1);
    if (!last || mark.top > last.top + last.height) marks.push(mark);
    else {
      const bottom = Math.max(last.top + last.height, mark.top + mark.height);
      marks[marks.length - 1] = { top: last.top, height: bottom - last.top };
    }
  }
  return marks;
}

function markOf({ top, bottom }: PagePiece, length: number, height: number): Mark {
  const scale = height / length;
  const tall = Math.min(height, Math.max(least, (bottom - top) * scale));
  return { top: Math.min(Math.max(0, top * scale), height - tall), height: tall };
}

/** A strip of marks as the data of one SVG path, `width` pixels from `left`: one shape, however many there are. */
export function pathOfMarks(marks: readonly Mark[], left: number, width: number): string {
  const pixels = (value: number): string => String(Math.round(value * 10) / 10);
  return marks.map(({ top, height }) => `M${left} ${pixels(top)}h${width}v${pixels(height)}h${-width}z`).join('');
}
