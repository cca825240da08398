// The picture of all versions: every passage as a band through time, and the way to choose one.
// Draws what text/band-layout.ts places; knows no texts and no client.
import { localized, msg } from '@lit/localize';
import { LitElement, html, nothing, svg, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import type { Passage } from '../../archive/model/passage.ts';
import { type Band, type BandFrame, columnX, layBands } from '../text/band-layout.ts';
import { fitLabel } from '../text/fit-label.ts';
import { type PassageStep, stepsOf } from '../text/passage-steps.ts';
import { bandColours, bandColourClass } from '../styles/band-colours.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { passageBandsStyles } from './passage-bands-styles.ts';
import { passageInWords } from './passage-words.ts';

/** What stands over and under a version's bars. */
export interface BandHeading {
  readonly time: string;
  readonly words: string;
}

export class PassageChosen extends Event {
  static readonly type = 'variorum-passage-chosen';
  /** The passage's id, or null where the choice was taken back. */
  readonly passage: string | null;
  constructor(passage: string | null) {
    super(PassageChosen.type, { bubbles: true, composed: true });
    this.passage = passage;
  }
}

const NARROWEST_COLUMN = 118;

@localized()
@customElement('variorum-passage-bands')
export class VariorumPassageBands extends LitElement {
  static override readonly styles = [baseStyles, bandColours, passageBandsStyles];

  @property({ attribute: false }) headings: readonly BandHeading[] = [];
  @property({ attribute: false }) passages: readonly Passage[] = [];
  @property() selected: string | null = null;

  @state() private room = 0;
  @state() private pointed: string | null = null;
  /** The one band that Tab reaches; arrow keys move it. */
  @state() private reachable = 0;

  #steps: readonly (readonly PassageStep[])[] = [];
  /** The rank of each passage by its words: the large ones get hues of their own. */
  #ranks: ReadonlyMap<Passage, number> = new Map();
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

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('passages') && !changed.has('headings')) return;
    this.#steps = stepsOf(this.passages, this.headings.length);
    const largest = (passage: Passage): number => Math.max(0, ...passage.words);
    const ranked = [...this.passages].sort((one, other) => largest(other) - largest(one));
    this.#ranks = new Map(ranked.map((passage, rank) => [passage, rank]));
    this.reachable = Math.min(this.reachable, Math.max(0, this.passages.length - 1));
  }

  override render(): unknown {
    if (this.room === 0 || this.headings.length === 0) return nothing;
    const frame = this.#frame();
    const bands = layBands(this.passages, frame);
    const shown = this.pointed ?? this.selected;
    return html`
      <div class="scroll">
        <svg
          width=${frame.width}
          height=${frame.height}
          viewBox="0 0 ${frame.width} ${frame.height}"
          role="group"
          aria-label=${msg('Passages through the versions', { id: 'versions.picture' })}
          @keydown=${this.#onKeyDown}
        >
          ${this.headings.map((heading, version) => this.#heading(heading, version, frame))}
          ${bands.map((band, index) => this.#band(band, index, frame, shown))}
          ${bands.map((band, index) => this.#label(band, index, shown))}
        </svg>
      </div>
      <p class="told">${this.#told(shown)}</p>
    `;
  }

  #frame(): BandFrame {
    const versions = this.headings.length;
    const words = Math.max(0, ...this.headings.map((_, at) => total(this.passages, at)));
    const most = Math.max(1, ...this.headings.map((_, at) => this.passages.filter((p) => p.ranges[at]).length));
    const left = 44;
    const right = versions > 1 ? Math.max(NARROWEST_COLUMN, this.room / (versions + 1)) : this.room - left - 28;
    const width = Math.max(this.room, left + (versions - 1) * NARROWEST_COLUMN + 28 + right);
    const height = Math.min(680, Math.max(400, words, most * 14)) + 70;
    return { versions, width, height, top: 38, bottom: 32, left, right, barWidth: 28 };
  }

  #heading(heading: BandHeading, version: number, frame: BandFrame): TemplateResult {
    const x = columnX(frame, version) + frame.barWidth / 2;
    return svg`<text class="time" x=${x} y="20">${heading.time}</text>
      <text class="words" x=${x} y=${frame.height - 6}>${heading.words}</text>`;
  }

  #band(band: Band, index: number, frame: BandFrame, shown: string | null): TemplateResult {
    const { id } = band.passage;
    const classes = {
      band: true,
      [bandColourClass(this.#ranks.get(band.passage) ?? 0)]: true,
      dimmed: shown !== null && shown !== id,
      chosen: this.selected === id,
    };
    return svg`<g
      class=${classMap(classes)}
      role="button"
      tabindex=${index === this.reachable ? 0 : -1}
      aria-pressed=${this.selected === id ? 'true' : 'false'}
      aria-label=${passageInWords(band.passage, this.#steps[index] ?? [])}
      data-index=${index}
      @click=${() => this.#choose(index)}
      @focus=${() => this.#point(index)}
      @blur=${() => (this.pointed = null)}
      @pointerenter=${() => (this.pointed = id)}
      @pointerleave=${() => (this.pointed = null)}
    >
      ${band.ribbons.map((path) => svg`<path class="ribbon" d=${path}></path>`)}
      ${band.absences.map((path) => svg`<path class="absence" d=${path}></path>`)}
      ${band.bars.map(
        (bar) =>
          svg`<rect class="bar" x=${bar.x} y=${bar.y} width=${frame.barWidth} height=${bar.height} rx=${Math.min(3, bar.height / 2)}></rect>`,
      )}
    </g>`;
  }

  #label({ label, passage }: Band, index: number, shown: string | null): TemplateResult | typeof nothing {
    if (!label) return nothing;
    const text = fitLabel(passage.label, label.width, measureLabel);
    if (text === '') return nothing;
    const dimmed = shown !== null && shown !== this.passages[index]?.id;
    return svg`<text class=${classMap({ passage: true, dimmed })} x=${label.x} y=${label.y} aria-hidden="true">${text}</text>`;
  }

  #told(shown: string | null): string {
    const index = this.passages.findIndex((passage) => passage.id === shown);
    const passage = this.passages[index];
    if (passage) return passageInWords(passage, this.#steps[index] ?? []);
    return msg(
      'Each band is a passage; where bands cross, it was moved; where a band ends, it was removed. Its width is its number of words. Choose a band to read it through all versions.',
      { id: 'versions.legend' },
    );
  }

  #point(index: number): void {
    this.reachable = index;
    this.pointed = this.passages[index]?.id ?? null;
  }

  #choose(index: number): void {
    this.reachable = index;
    const id = this.passages[index]?.id ?? null;
    this.dispatchEvent(new PassageChosen(id === this.selected ? null : id));
  }

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    const last = this.passages.length - 1;
    const to = { ArrowDown: this.reachable + 1, ArrowUp: this.reachable - 1, Home: 0, End: last }[event.key];
    if (to !== undefined) {
      const index = Math.max(0, Math.min(last, to));
      this.renderRoot.querySelector<SVGGElement>(`[data-index="${index}"]`)?.focus();
    } else if (event.key === 'Enter' || event.key === ' ') this.#choose(this.reachable);
    else return;
    event.preventDefault();
  };
}

const canvas = document.createElement('canvas').getContext('2d');

/** The width of a label as it is drawn, in CSS pixels. */
function measureLabel(text: string): number {
  if (!canvas) return text.length * 7;
  canvas.font = `11.5px ${getComputedStyle(document.body).fontFamily}`;
  return canvas.measureText(text).width;
}

function total(passages: readonly Passage[], version: number): number {
  return passages.reduce((sum, passage) => sum + (passage.words[version] ?? 0), 0);
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-passage-bands': VariorumPassageBands;
  }
}
