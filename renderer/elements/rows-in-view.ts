// Which rows of a long list are drawn as it scrolls, where all of them have one height. A Lit controller: its host draws
// `.scroller` around `.all`, which is as high as all rows, around `.drawn` with those of `drawn`. Knows nothing of what a
// row is.
import type { LitElement, ReactiveController } from 'lit';
import { rowWindow, scrollToRow, type Viewport } from '../text/row-window.ts';

/** How high the rows are, and a head that stays above them; in rem. */
export interface RowSizes {
  readonly row: number;
  readonly head: number;
}

export interface RowsInViewOptions {
  /** How many rows there are. */
  readonly total: () => number;
  /** For a list of this width, in rem. */
  readonly sizes: (width: number) => RowSizes;
  /** Other rows are drawn from the next update on, from `first` up to `end`; those before still stand. */
  readonly moved: (first: number, end: number) => void;
}

interface Parts {
  readonly scroller: HTMLElement;
  readonly all: HTMLElement;
  readonly block: HTMLElement;
}

export class RowsInView implements ReactiveController {
  /** From the first up to the end. */
  drawn: readonly [first: number, end: number] = [0, 0];

  readonly #host: LitElement;
  readonly #options: RowsInViewOptions;
  readonly #resized = new ResizeObserver(() => this.measure());
  #sizes: RowSizes;
  /** CSS pixels. Kept, because asking for it while rows change makes the browser style them there and then. */
  #rem = 16;
  #height = 0;
  #parts: Parts | undefined;

  constructor(host: LitElement, options: RowsInViewOptions) {
    this.#host = host;
    this.#options = options;
    this.#sizes = options.sizes(0);
    host.addController(this);
  }

  hostConnected(): void {
    this.#resized.observe(this.#host);
    if (this.#parts) this.#resized.observe(this.#parts.block);
  }

  hostDisconnected(): void {
    this.#resized.disconnect();
  }

  hostUpdated(): void {
    const { all, block } = (this.#parts ??= this.#findParts());
    // Not in the template: a style attribute is against the page's policy.
    all.style.height = `${this.#options.total() * this.#rowHeight}px`;
    block.style.transform = `translateY(${this.drawn[0] * this.#rowHeight}px)`;
  }

  get viewport(): Viewport {
    const scrollTop = this.#parts?.scroller.scrollTop ?? 0;
    return { scrollTop, height: this.#height, rowHeight: this.#rowHeight, total: this.#options.total() };
  }

  isDrawn(index: number): boolean {
    return index >= this.drawn[0] && index < this.drawn[1];
  }

  /** Draws other rows where others are in view. */
  place(): void {
    if (!this.#parts) return;
    const [first, end] = rowWindow(this.viewport);
    if (first === this.drawn[0] && end === this.drawn[1]) return;
    this.#options.moved(first, end);
    this.drawn = [first, end];
    this.#host.requestUpdate();
  }

  /** Takes the measure of the list again; the row that is at the top stays there when the rows get another height. */
  measure(): void {
    const before = this.#rowHeight;
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    this.#rem = rem;
    this.#sizes = this.#options.sizes(this.#host.clientWidth / rem);
    this.#height = Math.max(0, this.#host.clientHeight - this.#sizes.head * rem);
    if (this.#rowHeight !== before && this.#parts) {
      const { scroller } = this.#parts;
      const top = scroller.scrollTop / before;
      this.#host.requestUpdate();
      void this.#host.updateComplete.then(() => (scroller.scrollTop = top * this.#rowHeight));
    }
    this.place();
  }

  /** Scrolls no further than it must for a row to be in view. */
  bringIn(index: number): void {
    if (this.#parts) this.#parts.scroller.scrollTop = scrollToRow(index, this.viewport);
    this.place();
  }

  toTop(): void {
    if (this.#parts) this.#parts.scroller.scrollTop = 0;
  }

  get #rowHeight(): number {
    return this.#sizes.row * this.#rem;
  }

  #findParts(): Parts {
    const find = (name: string): HTMLElement => {
      const part = this.#host.renderRoot.querySelector<HTMLElement>(name);
      if (!part) throw new Error(`A long list draws ${name}.`);
      return part;
    };
    const parts = { scroller: find('.scroller'), all: find('.all'), block: find('.drawn') };
    // The rows are another height when the page's text is another size, though the list may not be.
    this.#resized.observe(parts.block);
    return parts;
  }
}
