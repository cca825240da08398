// <variorum-timeline>: the versions of an article in time, as bars as high as the change that made them was large, parted
// by what changed. Marks the chosen version or pair, and tells which a person picks or brushes. Knows no client.
import { localized, msg, str } from '@lit/localize';
import { html, LitElement, nothing, svg, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { VersionEntry } from '../../archive/model/article.ts';
import type { ChangeSummary } from '../../archive/model/change-class.ts';
import type { Sha256 } from '../../archive/model/version.ts';
import { summaryInWords } from '../localisation/change-summary.ts';
import { formatMoment, formatShare } from '../localisation/format.ts';
import { numberedVersion, timeAfter } from '../localisation/version-words.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { type Brush, drawBrush, leastDrawn, pairOf, stepBrush } from './timeline-brush.ts';
import { type PlacedLabel, placeLabels } from './timeline-labels.ts';
import { layOutInstants, tellTime } from './timeline-layout.ts';
import { recaptures, sharesOf } from './timeline-parts.ts';
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

const axis = 38;
const tallest = 28;
const shortest = 5;
const inset = 56;
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

  @state() private width = 0;
  /** The two versions that are being chosen; null while none are. */
  @state() private brush: Brush | null = null;
  /** Where the pointer went down; null while it is up. */
  private pressed: number | null = null;
  private places: readonly number[] = [];
  @query('[role="option"][tabindex="0"]') private readonly current!: SVGElement | null;
  private readonly resizes = new ResizeObserver(([entry]) => (this.width = entry?.contentRect.width ?? 0));

  override connectedCallback(): void {
    super.connectedCallback();
    this.resizes.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.resizes.disconnect();
  }

  override updated(): void {
    if (this.shadowRoot?.activeElement) this.current?.focus();
  }

  override render(): unknown {
    if (this.width === 0) return nothing;
    const instants = this.versions.map((version) => version.captures[0]?.capturedAt ?? '');
    const places = (this.places = layOutInstants(instants, this.width, {
      inset: Math.min(inset, this.width / 8),
      gap: 22,
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
    return html`<svg
        width=${this.width}
        height="56"
        viewBox="0 0 ${this.width} 56"
        @pointerdown=${this.onDown}
        @pointermove=${this.onMove}
        @pointerup=${this.onUp}
        @pointercancel=${() => this.drop()}
        @keydown=${this.onKey}
      >
        ${hatching}
        <line class="axis" x1="0" x2=${this.width} y1=${axis} y2=${axis}></line>
        ${
          tellTime(instants)
            ? recaptures(this.versions, places, this.width - 6).map(
                (x) => svg`<line class="again" x1=${x} x2=${x} y1=${axis} y2=${axis + 4}></line>`,
              )
            : nothing
        }
        ${this.bow(places)} ${this.brushed(places)}
        <g
          role="listbox"
          aria-orientation="horizontal"
          aria-multiselectable=${this.beforeVersion ? 'true' : 'false'}
          aria-label=${msg('Versions in time', { id: 'timeline.label' })}
        >
          ${this.versions.map((version, index) => this.mark(version, index, places[index] ?? 0, labels[index] ?? null))}
        </g>
      </svg>
      <p class="visually-hidden" role="status">${this.brushInWords()}</p>`;
  }

  private mark(version: VersionEntry, index: number, x: number, label: PlacedLabel | null): unknown {
    const marked = this.isMarked(index);
    const height = this.barHeight(index);
    const next = (this.width / Math.max(1, this.versions.length)) * 0.5;
    const reach = Math.min(22, Math.max(8, next));
    return svg`<g
      role="option"
      class=${['mark', marked ? 'chosen' : '', version.purged ? 'purged' : ''].filter(Boolean).join(' ')}
      tabindex=${version.id === this.version ? '0' : '-1'}
      aria-selected=${marked ? 'true' : 'false'}
      aria-label=${this.describe(version, index)}
      data-version=${version.id}
      @click=${(event: MouseEvent) => this.choose(index, event.shiftKey)}
    >
      <title>${this.describe(version, index)}</title>
      <rect class="reach" x=${x - reach} y="0" width=${reach * 2} height="56"></rect>
      ${this.bar(index, x, height)}
      ${marked ? svg`<circle cx=${x} cy=${axis} r="5"></circle>` : nothing}
      ${label ? svg`<text x=${label.x} y="53" text-anchor="middle">${label.text}</text>` : nothing}
    </g>`;
  }

  /** A bar, or the parts that it is made of: what matters most stands on the axis. */
  private bar(index: number, x: number, height: number): unknown {
    const summary = this.summaries[index];
    const shares = summary && !this.versions[index]?.purged ? sharesOf(summary) : [];
    if (shares.length === 0) {
      return svg`<rect class="bar" x=${x - 4} y=${axis - height} width="8" height=${height} rx="2"></rect>`;
    }
    let foot = axis;
    return shares.map(({ part, share }) => {
      foot -= share * height;
      return svg`<rect class="bar ${part}" x=${x - 4} y=${foot} width="8" height=${Math.max(0.8, share * height - 0.6)} rx="1"></rect>`;
    });
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

  private barHeight(index: number): number {
    const largest = Math.max(...(this.sizes ?? []), 0.0001);
    return shortest + Math.sqrt((this.sizes?.[index] ?? 0) / largest) * (tallest - shortest);
  }

  private describe(version: VersionEntry, index: number): string {
    const moment = formatMoment(version.captures[0]?.capturedAt ?? '');
    const share = this.sizes?.[index];
    if (version.purged) return msg(str`Version ${index + 1}, ${moment}, purged`, { id: 'timeline.versionPurged' });
    if (index === 0 || share === undefined) {
      return msg(str`Version ${index + 1}, ${moment}`, { id: 'timeline.version' });
    }
    const changed = msg(str`Version ${index + 1}, ${moment}, ${formatShare(share)} changed`, {
      id: 'timeline.versionChanged',
    });
    const summary = this.summaries[index];
    const brought = summary ? summaryInWords(summary) : '';
    return brought === '' ? changed : msg(str`${changed}: ${brought}`, { id: 'timeline.versionBrought' });
  }

  /** In a pair, the end nearer to the picked version moves there; with Shift it is always the earlier one. */
  private choose(index: number, shift: boolean): void {
    const version = this.versions[index];
    if (!version) return;
    const [before, after] = [this.indexOf(this.beforeVersion), this.indexOf(this.version)];
    const asBefore = this.beforeVersion !== null && (shift || Math.abs(index - before) < Math.abs(index - after));
    this.dispatchEvent(new ChooseVersionEvent(version.id, asBefore));
  }

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
    } else if (event.key === 'Escape' && this.brush) this.drop();
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
