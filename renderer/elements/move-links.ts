// <variorum-move-links>: lines in the gutter between two columns of text that join the two places of each moved passage,
// with an arrow at the newer one. A press leads to the other place. They are for the eye and the pointer: the labels over
// the passages say the same and lead there by key. Knows no texts.
import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, type PropertyValues, svg, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { nextTask } from '../state/next-task.ts';
import { scrollerOf } from '../state/scroller-of.ts';
import { baseStyles } from '../styles/base-styles.ts';
import {
  arrowOfLink,
  bracketOf,
  type Extent,
  layMoveLinks,
  linksWithin,
  type MoveEnds,
  type MoveLink,
  pathOfLink,
  spanOf,
} from '../text/move-lanes.ts';
import { StopChosen } from './stop-chosen.ts';

/** Links this far out of view are drawn as well, in pixels: a scroll shows them at once. */
const beyond = 600;

@localized()
@customElement('variorum-move-links')
export class VariorumMoveLinks extends LitElement {
  static override readonly styles = [
    baseStyles,
    css`
      :host {
        display: block;
        pointer-events: none;
      }
      svg {
        display: block;
        width: 100%;
        height: 100%;
        overflow: visible;
      }
      path {
        fill: none;
        stroke: var(--moved);
      }
      .link {
        opacity: 0.5;
      }
      .line {
        stroke-width: 1.25;
        stroke-dasharray: 1.5 2.5;
      }
      .bracket {
        stroke-width: 1.25;
      }
      .arrow {
        fill: var(--moved);
        stroke: none;
      }
      .strong {
        opacity: 1;
      }
      .strong .line {
        stroke-width: 2;
        stroke-dasharray: none;
      }
      .strong .bracket {
        stroke-width: 2;
      }
      /* What only passes by leads nowhere that is in view. */
      .passing:not(.strong) {
        opacity: 0.22;
      }
      .reach {
        stroke: transparent;
        stroke-width: 9;
        pointer-events: stroke;
        cursor: pointer;
      }
      .name {
        position: absolute;
        left: 100%;
        z-index: 3;
        width: max-content;
        max-width: 18rem;
        translate: 0.25rem -50%;
        padding: 0.2rem 0.5rem;
        font: 500 var(--ui-small) / 1.4 var(--font-ui);
        color: var(--ink);
        background: var(--paper-raised);
        border: 1px solid var(--moved);
        border-radius: var(--radius);
        box-shadow: var(--shadow);
      }
      @media (forced-colors: active) {
        path {
          stroke: CanvasText;
        }
        .arrow {
          fill: CanvasText;
        }
      }
      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  /** Where moved passages stand now, from the top of this element, in pixels; read after they were drawn. */
  @property({ attribute: false }) ends: () => readonly MoveEnds[] = () => [];
  /** What a link is called. */
  @property({ attribute: false }) nameOf: (stop: string) => string = () => '';
  /** Whatever the places follow from: another one, and they are read again. */
  @property({ attribute: false }) drawn: readonly unknown[] = [];
  /** The stop at hand, and the one that is pointed at in the text or has the focus there. */
  @property() current: string | null = null;
  @property() pointed: string | null = null;

  @state() private links: readonly MoveLink[] = [];
  @state() private view: Extent = { top: 0, bottom: 0 };
  /** The link under the pointer, and how far down that is. */
  @state() private under: { readonly stop: string; readonly y: number } | null = null;
  @query('.name') private readonly name!: HTMLElement | null;

  #scroller: HTMLElement | null = null;
  #asked = false;
  #frame = 0;
  readonly #resizes = new ResizeObserver(() => void this.#measure());

  override connectedCallback(): void {
    super.connectedCallback();
    this.#scroller = scrollerOf(this);
    this.#scroller?.addEventListener('scroll', this.#onScroll, { passive: true });
    this.#resizes.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#scroller?.removeEventListener('scroll', this.#onScroll);
    this.#resizes.disconnect();
    cancelAnimationFrame(this.#frame);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (this.name && this.under) this.name.style.top = `${this.under.y}px`;
    const before = changed.get('drawn');
    if (!changed.has('drawn') || before?.every((value, at) => value === this.drawn[at]) === true) return;
    void this.#measure();
  }

  override render(): unknown {
    const shown = linksWithin(this.links, { top: this.view.top - beyond, bottom: this.view.bottom + beyond });
    if (shown.length === 0) return nothing;
    const strong = this.under?.stop ?? this.pointed ?? this.current;
    return html`<svg aria-hidden="true" @pointerleave=${() => (this.under = null)}>
        ${shown.map((link) => this.#link(link, link.stop === strong))}
      </svg>
      ${this.under ? html`<div class="name" aria-hidden="true">${this.nameOf(this.under.stop)}</div>` : nothing}`;
  }

  #link(link: MoveLink, strong: boolean): TemplateResult {
    const gutter = this.clientWidth;
    const path = pathOfLink(link, gutter);
    const { top, bottom } = spanOf(link);
    const passing = top < this.view.top && bottom > this.view.bottom;
    return svg`<g class="link ${strong ? 'strong' : ''} ${passing ? 'passing' : ''}" data-link=${link.stop}>
      <path class="line" d=${path}></path>
      <path class="bracket" d=${bracketOf(link, 'before', gutter) + bracketOf(link, 'after', gutter)}></path>
      <path class="arrow" d=${arrowOfLink(link, gutter)}></path>
      <path
        class="reach"
        d=${path}
        @pointermove=${(event: PointerEvent) => (this.under = { stop: link.stop, y: this.#heightOf(event) })}
        @pointerleave=${() => (this.under = null)}
        @click=${(event: MouseEvent) => this.#follow(link, this.#heightOf(event))}
      ></path>
    </g>`;
  }

  /** To the place that is further away. */
  #follow({ stop, before, after }: MoveLink, y: number): void {
    const farther = Math.abs(before.top - y) > Math.abs(after.top - y) ? 'before' : 'after';
    this.dispatchEvent(new StopChosen(stop, farther));
  }

  #heightOf({ clientY }: MouseEvent): number {
    return clientY - this.getBoundingClientRect().top;
  }

  /** Once for however many causes, and after the columns were painted: reading them stands over what joins them. */
  async #measure(): Promise<void> {
    if (this.#asked) return;
    this.#asked = true;
    await new Promise((resolve) => requestAnimationFrame(resolve));
    await nextTask();
    this.#asked = false;
    if (!this.isConnected) return;
    // Where the columns stand one above the other there is no gutter.
    this.links = this.clientWidth > 0 ? layMoveLinks(this.ends(), this.clientWidth) : [];
    this.#look();
  }

  readonly #onScroll = (): void => {
    if (this.links.length === 0) return;
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#look());
  };

  #look(): void {
    const { top } = this.getBoundingClientRect();
    const pane = this.#scroller?.getBoundingClientRect();
    this.view = { top: (pane?.top ?? 0) - top, bottom: (pane?.bottom ?? innerHeight) - top };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-move-links': VariorumMoveLinks;
  }
}
