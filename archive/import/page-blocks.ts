// A parsed page, or a part of it → blocks of text in reading order. Knows what HTML's elements mean for a text and
// nothing of articles; text that no reader sees (scripts, forms, what is marked hidden) is passed over.
import type { DraftBlock } from '../model/draft.ts';
import type { BlockKind } from '../model/version.ts';
import { elementNode, type PageElement, type PageNode, textNode } from './parsed-page.ts';

/** A block with how many of its characters stand in links: what is all links is a menu. */
export interface PageBlock extends DraftBlock {
  readonly linked: number;
}

const unread = new Set(
  'head script style noscript template svg math iframe object embed audio video canvas button input select textarea map'.split(
    ' ',
  ),
);
const dividing = new Set(
  (
    'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer ' +
    'form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre search section summary table tbody tfoot ' +
    'thead tr ul'
  ).split(' '),
);
const captionClass = /(^|[-_\s])(caption|billedtekst|bildetekst|bildtext|bildunterschrift)([-_\s]|$)/i;

function kindOf(element: PageElement): BlockKind | null {
  if (element.localName === 'h1') return 'headline';
  if (/^h[2-6]$/.test(element.localName)) return 'subheading';
  if (element.localName === 'figcaption' || captionClass.test(element.getAttribute('class') ?? '')) return 'caption';
  return null;
}

/**
 * The blocks under `root`, in order, none empty. White space is collapsed as a browser does it, but in `<pre>`; a
 * `<br>` is a line break and two of them end the block; the cells of a table row are parted by a tab. Walks without
 * recursion, in time linear in the tree.
 */
export function pageBlocks(root: PageElement): readonly PageBlock[] {
  const blocks: PageBlock[] = [];
  const kinds: (readonly [PageElement, BlockKind])[] = [];
  // Pieces and their last character: asking a growing string for its end would copy all of it for every node.
  let pieces: string[] = [];
  let last = ' ';
  let linked = 0;
  let links = 0;
  let preformatted = 0;

  const add = (piece: string): void => {
    pieces.push(piece);
    last = piece.at(-1) ?? last;
  };
  const close = (): void => {
    const parts = pieces.join('').split(/[^\S\n\u00a0]*\n[^\S\n\u00a0]*\n\s*/u);
    const kind = kinds.at(-1)?.[1] ?? 'paragraph';
    for (const part of parts) {
      const block = part.replace(/[ \t]+(?=\n)/g, '').trim();
      if (block !== '') blocks.push({ kind, text: block, linked: Math.min(linked, block.length) });
    }
    pieces = [];
    last = ' ';
    linked = 0;
  };
  const enter = (element: PageElement): void => {
    if (dividing.has(element.localName)) close();
    const kind = kindOf(element);
    if (kind !== null) {
      close();
      kinds.push([element, kind]);
    }
    if (element.localName === 'br') add('\n');
    if (element.localName === 'a') links += 1;
    if (element.localName === 'pre') preformatted += 1;
    // The parts of a caption (its words, its credit) are set apart by style sheets alone.
    if (kinds.at(-1)?.[1] === 'caption' && '.!?:)”"'.includes(last)) add(' ');
  };
  const leave = (element: PageElement): void => {
    if (dividing.has(element.localName) || kinds.at(-1)?.[0] === element) close();
    if (kinds.at(-1)?.[0] === element) kinds.pop();
    if (/^t[dh]$/.test(element.localName)) add('\t');
    if (element.localName === 'a') links -= 1;
    if (element.localName === 'pre') preformatted -= 1;
  };
  const read = (value: string): void => {
    const collapsed = preformatted > 0 ? value.replace(/\r\n?/g, '\n') : value.replace(/[ \t\r\n\f]+/g, ' ');
    const spaced = preformatted === 0 && ' \n\t'.includes(last);
    const added = spaced && collapsed.startsWith(' ') ? collapsed.slice(1) : collapsed;
    add(added);
    if (links > 0) linked += added.length;
  };

  let node: PageNode | null = root;
  while (node !== null) {
    if (node.nodeType === textNode) read(node.nodeValue ?? '');
    else if (isRead(node)) {
      enter(node);
      if (node.firstChild !== null) {
        node = node.firstChild;
        continue;
      }
      leave(node);
    }
    while (node !== null && node !== root && node.nextSibling === null) {
      node = node.parentNode;
      if (node !== null) leave(node as PageElement);
    }
    node = node === null || node === root ? null : node.nextSibling;
  }
  close();
  return blocks;
}

function isRead(node: PageNode): node is PageElement {
  if (node.nodeType !== elementNode) return false;
  const element = node as PageElement;
  return !unread.has(element.localName) && element.getAttribute('hidden') === null;
}
