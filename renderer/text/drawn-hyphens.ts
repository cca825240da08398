// Soft hyphens that are drawn in a text and do not belong to it: where they are put, and how they are told from those
// that a text brings itself. A block that has its own is drawn as it is, so that in any other all of them are drawn ones.
import type { BlockKind } from '../../archive/model/version.ts';
import type { DrawnPiece } from './drawn-blocks.ts';
import type { Hyphenate } from './word-breaks.ts';

export const softHyphen = '\u00ad';

/** What is read line by line. Headings, names and the page around the article are not broken. */
const brokenKinds: ReadonlySet<BlockKind> = new Set(['paragraph', 'caption']);

/** Whether soft hyphens may be drawn in a block. */
export function takesHyphens(kind: BlockKind, pieces: readonly DrawnPiece[]): boolean {
  return brokenKinds.has(kind) && !pieces.some(({ text }) => text.includes(softHyphen));
}

/**
 * The pieces with a soft hyphen wherever a word may be broken; a word is one across their seams. One at a seam belongs to
 * the piece before it, at whose end its line would end.
 */
export function withHyphens(pieces: readonly DrawnPiece[], hyphenate: Hyphenate): readonly DrawnPiece[] {
  const places = hyphenate(pieces.map(({ text }) => text).join(''));
  let start = 0;
  let next = 0;
  return pieces.map((piece) => {
    const end = start + piece.text.length;
    let [text, from] = ['', start];
    for (; next < places.length && (places[next] ?? end) <= end; next += 1) {
      const place = places[next] ?? end;
      text += piece.text.slice(from - start, place - start) + softHyphen;
      from = place;
    }
    text += piece.text.slice(from - start);
    start = end;
    return { ...piece, text };
  });
}

/** What a stretch of a block is of its text; `hyphenated` says whether soft hyphens are drawn in it. */
export function withoutHyphens(drawn: string, hyphenated: boolean): string {
  return hyphenated ? drawn.replaceAll(softHyphen, '') : drawn;
}

/**
 * Where in a drawn stretch the character `characters` into its text is, or its end. A place at a drawn hyphen is before it
 * where something ends there, and after it where something begins: the hyphen stands on the line above.
 */
export function drawnOffset(drawn: string, characters: number, hyphenated: boolean, edge: 'start' | 'end'): number {
  if (!hyphenated) return characters;
  let offset = 0;
  for (let left = characters; left > 0; offset += 1) if (drawn[offset] !== softHyphen) left -= 1;
  if (edge === 'start') while (drawn[offset] === softHyphen) offset += 1;
  return offset;
}
