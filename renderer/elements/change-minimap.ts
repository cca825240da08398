// <variorum-change-minimap>: the whole of a compared text as a strip beside it, with its changes and the part that is in
// view; a press leads there, and by keys it goes from change to change or scrolls the page. What left stands at its left
// edge, what came at its right, what moved between them.
import { localized, msg } from '@lit/localize';
import { css, html, LitElement, nothing, svg } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { formatShare } from '../localisation/format.ts';
import { nextTask } from '../state/next-task.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { type MarkKind, minimapMarks, type PagePiece, pathOfMarks } from '../text/minimap-marks.ts';
import { StepAsked } from './change-steps.ts';

/** Of the strip, in pixels. */
const width = 12;
const lanes = {
  removed: { left: 0.5, width: 3.5 },
  moved: { left: 4.5, width: 3 },
  added: { left: 8, width: 3.5 },
} as const satisfies Readonly<Record<MarkKind, { readonly left: number; readonly width: number }>>;
const kinds = Object.keys(lanes) as readonly MarkKind[];

/** What was measured of the page, in pixels. */
interface Measured {
  readonly pieces: readonly PagePiece[];
  readonly length: number;
  readonly view: number;
}

@localized()
@customElement('variorum-change-minimap')
export class VariorumChangeMinimap extends LitElement {
  static override readonly styles = [
    baseStyles,
    css`
      :host {
        display: block;
        width: ${width}px;
      }
      svg {
        display: block;
        width: 100%;
        height: 100%;
        touch-action: none;
        cursor: pointer;
      }
      svg:focus-visible {
        outline: 2px solid var(--focus);
        outline-offset: -2px;
      }
      .removed {
        fill: var(--removed);
      }
      .added {
        fill: var(--added);
      }
      .moved {
        fill: var(--moved);
      }
      .view {
        fill: color-mix(in srgb, var(--ink) 8%, transparent);
      }
      svg:hover .view {
        fill: color-mix(in srgb, var(--ink) 14%, transparent);
      }
      .at-hand {
        fill: none;
        stroke: var(--focus);
        stroke-width: 2;
      }
      @media (forced-colors: active) {
        path {
          fill: CanvasText;
        }
        .view {
          fill: Highlight;
          fill-opacity: 0.3;
        }
      }
      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  /** The page that scrolls, and the changed pieces in it, as they are drawn now. */
  @property({ attribute: false }) scroller: () => HTMLElement | null = () => null;
  @property({ attribute: false }) pieces: () => Iterable<HTMLElement> = () => [];
  /** Whatever the drawing follows from: another one, and the page is measured again. */
  @property({ attribute: false }) drawn: readonly unknown[] = [];
  /** The id of the stop at hand. */
  @property() current: string | null = null;

  @state() private measured: Measured = { pieces: [], length: 0, view: 0 };
  @state() private scrolled = 0;

  private followed: HTMLElement | null = null;
  private asked = false;
  private readonly resizes = new ResizeObserver(() => void this.measure());

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.follow(null);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) void this.measure();
  }

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    const before = changed.get('drawn') as readonly unknown[] | undefined;
    if (!changed.has('drawn') || before?.every((value, at) => value === this.drawn[at]) === true) return;
    void this.measure();
  }

  override render(): unknown {
    const { pieces, length, view } = this.measured;
    // What is in view whole needs no map.
    if (length <= view + 1) return nothing;
    const ofKind = (kind: MarkKind): readonly PagePiece[] => pieces.filter((piece) => piece.kind === kind);
    const [atHand] = minimapMarks(
      pieces.filter(({ stop }) => stop !== null && stop === this.current),
      length,
      view,
    );
    const label = msg('Changes in the whole text', { id: 'compare.minimap' });
    const share = Math.min(1, this.scrolled / (length - view));
    return html`<svg
      role="slider"
      tabindex="0"
      aria-label=${label}
      aria-orientation="vertical"
      aria-valuemin="0"
      aria-valuemax="100"
      aria-valuenow=${Math.round(share * 100)}
      aria-valuetext=${formatShare(share)}
      @keydown=${this.onKey}
      @pointerdown=${this.press}
      @pointermove=${(event: PointerEvent) => (event.buttons & 1 ? this.lead(event) : undefined)}
    >
      <title>${label}</title>
      <rect class="view" width=${width} y=${(this.scrolled / length) * view} height=${(view / length) * view}></rect>
      ${kinds.map((kind) => {
        const { left, width: wide } = lanes[kind];
        return svg`<path class=${kind} d=${pathOfMarks(minimapMarks(ofKind(kind), length, view), left, wide)}></path>`;
      })}
      ${
        atHand
          ? svg`<rect
              class="at-hand"
              x="1"
              width=${width - 2}
              y=${atHand.top - 1}
              height=${atHand.height + 2}
              rx="2"
            ></rect>`
          : nothing
      }
    </svg>`;
  }

  /** Once for however many causes, and after the page was painted: reading it stands over the map of it. */
  private async measure(): Promise<void> {
    if (this.asked) return;
    this.asked = true;
    await new Promise((resolve) => requestAnimationFrame(resolve));
    await nextTask();
    this.asked = false;
    if (!this.isConnected) return;
    const scroller = this.scroller();
    this.follow(scroller);
    if (!scroller) return;
    const origin = scroller.getBoundingClientRect().top - scroller.scrollTop;
    const pieces = [...this.pieces()].map((element): PagePiece => {
      const { top, bottom } = element.getBoundingClientRect();
      return {
        kind: element.classList.contains('moved') ? 'moved' : element.localName === 'del' ? 'removed' : 'added',
        stop: element.dataset['stop'] ?? null,
        top: top - origin,
        bottom: bottom - origin,
      };
    });
    this.measured = { pieces, length: scroller.scrollHeight, view: scroller.clientHeight };
    this.scrolled = scroller.scrollTop;
  }

  /** Listens to one page at a time. What it holds is watched as well: the page itself keeps its size. */
  private follow(scroller: HTMLElement | null): void {
    if (scroller !== this.followed) {
      this.followed?.removeEventListener('scroll', this.track);
      scroller?.addEventListener('scroll', this.track, { passive: true });
      this.followed = scroller;
      this.resizes.disconnect();
    }
    if (!scroller) return;
    for (const element of [scroller, ...scroller.children]) this.resizes.observe(element);
  }

  private readonly track = (): void => {
    this.scrolled = this.followed?.scrollTop ?? 0;
  };

  private readonly onKey = (event: KeyboardEvent): void => {
    const { length, view } = this.measured;
    const step = { ArrowDown: 1, ArrowUp: -1 } as const;
    const by = step[event.key as keyof typeof step];
    const to = { Home: 0, End: length, PageDown: this.scrolled + view * 0.9, PageUp: this.scrolled - view * 0.9 }[
      event.key
    ];
    if (by !== undefined) this.dispatchEvent(new StepAsked(by));
    else if (to !== undefined) this.followed?.scrollTo({ top: to });
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  private readonly press = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    // A press neither selects text nor takes the focus from what is read.
    event.preventDefault();
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
    this.lead(event);
  };

  /** Brings the place under the pointer into the middle of the page. */
  private lead({ clientY }: PointerEvent): void {
    const { length, view } = this.measured;
    const share = (clientY - this.getBoundingClientRect().top) / view;
    this.followed?.scrollTo({ top: share * length - view / 2, behavior: 'instant' });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-change-minimap': VariorumChangeMinimap;
  }
}
