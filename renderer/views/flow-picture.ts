// The picture of all versions with what is chosen for it: its scale, its colours, whether it is a table; and the picture
// as a file. What is put into it stands at its head. Knows no client.
import { localized, msg } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Passage } from '../../archive/model/passage.ts';
import type { FlowHeading } from '../elements/flow-headings.ts';
import '../elements/history-flow.ts';
import type { FlowColouring, VariorumHistoryFlow } from '../elements/history-flow.ts';
import '../elements/passage-table.ts';
import { tellTime } from '../elements/timeline-layout.ts';
import { countWords } from '../localisation/counts.ts';
import { pngOf } from '../state/paint-svg.ts';
import { changeRoomForms, readRoomForms } from '../state/room-forms.ts';
import { saveFile } from '../state/save-file.ts';
import { standaloneSvg, svgText } from '../state/standalone-svg.ts';
import { ToastEvent } from '../state/toast-event.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { choiceStyles } from '../styles/choice-styles.ts';
import type { FlowScale } from '../text/flow-frame.ts';
import type { Flow } from '../text/flow-links.ts';

/** Pixels of the PNG for each of the picture's units: enough for print. */
const sharpness = 3;

@localized()
@customElement('variorum-flow-picture')
export class VariorumFlowPicture extends LitElement {
  static override readonly styles = [
    baseStyles,
    choiceStyles,
    css`
      .head {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        justify-content: space-between;
        gap: 0 var(--space-5);
      }
      .files {
        margin-bottom: var(--space-3);
      }
      .choices {
        margin-bottom: var(--space-3);
      }
    `,
  ];

  /** What the picture is of, for its title and its file's name. */
  @property() name = '';
  @property({ attribute: false }) headings: readonly FlowHeading[] = [];
  @property({ attribute: false }) passages: readonly Passage[] = [];
  @property({ attribute: false }) flow: Flow = { pieces: [], links: [] };
  @property() selected: string | null = null;
  @property({ type: Number }) version = 0;
  @property({ type: Boolean }) table = false;

  @state() private scale: FlowScale = readRoomForms(localStorage).scale;
  @state() private colouring: FlowColouring = readRoomForms(localStorage).colouring;
  @query('variorum-history-flow') private readonly picture!: VariorumHistoryFlow | null;

  override render(): unknown {
    if (this.table) {
      return html`<slot></slot>
        <variorum-passage-table
          .headings=${this.headings.map(({ time, words }) => ({ time, words: countWords(words) }))}
          .passages=${this.passages}
          .selected=${this.selected}
        ></variorum-passage-table>`;
    }
    return html`${this.#choices()}
      <variorum-history-flow
        .headings=${this.headings}
        .passages=${this.passages}
        .flow=${this.flow}
        .selected=${this.selected}
        .version=${this.version}
        .scale=${this.scale}
        .colouring=${this.colouring}
      ></variorum-history-flow>`;
  }

  #choices(): TemplateResult {
    const several = this.headings.length > 1;
    return html`<div class="head">
        <slot></slot>
        <div class="group files">
          <button class="link" @click=${() => void this.#saveSvg()}>
            ${msg('Save as SVG', { id: 'collate.save-svg' })}
          </button>
          <button class="link" @click=${() => void this.#savePng()}>
            ${msg('Save as PNG', { id: 'collate.save-png' })}
          </button>
        </div>
      </div>
      ${
        several
          ? html`<div class="choices">
              ${this.#colours()} ${tellTime(this.headings.map(({ instant }) => instant)) ? this.#distances() : nothing}
            </div>`
          : nothing
      }`;
  }

  #colours(): TemplateResult {
    return html`<div class="group" role="group" aria-labelledby="colours">
      <span class="label" id="colours">${msg('Colours', { id: 'collate.colours' })}</span>
      ${this.#colouring('passage', msg('Passages', { id: 'collate.by-passage' }))}
      ${this.#colouring('age', msg('Age of the words', { id: 'collate.by-age' }))}
    </div>`;
  }

  #distances(): TemplateResult {
    return html`<div class="group" role="group" aria-labelledby="scale">
      <span class="label" id="scale">${msg('Distance', { id: 'collate.scale' })}</span>
      ${this.#scale('version', msg('Even', { id: 'collate.scale-version' }))}
      ${this.#scale('time', msg('By time', { id: 'collate.scale-time' }))}
    </div>`;
  }

  #colouring(colouring: FlowColouring, label: string): TemplateResult {
    return html`<button
      class="choice"
      aria-pressed=${this.colouring === colouring ? 'true' : 'false'}
      @click=${() => (this.colouring = changeRoomForms(localStorage, { colouring }).colouring)}
    >
      ${label}
    </button>`;
  }

  #scale(scale: FlowScale, label: string): TemplateResult {
    return html`<button
      class="choice"
      aria-pressed=${this.scale === scale ? 'true' : 'false'}
      @click=${() => (this.scale = changeRoomForms(localStorage, { scale }).scale)}
    >
      ${label}
    </button>`;
  }

  async #drawn(): Promise<SVGSVGElement | null> {
    await this.picture?.whole();
    const drawing = this.picture?.picture;
    if (!this.picture || !drawing) return null;
    return standaloneSvg(drawing, { title: this.name, description: this.picture.summary });
  }

  async #saveSvg(): Promise<void> {
    const picture = await this.#drawn();
    if (picture) saveFile({ fileName: this.#fileName('svg'), mediaType: 'image/svg+xml', content: svgText(picture) });
  }

  async #savePng(): Promise<void> {
    const picture = await this.#drawn();
    if (!picture) return;
    try {
      const content = await pngOf(picture, sharpness);
      saveFile({ fileName: this.#fileName('png'), mediaType: 'image/png', content });
    } catch {
      const message = msg('The picture is too large for a PNG. Save it as SVG.', { id: 'collate.png-too-large' });
      this.dispatchEvent(new ToastEvent({ message }));
    }
  }

  /** The hosts make what a file system refuses into what it takes. */
  #fileName(extension: string): string {
    return `${this.name.replace(/[\p{Cc}<>:"/\\|?*]+/gu, ' ').trim() || 'variorum'}.${extension}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-flow-picture': VariorumFlowPicture;
  }
}
