// <variorum-history-flow>: all versions as one picture, every passage a band through time, every word where it stands.
// Draws what text/flow-layout.ts places, and tells which passage or version a person picks; knows no texts, no client.
import { localized, msg, str } from '@lit/localize';
import { html, LitElement, nothing, svg, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import { guard } from 'lit/directives/guard.js';
import type { Passage } from '../../archive/model/passage.ts';
import { cameWith } from '../localisation/collate-words.ts';
import { countVersions, countWords } from '../localisation/counts.ts';
import { activeLanguage } from '../localisation/locale.ts';
import { DrawnByFrames } from '../state/drawn-by-frames.ts';
import { ageClass, ageColours } from '../styles/age-colours.ts';
import { bandColourClass, bandColours } from '../styles/band-colours.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { fitLabel } from '../text/fit-label.ts';
import { type Age, ageOf, agesOf } from '../text/flow-ages.ts';
import { flowSize, type FlowScale, type FlowSize } from '../text/flow-frame.ts';
import { type FlowBand, layFlow, versionAt } from '../text/flow-layout.ts';
import { type Flow, joinedFlow } from '../text/flow-links.ts';
import { labelRuler } from '../text/measure-label.ts';
import { type PassageStep, stepsOf } from '../text/passage-steps.ts';
import { drawFlowColumns } from './flow-columns.ts';
import { drawFlowFills } from './flow-fills.ts';
import type { FlowHeading } from './flow-headings.ts';
import { flowLegend } from './flow-legend.ts';
import { historyFlowStyles } from './history-flow-styles.ts';
import { passageInWords } from './passage-words.ts';

/** What the bands are coloured by: which passage they are, or when their words came. */
export type FlowColouring = 'passage' | 'age';

export class PassageChosen extends Event {
  static readonly type = 'variorum-passage-chosen';
  /** The passage's id, or null where the choice was taken back. */
  readonly passage: string | null;
  /** The version that it was pointed at in, or null where it was chosen by key. */
  readonly version: number | null;
  constructor(passage: string | null, version: number | null = null) {
    super(PassageChosen.type, { bubbles: true, composed: true });
    this.passage = passage;
    this.version = version;
  }
}

/** A person picked a version by its column. */
export class ColumnChosen extends Event {
  static readonly type = 'variorum-column-chosen';
  readonly version: number;
  constructor(version: number) {
    super(ColumnChosen.type, { bubbles: true, composed: true });
    this.version = version;
  }
}

/** So many paths' pieces are drawn in one frame, so that none is late. */
const drawnInOneFrame = 260;
/** A column so near to the edge of what is in sight is not wholly seen, in pixels. */
const edge = 48;
/** As in the styles, in pixels. */
const labelSize = 11.5;

@localized()
@customElement('variorum-history-flow')
export class VariorumHistoryFlow extends LitElement {
  static override readonly styles = [baseStyles, bandColours, ageColours, historyFlowStyles];

  @property({ attribute: false }) headings: readonly FlowHeading[] = [];
  @property({ attribute: false }) passages: readonly Passage[] = [];
  /** How their words go through the versions; of as many versions as there are headings. */
  @property({ attribute: false }) flow: Flow = { pieces: [], links: [] };
  @property() selected: string | null = null;
  /** The version whose column is marked. */
  @property({ type: Number }) version = 0;
  @property() scale: FlowScale = 'version';
  @property() colouring: FlowColouring = 'passage';

  @state() private room = 0;
  @state() private pointed: string | null = null;
  @state() private pointedAge: number | null = null;
  /** The one band that Tab reaches; arrow keys move it. */
  @state() private reachable = 0;
  /** The picture as it is drawn now, for whoever takes it out; null before it was drawn. */
  @query('.scroll') private readonly pane!: HTMLElement | null;
  @query('svg') readonly picture!: SVGSVGElement | null;

  #ages: readonly Age[] = [];
  #steps: readonly (readonly PassageStep[])[] = [];
  /** The rank of each passage by its words: the large ones get hues of their own. */
  #ranks: readonly number[] = [];
  #size: FlowSize | null = null;
  #bands: readonly FlowBand[] = [];
  readonly #frames = new DrawnByFrames(this, drawnInOneFrame);
  readonly #observer = new ResizeObserver(([entry]) => {
    this.room = Math.floor(entry?.contentRect.width ?? 0);
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.#observer.observe(this);
  }

  override disconnectedCallback(): void {
    this.#observer.disconnect();
    super.disconnectedCallback();
  }

  protected override willUpdate(changed: PropertyValues): void {
    const contents = changed.has('passages') || changed.has('flow');
    if (contents) {
      this.#ages = agesOf(this.flow.pieces.length);
      this.#steps = stepsOf(this.passages, this.flow.pieces.length);
      this.#ranks = ranksOf(this.passages);
      this.reachable = Math.min(this.reachable, Math.max(0, this.passages.length - 1));
      this.#frames.forget();
    }
    if (
      contents ||
      changed.has('room') ||
      changed.has('scale') ||
      changed.has('headings') ||
      changed.has('colouring')
    ) {
      const words = this.flow.pieces.map((pieces) => (pieces.at(-1)?.start ?? 0) + (pieces.at(-1)?.words ?? 0));
      const most = this.flow.pieces.map((_, at) => this.passages.filter(({ ranges }) => ranges[at]).length);
      const instants = this.headings.map(({ instant }) => instant);
      const last = instants.length - 1;
      const contained = {
        instants,
        words: Math.max(0, ...words),
        passages: Math.max(0, ...most),
        endsInLabel: this.passages.some(({ ranges }) => ranges.findIndex((range) => range !== null) === last),
      };
      this.#size = this.room > 0 && instants.length > 0 ? flowSize(contained, this.room, this.scale) : null;
      this.#bands = this.#size ? layFlow(joinedFlow(this.flow, this.#alike), this.passages, this.#size) : [];
      this.#frames.begin(
        this.#bands.map(({ ribbons, stretches, bars }) => ribbons.length + stretches.length + bars.length),
      );
    }
  }

  protected override updated(changed: PropertyValues): void {
    if (['version', 'scale', 'flow', 'headings', 'room'].some((name) => changed.has(name))) this.#show();
  }

  /** Brings the chosen version's column into sight where the picture is wider than its room. */
  #show(): void {
    const x = this.#size?.columns[this.version];
    if (!this.pane || x === undefined) return;
    const { scrollLeft, clientWidth } = this.pane;
    if (x < scrollLeft + edge || x > scrollLeft + clientWidth - edge) this.pane.scrollLeft = x - clientWidth / 2;
  }

  override render(): unknown {
    const size = this.#size;
    if (!size) return nothing;
    const shown = this.pointed ?? this.selected;
    const measure = labelRuler(labelSize);
    const legend = flowLegend(this.colouring === 'age' ? this.#ages : [], Math.min(size.width, this.room));
    const height = size.height + legend.height;
    return html`
      <div class="scroll" tabindex=${size.width > this.room ? 0 : nothing}>
        <svg
          width=${size.width}
          height=${height}
          viewBox="0 0 ${size.width} ${height}"
          role="group"
          aria-label=${msg('Passages through the versions', { id: 'versions.picture' })}
          aria-describedby="summary told"
          @keydown=${this.#onKeyDown}
        >
          ${guard([this.headings, size, this.version, activeLanguage()], () =>
            drawFlowColumns(this.headings, size, this.version, (version) =>
              this.dispatchEvent(new ColumnChosen(version)),
            ),
          )}
          ${this.#bands.map((band, at) => this.#inTurn(band, at, size, shown))}
          ${this.#bands.map((band) => this.#label(band, shown, measure))} ${legend.draw(size.height)}
        </svg>
      </div>
      <p class="visually-hidden" id="summary">
        ${this.summary} ${msg('The table says the same in words.', { id: 'collate.see-table' })}
      </p>
      <p class="told" id="told">${this.#told(shown)}</p>
    `;
  }

  #inTurn(band: FlowBand, at: number, size: FlowSize, shown: string | null): unknown {
    const id = this.passages[band.passage]?.id ?? '';
    const looks = [this.selected === id, shown === null || shown === id, band.passage === this.reachable];
    return this.#frames.entry(at, [band, size, ...looks, activeLanguage()], () => this.#band(band, size, shown));
  }

  #band(band: FlowBand, { barWidth }: FlowSize, shown: string | null): TemplateResult {
    const { id } = this.passages[band.passage] ?? { id: '' };
    const classes = {
      band: true,
      [bandColourClass(this.#ranks[band.passage] ?? 0)]: this.colouring === 'passage',
      dimmed: shown !== null && shown !== id,
      chosen: this.selected === id,
    };
    return svg`<g
      class=${classMap(classes)}
      role="button"
      tabindex=${band.passage === this.reachable ? 0 : -1}
      aria-pressed=${this.selected === id ? 'true' : 'false'}
      aria-label=${this.#describe(band.passage)}
      data-index=${band.passage}
      @click=${(event: MouseEvent) => this.#choose(band.passage, this.#versionUnder(event))}
      @focus=${() => this.#point(band.passage)}
      @blur=${() => (this.pointed = null)}
      @pointerenter=${() => (this.pointed = id)}
      @pointermove=${(event: PointerEvent) => (this.pointedAge = this.#ageUnder(event, band))}
      @pointerleave=${() => ((this.pointed = null), (this.pointedAge = null))}
    >
      ${guard([band, barWidth], () => [
        ...drawFlowFills(band, barWidth, (first) => this.#hue(first)),
        ...band.absences.map(
          (path) => svg`<path class=${`absence ${this.#hue(band.stretches[0]?.first)}`} d=${path}></path>`,
        ),
        ...band.bars.map(
          ({ x, y, height }) =>
            svg`<rect class="edge" x=${x} y=${y} width=${barWidth} height=${height} rx="1.5"></rect>`,
        ),
      ])}
    </g>`;
  }

  /** Whether words of two versions are drawn in one colour. */
  readonly #alike = (first: number, other: number): boolean => this.#hue(first) === this.#hue(other);

  #hue(first = 0): string {
    return this.colouring === 'age' ? ageClass(ageOf(this.#ages, first)) : '';
  }

  #label(
    { label, passage }: FlowBand,
    shown: string | null,
    measure: (text: string) => number,
  ): TemplateResult | typeof nothing {
    const { id, label: words } = this.passages[passage] ?? { id: '', label: '' };
    const text = label ? fitLabel(words, label.width, measure) : '';
    if (!label || text === '') return nothing;
    const classes = classMap({ passage: true, across: label.across, dimmed: shown !== null && shown !== id });
    return svg`<text class=${classes} x=${label.x} y=${label.y} aria-hidden="true">${text}</text>`;
  }

  #told(shown: string | null): string {
    const index = this.passages.findIndex(({ id }) => id === shown);
    if (index >= 0) {
      const came = this.pointedAge === null ? [] : [cameWith(this.pointedAge)];
      return [this.#describe(index), ...came].join(' · ');
    }
    return msg(
      'Each band is a passage; where bands cross, it was moved; where a band ends, it was removed. Its width is its number of words. Choose a band to read it through all versions.',
      { id: 'versions.legend' },
    );
  }

  /** Settles when the picture is drawn to its last band. */
  async whole(): Promise<void> {
    this.#frames.finish();
    await this.updateComplete;
  }

  /** The whole picture in a sentence, for whoever cannot see it. */
  get summary(): string {
    const { length } = this.headings;
    const [first, last] = [this.headings[0], this.headings.at(-1)].map((heading) => countWords(heading?.words ?? 0));
    const counted = countVersions(length);
    const passages = String(this.passages.length);
    return msg(str`${counted}, from ${first ?? ''} to ${last ?? ''}, in ${passages} passages.`, {
      id: 'collate.summary',
    });
  }

  #describe(index: number): string {
    const passage = this.passages[index];
    return passage ? passageInWords(passage, this.#steps[index] ?? []) : '';
  }

  #point(index: number): void {
    this.reachable = index;
    this.pointed = this.passages[index]?.id ?? null;
  }

  #choose(index: number, version: number | null): void {
    this.reachable = index;
    const id = this.passages[index]?.id ?? null;
    this.dispatchEvent(new PassageChosen(id === this.selected ? null : id, version));
  }

  /** Where the pointer is, in the picture's own units. */
  #placeOf({ clientX, clientY }: MouseEvent): { readonly x: number; readonly y: number } {
    const box = this.picture?.getBoundingClientRect();
    return { x: clientX - (box?.left ?? 0), y: clientY - (box?.top ?? 0) };
  }

  #versionUnder(event: MouseEvent): number | null {
    return this.#size && versionAt(this.#placeOf(event).x, this.#size);
  }

  /** The version that the words under the pointer came with; null beside the bars. */
  #ageUnder(event: PointerEvent, { stretches }: FlowBand): number | null {
    const place = this.#placeOf(event);
    const wide = this.#size?.barWidth ?? 0;
    const under = stretches.find(
      ({ x, y, height }) => x <= place.x && place.x <= x + wide && y <= place.y && place.y <= y + height,
    );
    return under?.first ?? null;
  }

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    const last = this.passages.length - 1;
    const to = { ArrowDown: this.reachable + 1, ArrowUp: this.reachable - 1, Home: 0, End: last }[event.key];
    if (to !== undefined) {
      const index = Math.max(0, Math.min(last, to));
      this.renderRoot.querySelector<SVGGElement>(`[data-index="${index}"]`)?.focus();
    } else if (event.key === 'Enter' || event.key === ' ') this.#choose(this.reachable, null);
    else return;
    event.preventDefault();
  };
}

function ranksOf(passages: readonly Passage[]): readonly number[] {
  const largest = passages.map(({ words }) => Math.max(0, ...words));
  const inOrder = passages.map((_, at) => at).sort((one, other) => (largest[other] ?? 0) - (largest[one] ?? 0));
  const ranks: number[] = [];
  inOrder.forEach((at, rank) => (ranks[at] = rank));
  return ranks;
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-history-flow': VariorumHistoryFlow;
  }
}
