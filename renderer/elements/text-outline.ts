// <variorum-text-outline>: the subheadings of a text, each a click away, and which of them is being read. A list beside
// the text where the container `text` is wide, a line above it that opens where it is not. Knows headings and where they
// stand, nothing of what is under them.
import { localized, msg } from '@lit/localize';
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { scrollerOf } from '../state/scroller-of.ts';
import { baseStyles } from '../styles/base-styles.ts';
import './icon.ts';

/** Pixels below the top of the pane: a heading above this line has been come to. */
const readingLine = 140;
/** More pixels than any text is high. */
const far = 1_000_000;

@localized()
@customElement('variorum-text-outline')
export class VariorumTextOutline extends LitElement {
  static override readonly styles = [
    baseStyles,
    css`
      :host {
        display: block;
      }
      nav {
        background: var(--paper);
        border-bottom: var(--hairline);
      }
      .toggle {
        display: block;
        width: 100%;
        padding: 0.3rem 0;
        color: var(--ink-faint);
        font-size: var(--ui-small);
        white-space: nowrap;
        overflow: hidden;
        text-overflow: ellipsis;
      }
      .toggle:hover {
        color: var(--accent);
      }
      .toggle variorum-icon {
        margin-inline-end: 0.3rem;
      }
      .toggle b {
        color: var(--ink-soft);
        font-weight: 600;
      }
      /* Over the text: what is read must not jump when it opens. */
      ol {
        position: absolute;
        inset-inline: 0;
        padding: var(--space-2);
        max-height: 60vh;
        overflow-y: auto;
        scrollbar-width: thin;
        background: var(--paper-raised);
        border: var(--hairline);
        border-radius: 0 0 var(--radius) var(--radius);
        box-shadow: var(--shadow);
      }
      [aria-expanded='false'] + ol {
        display: none;
      }
      li button {
        display: block;
        width: 100%;
        padding: 0.25rem var(--space-2);
        border-left: 2px solid var(--line);
        color: var(--ink-soft);
        line-height: 1.35;
      }
      li button:hover {
        color: var(--accent);
      }
      [aria-current] {
        border-left-color: var(--accent);
        color: var(--ink);
        font-weight: 600;
      }
      @container text (min-width: 58rem) {
        nav {
          border-bottom: 0;
        }
        .toggle {
          display: none;
        }
        [aria-expanded] + ol {
          display: block;
          position: static;
          padding: 0;
          max-height: 80vh;
          background: none;
          border: 0;
          box-shadow: none;
        }
      }
      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  /** The headings in the order of the text. */
  @property({ attribute: false }) headings: readonly string[] = [];
  /** Where each of them stands. */
  @property({ attribute: false }) places: () => readonly HTMLElement[] = () => [];
  /** The heading that was come to last; -1 above the first. */
  @state() private current = -1;
  /** On a page without room for the list at all times. */
  @state() private open = false;
  /** Told by the browser: who asks where headings stand with each scroll has the page laid out each time. */
  private observer: IntersectionObserver | null = null;
  private readonly passed = new Set<Element>();

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.observe();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.observer?.disconnect();
    this.observer = null;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('headings')) this.observe();
  }

  override render(): unknown {
    const label = msg('Subheadings', { id: 'outline.label' });
    const here = this.headings[this.current];
    return html`<nav aria-label=${label} @focusout=${this.closeBehind}>
      <button class="toggle" aria-expanded=${this.open ? 'true' : 'false'} @click=${() => (this.open = !this.open)}>
        <variorum-icon name=${this.open ? 'chevron-down' : 'chevron-right'}></variorum-icon>${label}${
          here === undefined ? nothing : html` · <b>${here}</b>`
        }
      </button>
      <ol>
        ${this.headings.map(
          (heading, index) =>
            html`<li>
              <button aria-current=${index === this.current ? 'location' : nothing} @click=${() => this.go(index)}>
                ${heading}
              </button>
            </li>`,
        )}
      </ol>
    </nav>`;
  }

  /** The heading comes to the top, and the focus to it: who reads by ear goes on from there. */
  private go(index: number): void {
    const place = this.places()[index];
    if (!place) return;
    this.open = false;
    place.setAttribute('tabindex', '-1');
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    place.focus({ preventScroll: true });
    place.scrollIntoView({ block: 'start', behavior: calm ? 'auto' : 'smooth' });
  }

  private readonly closeBehind = (event: FocusEvent): void => {
    const nav = event.currentTarget as HTMLElement;
    if (event.relatedTarget instanceof Node && !nav.contains(event.relatedTarget)) this.open = false;
  };

  private observe(): void {
    this.observer ??= new IntersectionObserver(this.track, {
      root: scrollerOf(this),
      rootMargin: `-${String(readingLine)}px 0px ${String(far)}px`,
    });
    this.observer.disconnect();
    this.passed.clear();
    for (const place of this.places()) this.observer.observe(place);
  }

  private readonly track = (entries: readonly IntersectionObserverEntry[]): void => {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) this.passed.delete(target);
      else this.passed.add(target);
    }
    this.current = this.places().findLastIndex((place) => this.passed.has(place));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-text-outline': VariorumTextOutline;
  }
}
