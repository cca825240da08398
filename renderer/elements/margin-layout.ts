// Puts the slots of a margin where they belong: each at its passage's height and none over another, again whenever the
// text beside or one of them becomes another size. A Lit controller; knows nothing of what is in them.
import type { LitElement, ReactiveController } from 'lit';
import type { TextRange } from '../../archive/model/range.ts';
import { stackCards } from './stack-cards.ts';

/** What stands in the margin. A slot is a `.slot` of its shadow root with a `data-id`; one without a passage comes last. */
export interface InMargin {
  readonly passages: () => readonly { readonly id: string; readonly range: TextRange | null }[];
  /** Where a passage stands, in pixels from the top of the window; null where it is not shown. */
  readonly topOf: (passage: TextRange) => number | null;
  /** The slot that stands exactly at its passage, beside those in which something is written. */
  readonly chosen: () => string | null;
  /** Whether a slot can be seen, or soon. The others are moved when there is time. */
  readonly isNear: (id: string) => boolean;
  /** Where the slot that is `.settling` stands, over all others; null where there is none. */
  readonly settledAt: () => TextRange | null;
}

/** One passage of so many is looked at to see whether all moved. */
const sampled = 20;

export class MarginLayout implements ReactiveController {
  private readonly host: LitElement;
  private readonly inside: InMargin;
  private readonly resizes = new ResizeObserver((entries) => {
    for (const { target, borderBoxSize } of entries) {
      const [box] = borderBoxSize;
      if (box && this.observed.has(target)) this.heights.set(target, box.blockSize);
    }
    this.layOut();
    for (const run of this.waiting.splice(0)) run();
  });
  private readonly observed = new Set<Element>();
  private readonly heights = new Map<Element, number>();
  private slots: readonly HTMLElement[] = [];
  /** Where the passages stand, in pixels from the top of the margin, until the text moves. */
  private tops: ReadonlyMap<string, number> | null = null;
  private waiting: (() => void)[] = [];
  private idle = 0;

  constructor(host: LitElement, inside: InMargin) {
    this.host = host;
    this.inside = inside;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.resizes.disconnect();
    this.observed.clear();
    this.heights.clear();
    this.waiting = [];
    cancelIdleCallback(this.idle);
  }

  /**
   * What is observed anew is told of in the next frame whatever its size is: when the browser has laid the page out, the
   * text beside with it, so that measuring asks for no layout of its own.
   */
  hostUpdated(): void {
    this.observe();
    this.resizes.unobserve(this.host);
    this.resizes.observe(this.host);
  }

  /** Runs once all stands as it was drawn last: in the next frame, before that is painted. */
  afterwards(run: () => void): void {
    this.waiting.push(run);
  }

  /** What was known of the places of passages is not true any more. */
  forget(): void {
    this.tops = null;
  }

  /** The text became another size. That is told, too, of what was measured before it was: then all stands already. */
  follow(): void {
    if (!this.hasMoved()) return;
    this.forget();
    this.layOut();
  }

  /** Puts every slot where it belongs: first all is measured, then all is moved, so that the page is laid out once. */
  layOut(): void {
    // A room that is left while its text loads gets a margin that was never drawn; a narrow one is a plain list.
    if (!this.host.hasUpdated || getComputedStyle(this.host).display === 'grid') return;
    const { slots } = this;
    const tops = (this.tops ??= this.measure());
    const lastWanted = Math.max(0, ...tops.values());
    const cards = slots.map((slot) => ({
      height: this.heights.get(slot) ?? slot.offsetHeight,
      wanted: tops.get(idOf(slot)) ?? lastWanted,
    }));
    const chosen = this.inside.chosen();
    const fixed = slots.findIndex((slot) => idOf(slot) === chosen || slot.classList.contains('editing'));
    const places = stackCards(cards, { gap: 10, top: 0, fixed: fixed < 0 ? undefined : fixed });
    const stacked = (places.at(-1) ?? 0) + (cards.at(-1)?.height ?? 0);
    const settled = this.inside.settledAt();
    const floating = settled && this.heightOf(settled, this.origin);
    this.stand(places);
    // Not a property that is inherited: the style of every card would be worked out again for it.
    this.host.style.setProperty('min-height', `${String(Math.max(stacked, this.float(floating)))}px`);
  }

  /** A slot whose place stays the same is not touched; one far away that has a place already can wait. */
  private stand(places: readonly number[]): void {
    const late: (() => void)[] = [];
    this.slots.forEach((slot, index) => {
      const top = `${String(places[index] ?? 0)}px`;
      const before = slot.style.top;
      if (before === top) return;
      const put = (): void => slot.style.setProperty('top', top);
      if (before !== '' && !this.inside.isNear(idOf(slot))) late.push(put);
      else put();
    });
    cancelIdleCallback(this.idle);
    this.idle = late.length === 0 ? 0 : requestIdleCallback(() => late.forEach((put) => put()), { timeout: 400 });
  }

  /** Puts the slot that is being settled beside the place that is looked at; answers where it ends. */
  private float(top: number | null): number {
    const slot = this.host.renderRoot.querySelector<HTMLElement>('.slot.settling');
    if (!slot || top === null) return 0;
    slot.style.setProperty('top', `${String(top)}px`);
    return top + slot.offsetHeight;
  }

  private get origin(): number {
    return this.host.getBoundingClientRect().top;
  }

  /** What grows or shrinks in a text moves all that follows: some passages, and the last, tell of all. */
  private hasMoved(): boolean {
    const { tops, origin } = this;
    if (tops === null) return true;
    return this.inside
      .passages()
      .filter((_, index, { length }) => index % sampled === 0 || index === length - 1)
      .some(({ id, range }) => (range && this.heightOf(range, origin)) !== (tops.get(id) ?? null));
  }

  private measure(): ReadonlyMap<string, number> {
    const { origin } = this;
    const tops = new Map<string, number>();
    for (const { id, range } of this.inside.passages()) {
      const top = range && this.heightOf(range, origin);
      if (top !== null) tops.set(id, top);
    }
    return tops;
  }

  private heightOf(range: TextRange, origin: number): number | null {
    const top = this.inside.topOf(range);
    return top === null ? null : top - origin;
  }

  private observe(): void {
    this.slots = [...this.host.renderRoot.querySelectorAll<HTMLElement>('.slot')];
    const slots = new Set<Element>([this.host, ...this.slots]);
    for (const slot of this.observed) {
      if (slots.has(slot)) continue;
      this.resizes.unobserve(slot);
      this.observed.delete(slot);
      this.heights.delete(slot);
    }
    for (const slot of slots) {
      if (this.observed.has(slot)) continue;
      this.resizes.observe(slot);
      this.observed.add(slot);
    }
  }
}

function idOf(slot: HTMLElement): string {
  return slot.dataset['id'] ?? '';
}
