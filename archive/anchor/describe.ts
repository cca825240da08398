// Describes a passage so that it can be found again: its words with what stands around them, and its position.
import type { TextPositionSelector, TextQuoteSelector } from '../model/anchor.ts';
import type { TextRange } from '../model/range.ts';

/** Units of context on either side: enough to tell repeated phrases apart, little enough to survive edits nearby. */
const CONTEXT = 48;

/**
 * The W3C TextQuoteSelector and TextPositionSelector of a range of `text`. Positions are UTF-16 code units. The range
 * must lie in the text and hold something; its ends are moved outwards where they would part a surrogate pair, and the
 * context never begins or ends inside one.
 */
export function describePassage(
  text: string,
  range: TextRange,
): { readonly quote: TextQuoteSelector; readonly position: TextPositionSelector } {
  const start = partsPair(text, range[0]) ? range[0] - 1 : range[0];
  const end = partsPair(text, range[1]) ? range[1] + 1 : range[1];
  let from = Math.max(0, start - CONTEXT);
  if (partsPair(text, from)) from++;
  let to = Math.min(text.length, end + CONTEXT);
  if (partsPair(text, to)) to--;
  return {
    quote: { exact: text.slice(start, end), prefix: text.slice(from, start), suffix: text.slice(end, to) },
    position: { start, end },
  };
}

function partsPair(text: string, position: number): boolean {
  const unit = text.charCodeAt(position);
  const previous = text.charCodeAt(position - 1);
  return unit >= 0xdc00 && unit < 0xe000 && previous >= 0xd800 && previous < 0xdc00;
}
