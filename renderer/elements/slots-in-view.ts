// Which of an element's slots are in view or near it, so that of a thousand cards only those are drawn that can be seen.
// A Lit controller: its host is drawn again when that changes. On paper all are in view. Knows nothing of what is drawn.
import type { LitElement, ReactiveController } from 'lit';
import { scrollerOf } from '../state/scroller-of.ts';

/** Pixels above and below what is seen. */
const nearness = 500;

export class SlotsInView implements ReactiveController {
  private readonly host: LitElement;
  private readonly selector: string;
  private readonly near = new Set<string>();
  private readonly observed = new Set<Element>();
  private observer: IntersectionObserver | null = null;
  private isPrinted = false;
  private readonly paper = matchMedia('print');

  /** `selector` finds the slots in the host's shadow root; each has a `data-id`. */
  constructor(host: LitElement, selector: string) {
    this.host = host;
    this.selector = selector;
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
    return this.isPrinted || this.near.has(id);
  }

  private look(entries: readonly IntersectionObserverEntry[]): void {
    let changed = false;
    for (const { target, isIntersecting, boundingClientRect } of entries) {
      const slot = target as HTMLElement;
      const id = slot.dataset['id'] ?? '';
      if (isIntersecting === this.near.has(id)) continue;
      // What has the focus keeps it; what goes out of view leaves its room as it was.
      if (!isIntersecting && slot.matches(':focus-within')) continue;
      changed = true;
      if (isIntersecting) this.near.add(id);
      else this.near.delete(id);
      slot.style.setProperty('min-height', isIntersecting ? '0' : `${String(boundingClientRect.height)}px`);
    }
    if (changed) this.host.requestUpdate();
  }

  private readonly print = (event: Event): void => {
    this.isPrinted = event.type === 'beforeprint' || this.paper.matches;
    this.host.requestUpdate();
  };
}
