// One passage read down through the versions, with the words that differ from where it last stood.
// Knows no client: it is given the states and tells where the reader wants to go.
import { localized, msg, str } from '@lit/localize';
import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { TextRange } from '../../archive/model/range.ts';
import type { PassageState } from '../text/passage-history.ts';
import type { PassageStep } from '../text/passage-steps.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { changeStyles } from '../styles/change-styles.ts';
import { chipStyles } from '../styles/chip-styles.ts';
import { drawDifference } from './difference-text.ts';
import { stepChip } from './passage-words.ts';

/** The reader wants to see a passage where it stands. */
export class PassageOpened extends Event {
  static readonly type = 'variorum-passage-opened';
  /** Index of the version. */
  readonly version: number;
  readonly range: TextRange;
  constructor(version: number, range: TextRange) {
    super(PassageOpened.type, { bubbles: true, composed: true });
    this.version = version;
    this.range = range;
  }
}

@localized()
@customElement('variorum-passage-history')
export class VariorumPassageHistory extends LitElement {
  static override readonly styles = [
    baseStyles,
    changeStyles,
    chipStyles,
    css`
      li {
        padding: var(--space-3) 0;
        border-bottom: var(--hairline);
      }
      li:last-child {
        border-bottom: 0;
      }
      header {
        display: flex;
        gap: var(--space-2);
        align-items: baseline;
        font-size: var(--ui-small);
        color: var(--ink-faint);
      }
      header button {
        font-weight: 600;
      }
      .words {
        margin: var(--space-1) 0 0;
        font: 400 0.9375rem/1.5 var(--font-text);
        white-space: pre-line;
        hyphens: auto;
        overflow-wrap: break-word;
      }
      .same {
        margin: var(--space-1) 0 0;
        color: var(--ink-faint);
      }
      .chip {
        margin-left: auto;
      }
      .chip.removed {
        color: var(--removed);
      }
      .chip.added,
      .chip.returned {
        color: var(--added);
      }
    `,
  ];

  @property({ attribute: false }) states: readonly PassageState[] = [];
  /** When each version was captured, in words, in their order. */
  @property({ attribute: false }) times: readonly string[] = [];
  /** The language the passage is written in. */
  @property() textLanguage = '';

  override render(): unknown {
    return html`<ol>
      ${this.states.map((passage) => this.#state(passage))}
    </ol>`;
  }

  #state({ version, step, range, pieces }: PassageState): TemplateResult {
    const number = version + 1;
    return html`<li>
      <header>
        ${
          range
            ? html`<button
                class="link"
                title=${msg(str`Read it in version ${number}`, { id: 'versions.read-there' })}
                @click=${() => this.dispatchEvent(new PassageOpened(version, range))}
              >
                ${msg(str`Version ${number}`, { id: 'versions.version' })}
              </button>`
            : html`<b>${msg(str`Version ${number}`, { id: 'versions.version' })}</b>`
        }
        <span>${this.times[version]}</span>
        ${this.#chip(step)}
      </header>
      ${this.#words(range, pieces)}
    </li>`;
  }

  #words(range: TextRange | null, pieces: PassageState['pieces']): TemplateResult | typeof nothing {
    if (!range) return nothing;
    if (!pieces) return html`<p class="same">${msg('the same words', { id: 'versions.same-words' })}</p>`;
    return html`<p class="words" lang=${this.textLanguage || nothing}>${drawDifference(pieces)}</p>`;
  }

  #chip(step: PassageStep): TemplateResult | typeof nothing {
    const word = stepChip(step);
    return word === null ? nothing : html`<span class="chip ${step}">${word}</span>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-passage-history': VariorumPassageHistory;
  }
}
