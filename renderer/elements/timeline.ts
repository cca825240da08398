// <variorum-timeline>: the versions of an article in time, as bars as high as the change that made them was large, parted
// by what changed. Marks the chosen version or pair, and tells which a person picks or brushes. Knows no client.
import { localized, msg, str } from '@lit/localize';
import { html, LitElement, nothing, type PropertyValues, svg, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import type { VersionEntry } from '../../archive/model/article.ts';
import type { ChangeSummary } from '../../archive/model/change-class.ts';
import type { Sha256 } from '../../archive/model/version.ts';
import { activeLanguage } from '../localisation/locale.ts';
import { numberedVersion, timeAfter } from '../localisation/version-words.ts';
import { baseStyles } from '../styles/base-styles.ts';
import './icon.ts';
import type { IconName } from './icons.ts';
import { type Brush, drawBrush, leastDrawn, pairOf, stepBrush } from './timeline-brush.ts';
import { type PlacedLabel, placeLabels } from './timeline-labels.ts';
import { crowding, layOutInstants, tellTime } from './timeline-layout.ts';
import { axis, drawMark, tallest } from './timeline-mark.ts';
import { recaptures } from './timeline-parts.ts';
import { timelineStyles } from './timeline-styles.ts';

/** A person picked a version; `asBefore` where it was picked as the earlier one of a pair. */
export class ChooseVersionEvent extends Event {
  static readonly type = 'variorum-choose-version';
  readonly version: Sha256;
  readonly asBefore: boolean;

  constructor(version: Sha256, asBefore: boolean) {
    super(ChooseVersionEvent.type, { bubbles: true, composed: true });
    this.version = version;
    this.asBefore = asBefore;
  }
}

/** A person chose two versions at once, the earlier one first. */
export class ChoosePairEvent extends Event {
  static readonly type = 'variorum-choose-pair';
  readonly before: Sha256;
  readonly version: Sha256;

  constructor(before: Sha256, version: Sha256) {
    super(ChoosePairEvent.type, { bubbles: true, composed: true });
    this.before = before;
    this.version = version;
  }
}

const inset = 56;
/** Versions are so far apart where there is room for it, in pixels. */
const gap = 22;
/** Pixels of a label's character at its size of 11, on average. */
const characterWidth = 6.1;

@localized()
@customElement('variorum-timeline')
export class VariorumTimeline extends LitElement {
  static override readonly styles = [baseStyles, timelineStyles];

  @property({ attribute: false }) versions: readonly VersionEntry[] = [];
  /** The share of the text that changed with each version, or null while it is not known. */
  @property({ attribute: false }) sizes: readonly number[] | null = null;
  /** What each version brought; null for the first, empty while it is not known. */
  @property({ attribute: false }) summaries: readonly (ChangeSummary | null)[] = [];
  @property() version: Sha256 = '';
  /** The earlier one of the pair that is compared; null where one version is read. */
  @property({ attribute: false }) beforeVersion: Sha256 | null = null;

  /** What there is to see it in. */
  @state() private room = 0;
  /** How many times as wide as that it is drawn, where versions stand too close to be told apart. */
  @state() private zoom = 1;
  /** The two versions that are being chosen; null while none are. */
  @state() private brush: Brush | null = null;
  /** Where the pointer went down; null while it is up. */
  private pressed: number | null = null;
  private places: readonly number[] = [];
  @query('.scroll') private readonly pane!: HTMLElement | null;
  @query('[role="option"][tabindex="0"]') private readonly current!: SVGElement | null;
  private readonly resizes = new ResizeObserver(([entry]) => (this.room = entry?.contentRect.width ?? 0));

  override connectedCallback(): void {
    super.connectedCallback();
    this.resizes.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.resizes.disconnect();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('versions') || changed.has('room')) this.zoom = Math.min(this.zoom, this.furthest);
  }

  override updated(changed: PropertyValues): void {
    if (this.shadowRoot?.activeElement?.closest('[role="option"]')) this.current?.focus();
    if (changed.has('zoom') || changed.has('version')) this.showChosen();
  }

  /** Drawn so wide, each version has room of its own; 1 where it has that anyway. */
  private get furthest(): number {
    return crowding(this.versions.length, this.room - 2 * inset, gap);
  }

  private get width(): number {
    return Math.round(this.room * this.zoom);
  }

  /** Keeps the chosen version in sight of whoever looks at a part. */
  private showChosen(): void {
    const x = this.places[this.indexOf(this.version)];
    if (this.zoom > 1 && this.pane && x !== undefined) this.pane.scrollLeft = x - this.room / 2;
  }

  override render(): unknown {
    if (this.room === 0) return nothing;
    const instants = this.versions.map((version) => version.captures[0]?.capturedAt ?? '');
    const places = (this.places = layOutInstants(instants, this.width, {
      inset: Math.min(inset, this.width / 8),
      gap,
    }));
    const labels = placeLabels(
      instants.map((instant, index) => ({
        source: tellTime(instants) ? instant : String(index + 1),
        x: places[index] ?? 0,
        kept: this.isMarked(index),
      })),
      {
        textOf: tellTime(instants) ? timeAfter : (_previous, number) => numberedVersion(number),
        widthOf: (text) => text.length * characterWidth,
        spacing: 8,
        width: this.width,
      },
    );
    return html`${this.furthest > 1 ? this.zooming() : nothing}
      <div class="scroll">
        <svg
          width=${this.width}
          height="56"
          viewBox="0 0 ${this.width} 56"
          @pointerdown=${this.onDown}
          @pointermove=${this.onMove}
          @pointerup=${this.onUp}
          @pointercancel=${() => this.drop()}
          @keydown=${this.onKey}
          @wheel=${this.onWheel}
        >
          ${hatching}
          <line class="axis" x1="0" x2=${this.width} y1=${axis} y2=${axis}></line>
          ${
            tellTime(instants)
              ? svg`<path class="again" d=${recaptures(this.versions, places, this.width - 6)
                  .map((x) => `M${Math.round(x * 10) / 10} ${axis}v4`)
                  .join('')}></path>`
              : nothing
          }
          ${this.bow(places)} ${this.brushed(places)}
          <g
            role="listbox"
            aria-orientation="horizontal"
            aria-multiselectable=${this.beforeVersion ? 'true' : 'false'}
            aria-label=${msg('Versions in time', { id: 'timeline.label' })}
          >
            ${this.marks(places, labels)}
          </g>
        </svg>
      </div>
      <p class="visually-hidden" role="status">${this.brushInWords()}</p>`;
  }

  private marks(places: readonly number[], labels: readonly (PlacedLabel | null)[]): readonly unknown[] {
    const nearest = Math.min(...places.slice(1).map((x, at) => x - (places[at] ?? 0)), 2 * gap);
    const largest = Math.max(...(this.sizes ?? []), 0.0001);
    const language = activeLanguage();
    return this.versions.map((version, index) => {
      const [x, label, share, summary] = [
        places[index] ?? 0,
        labels[index],
        this.sizes?.[index],
        this.summaries[index],
      ];
      const [marked, chosen] = [this.isMarked(index), version.id === this.version];
      const follows = [version, x, label?.x, label?.text, share, largest, summary, marked, chosen, nearest, language];
      return guard(follows, () =>
        drawMark(
          {
            version,
            index,
            x,
            label: label ?? null,
            share,
            summary: summary ?? null,
            largest,
            nearest,
            marked,
            chosen,
          },
          (shift) => this.choose(index, shift),
        ),
      );
    });
  }

  private zooming(): TemplateResult {
    const button = (by: number, icon: IconName, label: string, last: boolean): TemplateResult =>
      html`<button class="quiet" title=${label} aria-label=${label} ?disabled=${last} @click=${() => this.zoomBy(by)}>
        <variorum-icon name=${icon}></variorum-icon>
      </button>`;
    return html`<div class="zoom">
      ${button(1 / 2, 'minus', msg('Show more of the time', { id: 'timeline.zoom-out' }), this.zoom <= 1)}
      ${button(2, 'plus', msg('Look closer', { id: 'timeline.zoom-in' }), this.zoom >= this.furthest)}
    </div>`;
  }

  private zoomBy(factor: number): void {
    this.zoom = Math.max(1, Math.min(this.furthest, this.zoom * factor));
  }

  private brushed(places: readonly number[]): unknown {
    const pair = this.brush && pairOf(this.brush);
    const [from, to] = [places[pair?.before ?? -1], places[pair?.after ?? -1]];
    if (from === undefined || to === undefined) return nothing;
    return svg`<rect class="brush" x=${from - 6} y="2" width=${to - from + 12} height=${axis - 2} rx="4"></rect>`;
  }

  private brushInWords(): string {
    const pair = this.brush && pairOf(this.brush);
    if (!pair) return '';
    return msg(str`From version ${pair.before + 1} to version ${pair.after + 1}: Enter compares them.`, {
      id: 'timeline.brushed',
    });
  }

  /** The dotted bow between the two versions that are compared. */
  private bow(places: readonly number[]): unknown {
    const from = places[this.indexOf(this.beforeVersion)];
    const to = places[this.indexOf(this.version)];
    if (from === undefined || to === undefined || from === to) return nothing;
    const height = Math.max(1, axis - tallest - 5);
    return svg`<path class="bow" d="M${from} ${axis - 12}C${from} ${height} ${to} ${height} ${to} ${axis - 12}"></path>`;
  }

  /** In a pair, the end nearer to the picked version moves there; with Shift it is always the earlier one. */
  private choose(index: number, shift: boolean): void {
    const version = this.versions[index];
    if (!version) return;
    const [before, after] = [this.indexOf(this.beforeVersion), this.indexOf(this.version)];
    const asBefore = this.beforeVersion !== null && (shift || Math.abs(index - before) < Math.abs(index - after));
    this.dispatchEvent(new ChooseVersionEvent(version.id, asBefore));
  }

  /** As everywhere: a wheel with Ctrl, or two fingers, come closer. */
  private readonly onWheel = (event: WheelEvent): void => {
    if (!event.ctrlKey || this.furthest === 1) return;
    event.preventDefault();
    this.zoomBy(event.deltaY < 0 ? 1.25 : 0.8);
  };

  private readonly onDown = (event: PointerEvent): void => {
    if (event.button === 0) this.pressed = placeOf(event);
  };

  private readonly onMove = (event: PointerEvent): void => {
    const from = this.pressed;
    const to = placeOf(event);
    if (from === null || (!this.brush && Math.abs(to - from) < leastDrawn)) return;
    if (!this.brush) (event.currentTarget as SVGSVGElement).setPointerCapture(event.pointerId);
    this.brush = drawBrush(this.places, { from, to, reach: 12 }, this.pair);
  };

  private readonly onUp = (): void => {
    if (this.brush) this.choosePair();
    this.pressed = null;
  };

  /** Enter chooses; with Shift, arrow keys brush from the chosen version, and the room for comparing moves its pair. */
  private readonly onKey = (event: KeyboardEvent): void => {
    const index = this.indexOf(this.version);
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (event.key === 'Enter' || event.key === ' ') {
      if (this.brush) this.choosePair();
      else this.choose(index, event.shiftKey);
    } else if (step && event.shiftKey && !this.pair) {
      this.brush = stepBrush(this.brush ?? { anchor: index, head: index }, step, this.versions.length);
    } else if ((event.key === '+' || event.key === '-') && this.furthest > 1)
      this.zoomBy(event.key === '+' ? 2 : 1 / 2);
    else if (event.key === 'Escape' && this.brush) this.drop();
    else {
      if (step) this.drop();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };

  private choosePair(): void {
    const pair = this.brush && pairOf(this.brush);
    const [before, after] = [this.versions[pair?.before ?? -1], this.versions[pair?.after ?? -1]];
    this.drop();
    if (before && after) this.dispatchEvent(new ChoosePairEvent(before.id, after.id));
  }

  private drop(): void {
    this.brush = null;
    this.pressed = null;
  }

  /** The pair that is compared, as indices. */
  private get pair(): { readonly before: number; readonly after: number } | null {
    if (this.beforeVersion === null) return null;
    return { before: this.indexOf(this.beforeVersion), after: this.indexOf(this.version) };
  }

  private isMarked(index: number): boolean {
    const id = this.versions[index]?.id;
    return id === this.version || id === this.beforeVersion;
  }

  private indexOf(version: Sha256 | null): number {
    return this.versions.findIndex(({ id }) => id === version);
  }
}

/** How far from the timeline's left end a pointer is. */
function placeOf({ clientX, currentTarget }: PointerEvent): number {
  return clientX - (currentTarget as SVGSVGElement).getBoundingClientRect().left;
}

/** Sources are hatched, so that a bar's parts are told apart without their colours. */
const hatching: TemplateResult = svg`<defs>
  <pattern id="hatching" width="3" height="3" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
    <rect class="ground" width="3" height="3"></rect>
    <rect class="line" width="1.4" height="3"></rect>
  </pattern>
</defs>`;

declare global {
  interface HTMLElementTagNameMap {
    'variorum-timeline': VariorumTimeline;
  }
  interface HTMLElementEventMap {
    'variorum-choose-version': ChooseVersionEvent;
    'variorum-choose-pair': ChoosePairEvent;
  }
}
