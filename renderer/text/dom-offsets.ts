// Between places in the DOM and positions in a version's canonical text, in UTF-16 code units.
// A block is an element with `data-start`, the position of its first character, whose text is exactly the block's:
// marks inside it add elements, never characters; with `data-hyphenated`, its soft hyphens are drawn and none of its
// text. Knows nothing else of how the text is drawn.
import type { TextRange } from '../../archive/model/range.ts';
import { drawnOffset, softHyphen, withoutHyphens } from './drawn-hyphens.ts';

const blockSelector = '[data-start]';

/** The block elements of a text, in order. */
function blocksOf(root: ParentNode): readonly HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(blockSelector)];
}

function startOf(block: HTMLElement): number {
  return Number(block.dataset['start']);
}

function isHyphenated(block: HTMLElement): boolean {
  return block.dataset['hyphenated'] !== undefined;
}

function lengthOf(block: HTMLElement): number {
  return withoutHyphens(block.textContent, isHyphenated(block)).length;
}

/**
 * The position in the text of a DOM boundary point. A point between two blocks is the start of the later one, one
 * after the last is the end of the text; null where `root` shows no text.
 */
export function positionOf(root: ParentNode, node: Node, offset: number): number | null {
  const point = document.createRange();
  point.setStart(node, offset);
  let last: number | null = null;
  for (const block of blocksOf(root)) {
    if (block.contains(node)) {
      const before = document.createRange();
      before.setStart(block, 0);
      before.setEnd(node, offset);
      return startOf(block) + withoutHyphens(before.toString(), isHyphenated(block)).length;
    }
    if (point.comparePoint(block, 0) >= 0) return startOf(block);
    last = startOf(block) + lengthOf(block);
  }
  return last;
}

/** The passage between two DOM boundary points, in order and without the white space at its edges; null when empty. */
export function passageBetween(root: ParentNode, between: StaticRange | Range, text: string): TextRange | null {
  const start = positionOf(root, between.startContainer, between.startOffset);
  const end = positionOf(root, between.endContainer, between.endOffset);
  if (start === null || end === null || end <= start) return null;
  const chosen = text.slice(start, end);
  const lead = chosen.length - chosen.trimStart().length;
  const range: TextRange = [start + lead, start + chosen.trimEnd().length];
  return range[0] < range[1] ? range : null;
}

/** A block of a drawn text: the positions that it begins and ends at, and whether its soft hyphens are none of it. */
export interface PlacedBlock {
  readonly element: HTMLElement;
  readonly start: number;
  readonly end: number;
  readonly hyphenated: boolean;
}

/** The blocks of a drawn text in order, for whoever looks for many passages while it stays as it is. */
export function placedBlocks(root: ParentNode): readonly PlacedBlock[] {
  return blocksOf(root).map((element) => {
    const start = startOf(element);
    return { element, start, end: start + lengthOf(element), hyphenated: isHyphenated(element) };
  });
}

/**
 * The DOM range of a passage. A position between two blocks counts as the end of the earlier one at a passage's end
 * and as the start of the later one at its start. Null where `root` does not show the whole passage.
 * @param range Is moved there and answered. The browser keeps every range true with each change of the page: who asks
 *   for a thousand of them brings one.
 */
export function rangeOfPassage(
  root: ParentNode,
  [start, end]: TextRange,
  blocks: readonly PlacedBlock[] = placedBlocks(root),
  range: Range = document.createRange(),
): Range | null {
  const first = blocks.find((block) => block.end > start);
  const last = blocks.findLast((block) => block.start < end);
  if (!first || !last) return null;
  const from = pointIn(first.element, Math.max(0, start - first.start), 'start');
  const to = pointIn(last.element, Math.min(end, last.end) - last.start, 'end');
  if (!from || !to) return null;
  range.setStart(...from);
  range.setEnd(...to);
  return range;
}

/**
 * The boxes of a range in the window, line by line. A character that stands after a broken word's hyphen has that
 * hyphen's box before its own in Chromium: a passage that begins there does not begin on the line above.
 */
export function boxesOf(range: Range): readonly DOMRect[] {
  const boxes = [...range.getClientRects()];
  const { startContainer: node, startOffset: start } = range;
  if (!(node instanceof Text) || node.data[start - 1] !== softHyphen || start === node.length) return boxes;
  const first = document.createRange();
  first.setStart(node, start);
  first.setEnd(node, start + 1);
  return first.getClientRects().length > 1 ? boxes.slice(1) : boxes;
}

/**
 * The text node and offset `characters` into a block; at a seam between nodes, the start of the later one where something
 * starts and the end of the earlier one where something ends.
 */
function pointIn(block: HTMLElement, characters: number, edge: 'start' | 'end'): [Text, number] | null {
  const hyphenated = isHyphenated(block);
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  let left = characters;
  let node: Node | null = walker.nextNode();
  let last: Text | null = null;
  for (; node; node = walker.nextNode()) {
    last = node as Text;
    const { length } = withoutHyphens(last.data, hyphenated);
    if (left < length || (left === length && edge === 'end' && left > 0)) {
      return [last, drawnOffset(last.data, left, hyphenated, edge)];
    }
    left -= length;
  }
  return last ? [last, last.length] : null;
}

/** What is selected inside a shadow root, with its ends in order; null where nothing is, or it reaches outside. */
export function selectionWithin(root: ShadowRoot): StaticRange | null {
  const range = composedRange(root);
  if (!range || range.collapsed) return null;
  return root.contains(range.startContainer) && root.contains(range.endContainer) ? range : null;
}

/** Whether what is selected begins or ends inside a shadow root. */
export function selectionTouches(root: ShadowRoot): boolean {
  const range = composedRange(root);
  return range !== null && (root.contains(range.startContainer) || root.contains(range.endContainer));
}

/** The document's selection as `root` sees it. Chromium before 137 asks the shadow root itself. */
function composedRange(root: ShadowRoot): StaticRange | null {
  const selection = document.getSelection();
  if (!selection || selection.rangeCount === 0) return null;
  if ('getComposedRanges' in selection) return selection.getComposedRanges({ shadowRoots: [root] })[0] ?? null;
  const own = (root as ShadowRoot & { getSelection?: () => Selection | null }).getSelection?.();
  return own && own.rangeCount > 0 ? own.getRangeAt(0) : null;
}
