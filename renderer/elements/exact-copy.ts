// Copies what is selected of a text, or drags it out of the window, without the hyphens that were drawn in it. A Lit
// controller of an element whose shadow root holds the text; what holds no drawn hyphen is left to the browser.
import type { LitElement, ReactiveController } from 'lit';
import type { Version } from '../../archive/model/version.ts';
import { type CopiedBlock, copiedHtml, copiedPlain } from '../text/copied-text.ts';
import { placedBlocks, positionOf, selectionTouches, selectionWithin } from '../text/dom-offsets.ts';
import { softHyphen, withoutHyphens } from '../text/drawn-hyphens.ts';

const events = ['copy', 'dragstart'] as const;

export class ExactCopy implements ReactiveController {
  private readonly host: LitElement;
  private readonly content: () => Version;

  constructor(host: LitElement, content: () => Version) {
    this.host = host;
    this.content = content;
    host.addController(this);
  }

  /** On the document: what is selected can begin before the text. */
  hostConnected(): void {
    for (const name of events) document.addEventListener(name, this.give);
  }

  hostDisconnected(): void {
    for (const name of events) document.removeEventListener(name, this.give);
  }

  private readonly give = (event: ClipboardEvent | DragEvent): void => {
    const data = event instanceof DragEvent ? event.dataTransfer : event.clipboardData;
    const root = this.host.shadowRoot;
    if (!data || !root || event.defaultPrevented || !isOfSelection(event)) return;
    const { text, language } = this.content();
    const blocks = selectedBlocks(root, text);
    if (blocks?.some(({ hyphenated }) => hyphenated) === true) {
      data.setData('text/plain', copiedPlain(blocks));
      data.setData('text/html', copiedHtml(blocks, language));
    } else {
      const selected = document.getSelection()?.toString() ?? '';
      if (blocks || !reachesInto(root, selected)) return;
      // The text with what stands around it on the page, of which there is no exact wording.
      data.clearData('text/html');
      data.setData('text/plain', withoutHyphens(selected, true));
    }
    // Else the browser would copy what it thinks; but nothing would be dragged.
    if (event.type === 'copy') event.preventDefault();
  };
}

/** A field copies its own words, and an element that is dragged is not the selection. */
function isOfSelection(event: Event): boolean {
  const [target] = event.composedPath();
  if (event.type === 'dragstart') return target instanceof Text;
  return !(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement);
}

/** What is selected of the text's own words, but for what is folded away; null where the selection is not all in it. */
function selectedBlocks(root: ShadowRoot, text: string): readonly (CopiedBlock & Hyphenated)[] | null {
  const selection = selectionWithin(root);
  const start = selection && positionOf(root, selection.startContainer, selection.startOffset);
  const end = selection && positionOf(root, selection.endContainer, selection.endOffset);
  if (start === null || end === null) return null;
  return placedBlocks(root)
    .filter((block) => block.start < end && block.end > start && block.element.closest('.folded[hidden]') === null)
    .map(({ element, start: from, end: to, hyphenated }) => ({
      element: element.localName,
      text: text.slice(Math.max(start, from), Math.min(end, to)),
      hyphenated,
    }));
}

interface Hyphenated {
  readonly hyphenated: boolean;
}

/** Whether a selection, as words, begins or ends in this text or holds some of it whole, with hyphens drawn in it. */
function reachesInto(root: ShadowRoot, selected: string): boolean {
  if (!selected.includes(softHyphen)) return false;
  if (selectionTouches(root)) return true;
  return placedBlocks(root).some(({ element, hyphenated }) => hyphenated && selected.includes(element.textContent));
}
