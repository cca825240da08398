// Which of an element's slots are in view or near it, so that of a thousand cards only those are drawn that can be seen.
// A Lit controller that tells of each slot that comes near. On paper all are in view. Knows nothing of what is drawn.
import type { LitElement, ReactiveController } from 'lit';
import { scrollerOf } from '../state/scroller-of.ts';

/** Pixels above and below what is seen. */
const nearness = 500;

export class SlotsInView implements ReactiveController {
  private readonly host: LitElement;
  private readonly selector: string;
  private readonly turned: (slots: readonly HTMLElement[]) => void;
  /** Those that are near now, and those that were since `forget`: what was drawn is not drawn again for scrolling back. */
  private readonly near = new Set<string>();
  private readonly drawn = new Set<string>();
  private readonly observed = new Set<Element>();
  private observer: IntersectionObserver | null = null;
  private isPrinted = false;
  private readonly paper = matchMedia('print');

  /** `selector` finds the slots in the host's shadow root; each has a `data-id`. `turned` is given those that came near. */
  constructor(host: LitElement, selector: string, turned: (slots: readonly HTMLElement[]) => void) {
    this.host = host;
    this.selector = selector;
    this.turned = turned;
    host.addController(this);
  }

  hostConnected(): void {
    this.paper.addEventListener('change', this.print);
    window.addEventListener('beforeprint', this.print);
    window.addEventListener('afterprint', this.print);
  }

  hostDisconnected(): void {
    this.paper.removeEventListener('change', this.print);
    window.removeEventListener('beforeprint', this.print);
    window.removeEventListener('afterprint', this.print);
    this.observer?.disconnect();
    this.observer = null;
    this.observed.clear();
    this.near.clear();
    this.drawn.clear();
  }

  hostUpdated(): void {
    this.observer ??= new IntersectionObserver((entries) => this.look(entries), {
      root: scrollerOf(this.host),
      rootMargin: `${String(nearness)}px 0px`,
    });
    const slots = new Set(this.host.renderRoot.querySelectorAll(this.selector));
    for (const slot of this.observed) {
      if (slots.has(slot)) continue;
      this.observer.unobserve(slot);
      this.observed.delete(slot);
    }
    for (const slot of slots) {
      if (this.observed.has(slot)) continue;
      this.observer.observe(slot);
      this.observed.add(slot);
    }
  }

  /** Whether a slot is to be drawn. */
  has(id: string): boolean {
    return this.isPrinted || this.drawn.has(id);
  }

  /** What is in the slots is not what it was: only what is near is to be drawn again. */
  forget(): void {
    this.drawn.clear();
    for (const id of this.near) this.drawn.add(id);
  }

  private look(entries: readonly IntersectionObserverEntry[]): void {
    const turned: HTMLElement[] = [];
    for (const { target, isIntersecting } of entries) {
      const slot = target as HTMLElement;
      const id = slot.dataset['id'] ?? '';
      if (!isIntersecting) this.near.delete(id);
      else this.near.add(id);
      if (!isIntersecting || this.drawn.has(id)) continue;
      this.drawn.add(id);
      turned.push(slot);
    }
    if (turned.length > 0) this.turned(turned);
  }

  private readonly print = (event: Event): void => {
    this.isPrinted = event.type === 'beforeprint' || this.paper.matches;
    this.host.requestUpdate();
  };
}
